"""Leichte Sprache and Gebärdensprache. Both say what BGG NRW asks of a start page: what is here, how to find one's way,
the essentials of the accessibility statement, and how to report a barrier.

Leichte Sprache: one sentence a line, at most ten words, long words with a hyphen, no image that means something else.
"""

from smartvest.demo.content.blocks import contact, heading, image, steps, text
from smartvest.demo.content.shapes import PageText

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

            Sie finden hier auch:

            - Neue Nachrichten
            - Termine, zum Beispiel Kurse für das Handy
            """
        ),
        image("buecher"),
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
        heading("Ist die Seite barriere-frei?"),
        text(
            """
            Barriere-frei heißt: Alle Menschen können die Seite nutzen.

            Auch Menschen mit Behinderung.

            Das steht in einem Gesetz.

            Diese Seite ist noch nicht ganz barriere-frei.

            Das fehlt noch:

            - Ein Film in Gebärden-Sprache fehlt.
            - Manche Dokumente kann man nicht gut vorlesen lassen.

            Ein Dokument ist zum Beispiel ein Heft zum Ausdrucken.

            Wir prüfen die Seite jedes Jahr.

            Mehr dazu lesen Sie in der [[barrierefreiheit|Erklärung zur Barriere-Freiheit]].

            Diese Erklärung ist in schwerer Sprache.
            """
        ),
        heading("Etwas geht nicht?"),
        text(
            """
            Sie können etwas nicht lesen?

            Oder Sie können etwas nicht anklicken?

            Dann schreiben Sie uns bitte.

            Klicken Sie auf [[barriere-melden|Barriere melden]].

            Schreiben Sie in das Feld: Das geht nicht.

            Sie müssen Ihren Namen nicht sagen.

            Wir lesen Ihre Nachricht.

            Und wir helfen Ihnen.
            """
        ),
        heading("Wir haben nicht geholfen?"),
        text(
            """
            Dann kann die Ombuds-Stelle helfen.

            Die Ombuds-Stelle hilft bei Streit.

            Sie gehört zum Land Nordrhein-Westfalen.

            Das kostet Sie nichts.

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
        heading("Was Sie auf dieser Seite finden"),
        text(
            """
            smartVEST zeigt digitale Angebote im Kreis Recklinghausen. Zehn Städte und der Kreis machen mit. Bei jedem
            Angebot sehen Sie, ob Sie es schon nutzen können. Dazu kommen Meldungen und Termine.
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
        heading("Wie barrierefrei das Portal ist"),
        text(
            """
            Das Portal ist noch nicht vollständig barrierefrei. Es fehlt der Film in Gebärdensprache, und nicht alle
            Dokumente sind geprüft. Wir überprüfen das Portal jedes Jahr. Mehr steht in der
            [[barrierefreiheit|Erklärung zur Barrierefreiheit]].
            """
        ),
        heading("Wenn etwas nicht geht"),
        text(
            """
            Bitte schreiben Sie uns über [[barriere-melden|Barriere melden]]. Ihren Namen müssen Sie nicht nennen.

            Hilft unsere Antwort nicht? Dann können Sie sich an die
            [Ombudsstelle für barrierefreie Informationstechnik](https://www.lbbp.nrw.de/ombudsstelle) wenden. Sie
            vermittelt zwischen Ihnen und uns. Das kostet Sie nichts.
            """
        ),
        contact("Koordination smartVEST", "smartvest@kreis-recklinghausen.example", "Kreis Recklinghausen"),
    ),
)
