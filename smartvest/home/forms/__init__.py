"""What is sent through the forms of the portal: asking, taking in, storing, answering by mail."""
