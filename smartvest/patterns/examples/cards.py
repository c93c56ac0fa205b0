"""Cards: one link to a page with what one wants to know before following it."""

from events.models import OccurrenceState
from fields.models import FieldPage
from projects.models import Status
from smartvest.core.search import marked
from smartvest.home.search_results import Hit

from ..pattern import Group, Pattern, State
from ..pictures import image
from .things import LONG_SUMMARY, LONG_TITLE, SUMMARY, event, field, moment, news, occurrence, part, project, town


def _project(name: str, **values) -> State:
    return State(name, lambda: {"project": project(**values), "level": "h3"})


def _in_status(status: Status) -> State:
    return State(f"Stand: {status.label}", lambda: {"project": project(parts=[part(status)])})


def _pictured_project() -> dict:
    return {"project": project("Onleihe", ("leben",), lead_image=image("leben")), "level": "h3"}


def _overdue_project() -> dict:
    return {"project": project("Parkleitsystem", ("mobilitaet",), review_due=moment(1).date().replace(year=2024))}


def _date(name: str, state: str = OccurrenceState.SCHEDULED, note: str = "", **values) -> State:
    def context() -> dict:
        return {"occurrence": occurrence(event(**values), state=state, note=note), "level": "h3"}

    return State(name, context)


def _moved() -> dict:
    date = occurrence(event(), state=OccurrenceState.MOVED, original_start=moment(5, 18))
    return {"occurrence": date, "level": "h3"}


def _hit(title: str, summary: str, *trail: str) -> Hit:
    q = "digital onleihe"
    return Hit("/suche/", "Projekt" if trail else "Seite", marked(title, q), marked(summary, q), list(trail))


def _mixed_statuses() -> dict:
    towns = [part(Status.USABLE, "Herten"), part(Status.USABLE, "Marl"), part(Status.PLANNED, "Kreis Recklinghausen")]
    return {"project": project("Serviceportal", parts=towns)}


PROJECT = Pattern(
    "Karte für ein Projekt",
    "In Listen und Kacheln; die ganze Karte ist ein Link, der Stand steht in Worten.",
    "components/cards/project.html",
    [
        State("Mit Bild", _pictured_project),
        _project("Ohne Bild: das Zeichen des Handlungsfelds"),
        State("Kompakt, wie in gefilterten Listen", lambda: {"project": project(), "compact": "yes"}),
        _project("Sehr langer Titel und Text", title=LONG_TITLE, summary=LONG_SUMMARY, fields=("klima", "wirtschaft")),
        _project("Ohne Kurzfassung", summary=""),
        _project("Ohne Handlungsfeld und ohne Stadt", fields=(), parts=[]),
        *(_in_status(status) for status in Status),
        State("Mehrere Städte und der Kreis", _mixed_statuses),
        State("Länger nicht geprüft", _overdue_project),
    ],
    look="in-columns",
)

NEWS = Pattern(
    "Karte für eine Meldung",
    "Wie die Karte eines Projekts, aber mit Datum und den Städten, die es angeht.",
    "components/cards/news.html",
    [
        State("Mit Bild", lambda: {"news": news(lead_image=image("klima"))}),
        State("Ohne Bild", lambda: {"news": news()}),
        State("Kompakt", lambda: {"news": news(), "compact": "yes"}),
        State(
            "Sehr langer Titel, mehrere Städte",
            lambda: {"news": news(LONG_TITLE, municipalities=("Marl", "Oer-Erkenschwick", "Haltern am See"))},
        ),
        State(
            "Ohne Kurzfassung, Stadt und Handlungsfeld",
            lambda: {"news": news(summary="", fields=(), municipalities=())},
        ),
    ],
    look="in-columns",
)

