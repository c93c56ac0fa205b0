"""How much the portal gives away."""

from smartvest.opendata.datasets import DATASETS


def number_of_files() -> int:
    """A file that is offered to be downloaded and to be opened by a program is one file."""
    return sum(len({form.path for form in each.directory.other_forms}) for each in DATASETS)
