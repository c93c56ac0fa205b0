"""Accessibility: the statement, the report form, contact, Leichte Sprache, Gebärdensprache."""

from smartvest.demo.content.blocks import contact, heading, image, steps, text
from smartvest.demo.content.shapes import PageText

ISSUES = (
    (
        "Seite „Gebärdensprache“",
        "Das Video in Deutscher Gebärdensprache fehlt noch.",
        "Es ist für diese Demonstration nicht produziert worden.",
        "Der Inhalt steht als Text auf der Seite.",
    ),
    (
        "Dokumente zum Herunterladen",
        "Nicht alle Dokumente sind auf Barrierefreiheit geprüft.",
        "Manche kommen von anderen Stellen.",
        "Bei jedem Dokument steht, ob es geprüft ist. Auf Anfrage schicken wir Ihnen den Inhalt als Text.",
    ),
    (
        "Kartenkacheln auf der Startseite",
        "Die Lage der Städte zueinander ist nur zu sehen, nicht zu hören.",
        "Für die Lage gibt es keine gute sprachliche Form.",
        "Alle Städte stehen mit denselben Links auch in einer Liste.",
    ),
)
CONFORMANCE = "teilweise"
METHOD = "Selbstbewertung nach WCAG 2.2, Stufe AA, mit automatischen Prüfungen und Tastaturbedienung"

