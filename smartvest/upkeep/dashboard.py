"""The panels of the dashboard about what should be looked at again."""

from django.urls import reverse
from wagtail.admin.ui.components import Component

from smartvest.core.dashboard import MOST_SHOWN, Item, Waiting
from smartvest.municipalities.models import MunicipalityPage

from . import security_txt, site_address, statement
from .models import Link
from .reports import check_url, day, edit_url, links_for, projects_for


def panels(user) -> list[Component]:
    return [statement_review(user), settings_to_mend(user), due_reviews(user), broken_links(user)]


def statement_review(user) -> Waiting:
    found = statement.warning_for(user)
    items = [Item(statement.TITLE, found.edit_path, found.note)] if found else []
    return Waiting(heading="Barrierefreiheit", total=len(items), url="", items=items, order=350)


def settings_to_mend(user) -> Waiting:
    items = [*site_address.items_for(user), *security_txt.items_for(user)]
    return Waiting(heading="Einstellungen prüfen", total=len(items), url="", items=items, order=360)


def due_reviews(user) -> Waiting:
    projects = projects_for(user).due()
    first = list(projects.prefetch_related("implementations")[:MOST_SHOWN])
    town = MunicipalityPage.objects.own_town_of(user)
    return Waiting(
        heading="Fällige Prüfungen",
        total=projects.count(),
        url=reverse("upkeep_due_reviews"),
        items=[
            Item(
                project.title,
                check_url(project, town) if town else edit_url(project),
                f"fällig seit {day(project.review_due)}",
            )
            for project in first
        ],
        order=400,
    )


def broken_links(user) -> Waiting:
    uses = links_for(user).filter(link__state=Link.State.BROKEN)
    return Waiting(
        heading="Defekte Links",
        total=uses.count(),
        url=reverse("upkeep_broken_links"),
        items=[
            Item(str(use.place), edit_url(use.place), f"{use.link.url}: {use.link.problem}")
            for use in uses[:MOST_SHOWN]
        ],
        order=500,
    )
