"""Smarte Verwaltung: services, maps and data."""

from smartvest.demo.content.blocks import call_to_action, contact, facts, image, steps, text
from smartvest.demo.content.shapes import KREIS, Part, ProjectText

VERWALTUNG = (
    ProjectText(
        slug="i-kfz",
        title="i-Kfz: Auto online zulassen",
        place=KREIS,
        summary="Sie melden Ihr Fahrzeug von zu Hause an, um oder ab. Der Weg zum Straßenverkehrsamt entfällt.",
        picture="formular-blau",
        fields=("smarte-verwaltung", "smarte-mobilitaet"),
        topics=("buergerservice",),
        target="Halterinnen und Halter von Fahrzeugen im Kreis",
        parts=(Part(KREIS, "nutzbar", link="https://www.kreis-re.de/sva"),),
        action=("Fahrzeug online zulassen", "https://www.kreis-re.de/sva"),
        body=(
            text(
                """
                Die internetbasierte Fahrzeugzulassung heißt kurz i-Kfz. Damit erledigen Sie das meiste am Bildschirm:
                Daten eingeben, bezahlen, fertig. Sie sind dabei an keine Öffnungszeiten gebunden.
                """
            ),
            steps(
                ("1", "Bereitlegen", "Sie brauchen Ihren Personalausweis mit Online-Funktion und die Fahrzeugpapiere."),
                ("2", "Ausfüllen", "Das Portal führt Sie Schritt für Schritt durch die Angaben."),
                ("3", "Bezahlen", "Die Gebühr begleichen Sie direkt online."),
                title="So geht es",
            ),
        ),
        learnings="""
            Am Anfang nutzten nur wenige das Angebot. Ein Online-Dienst wird nicht von allein bekannt: Er braucht
            Hinweise dort, wo Menschen ihn suchen.
        """,
    ),
    ProjectText(
        slug="buergerzone",
        title="Bürgerzone im Kreishaus",
        place=KREIS,
        summary="Fast alle Dienste des Kreises finden Sie an einem Ort. Bezahlt wird bequem mit Karte oder Smartphone.",
        picture="schalter",
        fields=("smarte-verwaltung",),
        topics=("buergerservice",),
        target="Besucherinnen und Besucher des Kreishauses",
        parts=(Part(KREIS, "nutzbar", since="2025-10-21", note="Kreishaus Recklinghausen"),),
        body=(
            text(
                """
                Früher begann ein Besuch im Kreishaus oft mit der Frage nach dem richtigen Flur. Seit Oktober 2025
                gibt es die Bürgerzone. Dort sind fast alle Dienste gebündelt, die Menschen persönlich brauchen.

                In der Bürgerzone zahlen Sie ohne Bargeld. Das geht schneller und macht die Abrechnung einfacher.
                """
            ),
            image("schalter-gruen", "Ein Tresen für viele Anliegen (gezeichnetes Beispielbild)"),
            text("Sie können nur mit Bargeld zahlen? Dann sprechen Sie uns bitte vorher an."),
            contact(
                "Bürgerzone",
                "buergerzone@kreis-recklinghausen.example",
                "Kreis Recklinghausen",
            ),
        ),
    ),
    ProjectText(
        slug="3d-stadtmodell",
        title="3D-Stadtmodell",
        place=KREIS,
        summary="Sie fliegen im Browser über den ganzen Kreis und sehen jedes Gebäude von allen Seiten.",
        picture="stadtmodell",
        fields=("smarte-verwaltung", "smarte-wirtschaft"),
        topics=("geodaten-open-data",),
        target="Planende, Schulen und alle, die neugierig sind",
        parts=(
            Part(
                KREIS,
                "nutzbar",
                link="https://www.kreis-recklinghausen.example/3d-stadtmodell",
                note="Das Modell deckt alle zehn Städte ab.",
            ),
        ),
        body=(
            text(
                """
                Das Modell zeigt die Häuser im Kreis dreidimensional, mit Dächern und Fassaden. Es läuft im Browser, Sie
                müssen nichts installieren. Wer baut oder plant, sieht schnell, wie sich ein Vorhaben einfügt.

                Langfristig kann daraus ein digitaler Zwilling entstehen: ein Modell, das auch Messwerte zeigt, etwa
                zu Wärme oder Verkehr.
                """
            ),
        ),
        data="https://www.kreis-recklinghausen.example/geodaten",
        learnings="Ein Modell für alle Städte ist günstiger als zehn einzelne. Wichtig ist, dass es aktuell bleibt.",
    ),
    ProjectText(
        slug="smartdemography",
        title="SmartDemography",
        place=KREIS,
        summary="Tabellen und Karten zeigen, wie sich die Bevölkerung entwickelt, bis hinunter zum Baublock.",
        picture="diagramme",
        fields=("smarte-verwaltung", "smartes-leben"),
        topics=("geodaten-open-data",),
        target="Verwaltungen, Vereine, Schulen, Interessierte",
        parts=(Part(KREIS, "abgeschlossen", since="2018-05", cost="ueber-500000"),),
        body=(
            text(
                """
                Wo werden Kitaplätze gebraucht? Wo leben viele ältere Menschen? Wer solche Fragen beantworten will,
                braucht genaue Zahlen. SmartDemography bereitet sie als Tabellen und Karten auf. Auch Bürgerinnen und
                Bürger können sie ansehen.
                """
            ),
            facts(
                ("rund 776.000 €", "Förderung"),
                ("2018", "Jahr der Bewilligung"),
                title="Auf einen Blick",
            ),
        ),
        amount=776000,
        funding_note="Betrag gerundet, Bewilligung im Mai 2018",
    ),
    ProjectText(
        slug="digitaler-bauantrag",
        title="Digitaler Bauantrag",
        place="haltern-am-see",
        summary="Sie reichen Ihren Bauantrag am Bildschirm ein und sparen dicke Mappen, Kopien und Wege.",
        picture="bauplan",
        fields=("smarte-verwaltung", "smarte-wirtschaft"),
        topics=("buergerservice",),
        target="Bauherrinnen, Bauherren und Architekturbüros",
        parts=(Part("haltern-am-see", "nutzbar", link="https://www.bauportal.nrw"),),
        action=("Zum Bauportal", "https://www.bauportal.nrw"),
        body=(
            text(
                """
                Haltern am See hat als erste Stadt im Kreis Bauanträge über das Bauportal des Landes angenommen.
                Sie füllen das Formular online aus und laden Ihre Pläne hoch. Das Portal sagt Ihnen, wenn etwas fehlt.
                """
            ),
            call_to_action(
                "Bauen in Haltern am See",
                "Alle Unterlagen können Sie in Ruhe zusammenstellen und später weiterbearbeiten.",
                "Bauportal öffnen",
                "https://www.bauportal.nrw",
            ),
        ),
        software="Bauportal.NRW",
        learnings="Wer die Prüfung im Amt von Anfang an mitdenkt, erspart sich das Ausdrucken an zweiter Stelle.",
    ),
)
