"""The results of a list as files that programs and spreadsheets read.

A room describes its columns once (`columns`); tables, JSON and the documentation for people all come from them.
`csv_files` writes tables that spreadsheets cannot mistake for formulas, `files` answers a request with a file.
"""

from .columns import Column, Kind
from .csv_files import EXCEL, PLAIN, CsvDialect, csv_lines
from .files import file_response

__all__ = ["EXCEL", "PLAIN", "Column", "CsvDialect", "Kind", "csv_lines", "file_response"]
