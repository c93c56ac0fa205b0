"""The Kreis and the towns in the north: Haltern am See, Dorsten, Marl, Oer-Erkenschwick, Datteln."""

from smartvest.demo.content.blocks import facts, heading, text
from smartvest.demo.content.shapes import KREIS, TownText

KREIS_TEXT = TownText(
    slug=KREIS,
    title="Kreis Recklinghausen",
    kind="kreis",
    column=0,
    row=3,
    picture="kreishaus",
    summary="Der Kreis bringt zehn Städte an einen Tisch, teilt Technik und Wissen und baut Angebote für alle aus.",
    website="https://www.kreis-recklinghausen.example",
    contact_role="Koordination smartVEST",
    contact_email="smartvest@kreis-recklinghausen.example",
    body=(
        text(
            """
            Was zehn Städte gemeinsam angehen, muss niemand zehnmal bezahlen. Der Kreis koordiniert smartVEST, leiht
            Technik aus, sorgt für den Austausch und kümmert sich um Angebote, die alle betreffen: von der Zulassung
            eines Autos bis zum Telenotarzt.

            Mehr als 630.000 Menschen leben hier. Damit ist der Kreis Recklinghausen der bevölkerungsreichste Kreis
            in Deutschland.
            """
        ),
        facts(
            ("10", "Städte"),
            ("mehr als 630.000", "Einwohnerinnen und Einwohner"),
            ("5", "Handlungsfelder"),
            title="Der Kreis in Zahlen",
        ),
    ),
)

NORTH = (
    TownText(
        slug="haltern-am-see",
        title="Haltern am See",
        kind="stadt",
        column=2,
        row=0,
        picture="stadt-haltern",
        summary="In Haltern am See reichen Sie Bauanträge digital ein. Zehn Sensoren zeigen, wie warm es in der Stadt wird.",
        website="https://www.haltern-am-see.example",
        contact_role="Digitalisierung der Stadt Haltern am See",
        contact_email="digital@haltern-am-see.example",
        body=(
            text(
                """
                Haltern am See liegt im Norden des Kreises. Die Stadt hat als erste im Kreis Bauanträge über das
                Bauportal des Landes angenommen. Wer einen Schaden meldet, bekommt per E-Mail Bescheid, wie es weitergeht.

                Seit 2022 messen zehn Sensoren an Laternen das Klima in der Stadt. Sie hängen auch in der Nähe von
                Pflegeheimen, denn dort ist Hitze besonders gefährlich.
                """
            ),
        ),
    ),
    TownText(
        slug="dorsten",
        title="Dorsten",
        kind="stadt",
        column=0,
        row=1,
        picture="stadt-dorsten",
        summary="In Dorsten melden Sie Schäden im Browser, leihen Bücher rund um die Uhr und stellen viele Anträge online.",
        website="https://www.dorsten.example",
        contact_role="Digitalisierung der Stadt Dorsten",
        contact_email="digital@dorsten.example",
        body=(
            text(
                """
                In Dorsten ist manches aus einer guten Idee von außen entstanden: Studierende haben die Bürger-App
                entwickelt, Schülerinnen und Schüler die Klimasensoren gebaut. Die Stadt hat beides in den Alltag gebracht.
                """
            ),
            heading("Gut zu wissen"),
            text(
                """
                Im Serviceportal der Stadt melden Sie zum Beispiel einen Hund an oder bestellen eine Urkunde. Die Onleihe
                der Bücherei hat rund um die Uhr geöffnet.
                """
            ),
        ),
    ),
    TownText(
        slug="marl",
        title="Marl",
        kind="stadt",
        column=1,
        row=1,
        picture="stadt-marl",
        summary="Die Marler Abfall-App erinnert Sie an die Tonne. Der Mängelmelder bringt Schäden schnell an die richtige Stelle.",
        website="https://www.marl.example",
        contact_role="Digitalisierung der Stadt Marl",
        contact_email="digital@marl.example",
        body=(
            text(
                """
                Marl kümmert sich digital um das, was jeden Tag zählt: saubere Straßen, pünktliche Abfuhr, schnelle
                Reparaturen. Beim Mängelmelder gehörte die Stadt bundesweit zu den besten.

                Seit dem Sommer 2025 messen auch in Marl Sensoren das Mikroklima. Die ersten hängen rund um das Rathaus.
                """
            ),
        ),
    ),
    TownText(
        slug="oer-erkenschwick",
        title="Oer-Erkenschwick",
        kind="stadt",
        column=2,
        row=1,
        picture="stadt-oer",
        summary="13 Sensoren funken aus Oer-Erkenschwick alle zehn Minuten Klimadaten. Alle können sie online ansehen.",
        website="https://www.oer-erkenschwick.example",
        contact_role="Digitalisierung der Stadt Oer-Erkenschwick",
        contact_email="digital@oer-erkenschwick.example",
        body=(
            text(
                """
                Oer-Erkenschwick hat früh über die eigene Zukunft nachgedacht, zum Beispiel im Wettbewerb „Zukunftsstadt
                2030+“. Heute gibt es dort ein Funknetz für Sensoren. Die Antenne dafür leiht der Kreis aus.

                Auch beim Telenotarzt war die Stadt von Anfang an dabei: Einer der ersten beiden Rettungswagen fuhr hier.
                """
            ),
        ),
    ),
    TownText(
        slug="datteln",
        title="Datteln",
        kind="stadt",
        column=3,
        row=1,
        picture="stadt-datteln",
        summary="In Datteln begann die Idee mit den selbst gebauten Klimasensoren. An Haltestellen sehen Sie die Abfahrten in Echtzeit.",
        website="https://www.datteln.example",
        contact_role="Digitalisierung der Stadt Datteln",
        contact_email="digital@datteln.example",
        body=(
            text(
                """
                Am Berufskolleg Ostvest in Datteln nahm die Idee der selbst gebauten Klimasensoren ihren Anfang. Heute
                machen sechs Städte mit. Die Daten aus Datteln helfen beim Klimakonzept der Stadt.

                Viele Angebote nutzt Datteln gemeinsam mit den Nachbarn, zum Beispiel das Serviceportal Emscher-Lippe.
                """
            ),
        ),
    ),
)
