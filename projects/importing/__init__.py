"""Projects from a town's spreadsheet, as drafts in the right section.

`reading` turns a file into rows of text, `columns` says which heading means what, `values` and `vocabulary` turn
the text of a cell into a value, `entries` puts a row together, `directory` knows what is there and writes pages.
"""
