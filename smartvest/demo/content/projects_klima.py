"""Smartes Klima: sensors, surfaces, waste."""

from smartvest.demo.content.blocks import (
    accordion,
    contact,
    downloads,
    facts,
    gallery,
    heading,
    image,
    steps,
    table,
    text,
)
from smartvest.demo.content.shapes import KREIS, Part, ProjectText

SENSOR_DATA = "https://www.regioklima.de/klima-im-kreis/sensordaten"

KLIMA = (
    ProjectText(
        slug="mikroklima",
        title="Mikroklima: Sensoren aus der Schule",
        summary="Wo staut sich die Hitze? Rund 50 Sensoren messen mitten in der Stadt. Die Werte sehen Sie online.",
        picture="sensor",
        easy="""
        Im Sommer ist es in der Stadt oft sehr heiß.

        Wo ist es besonders heiß?

        Das messen wir mit kleinen Mess-Geräten.

        Sie hängen an Lampen an der Straße.

        Ein Mess-Gerät heißt auch: Sensor.

        Schülerinnen und Schüler bauen die Geräte.

        Die Städte sehen dann:

        - Hier fehlen Bäume.
        - Hier fehlt Schatten.

        Sie können die Zahlen im Internet sehen.
        """,
        fields=("smartes-klima", "smartes-leben"),
        topics=("klimasensorik", "bildung-kultur", "geodaten-open-data"),
        target="Städte, Schulen und alle, die das Klima vor der Haustür interessiert",
        parts=(
            Part(
                KREIS, "nutzbar", link=SENSOR_DATA, note="Der Kreis koordiniert das Netz und veröffentlicht die Daten."
            ),
            Part("datteln", "nutzbar", link=SENSOR_DATA, note="Hier begann die Idee, am Berufskolleg Ostvest."),
            Part("castrop-rauxel", "nutzbar", link=SENSOR_DATA),
            Part(
                "haltern-am-see",
                "nutzbar",
                since="2022-05",
                link=SENSOR_DATA,
                note="Zehn Sensoren an Laternen, auch in der Nähe von Pflegeheimen",
            ),
            Part("dorsten", "nutzbar", since="2023-06-05", link=SENSOR_DATA, note="Zehn Sensoren"),
            Part(
                "oer-erkenschwick",
                "nutzbar",
                since="2024-06-27",
                link=SENSOR_DATA,
                note="13 Sensoren mit eigenem Funknetz",
            ),
            Part(
                "marl",
                "nutzbar",
                since="2025-06-25",
                link=SENSOR_DATA,
                note="Die ersten Sensoren hängen rund um das Rathaus.",
            ),
        ),
        action=("Messwerte ansehen", SENSOR_DATA),
        body=(
            text(
                """
                Auf dem Marktplatz ist es oft mehrere Grad wärmer als im Park. Das wissen viele aus Erfahrung. Jetzt
                lässt es sich messen. Schülerinnen und Schüler von Berufskollegs bauen die Sensoren selbst. Die Städte
                hängen sie an Laternen auf.
                """
            ),
            image("sensor-abend", "So könnte ein Sensor an der Laterne aussehen (gezeichnetes Beispielbild)."),
            heading("Wozu die Daten gut sind"),
            text(
                """
                - Städte erkennen, wo Bäume und Schatten fehlen.
                - Pflegeheime können sich auf heiße Tage vorbereiten.
                - Schulen rechnen im Unterricht mit echten Werten.
                """
            ),
            table(
                "Wann die Städte eingestiegen sind",
                ("Stadt", "Seit", "Sensoren"),
                ("Haltern am See", "Mai 2022", "10"),
                ("Dorsten", "Juni 2023", "10"),
                ("Oer-Erkenschwick", "Juni 2024", "13"),
                ("Marl", "Juni 2025", "erste Sensoren rund um das Rathaus"),
            ),
        ),
        data=SENSOR_DATA,
        documents=("bauanleitung-sensor",),
        learnings="""
            - Wer den Sensor selbst gelötet hat, schaut später auch auf die Messwerte.
            - Ein guter Standort ist wichtiger als ein teures Gerät.
        """,
    ),
    ProjectText(
        slug="urban-ki-luftbilder",
        title="URBAN.KI: Flächen aus Luftbildern erkennen",
        place=KREIS,
        summary="Künstliche Intelligenz erkennt auf Luftbildern, wo Boden versiegelt ist und wo Grün auf Dächern wächst.",
        picture="luftbild",
        fields=("smartes-klima", "smarte-verwaltung"),
        topics=("kuenstliche-intelligenz", "flaechen-wasser", "geodaten-open-data"),
        target="Planungsämter in ganz Deutschland",
        parts=(
            Part(
                KREIS,
                "in-umsetzung",
                since="2024-12-02",
                link="https://urban-ki.de/use-cases/use-case-1",
                note="Erste Prototypen waren bis Ende 2025 vorgesehen.",
            ),
        ),
        body=(
            text(
                """
                Wie viel Fläche ist asphaltiert? Welche Dächer tragen Solarmodule? Bisher musste das jemand von Hand
                auszählen. Ein Programm kann es auf Luftbildern in kurzer Zeit erkennen. Die Ergebnisse sollen offen
                zugänglich werden, damit auch andere Städte sie nutzen können.
                """
            ),
            heading("Wer dahintersteht"),
            text(
                """
                URBAN.KI ist eine Initiative der Stadt Gelsenkirchen und der Westfälischen Hochschule. Das
                Bundesbauministerium fördert sie. Der Kreis Recklinghausen bringt einen von neun Anwendungsfällen ein.
                Ausgewählt wurden sie aus mehr als 130 Bewerbungen.
                """
            ),
            facts(("9", "Anwendungsfälle"), ("mehr als 130", "Bewerbungen"), title="Die Auswahl"),
        ),
        partners=(("Stadt Gelsenkirchen", ""), ("Westfälische Hochschule", "")),
        programme="URBAN.KI (Förderung durch das Bundesbauministerium)",
    ),
    ProjectText(
        slug="ki-versiegelungskarte",
        title="KI-Versiegelungskarte",
        place=KREIS,
        summary="Die Karte zeigt für jedes Grundstück, wie viel Boden versiegelt ist und was sich verändert hat.",
        picture="luftbild-karte",
        fields=("smartes-klima", "smarte-verwaltung"),
        topics=("flaechen-wasser", "kuenstliche-intelligenz"),
        target="Planungs- und Umweltämter",
        parts=(Part(KREIS, "nutzbar", note="Vergleich der Jahre 2018 und 2022"),),
        body=(
            text(
                """
                Wo Boden versiegelt ist, kann Regen nicht versickern. Im Sommer heizt sich die Fläche auf. Die Software
                wertet Luftbilder aus und vergleicht die Jahre 2018 und 2022. So wird sichtbar, wo Grün verschwunden oder
                neu entstanden ist.

                Entwickelt wurde die Karte mit der Westfälischen Hochschule. Das Europäische Institut für öffentliche
                Verwaltung hat sie als gutes Beispiel ausgezeichnet.
                """
            ),
            accordion(
                (
                    "Nutzen auch andere Kreise das Werkzeug?",
                    "Ja. Die Versiegelungsanalyse im Kreis Unna arbeitet mit einem Werkzeug, das der Kreis Recklinghausen und die "
                    "Westfälische Hochschule gemeinsam entwickelt haben.",
                ),
                title="Gut weitergegeben",
            ),
        ),
        partners=(("Westfälische Hochschule", ""),),
        learnings="Was offen beschrieben ist, lässt sich weitergeben. Der Kreis Unna konnte darauf aufbauen.",
    ),
    ProjectText(
        slug="smarte-papierkoerbe",
        title="Smarte Papierkörbe",
        summary="Papierkörbe pressen den Abfall mit Sonnenstrom zusammen. Sie laufen seltener über und die Plätze bleiben sauber.",
        picture="papierkorb",
        fields=("smartes-klima",),
        topics=("abfall-sauberkeit",),
        target="Alle, die Wert auf saubere Plätze legen",
        parts=(
            Part("herten", "nutzbar", since="2022-08", note="Rund 5.000 Euro je Behälter"),
            Part(
                "recklinghausen",
                "abgeschlossen",
                note="Zwölf Behälter. Der heutige Betrieb ist für diese Demo nicht geprüft.",
            ),
        ),
        body=(
            text(
                """
                Ein kleines Solarmodul liefert den Strom, eine Presse schiebt den Abfall zusammen. In Herten passt so bis zu
                siebenmal mehr hinein als in einen gewöhnlichen Papierkorb.

                Recklinghausen hat als erste Stadt im Ruhrgebiet zwölf Behälter aufgestellt, die auch ihren Füllstand
                melden. So fährt niemand mehr zu einem leeren Papierkorb.
                """
            ),
            gallery(
                ("papierkorb", "Das Solarmodul sitzt auf dem Deckel."),
                ("papierkorb-abend", "Die Anzeige verrät, wie voll der Behälter ist."),
            ),
            steps(
                ("1", "Einwerfen", "Sie öffnen die Klappe wie gewohnt."),
                ("2", "Pressen", "Ist der Behälter voll, drückt die Presse den Abfall zusammen."),
                ("3", "Melden", "Manche Behälter melden von selbst, wenn sie geleert werden müssen."),
                title="So funktioniert es",
            ),
        ),
        learnings="""
            - Der Behälter lohnt sich dort, wo viele Menschen unterwegs sind.
            - Die Klappe muss sich auch mit wenig Kraft und vom Rollstuhl aus öffnen lassen.
        """,
    ),
    ProjectText(
        slug="smart-poles",
        title="Kluge Laternen: eine Studie",
        place="castrop-rauxel",
        summary="Laternen können mehr als leuchten. Eine Studie hat gefragt, was Menschen von ihnen erwarten.",
        picture="laterne-nacht",
        fields=("smartes-klima", "smarte-mobilitaet"),
        topics=("klimasensorik", "innovation-transfer"),
        target="Menschen in Castrop-Rauxel, Stadtplanung",
        parts=(Part("castrop-rauxel", "abgeschlossen", until="2022-01-31", note="Befragung"),),
        body=(
            text(
                """
                Eine Laterne hat Strom und steht überall. Sie könnte das Wetter messen, WLAN anbieten oder ein Auto laden.
                Gemeinsam mit der Universität Duisburg-Essen hat die Stadt die Menschen befragt, was sie davon halten.
                """
            ),
            downloads("fragebogen-laternen", title="Beispiel zum Ansehen"),
            contact(
                "Digitalisierung der Stadt Castrop-Rauxel",
                "digital@castrop-rauxel.example",
                "Stadt Castrop-Rauxel",
            ),
        ),
        partners=(("Universität Duisburg-Essen", ""),),
        learnings="Vor der Technik kommt die Frage, wer sie braucht.",
    ),
)
