"""The projects as entries of a feed: what each is for and how far it is where."""

from django.db.models import Prefetch, QuerySet
from django.utils.html import format_html

from fields.models import FieldPage
from smartvest.core.listing.feeds import Entry, last_published, page_entry
from smartvest.core.plain_html import plain_html
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import responsible_for

from .models import Implementation


def project_entries(results: QuerySet) -> list[Entry]:
    """The projects among `results` that were published last."""
    municipalities = Prefetch("municipality", MunicipalityPage.objects.defer_streamfields())
    projects = list(
        last_published(results).prefetch_related(
            Prefetch("fields", FieldPage.objects.defer_streamfields()),
            Prefetch("implementations", Implementation.objects.order_by("sort_order").prefetch_related(municipalities)),
        )
    )
    responsible = responsible_for(projects)
    entries = []
    for project, text in zip(projects, plain_html((p.body, p.full_url or "") for p in projects), strict=True):
        _, status = project.status_summary
        towns = [implementation.municipality.title for implementation in project.implementations.all()]
        entries.append(
            page_entry(
                project,
                author=responsible[project.pk].full_name if project.pk in responsible else "",
                content=format_html("<p>{}</p><p>{}</p>", project.summary, f"Stand: {status}") + text,
                categories=[*(field.title for field in project.fields.all()), *towns],
            )
        )
    return entries