STATEMENT = PageText(
    slug="barrierefreiheit",
    title="Erklärung zur Barrierefreiheit",
    summary="Wie barrierefrei das Portal ist, was noch fehlt und wo Sie Hilfe bekommen.",
    kind="accessibility",
    body=(
        text(
            """
            Diese Erklärung gilt für das Portal smartVEST in der Fassung dieser Demonstration. Wir möchten, dass alle
            Menschen es nutzen können. Grundlage sind das Behindertengleichstellungsgesetz
            Nordrhein-Westfalen und die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen.
            """
        ),
        heading("Sie haben eine Barriere gefunden?"),
        text(
            """
            Bitte sagen Sie es uns über das Formular [[barriere-melden|Barriere melden]]. Wir antworten Ihnen und beheben den
            Fehler, so schnell es geht.
            """
        ),
        heading("Wenn unsere Antwort nicht hilft"),
        text(
            """
            Dann können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen
            wenden. Sie vermittelt kostenlos zwischen Ihnen und uns. So erreichen Sie die
            [Ombudsstelle](https://www.lbbp.nrw.de/ombudsstelle).
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
    ("Auf welcher Seite ist Ihnen die Barriere begegnet?", "singleline", False, "Die Adresse oder der Titel der Seite"),
    ("Was geht nicht?", "multiline", True, "Zum Beispiel: „Das Menü lässt sich nicht mit der Tastatur öffnen.“"),
    ("Womit sind Sie unterwegs?", "singleline", False, "Zum Beispiel: Smartphone, Vorleseprogramm, Vergrößerung"),
    ("Ihr Name", "singleline", False, ""),
    ("Ihre E-Mail-Adresse", "email", False, "Damit wir Ihnen antworten können"),
)
REPORT_THANKS = """
    Vielen Dank. Ihre Meldung ist bei uns angekommen. Wenn Sie Ihre E-Mail-Adresse angegeben haben, melden wir uns innerhalb
    von zwei Wochen.
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
    ("Ihr Anliegen", "multiline", True, ""),
    ("Um welche Stadt geht es?", "dropdown", False, ""),
    ("Ihr Name", "singleline", False, ""),
    ("Ihre E-Mail-Adresse", "email", False, "Damit wir Ihnen antworten können"),
)
CONTACT_THANKS = """
    Vielen Dank für Ihre Nachricht. Wenn Sie Ihre E-Mail-Adresse angegeben haben, antworten wir innerhalb von einer Woche.
"""

EASY_LANGUAGE = PageText(
    slug="leichte-sprache",
    title="Leichte Sprache",
    summary="Hier lesen Sie in Leichter Sprache, was Sie auf dieser Internet-Seite finden.",
    kind="leichte-sprache",
    body=(
        heading("Willkommen bei smartVEST"),
        text(
            """
            smartVEST ist eine Internet-Seite.

            Die Seite ist vom Kreis Recklinghausen.

            Und von den 10 Städten im Kreis.

            Diese Internet-Seite ist ein Beispiel.

            Sie ist noch nicht die echte Seite.
            """
        ),
        image("vest-tag"),
        heading("Was finde ich hier?"),
        text(
            """
            Sie finden hier viele Angebote.

            Die Angebote sind digital.

            Digital heißt:

            - Es geht mit dem Computer.
            - Oder es geht mit dem Handy.

            Zum Beispiel:

            - Sie können Bücher im Internet ausleihen.
            - Sie können melden: Eine Lampe ist kaputt.
            - Sie können nachsehen: Wann kommt mein Bus?
            """
        ),
        heading("Wie finde ich meine Stadt?"),
        text(
            """
            Oben auf der Seite ist ein Menü.

            Das Menü ist eine Liste mit Wörtern.

            Klicken Sie auf das Wort [[staedte|Städte]].

            Dann sehen Sie alle 10 Städte.

            Klicken Sie auf Ihre Stadt.

            Dann sehen Sie alle Angebote aus Ihrer Stadt.
            """
        ),
        heading("Wie finde ich ein Angebot?"),
        text(
            """
            Oben auf der Seite ist ein Feld.

            In das Feld können Sie ein Wort schreiben.

            Zum Beispiel: Müll.

            Dann klicken Sie auf Suchen.

            Sie können auch auf das Wort [[projekte|Projekte]] klicken.

            Dann sehen Sie alle Angebote in einer Liste.
            """
        ),
        heading("Kann ich das Angebot schon nutzen?"),
        text(
            """
            Bei jedem Angebot steht ein Wort.

            **Nutzbar** heißt: Sie können es jetzt nutzen.

            **Geplant** heißt: Das Angebot kommt später.

            **In Umsetzung** heißt: Wir arbeiten noch daran.

            **Eingestellt** heißt: Das Angebot gibt es nicht mehr.
            """
        ),
        heading("Ist die Seite barrierefrei?"),
        text(
            """
            Barrierefrei heißt: Alle Menschen können die Seite nutzen.

            Auch Menschen mit Behinderung.

            Die Seite ist noch nicht ganz barrierefrei.

            Zum Beispiel fehlt ein Video in Gebärden-Sprache.

            Mehr dazu lesen Sie in der [[barrierefreiheit|Erklärung zur Barriere-Freiheit]].

            Diese Erklärung ist in schwerer Sprache.
            """
        ),
        heading("Etwas geht nicht?"),
        text(
            """
            Dann schreiben Sie uns bitte.

            Klicken Sie auf [[barriere-melden|Barriere melden]].

            Schreiben Sie in das Feld: Das geht nicht.

            Wir helfen Ihnen.

            Sie haben geschrieben und es hilft nicht?

            Dann kann die Ombuds-Stelle helfen.

            Die Ombuds-Stelle hilft bei Streit.

            Das kostet nichts.

            Hier ist die [Internet-Seite von der Ombuds-Stelle](https://www.lbbp.nrw.de/ombudsstelle).
            """
        ),
    ),
)

SIGN_LANGUAGE = PageText(
    slug="gebaerdensprache",
    title="Gebärdensprache",
    summary="Informationen zum Portal für Menschen, die Deutsche Gebärdensprache verwenden.",
    kind="gebaerdensprache",
    body=(
        text(
            """
            **Das Video fehlt noch.** An dieser Stelle wird ein Film in Deutscher Gebärdensprache stehen, mit Untertiteln und
            ohne fremden Videodienst. Für diese Demonstration haben wir ihn nicht produziert. Bis dahin lesen Sie hier den
            Text, der gebärdet werden soll.
            """
        ),
        heading("Was Sie auf dieser Seite finden"),
        text(
            """
            smartVEST zeigt digitale Angebote im Kreis Recklinghausen. Zehn Städte und der Kreis machen mit. Bei jedem
            Angebot sehen Sie, ob Sie es schon nutzen können.
            """
        ),
        heading("So finden Sie sich zurecht"),
        steps(
            ("", "Stadt wählen", "Im Menü oben klicken Sie auf „Städte“ und dann auf Ihre Stadt."),
            ("", "Thema wählen", "Unter „Projekte“ wählen Sie ein Thema, zum Beispiel „Bus & Bahn“."),
            (
                "",
                "Suchen",
                "In das Suchfeld schreiben Sie ein Wort. Die Ergebnisse erscheinen auf einer eigenen Seite.",
            ),
        ),
        heading("Barrierefreiheit"),
        text(
            """
            Die Seite ist noch nicht vollständig barrierefrei. Was fehlt, steht in der
            [[barrierefreiheit|Erklärung zur Barrierefreiheit]]. Wenn etwas nicht geht, nutzen Sie bitte das Formular
            [[barriere-melden|Barriere melden]].
            """
        ),
        contact("Koordination smartVEST", "smartvest@kreis-recklinghausen.example", "Kreis Recklinghausen"),
    ),
)
