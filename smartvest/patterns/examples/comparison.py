"""Who has what, and who took it over from whom."""

from projects.adoption import Adoption, Contact
from projects.comparison.table import Cell, Entry, Row
from projects.comparison.topics import TopicCell, TopicRow
from projects.families import Branch
from projects.models import Status
from smartvest.municipalities.models import MunicipalityPage

from ..pattern import Group, Pattern, State
from .things import LONG_TITLE, part, project, town, towns


def _row(columns: list[MunicipalityPage], title: str, states: dict[str, str], **values) -> Row:
    """A solution with the states of some towns; `source` is what it was taken over from."""
    parts = [part(status, name, since="2022-05") for name, status in states.items()]
    entries = {each.municipality.title: [Entry(each)] for each in parts}
    cells = [Cell(column, entries.get(column.title, [])) for column in columns]
    return Row(project(title, action_url="https://angebot.example"), values.get("source"), cells, parts)


def _table() -> dict:
    columns = towns()
    states = dict(zip([column.title for column in columns], Status.values, strict=False))
    rows = [
        _row(columns, "Onleihe", {column.title: Status.USABLE for column in columns[1:]}),
        _row(columns, LONG_TITLE, states, source=project("CAS-App")),
    ]
    rows[1].cells[-1].entries.append(Entry(part(Status.USABLE, "Waltrop"), relative=project(LONG_TITLE)))
    return {"rows": rows, "columns": [(column, column.project_count, "?") for column in columns]}


def _town() -> dict:
    herten = town()
    row = _row([herten], "Onleihe", {"Herten": Status.USABLE})
    missing = _row([town("Marl")], LONG_TITLE, {"Herten": Status.USABLE, "Datteln": Status.PLANNED})
    return {"heading": "Das hat oder plant Herten", "rows": [row, missing], "town": herten}


def _topics() -> dict:
    columns = towns()
    names = ["Abfall & Sauberkeit", "Grundstücksverkehrsgenehmigungen"]
    rows = [
        TopicRow(name, "?", [TopicCell(column, number, "?") for number, column in enumerate(columns)]) for name in names
    ]
    return {"topics": rows, "columns": columns}


def _adoption() -> dict:
    asked = {"contact_role": "Stadtbücherei", "contact_email": "buecherei@stadt.example", "cost_band": "bis-25000"}
    parts = [part(Status.USABLE, each.title, **asked) for each in towns()[:6]]
    costs = [("5.000 bis 25.000 €", "Haltern am See und Dorsten")]
    page = project(software="LoRaWAN", source_code_url="https://code.example")
    return {"adoption": Adoption([Contact.of(each) for each in parts], costs, towns()[6:]), "page": page}


def _little_adoption() -> dict:
    return {"adoption": Adoption([Contact.of(part())], [], [town("Marl")]), "page": project()}


def _family() -> dict:
    grandchild = Branch(project(LONG_TITLE), [(Status.PLANNED, "Datteln")], [], is_this=False)
    this = Branch(project("Waltrop-App"), [(Status.USABLE, "Waltrop")], [grandchild], is_this=True)
    who = [(Status.USABLE, "Castrop-Rauxel"), (Status.STOPPED, "Herten und Marl")]
    return {"branch": Branch(project("CAS-App"), who, [this], is_this=False)}


COMPARISON = Group(
    "Wer hat was?",
    "Was die Städte haben und was sie voneinander übernehmen.",
    [
        Pattern(
            "Lösungen und Städte",
            "Der Vergleich aller Städte. Die Tabelle rollt in sich, wo das Fenster schmaler ist als sie.",
            "projects/comparison_table.html",
            [State("Jeder Stand", _table)],
            once=True,
        ),
        Pattern(
            "Themen und Städte",
            "Zählt Projekte; jede Zahl führt zu ihnen.",
            "projects/comparison_topics.html",
            [State("Zwei Themen", _topics)],
            once=True,
        ),
        Pattern(
            "Eine Stadt",
            "Die Spalte einer Stadt als Liste.",
            "projects/comparison_town.html",
            [State("Hat und hat nicht", _town)],
        ),
        Pattern(
            "Ihre Stadt hat das noch nicht?",
            "Unter einem Projekt, das man übernehmen kann.",
            "projects/adoption.html",
            [State("Mit allem", _adoption), State("Mit wenig", _little_adoption)],
        ),
        Pattern(
            "Wer hat es von wem?",
            "Unter einem Projekt, das übernommen wurde oder das andere übernommen haben.",
            "projects/family.html",
            [State("Drei Glieder", _family)],
        ),
    ],
)
