"""One row of a spreadsheet as a project with its implementations, checked by the rules of the models."""

import re
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from projects.models import Implementation, ProjectPage, ProjectPartner
from smartvest.core.partial_dates import MESSAGE as DATE_MESSAGE
from smartvest.municipalities.models import MunicipalityPage

from . import values
from .columns import COLUMNS, Column
from .vocabulary import MunicipalityNames, field_names, topic_names

MAX_CELL = 20_000  # characters

EXCEL_ERROR = re.compile(r"#[A-ZÜ/0]+[!?]?")
BROKEN_UMLAUTS = re.compile("Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd")
PERSON = re.compile(r"\b(?:Herr|Herrn|Frau|Dr\.)\s+\w")
SEVERAL = {"municipalities", "fields", "topics"}


class RowErrors(Exception):
    """Why a row cannot be imported: one German sentence per reason."""

    def __init__(self, reasons: list[str]):
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass
class Entry:
    """What a row says, ready to become a page."""

    title: str = ""
    municipalities: list[MunicipalityPage] = field(default_factory=list)
    project: dict[str, object] = field(default_factory=dict)  # values of ProjectPage
    implementation: dict[str, object] = field(default_factory=dict)  # the same in every town of the row
    several: dict[str, list] = field(default_factory=dict)  # fields, topics
    partners: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # what a person should look at

    def page(self) -> ProjectPage:
        """The project, not yet in the tree."""
        page = ProjectPage(title=self.title, draft_title=self.title, live=False, **self.project)
        page.implementations = [
            Implementation(municipality=municipality, sort_order=i, **self.implementation)
            for i, municipality in enumerate(self.municipalities)
        ]
        page.partners = [ProjectPartner(name=name, sort_order=i) for i, name in enumerate(self.partners)]
        for name, chosen in self.several.items():
            setattr(page, name, chosen)
        return page


class EntryReader:
    """Reads rows with the vocabulary that the portal has now."""

    def __init__(self, municipality: MunicipalityPage | None = None):
        """`municipality` stands in for an empty town cell."""
        self.municipality = municipality
        self.names = {"municipalities": MunicipalityNames(), "fields": field_names(), "topics": topic_names()}

    def read(self, cells: dict[Column, str]) -> Entry:
        """Raises RowErrors with all reasons at once, so that nobody corrects a file five times."""
        entry, reasons = Entry(), []
        for column, text in cells.items():
            try:
                self._refuse_broken(text)
                self._place(entry, column, text)
            except ValidationError as error:
                reasons += [f"Spalte „{column.label}“: {message}" for message in error.messages]
        reasons += self._missing(entry, cells)
        reasons += self._contradictions(entry)
        if reasons:
            raise RowErrors(reasons)
        self._remark(entry)
        return entry

    def _refuse_broken(self, text: str) -> None:
        """Formulas, error values and destroyed umlauts are never what a person meant."""
        if len(text) > MAX_CELL:
            raise ValidationError(f"Der Text ist zu lang ({len(text)} Zeichen, höchstens {MAX_CELL}).")
        if text.startswith("="):
            raise ValidationError("Das ist eine Formel. Bitte durch ihren Wert ersetzen (Einfügen → Werte).")
        if EXCEL_ERROR.fullmatch(text):
            raise ValidationError(f"Die Tabelle zeigt hier einen Fehler: {text}")
        if BROKEN_UMLAUTS.search(text):
            raise ValidationError("Die Umlaute sind beschädigt. Bitte die Tabelle als .xlsx abgeben.")

    def _place(self, entry: Entry, column: Column, text: str) -> None:
        """Puts a cell's value where it belongs. Raises ValidationError."""
        if column.key in SEVERAL:
            found = self.names[column.key].find_all(text)
            if column.key == "municipalities":
                entry.municipalities = found
            else:
                entry.several[column.key] = found
        elif column.key == "body":
            entry.project["body"] = [("text", values.paragraphs(text))]
        elif column.key == "partners":
            entry.partners = values.partners(text)
            for name in entry.partners:
                checked(ProjectPartner, "name", name)
        else:
            target = entry.project if column.model is ProjectPage else entry.implementation
            target[column.key] = checked(column.model, column.key, column.read(text))
            entry.title = entry.project.pop("title", entry.title)

    def _missing(self, entry: Entry, cells: dict[Column, str]) -> list[str]:
        if self.municipality and not any(column.key == "municipalities" for column in cells):
            entry.municipalities = [self.municipality]
        filled = {column.key for column in cells} | ({"municipalities"} if entry.municipalities else set())
        return [
            f"Spalte „{column.label}“ ist leer." for column in COLUMNS if column.required and column.key not in filled
        ]

    def _contradictions(self, entry: Entry) -> list[str]:
        dates = {name: entry.implementation.get(name, "") for name in ("since", "until")}
        try:
            Implementation(**dates).clean()
        except ValidationError as error:
            return [f"Spalte „Bis“: {message}" for message in error.messages]
        return []

    def _remark(self, entry: Entry) -> None:
        contact = entry.implementation.get("contact_role", "")
        if PERSON.search(contact):
            entry.notes.append(f"„{contact}“ ist wohl ein Name; vor dem Veröffentlichen bitte eine Rolle eintragen.")
        labels = {"summary": "Kurzbeschreibung", "fields": "Handlungsfeld", "topics": "Thema"}
        open_points = [label for key, label in labels.items() if not (entry.project.get(key) or entry.several.get(key))]
        if open_points:
            entry.notes.append(f"noch offen: {', '.join(open_points)}.")


def checked(model, name: str, value):
    """`value` if the model's field takes it. Raises ValidationError with the field's own message."""
    model_field = model._meta.get_field(name)
    longest = model_field.max_length
    if isinstance(value, str) and longest and len(value) > longest:
        # Said here for all fields: Django leaves the length of a TextField to forms.
        raise ValidationError(f"Der Text hat {len(value)} Zeichen, erlaubt sind {longest}.")
    try:
        return model_field.clean(value, None)
    except ValidationError as error:
        # "Bitte ein Jahr (2022) …" speaks for itself; Django's other messages do too, once translated.
        raise ValidationError(DATE_MESSAGE if name in ("since", "until") else error.messages) from error
