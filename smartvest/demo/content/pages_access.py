"""Accessibility: the statement, the report form, contact."""

from dataclasses import dataclass

from smartvest.demo.content.blocks import heading, text
from smartvest.demo.content.shapes import FormFieldText, PageText


@dataclass(frozen=True)
class IssueText:
    """A known barrier; ``kind`` and ``criterion`` as the statement's form offers them, ``months`` until it is mended."""

    place: str
    description: str
    kind: str
    reason: str
    alternative: str
    criterion: str = ""
    months: int | None = None


ISSUES = (
    IssueText(
        place="Seite „Gebärdensprache“",
        description="Das Video in Deutscher Gebärdensprache fehlt noch.",
        kind="unvereinbar",
        reason="Für diese Demonstration ist es nicht produziert worden.",
        alternative="Der Inhalt steht als Text auf der Seite.",
        months=6,
    ),
    IssueText(
        place="Dokumente zum Herunterladen",
        description="Nicht alle Dokumente sind auf Barrierefreiheit geprüft.",
        kind="unvereinbar",
        criterion="1.3.1",
        reason="Manche haben wir so von anderen Stellen bekommen.",
        alternative="Bei jedem Dokument steht, ob es geprüft ist. Auf Anfrage schicken wir Ihnen den Inhalt als Text.",
        months=9,
    ),
    IssueText(
        place="Karte der Städte auf der Startseite",
        description="Die Lage der Städte zueinander ist nur zu sehen, nicht zu hören.",
        kind="ausgenommen",
        reason="Für Karten gelten die Vorschriften nicht (Artikel 1 Absatz 4 der Richtlinie (EU) 2016/2102).",
        alternative="Alle Städte stehen mit denselben Links auch in einer Liste.",
    ),
)
CONFORMANCE = "teilweise"
METHOD = "Selbstbewertung nach WCAG 2.2, Stufe AA, mit automatischen Prüfungen und Tastaturbedienung"
OMBUDSMAN_EMAIL = "ombudsstelle@land-nrw.example"
OMBUDSMAN_ADDRESS = "Musterplatz 2\n00000 Musterstadt"

STATEMENT = PageText(
    slug="barrierefreiheit",
    title="Erklärung zur Barrierefreiheit",
    summary="Wie barrierefrei das Portal ist, was noch fehlt und wo Sie Hilfe bekommen.",
    kind="accessibility",
    body=(
        heading("Was wir tun"),
        text(
            """
            Automatische Prüfungen laufen bei jeder Änderung am Portal. Bilder brauchen einen Alternativtext und Videos
            Untertitel, bevor sie veröffentlicht werden. Das Wichtigste lesen Sie auch in
            [[leichte-sprache|Leichter Sprache]].

            Dies ist eine Demonstration: Die E-Mail-Adressen und Anschriften auf dieser Seite sind Platzhalter.
            """
        ),
    ),
)

REPORT = PageText(
    slug="barriere-melden",
    title="Barriere melden",
    summary="Etwas lässt sich nicht lesen, hören oder bedienen? Sagen Sie es uns. Wir kümmern uns darum.",
    kind="form",
    body=(
        text(
            """
            Beschreiben Sie einfach, was nicht geht. Sie müssen dabei keine Fachwörter kennen. Name und E-Mail-Adresse sind
            freiwillig.
            """
        ),
    ),
)
REPORT_FIELDS = (
    FormFieldText(
        "Auf welcher Seite ist Ihnen die Barriere begegnet?",
        help_text="Die Adresse oder der Titel der Seite",
        meaning="seite",
    ),
    FormFieldText(
        "Was geht nicht?",
        "multiline",
        required=True,
        help_text="Zum Beispiel: „Das Menü lässt sich nicht mit der Tastatur öffnen.“",
    ),
    FormFieldText("Womit sind Sie unterwegs?", help_text="Zum Beispiel: Smartphone, Vorleseprogramm, Vergrößerung"),
    FormFieldText("Ihr Name", meaning="name"),
    FormFieldText("Ihre E-Mail-Adresse", "email", help_text="Damit wir Ihnen antworten können"),
)
REPORT_THANKS = """
    Wir sehen uns das an. Wenn Sie Ihre E-Mail-Adresse angegeben haben, bekommen Sie innerhalb von zwei Wochen eine Antwort.
"""

CONTACT = PageText(
    slug="kontakt",
    title="Kontakt",
    summary="Fragen, Lob, Ideen: Schreiben Sie uns. Wir geben Ihre Nachricht an die richtige Stelle weiter.",
    kind="form",
    body=(
        text(
            """
            Sie haben eine Frage zu einem Projekt in einer Stadt? Dann hilft Ihnen auch die Ansprechstelle auf der Seite der
            [[staedte|Stadt]]. Über dieses Formular erreichen Sie die Koordination von smartVEST.
            """
        ),
    ),
)
CONTACT_FIELDS = (
    FormFieldText("Ihr Anliegen", "multiline", required=True),
    FormFieldText("Um welche Stadt geht es?", "dropdown"),
    FormFieldText("Ihr Name", meaning="name"),
    FormFieldText("Ihre E-Mail-Adresse", "email", help_text="Damit wir Ihnen antworten können"),
)
CONTACT_THANKS = """
    Wenn Sie Ihre E-Mail-Adresse angegeben haben, antworten wir innerhalb von einer Woche.
"""