EVENT = Pattern(
    "Karte für einen Termin",
    "Das Kalenderblatt ist Schmuck; das Datum steht daneben in Worten. Was anders ist, sagen Status und Hinweis.",
    "components/cards/event.html",
    [
        _date("Findet statt"),
        _date("Abgesagt", OccurrenceState.CANCELLED, "Die Referentin ist krank."),
        _date("Verschoben", OccurrenceState.MOVED, "Neuer Beginn: 19 Uhr"),
        State("Verschoben, mit beiden Tagen", _moved),
        _date("Ausgebucht", OccurrenceState.SOLD_OUT),
        _date("Ganztägig", title="Tag der Städtebauförderung", all_day=True, start=moment(9), end=moment(9, 23, 59)),
        _date("Mehrtägig", title="Hackathon", all_day=True, start=moment(8), end=moment(10, 23, 59)),
        _date("Über Nacht", title="Nacht der Bibliotheken", start=moment(16, 20), end=moment(17, 1)),
        _date("In einer Reihe, vor Ort und online", repeat="weekly", online_url="https://video.example"),
        _date("Nur online", venue="", online_url="https://video.example"),
        _date("Sehr langer Titel", title=LONG_TITLE),
    ],
    look="in-wide-columns",
)

FIELD = Pattern(
    "Karte für ein Handlungsfeld",
    "Farbe und Zeichen sind Beigaben; das Handlungsfeld steht immer auch als Wort da.",
    "components/cards/field.html",
    [
        *(State(hue.capitalize(), lambda hue=hue: {"field": field(hue)}) for hue in FieldPage.Hue.values),
        State("Sehr langer Titel", lambda: {"field": field("klima", title=LONG_TITLE)}),
        State("Ohne Kurzfassung", lambda: {"field": field("leben", summary="")}),
    ],
    look="in-narrow-columns",
)

TOWN = Pattern(
    "Karte für eine Stadt",
    "In der Liste unter der Karte des Vests, mit der Zahl der Projekte.",
    "components/cards/municipality.html",
    [
        State("Mit Projekten", lambda: {"municipality": town()}),
        State("Mit einem Projekt", lambda: {"municipality": town("Oer-Erkenschwick", projects=1)}),
        State("Ohne Projekte", lambda: {"municipality": town("Waltrop", projects=0)}),
        State("Kreis", lambda: {"municipality": town("Kreis Recklinghausen", projects=115)}),
    ],
    look="in-narrow-columns",
)

HIT = Pattern(
    "Treffer der Suche",
    "Oben die Art der Seite, unten, wo sie liegt. Die Wörter, die zum Treffer führten, sind markiert.",
    "components/cards/hit.html",
    [
        State("Üblich", lambda: {"hit": _hit("Digitale Onleihe", SUMMARY, "Projekte"), "level": "h3"}),
        State("Ohne Text, gleich unter der Startseite", lambda: {"hit": _hit("Impressum", ""), "level": "h3"}),
        State("Sehr lang", lambda: {"hit": _hit(LONG_TITLE, LONG_SUMMARY, "Städte", LONG_TITLE), "level": "h3"}),
    ],
)

LIST = Pattern(
    "Karten im Raster",
    "Ordnet Karten einer Art; so viele nebeneinander, wie lesbar bleiben.",
    "components/cards/list.html",
    [
        State("Drei Projekte", lambda: {"items": [project(), project(LONG_TITLE), project()], "kind": "project"}),
        State("Fünf Handlungsfelder", lambda: {"items": [field(hue) for hue in FieldPage.Hue.values], "kind": "field"}),
        State("Zwei Termine", lambda: {"items": [occurrence(event()), occurrence(event())], "kind": "event"}),
        State("Noch nichts da", lambda: {"items": [], "kind": "news", "empty": "Hier gibt es noch keine Meldungen."}),
    ],
)

CARDS = Group(
    "Karten",
    "Jede Karte hat genau einen Link: ihren Titel. Er füllt die ganze Karte.",
    [PROJECT, NEWS, EVENT, FIELD, TOWN, HIT, LIST],
)
