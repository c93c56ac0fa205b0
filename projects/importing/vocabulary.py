"""The words of a spreadsheet and the towns, Handlungsfelder, Themen and states they mean."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from django.core.exceptions import ValidationError

from fields.models import FieldPage, Topic
from projects.models import Status
from smartvest.municipalities.models import MunicipalityPage

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "&": "und", "+": "und"})

# The coarsest separator first: a name may itself contain a finer one ("Bus & Bahn", "Mängelmelder/App").
SEPARATORS = (r"[;|\n]", r",", r"/", r"\s(?:und|u\.|sowie|&|\+)\s")

ALMOST_SURE = 0.85  # similarity of two names, 1 = the same

SHORTEST_BEGINNING = 4  # letters; "Haltern" is enough for "Haltern am See"


def normalise(text: str) -> str:
    """For comparing only: small letters and digits, umlauts spelt out; "Oer-Erkenschwick" → "oererkenschwick"."""
    return re.sub(r"[^a-z0-9]", "", text.casefold().translate(UMLAUTS))


class Names:
    """Things by their name and by other words for it."""

    def __init__(self, kind: str, things: dict[str, object]):
        """`kind` is the word for messages; `things` maps every name as people write it to its thing."""
        self.kind = kind
        self.names = list(things)
        self.things = {normalise(name): thing for name, thing in things.items()}

    def find(self, text: str):
        """By the name, or by its beginning where only one name begins so; None otherwise."""
        wanted = normalise(text)
        if wanted in self.things:
            return self.things[wanted]
        if len(wanted) < SHORTEST_BEGINNING:
            return None
        begun = {id(thing): thing for name, thing in self.things.items() if name.startswith(wanted)}
        return next(iter(begun.values())) if len(begun) == 1 else None

    def find_all(self, text: str) -> list:
        """Everything that a cell names, in its order, each once. Raises ValidationError for what is unknown."""
        found, unknown = [], []
        for thing, part in self._split(text):
            if thing is None:
                unknown.append(part)
            elif thing not in found:
                found.append(thing)
        if unknown and get_close_matches(text, self.names, n=1, cutoff=ALMOST_SURE):
            raise ValidationError(self.unknown_message(text))  # one misspelt name, not a list
        if unknown:
            raise ValidationError([self.unknown_message(part) for part in unknown])
        return found

    def _split(self, text: str) -> Iterable[tuple[object, str]]:
        thing = self.find(text)
        if thing is None:
            for separator in SEPARATORS:
                parts = [part.strip() for part in re.split(separator, text) if part.strip()]
                if len(parts) > 1:
                    for part in parts:
                        yield from self._split(part)
                    return
        yield thing, text

    def unknown_message(self, text: str) -> str:
        close = get_close_matches(text, self.names, n=1, cutoff=0.6)
        within = [name for name in self.names if len(text) >= SHORTEST_BEGINNING and normalise(text) in normalise(name)]
        hint = next(iter(close + within), None)
        return f"{self.kind} „{text}“ gibt es nicht." + (f" Meinten Sie „{hint}“?" if hint else "")


def topic_names() -> Names:
    return Names("Das Thema", {topic.name: topic for topic in Topic.objects.all()})


def field_names() -> Names:
    """Also without the "Smart" that all of them begin with."""
    names = {}
    for page in FieldPage.objects.order_by("path"):
        names[page.title] = page
        names.setdefault(re.sub(r"^smarte?[sr]?\s+", "", page.title, flags=re.IGNORECASE), page)
    return Names("Das Handlungsfeld", names)


class MunicipalityNames(Names):
    """The towns and the Kreis, as people call them: "Stadt Herten", "Haltern", "Kreis RE", "alle Städte"."""

    ALL_TOWNS = frozenset({"alle", "allestaedte", "allezehnstaedte", "alle10staedte", "zehnstaedte", "10staedte"})
    COUNTY = ("Kreis", "Kreis RE", "Kreisverwaltung", "Kreisverwaltung Recklinghausen", "Landkreis Recklinghausen")
    OFFICE = re.compile(r"^(?:kreisstadt|stadtverwaltung|stadt|gemeinde)\s+(?:der\s+)?", re.IGNORECASE)

    def __init__(self):
        pages = list(MunicipalityPage.objects.in_order())
        self.towns = [page for page in pages if page.kind == MunicipalityPage.Kind.TOWN]
        names = {page.title: page for page in pages}
        for page in pages:
            if page.kind == MunicipalityPage.Kind.COUNTY:
                names |= dict.fromkeys(self.COUNTY, page)
        super().__init__("Die Stadt", names)

    def find(self, text: str):
        return super().find(text) or super().find(self.OFFICE.sub("", text.strip()))

    def find_all(self, text: str) -> list:
        if normalise(text) in self.ALL_TOWNS:
            return list(self.towns)
        return super().find_all(text)


STATUS_WORDS = {
    Status.IDEA: "Idee, Ideenphase, Vorschlag, angedacht, in Prüfung, wird geprüft",
    Status.PLANNED: "geplant, in Planung, Planung, Planungsphase, vorgesehen, beantragt, in Vorbereitung, "
    "Vorbereitung, Konzept, Konzeption, Konzeptphase, beschlossen",
    Status.IN_PROGRESS: "in Umsetzung, Umsetzung, wird umgesetzt, in Arbeit, in Bearbeitung, im Aufbau, Aufbau, "
    "in Entwicklung, begonnen, gestartet, angelaufen, Pilot, Pilotphase, Pilotbetrieb, Pilotprojekt, Test, Testphase, "
    "Testbetrieb, im Test, teilweise umgesetzt",
    Status.USABLE: "nutzbar, läuft, laufend, online, live, aktiv, verfügbar, in Betrieb, Betrieb, Regelbetrieb, "
    "Dauerbetrieb, im Einsatz, in Nutzung, freigeschaltet, eingeführt, produktiv",
    Status.COMPLETED: "abgeschlossen, beendet, erledigt, ausgelaufen, Projekt beendet",
    Status.STOPPED: "eingestellt, gestoppt, abgebrochen, aufgegeben, verworfen, offline, abgeschaltet, "
    "nicht mehr verfügbar",
}
STATUSES = {normalise(word): status for status, words in STATUS_WORDS.items() for word in words.split(", ")}

# Words that say two things; guessing would tell people that they can use what they cannot.
AMBIGUOUS = {
    "umgesetzt": "„nutzbar“ (man kann es verwenden) oder „abgeschlossen“ (das Projekt ist vorbei)",
    "realisiert": "„nutzbar“ oder „abgeschlossen“",
    "fertig": "„nutzbar“ oder „abgeschlossen“",
    "fertiggestellt": "„nutzbar“ oder „abgeschlossen“",
    "zurueckgestellt": "„geplant“ oder „eingestellt“",
    "pausiert": "„in Umsetzung“ oder „eingestellt“",
    "ruht": "„in Umsetzung“ oder „eingestellt“",
}


def read_status(text: str) -> Status:
    """The status that everyday words mean. Raises ValidationError for unknown and for ambiguous ones."""
    word = normalise(text)
    if word in STATUSES:
        return STATUSES[word]
    if word in AMBIGUOUS:
        raise ValidationError(f"„{text}“ ist mehrdeutig. Gemeint ist {AMBIGUOUS[word]}?")
    known = ", ".join(status.label for status in Status)
    raise ValidationError(f"„{text}“ ist kein bekannter Stand. Möglich sind: {known}.")
