"""The unsaved pages that the examples show: a small portal in memory."""

import datetime

from django.utils import timezone
from wagtail.models import Page, Site

from events.models import EventPage, Occurrence
from fields.models import FieldPage
from news.models import NewsPage
from projects.models import Change, ChangeKind, ChangePart, Implementation, ProjectPage, Status
from smartvest.municipalities.models import MunicipalityPage

LONG_TITLE = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenverwaltung und "
    "Straßenbeleuchtungsenergieverbrauchsüberwachung im Kreis Recklinghausen"
)
LONG_SUMMARY = (
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungen gehen künftig ohne Papier: Sie stellen den Antrag von "
    "zu Hause, sehen jederzeit, wie weit er ist, und bekommen den Bescheid in Ihr Postfach."
)
SUMMARY = "Sie stellen den Antrag von zu Hause und sehen jederzeit, wie weit er ist."

# Name, column and row on the map, number of projects: neighbours with the longest and the shortest name among them.
TOWNS = [
    ("Haltern am See", 2, 0, 7),
    ("Dorsten", 0, 1, 5),
    ("Marl", 1, 1, 11),
    ("Oer-Erkenschwick", 2, 1, 4),
    ("Datteln", 3, 1, 6),
    ("Recklinghausen", 0, 2, 9),
    ("Herten", 1, 2, 12),
    ("Kreis Recklinghausen", 2, 2, 15),
    ("Waltrop", 3, 2, 0),
]


def made(model: type[Page], title: str, **values):
    """An unsaved page of this type; links to it lead to the overview of the pattern pages."""
    page = model(title=title, **values)
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    page.url_path = f"{site.root_page.url_path if site else '/'}muster/"
    return page


def field(hue: str = "klima", **values) -> FieldPage:
    """A Handlungsfeld in the colour `hue`."""
    names = {
        "verwaltung": ("Smarte Verwaltung", "building"),
        "mobilitaet": ("Smarte Mobilität", "bus"),
        "wirtschaft": ("Smarte Wirtschaft", "gear"),
        "leben": ("Smartes Leben", "people"),
        "klima": ("Smartes Klima", "leaf"),
    }
    title, icon = names[hue]
    values = {"title": title, "summary": "Weniger verbrauchen, früher warnen, besser planen."} | values
    return made(FieldPage, hue=hue, icon=icon, **values)


def town(title: str = "Herten", column: int = 0, row: int = 0, projects: int = 12) -> MunicipalityPage:
    """A town, or the Kreis if its title says so, with the number of its projects."""
    kind = MunicipalityPage.Kind.COUNTY if title.startswith("Kreis") else MunicipalityPage.Kind.TOWN
    slug = title.lower().replace(" ", "-")
    page = made(MunicipalityPage, title, slug=slug, kind=kind, tile_column=column, tile_row=row)
    page.project_count = projects
    return page


def towns() -> list[MunicipalityPage]:
    return [town(*values) for values in TOWNS]


def part(status: str = Status.USABLE, municipality: str = "Herten", **values) -> Implementation:
    """What a town makes of a project."""
    return Implementation(municipality=town(municipality), status=status, **values)


def project(title: str = "Digitaler Bauantrag", fields=("verwaltung",), parts=None, **values) -> ProjectPage:
    """A project; `parts` are its implementations, one that is usable in Herten unless given."""
    values = {"summary": SUMMARY, "implementations": [part()] if parts is None else parts} | values
    page = made(ProjectPage, title, **values)
    page.fields.set([field(hue) for hue in fields])
    page.topics.set([])
    return page


def news(title: str = "Neue Sensoren in Marl", fields=("klima",), municipalities=("Marl",), **values) -> NewsPage:
    """A news item of 1 March 2026."""
    page = made(NewsPage, title, **({"summary": SUMMARY, "date": datetime.date(2026, 3, 1)} | values))
    page.fields.set([field(hue) for hue in fields])
    page.municipalities.set([town(name) for name in municipalities])
    return page


def moment(day: int, hour: int = 0, minute: int = 0) -> datetime.datetime:
    """A time in May 2026 where the portal is."""
    return timezone.make_aware(datetime.datetime(2026, 5, day, hour, minute))


def event(title: str = "Digitalsprechstunde", **values) -> EventPage:
    """An event on 12 May 2026 from 18:00 to 20:30 in the library."""
    start, end = moment(12, 18), moment(12, 20, 30)
    return made(EventPage, title, **({"start": start, "end": end, "venue": "Stadtbücherei, Lesecafé"} | values))


def occurrence(event: EventPage, **values) -> Occurrence:
    """A date of an event, by default its first."""
    return Occurrence(event=event, **({"start": event.start, "end": event.end, "all_day": event.all_day} | values))


def change(kind: str = ChangeKind.STATUS, parts=(("Herten", Status.IN_PROGRESS, Status.USABLE),), **values) -> Change:
    """An entry of the change log of 12 May 2026; `parts` are (town, status before, status now)."""
    values = {"day": moment(12).date(), "page": project()} | values
    entry = Change(kind=kind, **values)
    entry.parts_in_order = [
        ChangePart(change=entry, municipality=town(name), before=before, status=status)
        for name, before, status in parts
    ]
    return entry
