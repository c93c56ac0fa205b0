"""The demo content as plain data: no database, no Wagtail, so that an editor-in-chief can read it from top to bottom."""
