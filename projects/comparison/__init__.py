"""Wer hat was? What several towns have, or have taken over from each other, town by town.

`filters` reads the address, `table` makes rows and cells, `topics` counts projects by Thema and town, `listing` is what
the template gets, `files` the same as CSV.
"""

from .files import comparison_file
from .listing import comparison_listing

__all__ = ["comparison_file", "comparison_listing"]
