"""News about the portal itself and about things to use today; their dates move with the day the demo is loaded."""

from smartvest.demo.content.blocks import accordion, call_to_action, facts, heading, quote, steps, text
from smartvest.demo.content.shapes import NewsText
from smartvest.demo.content.when import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, past

RECENT_NEWS = (
    NewsText(
        slug="so-lesen-sie-den-status",
        title="Idee, geplant, nutzbar: So lesen Sie den Status",
        date=past(2),
        summary="Kann ich das heute schon nutzen? Sechs Wörter verraten es Ihnen auf einen Blick.",
        picture="portal",
        fields=("smarte-verwaltung",),
        projects=("projekte/smartvest-portal",),
        body=(
            text(
                """
                Jedes Projekt im Portal trägt einen Status, und zwar für jede Stadt einzeln. Denn was in Marl schon läuft,
                kann in Datteln noch eine Idee sein.
                """
            ),
            steps(
                ("Idee", "Noch nicht beschlossen", "Jemand hat den Vorschlag gemacht. Ob er kommt, ist offen."),
                ("geplant", "Beschlossen", "Die Arbeit ist vorgesehen, aber noch nicht begonnen."),
                ("in Umsetzung", "In Arbeit", "Es wird gebaut, programmiert oder eingerichtet."),
                ("nutzbar", "Für Sie da", "Sie können das Angebot heute verwenden."),
                ("abgeschlossen", "Fertig", "Das Vorhaben ist zu Ende. Das Ergebnis bleibt."),
                ("eingestellt", "Nicht mehr da", "Das Angebot gibt es nicht mehr, oft hat es einen Nachfolger."),
                title="Sechs Wörter, sechs Stufen",
            ),
        ),
    ),
    NewsText(
        slug="portal-in-leichter-sprache",
        title="Das Portal gibt es auch in Leichter Sprache",
        date=past(9, THURSDAY),
        summary="Kurze Sätze, große Schrift, klare Wörter: Eine neue Seite erklärt, was Sie im Portal finden.",
        picture="haende",
        fields=("smartes-leben",),
        body=(
            text(
                """
                Viele Menschen lesen nicht gern lange Texte. Andere lernen gerade Deutsch. Für sie gibt es jetzt eine
                Seite in Leichter Sprache. Den Link finden Sie ganz oben auf jeder Seite.

                Gleich daneben steht der Weg zur Gebärdensprache. Dort fehlt noch das Video. Bis es fertig ist, lesen Sie
                an dieser Stelle den Text dazu.
                """
            ),
            heading("Ihnen fällt eine Hürde auf?"),
            text("Bitte sagen Sie es uns. Über „Barriere melden“ im Fuß jeder Seite erreichen Sie uns direkt."),
        ),
    ),
    NewsText(
        slug="onleihe-drei-tipps",
        title="Onleihe: drei Tipps für den Einstieg",
        date=past(16, TUESDAY),
        summary="Vormerken, vorlesen lassen, vorzeitig zurückgeben: So holen Sie mehr aus Ihrem Büchereiausweis.",
        picture="buecher-abend",
        fields=("smartes-leben",),
        projects=("projekte/onleihe",),
        body=(
            text("Sie haben schon einen Büchereiausweis? Dann können Sie die Onleihe sofort ausprobieren."),
            steps(
                ("", "Vormerken", "Ist ein Titel verliehen, lassen Sie sich benachrichtigen, sobald er frei ist."),
                ("", "Vorlesen lassen", "Hörbücher laufen auch beim Kochen oder im Bus."),
                ("", "Früher zurückgeben", "Schon fertig? Dann freut sich die nächste Leserin."),
                title="Drei Tipps",
            ),
            text("Mehr dazu steht auf der Seite zur [[projekte/onleihe|Onleihe]]."),
        ),
    ),
    NewsText(
        slug="papierkorb-mit-sonnenstrom",
        title="Ein Papierkorb, der mitdenkt",
        date=past(23, MONDAY),
        place="herten",
        summary="In Herten presst die Sonne den Abfall zusammen. Wir erklären, wie Sie die Klappe richtig bedienen.",
        picture="papierkorb",
        towns=("herten",),
        fields=("smartes-klima",),
        projects=("projekte/smarte-papierkoerbe",),
        correction=(
            past(20),
            "Zunächst stand hier, in den Behälter passe fünfmal so viel. Richtig ist: bis zu siebenmal.",
        ),
        body=(
            text(
                """
                Von außen sieht er aus wie ein gewöhnlicher Abfallbehälter. Innen arbeitet eine Presse. Den Strom liefert
                ein Solarmodul auf dem Deckel. So passt bis zu siebenmal mehr hinein.
                """
            ),
            accordion(
                ("Ist die Presse gefährlich?", "Nein. Sie arbeitet nur, wenn die Klappe geschlossen ist."),
                ("Was gehört hinein?", "Alles, was unterwegs anfällt. Hausmüll gehört in die Tonne zu Hause."),
            ),
        ),
    ),
    NewsText(
        slug="wo-das-sensornetz-begann",
        title="Wo das Sensornetz begann: in einer Schule in Datteln",
        date=past(30, TUESDAY),
        summary="Am Berufskolleg Ostvest entstand die Idee, das Klima in den Städten mit eigenen Sensoren zu messen.",
        picture="schule",
        towns=("datteln",),
        fields=("smartes-klima",),
        projects=("projekte/mikroklima",),
        author="datteln",
        related=(
            "aktuelles/schuelerinnen-und-schueler-uebergeben-sensoren",
            "staedte/marl/marl-misst-das-mikroklima",
        ),
        body=(
            text(
                """
                Heute messen Sensoren in sechs Städten, wie warm es wird. Angefangen hat das [[projekte/mikroklima|Mikroklima-Netz]]
                in Datteln: Am Berufskolleg Ostvest entstand die Idee dazu.

                Die Stadt nutzt die Messwerte für ihr Klimakonzept.
                """
            ),
        ),
    ),
    NewsText(
        slug="uebernehmen-statt-neu-bauen",
        title="Übernehmen statt neu bauen",
        date=past(37, WEDNESDAY),
        place="waltrop",
        summary="Waltrop hat eine fertige App aus der Nachbarstadt angepasst. Das lohnt sich auch für andere.",
        picture="meldung-abend",
        towns=("waltrop", "castrop-rauxel"),
        fields=("smarte-verwaltung",),
        projects=("staedte/waltrop/waltrop-app", "staedte/castrop-rauxel/cas-app"),
        body=(
            text(
                """
                Eine App von Grund auf zu entwickeln ist teuer. Waltrop hat deshalb bei den Nachbarn gefragt. Die
                [[staedte/castrop-rauxel/cas-app|CAS-App]] aus Castrop-Rauxel war schon erprobt.
                """
            ),
            facts(("12.000 €", "Kosten insgesamt"), ("1.000 €", "davon für die Lizenz")),
            text("Auf den Projektseiten zeigt jetzt die Zeile „Übernommen von“, welche Idee woher kommt."),
        ),
    ),
    NewsText(
        slug="themen-fuer-das-barcamp-gesucht",
        title="Welche Themen bewegen Sie? Ideen für das nächste Barcamp gesucht",
        date=past(51, THURSDAY),
        summary="Das nächste Barcamp ist in Vorbereitung. Schicken Sie uns Ihre Frage, Ihre Idee oder Ihr Projekt.",
        picture="barcamp",
        fields=("smartes-leben", "smarte-verwaltung"),
        projects=("projekte/barcamp-smartvest",),
        body=(
            text(
                """
                Ein Barcamp lebt von dem, was die Gäste mitbringen. Sie müssen dafür keinen Vortrag ausarbeiten. Eine gute
                Frage reicht.
                """
            ),
            quote("Die beste Runde begann mit dem Satz: Ich verstehe das nicht.", "Vorbereitungsteam, Beispielzitat"),
            call_to_action(
                "Ihr Thema",
                "Schreiben Sie uns in zwei, drei Sätzen, worüber Sie sprechen möchten.",
                "Zum Kontaktformular",
                "kontakt",
            ),
        ),
    ),
)
