"""What says how things stand: status, notices, facts in the side column, small signs."""

from events.models import OccurrenceState
from fields.models import FieldPage
from projects.models import ProjectPartner, Status

from ..pattern import Group, Pattern, State
from ..pictures import ExampleDocument, image
from .listing import WAYS
from .things import LONG_SUMMARY, LONG_TITLE, event, field, moment, occurrence, part, project, town

STATUSES = [(value, label) for value, label in [*Status.choices, *OccurrenceState.choices]]


def _status(value: str, label: str) -> State:
    return State(label, lambda: {"value": value, "label": label})


def _notice(name: str, state: str, note: str = "", upcoming: bool = True) -> State:
    def context() -> dict:
        return {"occurrence": occurrence(event(), state=state, note=note), "upcoming": upcoming}

    return State(name, context)


def _series() -> dict:
    dates = [occurrence(event(), start=moment(day, 18), end=moment(day, 20)) for day in (5, 12, 19)]
    dates[1].state, dates[2].note = OccurrenceState.CANCELLED, "in Raum 2"
    dates[0].state, dates[0].original_start = OccurrenceState.MOVED, moment(4, 18)
    return dates


def _months_of_dates() -> dict:
    days = [occurrence(event(), start=moment(day, 18), end=moment(day, 20)) for day in range(1, 29)]
    return {"upcoming": days[5:], "past": days[:5]}


def _moved() -> dict:
    date = occurrence(event(), state=OccurrenceState.MOVED, original_start=moment(5, 18))
    return {"occurrence": date, "upcoming": True}


def _full_event() -> dict:
    page = event(
        repeat="weekly",
        repeat_until=moment(30).date(),
        address="Hermannstraße 16, 45699 Herten",
        online_url="https://video.example",
        price="kostenlos",
        accessibility="Stufenloser Zugang, Induktionsschleife. Eine Rollstuhltoilette fehlt.",
        organiser="Stadtbücherei Herten",
        registration_note="Bis zum Vortag",
        registration_url="https://anmeldung.example",
    )
    return {"page": page, "occurrence": occurrence(page), "upcoming": True, "calendar_url": "?"}


def _short_event() -> dict:
    page = event(venue="")
    return {"page": page, "occurrence": occurrence(page)}


def _full_project() -> dict:
    return {
        "page": project(
            target_group="alle mit Bibliotheksausweis",
            action_label="Zur Onleihe",
            action_url="https://onleihe.example",
            software="LoRaWAN",
            source_code_url="https://code.example",
            data_url="https://daten.example",
            funding_programme="Smart Cities",
            funding_amount=1_540_000,
            funding_note="Bund und Land",
        ),
        "adoptions": [project(LONG_TITLE)],
    }


def _implementations() -> dict:
    full = part(
        Status.USABLE,
        "Oer-Erkenschwick",
        since="2022-05",
        until="2027",
        link="https://www.stadt.example/projekt",
        contact_role="Stadtbücherei",
        contact_email="buecherei@stadt.example",
        cost_band="bis-25000",
        note="zehn Sensoren an Laternen",
    )
    return {"implementations": [full, part(Status.IDEA, "Kreis Recklinghausen"), part(Status.STOPPED, "Marl")]}


def _overdue(last_checked=None, by: str = "") -> dict:
    page = project(review_due=moment(1).date().replace(year=2024), last_checked=last_checked, last_checked_by=by)
    return {"page": page}


def _project_page() -> dict:
    context = _full_project() | _implementations()
    page = context["page"]
    page.lead_image = image("leben")
    page.easy_summary = "<p>Sie können Bücher ausleihen.</p><p>Sie brauchen dafür Internet.</p>"
    page.learnings = "<p>Früh mit den Menschen reden.</p>"
    page.partners = [ProjectPartner(name="Westfälische Hochschule", url="https://hs.example")]
    return context | {"breadcrumbs": [], "similar_projects": [project(), project(LONG_TITLE)]}


def _download(name: str, accessible: str, size: int = 240_000) -> State:
    return State(name, lambda: {"document": ExampleDocument("Strategie", "strategie.pdf", size, accessible)})


