"""The projects of a selection as a file: CSV with a line for each town's part, JSON with the parts inside."""

from .columns import PROJECT_COLUMNS, TOWN_COLUMNS
from .files import project_file

__all__ = ["PROJECT_COLUMNS", "TOWN_COLUMNS", "project_file"]
