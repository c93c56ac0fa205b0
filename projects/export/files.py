"""From a selection of projects to the text of a file."""

import json
from collections.abc import Iterator

from django.db.models import Count, Max, Prefetch
from django.http import FileResponse
from django.utils.text import slugify
from wagtail.models import Site

from fields.models import FieldPage
from projects.filters import IMPLEMENTATIONS, ProjectFilterSet
from projects.models import Implementation, ProjectPage
from smartvest.core import page_cache
from smartvest.core.export import EXCEL, PLAIN, CsvDialect, csv_lines, file_response
from smartvest.core.export.columns import moment_or_day
from smartvest.core.german import in_alphabetical_order
from smartvest.core.listing import ListingFilterSet, query_of, selection
from smartvest.core.models import SiteSettings
from smartvest.municipalities.models import MunicipalityPage

from .columns import PROJECT_COLUMNS, TOWN_COLUMNS

CHUNK = 250  # projects that are in memory at a time; each such step costs five queries
NAME_LENGTH = 60  # characters of the filters in a file's name
CSV_DIALECTS = {"csv": PLAIN, "excel": EXCEL}


def project_file(filterset: ProjectFilterSet, request, form: str) -> FileResponse:
    """All results of the list in the `form` "csv", "excel" or "json".

    Raises NoSuchSelection where the list would only tell what it left out.
    """
    portal = SiteSettings.for_request(request)
    if form == "json":
        chunks, content_type = json_text(filterset, request, portal), "application/json"
    else:
        chunks, content_type = table(filterset, request, CSV_DIALECTS[form]), "text/csv"
    name = f"{file_name(filterset)}.{'json' if form == 'json' else 'csv'}"
    response = file_response(chunks, name=name, content_type=content_type, licence_url=portal.licence.text_url)
    page_cache.offer(response, filterset.home_address)
    return response


def file_name(filterset: ListingFilterSet, beginning: str = "projekte") -> str:
    """ "projekte-herten-nutzbar": what is in it, fit for every file system."""
    filters = slugify(" ".join(active.value for active in filterset.active))[:NAME_LENGTH].strip("-")
    return f"{beginning}-{filters}" if filters else beginning


def address_of_list(filterset: ProjectFilterSet, request) -> str:
    """Where people see the same results. By the site's own name: whoever asks may have come by another."""
    site = Site.find_for_request(request)
    directory = request.path.rpartition("/")[0] + "/"
    return f"{site.root_url if site else ''}{directory}{query_of(filterset.active)}"


def projects(filterset: ProjectFilterSet, request) -> Iterator[ProjectPage]:
    """The results by title, each with its address and those towns' parts that fulfil the filters.

    Who asks for Herten gets Herten's part: `stadt` and `status` mean the row here as they do in the list. Never more
    than CHUNK of them are in memory, and one query for each relation serves a chunk.
    """
    municipalities = Prefetch("municipality", MunicipalityPage.objects.defer_streamfields())
    parts = Implementation.objects.filter(**filterset.of_rows(IMPLEMENTATIONS)).order_by("sort_order", "pk")
    results = (
        selection(filterset)
        .defer_streamfields()
        .order_by(in_alphabetical_order("title"), "pk")
        .prefetch_related(
            Prefetch("fields", FieldPage.objects.defer_streamfields().order_by("path")),
            "topics",
            Prefetch("implementations", parts.prefetch_related(municipalities)),
        )
    )
    for project in results.iterator(chunk_size=CHUNK):
        project.full_address = project.get_full_url(request)
        yield project


def table(filterset: ProjectFilterSet, request, dialect: CsvDialect) -> Iterator[str]:
    """A line for each town's part of each project; what the project has of its own stands in each of them."""

    def rows():
        yield [column.name for column in (*PROJECT_COLUMNS, *TOWN_COLUMNS)]
        for project in projects(filterset, request):
            ours = [column.as_text(project) for column in PROJECT_COLUMNS]
            for part in project.implementations.all():
                yield [*ours, *(column.as_text(part) for column in TOWN_COLUMNS)]

    return csv_lines(rows(), dialect)


def json_text(filterset: ProjectFilterSet, request, portal: SiteSettings) -> Iterator[str]:
    """One object: whose data these are and what they show, then the projects, each in a line of its own."""
    whole = selection(filterset).order_by().aggregate(total=Count("pk"), newest=Max("last_published_at"))
    licence = portal.licence
    head = {
        "titel": filterset.sentence(whole["total"]),
        "herausgeber": portal.publisher,
        "lizenz": {"name": licence.label, "adresse": licence.text_url},
        "quelle": address_of_list(filterset, request),
        "stand": moment_or_day(whole["newest"]),
        "anzahl": whole["total"],
    }
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "projekte": ['
    between = "\n"
    for project in projects(filterset, request):
        ours = {column.name: column.as_json(project) for column in PROJECT_COLUMNS}
        parts = [
            {column.name: column.as_json(part) for column in TOWN_COLUMNS} for part in project.implementations.all()
        ]
        yield between + json.dumps(ours | {"umsetzungen": parts}, ensure_ascii=False)
        between = ",\n"
    yield "\n ]\n}\n"
