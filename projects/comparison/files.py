"""The comparison as a file: a line for each solution, two columns for each town."""

from collections.abc import Iterator, Sequence
from itertools import islice

from django.db.models import Prefetch
from django.http import FileResponse

from fields.models import FieldPage
from projects.export import PROJECT_COLUMNS
from projects.export.files import CHUNK, CSV_DIALECTS, file_name
from projects.models import ProjectPage
from smartvest.core import page_cache
from smartvest.core.export import csv_lines, file_response
from smartvest.core.export.columns import LIST_SEPARATOR
from smartvest.core.german import in_alphabetical_order
from smartvest.core.listing import selection
from smartvest.core.models import SiteSettings
from smartvest.core.public import public
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import live_municipalities

from .filters import ComparisonFilterSet
from .table import Cell, Row, rows_of

# Of the project, as the other files call it; the names are relied upon elsewhere.
OF_PROJECT = [
    column
    for column in PROJECT_COLUMNS
    if column.name in ("projekt_id", "titel", "adresse", "handlungsfelder", "themen")
]
SOURCE = "uebernommen_von"  # the title of the project that this one was taken over from
NOT_YET = "noch nicht"


def comparison_file(request, form: str) -> FileResponse:
    """All solutions that the address selects, in the `form` "csv" or "excel", with the chosen towns or all there are.

    Raises NoSuchSelection where the page would only tell what it left out.
    """
    filterset = ComparisonFilterSet(request.GET, ProjectPage.objects.filter(public(request)).defer_streamfields())
    municipalities = live_municipalities(request)
    chosen = {choice.value for choice in filterset.chosen["stadt"]}
    columns = [town for town in municipalities if town.slug in chosen] or municipalities
    lines = csv_lines(cells_of_file(filterset, request, columns, municipalities), CSV_DIALECTS[form])
    response = file_response(
        lines,
        name=f"{file_name(filterset, 'wer-hat-was')}.csv",
        content_type="text/csv",
        licence_url=SiteSettings.for_request(request).licence.text_url,
    )
    page_cache.offer(response, filterset.home_address)
    return response


def cells_of_file(filterset, request, columns, municipalities) -> Iterator[list[str | int]]:
    """The head and a line for each row. `stand_herten` is "noch nicht" where the town has none; `seit_herten` is a
    partial date (2022, 2022-05 or 2022-05-12)."""
    towns = [f"{name}_{town.slug}" for town in columns for name in ("stand", "seit")]
    yield [*(column.name for column in OF_PROJECT), SOURCE, *towns]
    for row in rows(filterset, request, columns, municipalities):
        source = row.source.title if row.source else ""
        cells = [text for cell in row.cells for text in words(cell)]
        yield [*(column.as_text(row.project) for column in OF_PROJECT), source, *cells]


def words(cell: Cell) -> tuple[str, str]:
    """The state and its beginning; of several the one after the other."""
    if not cell.entries:
        return NOT_YET, ""
    states = LIST_SEPARATOR.join(str(entry) for entry in cell.entries)
    return states, LIST_SEPARATOR.join(entry.part.since for entry in cell.entries if entry.part.since)


def rows(
    filterset: ComparisonFilterSet,
    request,
    columns: Sequence[MunicipalityPage],
    municipalities: Sequence[MunicipalityPage],
) -> Iterator[Row]:
    """By title. Never more than CHUNK of them are in memory; four queries serve a chunk."""
    results = (
        selection(filterset)
        .order_by(in_alphabetical_order("title"), "pk")
        .prefetch_related(Prefetch("fields", FieldPage.objects.defer_streamfields().order_by("path")), "topics")
    )
    projects = results.iterator(chunk_size=CHUNK)
    while chunk := list(islice(projects, CHUNK)):
        for project in chunk:
            project.full_address = project.get_full_url(request)
        yield from rows_of(chunk, columns, municipalities, filterset.public)