STATES = Group(
    "Zustände",
    "Wie etwas steht, sagen immer Worte; Farbe und Zeichen kommen dazu.",
    [
        Pattern(
            "Status",
            "Der Stand eines Projekts in einer Stadt oder eines Termins.",
            "components/status.html",
            [_status(value, label) for value, label in STATUSES],
            look="in-a-row",
        ),
        Pattern(
            "Hinweis zum Termin",
            "Auf der Seite eines Termins, der nicht stattfindet wie geplant oder vorbei ist.",
            "events/state_notice.html",
            [
                _notice("Abgesagt", OccurrenceState.CANCELLED, "Die Referentin ist krank."),
                _notice("Verschoben", OccurrenceState.MOVED, LONG_SUMMARY),
                State("Verschoben, mit beiden Tagen", _moved),
                State("In einer Reihe", lambda: {"occurrence": _series()[1], "upcoming": True, "is_series": True}),
                _notice("Ausgebucht", OccurrenceState.SOLD_OUT),
                _notice("Vorbei", OccurrenceState.SCHEDULED, upcoming=False),
            ],
        ),
        Pattern(
            "Länger nicht geprüft",
            "Über einem Projekt, wenn das Prüfdatum verstrichen ist.",
            "projects/overdue_notice.html",
            [
                State("Nie geprüft", _overdue),
                State("Von einer Stadt geprüft", lambda: _overdue(moment(1).date().replace(year=2023), "Stadt Herten")),
            ],
        ),
        Pattern(
            "Korrektur",
            "Über dem Text einer Meldung, in der etwas falsch war.",
            "components/correction.html",
            [
                State("Kurz", lambda: {"text": "Zunächst stand hier der 5. Mai.", "date": moment(6).date()}),
                State("Lang", lambda: {"text": LONG_SUMMARY, "date": moment(6).date()}),
            ],
        ),
        Pattern(
            "Stand und Angebot",
            "Zuerst in der Seitenspalte eines Projekts; sagt, ob und wo man es heute nutzen kann.",
            "projects/status_panel.html",
            [State("Nutzbar, mit Knopf", _full_project)],
            once=True,
        ),
        Pattern(
            "Steckbrief eines Projekts",
            "Die Fakten in der Seitenspalte; was niemand eingetragen hat, fehlt.",
            "projects/data_sheet.html",
            [State("Mit allem", _full_project)],
            once=True,
        ),
        Pattern(
            "Umsetzungen",
            "Was jede Stadt von einem Projekt hat; auf dem Telefon ein Kasten je Stadt.",
            "projects/implementations.html",
            [State("Drei Städte", _implementations)],
        ),
        Pattern(
            "Projekt mit Leichter Sprache",
            "Die ganze Seite eines Projekts mit allem, was sie haben kann.",
            "projects/project_page.html",
            [State("Ganze Seite", _project_page)],
            whole_page=True,
        ),
        Pattern(
            "Termin auf einen Blick",
            "In der Seitenspalte eines Termins.",
            "events/data_sheet.html",
            [State("Mit allem", _full_event), State("Nur das Nötigste", _short_event)],
            look="in-columns",
        ),
        Pattern(
            "Termine einer Reihe",
            "Alle kommenden Tage; was anders ist, steht dabei.",
            "events/occurrences.html",
            [State("Drei Tage", lambda: {"occurrences": _series()})],
        ),
        Pattern(
            "Alle Termine einer Reihe",
            "Auf der Seite einer Reihe: die nächsten offen, spätere und vergangene zum Aufklappen.",
            "events/series.html",
            [State("Viele Tage", _months_of_dates)],
            once=True,
        ),
        Pattern(
            "Wen geht es an?",
            "Neben Meldungen und Terminen.",
            "components/concerns.html",
            [
                State(
                    "Zwei Städte, ein Projekt",
                    lambda: {"municipalities": [town(), town("Marl")], "projects": [project()]},
                ),
                State("Ganzer Kreis", lambda: {"municipalities": [], "projects": []}),
            ],
            look="in-columns",
        ),
        Pattern(
            "Handlungsfelder als Wörter",
            "Auf Karten, wo ein weiterer Link stören würde.",
            "components/field_tags.html",
            [State("Alle fünf", lambda: {"fields": [field(hue) for hue in FieldPage.Hue.values]})],
        ),
        Pattern(
            "Handlungsfelder als Links",
            "Über dem Titel von Projekten, Meldungen und Terminen.",
            "components/field_links.html",
            [State("Alle fünf", lambda: {"fields": [field(hue) for hue in FieldPage.Hue.values]})],
        ),
        Pattern(
            "Datei zum Herunterladen",
            "Nennt Format, Größe und was über die Barrierefreiheit bekannt ist.",
            "components/download.html",
            [
                _download("Barrierefrei", "ja"),
                _download("Nicht barrierefrei", "nein"),
                _download("Noch nicht geprüft, Größe unbekannt", "unbekannt", 0),
            ],
        ),
        Pattern(
            "Wege aus einer leeren Liste",
            "Knöpfe, die weiterhelfen, wenn nichts gefunden wurde.",
            "components/ways_out.html",
            [State("Drei Wege", lambda: {"ways": WAYS})],
        ),
    ],
)
