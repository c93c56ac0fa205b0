"""Lists and filters, the map of the Vest, the way through many pages."""

from events.models import OccurrenceState
from events.months import Month, MonthView, weeks
from projects.models import ChangeKind, Status
from smartvest.core.listing.years import Year
from smartvest.municipalities.templatetags.tile_map import tile_map

from ..pattern import Group, Pattern, State
from .listing import DAYS, LONG_FACET, NOTICES, OTHER_FORMS, PILLS, STATUS_FACET, TOWN_FACET, WAYS, ExampleListing
from .things import LONG_TITLE, TOWNS, change, event, moment, news, occurrence, project, towns


def _listing(kind: str = "project", searched_above: str = "", **values) -> dict:
    return {"listing": ExampleListing(**values), "kind": kind, "searched_above": searched_above}


def _everything() -> dict:
    return _listing(
        items=[project(), project(LONG_TITLE), project("Onleihe", ("leben",))],
        sentence="3 Projekte für „Bauantrag“ in Herten, Marl oder Waltrop",
        query="Bauantrag",
        facets=[TOWN_FACET, STATUS_FACET, LONG_FACET],
        pills=PILLS,
        notices=NOTICES,
        other_forms=OTHER_FORMS,
    )


def _with_days() -> dict:
    return _listing(
        "event",
        items=[occurrence(event())],
        heading="Mai 2026",
        sentence="Ein Termin ab 12. Mai 2026",
        days=DAYS,
        facets=[STATUS_FACET],
    )


def _month() -> dict:
    may = Month(2026, 5)
    dates = [
        occurrence(event("Hackathon"), start=moment(8), end=moment(10, 23, 59), all_day=True),
        occurrence(event()),
        occurrence(event(LONG_TITLE), state=OccurrenceState.SOLD_OUT),
        occurrence(event(), start=moment(19, 18), end=moment(19, 20), state=OccurrenceState.CANCELLED),
    ]
    return {"listing": ExampleListing(), "month": MonthView(may, weeks(may, dates), "?", "?")}


def _searched_above() -> dict:
    return _listing("page", "yes", items=[project()], sentence="1 Treffer für „Bauantrag“", query="Bauantrag")


def _nothing_yet() -> dict:
    return _listing(sentence="Keine Projekte", empty_reason="nothing-yet", ways_out=WAYS[-1:])


def _nothing_found() -> dict:
    return _listing(sentence="Keine Projekte", pills=PILLS, empty_reason="no-match", ways_out=WAYS)


def _page(number: int, pages: int = 40):
    return lambda: _listing(number=number, pages=pages)


def _changes() -> dict:
    everywhere = [(name, "", Status.USABLE) for name, *_ in TOWNS]
    april = {"day": moment(1).date().replace(month=4)}
    return {
        "changes": [
            change(),
            change(ChangeKind.JOINED, [("Marl", "", Status.PLANNED)]),
            change(ChangeKind.ENDED, [("Dorsten", Status.USABLE, Status.STOPPED), ("Marl", Status.PLANNED, "")]),
            change(ChangeKind.NEW, everywhere, page=project(LONG_TITLE), **april),
            change(ChangeKind.MILESTONE, [("Marl", "", "")], text="Die 10.000. Ausleihe", to_the_day=False, **april),
        ]
    }


def _map(listing=None):
    return lambda: tile_map({}, towns(), listing=listing)


LISTS = Group(
    "Listen und Filter",
    "Eine Liste sagt in einem Satz, was sie zeigt, und nennt jeden Filter, der gilt.",
    [
        Pattern(
            "Liste mit Filtern",
            "Für alles, was man durchsuchen kann: Projekte, Meldungen, Termine, Treffer der Suche.",
            "components/listing.html",
            [
                State("Mit allem", _everything, "Gewählte, gesperrte und lange Möglichkeiten, Hinweis"),
                State("Mit Zeitraum", _with_days),
                State("Suchfeld steht darüber", _searched_above),
                State("Leer", _nothing_yet),
            ],
            once=True,
        ),
        Pattern(
            "Liste oder Monat",
            "Über den Terminen: Links zu derselben Auswahl in der anderen Ansicht.",
            "events/views.html",
            [State("Liste", lambda: {"month_url": "?"}), State("Monat", lambda: {"list_url": "?"})],
            once=True,
        ),
        Pattern(
            "Monat",
            "Alle Termine eines Monats als Tabelle; wo sieben Spalten keinen Platz haben, als Liste der Tage.",
            "events/month.html",
            [State("Mai 2026", _month)],
            once=True,
        ),
        Pattern(
            "Ergebnisse, wenn nichts da ist",
            "Beide sagen, woran es liegt, und bieten einen Weg hinaus.",
            "components/results.html",
            [State("Noch nichts da", _nothing_yet), State("Nichts passt", _nothing_found)],
        ),
        Pattern(
            "Änderungen",
            "Was sich an Projekten geändert hat, nach Monaten; jeder Eintrag sagt, was wo anders wurde.",
            "components/changes.html",
            [State("Jede Art", _changes)],
            once=True,
        ),
        Pattern(
            "Was wo anders wurde",
            "In Änderungen und im Verlauf eines Projekts; Städte mit derselben Änderung stehen zusammen.",
            "components/change_lines.html",
            [State("Zwei Städte, zwei Änderungen", lambda: {"lines": _changes()["changes"][2].lines})],
        ),
        Pattern(
            "Seitenzahlen",
            "Unter Listen mit mehr als 24 Treffern; die Links behalten jeden Filter.",
            "components/pagination.html",
            [
                State("Mitte von 40", _page(20)),
                State("Erste von 40", _page(1)),
                State("Letzte von 40", _page(40)),
                State("Erste von zwei", _page(1, 2)),
            ],
            once=True,
        ),
        Pattern(
            "Ältere und neuere Meldung",
            "Unter jeder Meldung; die Enden der Reihe haben nur einen Nachbarn.",
            "components/neighbours.html",
            [
                State("Beide", lambda: {"older": news(), "newer": news(LONG_TITLE)}),
                State("Die neueste", lambda: {"older": news()}),
                State("Die älteste", lambda: {"newer": news()}),
            ],
            once=True,
        ),
        Pattern(
            "In anderer Form",
            "Unter Listen: die ganze Auswahl als Feed, im Kalender oder als Datei.",
            "components/other_forms.html",
            [State("Drei Formen", lambda: {"links": OTHER_FORMS})],
            once=True,
        ),
        Pattern(
            "Karte des Vests mit Links",
            "Auf der Startseite und der Übersicht der Städte; jede Kachel führt zu einer Stadt.",
            "components/tile_map.html",
            [State("Neun Felder", _map())],
            once=True,
            look="tile-map",
        ),
        Pattern(
            "Karte des Vests als Filter",
            "Über der Liste der Projekte; gewählte Städte tragen Haken und Ring.",
            "components/tile_map.html",
            [State("Zwei Städte gewählt", _map(ExampleListing(facets=[TOWN_FACET])))],
            once=True,
            look="tile-map",
        ),
        Pattern(
            "Archiv nach Jahren",
            "Unter Listen, die in die Vergangenheit reichen.",
            "components/years.html",
            [
                State(
                    "Ein Jahr gewählt",
                    lambda: {"years": [Year(y, y % 9 + 1, "?") for y in (2026, 2025, 2024)], "year": 2025},
                )
            ],
            once=True,
        ),
    ],
)
