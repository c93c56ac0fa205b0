"""Puts the demo content into the database: library, page tree, pages, settings, logins."""
