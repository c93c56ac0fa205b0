"""The demo room: the content that shows what the portal can do, and its loader."""
