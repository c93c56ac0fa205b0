"""Smarte Mobilität: bus, bike, scooter, parking and the data behind them."""

from smartvest.demo.content.blocks import (
    accordion,
    call_to_action,
    facts,
    heading,
    image_text,
    table,
    text,
    video,
)
from smartvest.demo.content.shapes import KREIS, Part, ProjectText

MOBILITAET = (
    ProjectText(
        slug="fahrgastinformation-stufe-1",
        title="Dynamische Fahrgastinformation, Stufe 1",
        summary="An zwölf Orten sehen Sie auf einen Blick, wann Ihr Bus wirklich abfährt.",
        picture="bus",
        fields=("smarte-mobilitaet",),
        topics=("bus-und-bahn",),
        target="Fahrgäste der Vestischen",
        parts=tuple(
            Part(town, "nutzbar", link="https://www.vestische.de/dfi-waltrop" if town == "waltrop" else "")
            for town in (
                "castrop-rauxel",
                "datteln",
                "gladbeck",
                "marl",
                "oer-erkenschwick",
                "recklinghausen",
                "waltrop",
            )
        ),
        body=(
            text(
                """
                Kommt er noch oder ist er schon weg? Elektronische Anzeigen beantworten diese Frage. Sie zeigen die
                Abfahrten in Echtzeit, also mit Verspätungen. In der ersten Stufe wurden 24 Anzeigen an zwölf Orten
                aufgestellt.
                """
            ),
            facts(
                ("24", "Anzeigen"),
                ("12", "Orte"),
                ("90 %", "der Kosten trug der Verkehrsverbund Rhein-Ruhr"),
                title="Stufe 1 in Zahlen",
            ),
        ),
        partners=(
            ("Vestische Straßenbahnen", "https://www.vestische.de/dfi-waltrop"),
            ("Verkehrsverbund Rhein-Ruhr", ""),
        ),
        funding_note="90 Prozent vom Verkehrsverbund Rhein-Ruhr",
    ),
    ProjectText(
        slug="fahrgastinformation-stufe-2",
        title="Dynamische Fahrgastinformation, Stufe 2",
        summary="54 weitere Anzeigen an 28 Haltestellen: Noch mehr Fahrgäste wissen, wann ihr Bus kommt.",
        picture="bus-regen",
        fields=("smarte-mobilitaet",),
        topics=("bus-und-bahn",),
        target="Fahrgäste der Vestischen",
        parts=tuple(
            Part(town, "in-umsetzung", since="2020")
            for town in ("castrop-rauxel", "dorsten", "gladbeck", "haltern-am-see", "herten", "marl", "recklinghausen")
        ),
        based_on="projekte/fahrgastinformation-stufe-1",
        body=(
            text(
                """
                Die [[projekte/fahrgastinformation-stufe-1|erste Stufe]] kam gut an. Deshalb folgte ab 2020 eine zweite,
                auch in Bottrop und Gelsenkirchen. Sie kostet rund 1,6 Millionen Euro.
                """
            ),
            table(
                "Die beiden Stufen im Vergleich",
                ("", "Stufe 1", "Stufe 2"),
                ("Anzeigen", "24", "54"),
                ("Orte oder Haltestellen", "12 Orte", "28 Haltestellen"),
                ("Städte im Kreis", "7", "7"),
            ),
            text("Ob alle Anzeigen der zweiten Stufe schon stehen, ist für diese Demo nicht geprüft."),
        ),
        partners=(("Vestische Straßenbahnen", ""),),
        learnings="Die Orte mit den meisten Umstiegen zuerst auszustatten, hilft am schnellsten den meisten Menschen.",
    ),
    ProjectText(
        slug="mobidrom-sevas",
        title="Lkw-Vorrangrouten mit SEVAS",
        place=KREIS,
        summary="Navigationsgeräte führen Lastwagen auf geeigneten Straßen. Das entlastet Wohngebiete.",
        picture="lkw-route",
        fields=("smarte-mobilitaet", "smarte-wirtschaft"),
        topics=("mobilitaetsdaten",),
        target="Anwohnerinnen, Anwohner und Speditionen",
        parts=(
            Part(
                KREIS,
                "nutzbar",
                since="2025",
                link="https://smartvest.ruhr/beitrag/smartvest-meets-mobidrom",
                note="Mehrere Städte im Kreis pflegen ihre Daten ebenfalls.",
            ),
        ),
        action=("Bericht vom Fachtreffen", "https://smartvest.ruhr/beitrag/smartvest-meets-mobidrom"),
        body=(
            text(
                """
                Ein Lastwagen braucht andere Wege als ein Auto. Niedrige Brücken, enge Kurven und Wohnstraßen sind
                ungeeignet. Mit dem Werkzeug SEVAS tragen die Städte ein, welche Strecken für schwere Fahrzeuge gut sind.
                Die Daten stehen Herstellern von Navigationsgeräten zur Verfügung.
                """
            ),
            heading("Auch für Leihroller"),
            text(
                """
                Zum Angebot von MOBIDROM gehört auch ein Werkzeug, mit dem Städte Zonen für Leihfahrzeuge festlegen. So
                lässt sich zum Beispiel zeigen, wo Roller abgestellt werden dürfen.
                """
            ),
            video(
                "Was Vorrangrouten bewirken",
                "https://www.kreis-recklinghausen.example/video-vorrangrouten",
                "Das gezeichnete Beispielvideo zeigt einen Lastwagen, der ein Wohngebiet umfährt und über eine "
                "Hauptstraße zum Gewerbegebiet gelangt. Es hat keinen Ton.",
            ),
        ),
        partners=(("MOBIDROM", ""),),
    ),
    ProjectText(
        slug="metropolradruhr-gladbeck",
        title="metropolradruhr in Gladbeck",
        place="gladbeck",
        summary="Mehr als 60 Leihräder an 15 Stationen: In Gladbeck sollen Sie spontan aufs Rad steigen können.",
        picture="rad",
        fields=("smarte-mobilitaet", "smartes-klima"),
        topics=("rad-sharing",),
        target="Alle, die in Gladbeck unterwegs sind",
        parts=(Part("gladbeck", "geplant", note="Der Kreis trägt die Kosten der ersten fünf Jahre."),),
        body=(
            text(
                """
                Mit dem Leihrad zum Bahnhof, mit der Bahn weiter: So soll es künftig auch in Gladbeck gehen. Geplant
                sind 15 Stationen. Die Räder gehören zum Verbund metropolradruhr, den es in vielen Städten des
                Ruhrgebiets schon gibt.
                """
            ),
            facts(("15", "Stationen"), ("mehr als 60", "Räder"), ("5", "Jahre trägt der Kreis die Kosten")),
        ),
        partners=(("metropolradruhr", ""),),
    ),
    ProjectText(
        slug="e-scooter-gladbeck",
        title="E-Scooter mit Parkprüfung in Gladbeck",
        place="gladbeck",
        summary="Ein Programm prüft das Foto vom abgestellten Roller. So sollen Gehwege frei bleiben.",
        picture="roller",
        fields=("smarte-mobilitaet",),
        topics=("rad-sharing", "kuenstliche-intelligenz"),
        target="Alle, die in Gladbeck unterwegs sind",
        parts=(Part("gladbeck", "geplant"),),
        body=(
            text(
                """
                Ein neuer Anbieter will in Gladbeck Leihroller aufstellen. Künstliche Intelligenz soll dabei helfen, dass
                sie niemandem im Weg stehen. Das ist vor allem für Menschen wichtig, die schlecht sehen oder einen
                Rollator nutzen.
                """
            ),
            accordion(
                (
                    "Wie funktioniert die Prüfung?",
                    "Wer den Roller abstellt, macht ein Foto. Das Programm erkennt, ob der Gehweg frei ist. "
                    "Wenn nicht, bittet es darum, den Roller umzustellen.",
                ),
                title="Kurz erklärt",
            ),
        ),
    ),
    ProjectText(
        slug="e-scooter-recklinghausen",
        title="E-Scooter in Recklinghausen",
        place="recklinghausen",
        summary="Kurze Wege gehen schneller: In Recklinghausen schalten Sie einen Roller mit der App frei und fahren los.",
        picture="roller-tag",
        fields=("smarte-mobilitaet",),
        topics=("rad-sharing",),
        target="Alle ab 14 Jahren, die in Recklinghausen unterwegs sind",
        parts=(Part("recklinghausen", "nutzbar", note="Start mit 300 Rollern"),),
        body=(
            text(
                """
                Zum Start standen 300 Roller bereit. Sie suchen einen in Ihrer Nähe, scannen den Code und fahren los.
                Am Ende stellen Sie ihn so ab, dass alle gut vorbeikommen.
                """
            ),
            image_text(
                "roller",
                "Bitte lassen Sie Gehwege, Leitstreifen und Eingänge frei. Ein falsch abgestellter Roller ist für "
                "blinde Menschen eine Gefahr.",
            ),
        ),
    ),
    ProjectText(
        slug="handyparken",
        title="Handyparken",
        place="recklinghausen",
        summary="Sie zahlen den Parkplatz per App und nur die Zeit, die Sie wirklich brauchen.",
        picture="parken",
        fields=("smarte-mobilitaet",),
        topics=("parken",),
        target="Autofahrerinnen und Autofahrer",
        parts=(Part("recklinghausen", "nutzbar", link="https://www.recklinghausen.example/handyparken"),),
        action=("So funktioniert Handyparken", "https://www.recklinghausen.example/handyparken"),
        body=(
            text(
                """
                Sieben Apps stehen zur Wahl. Sie nehmen die, die Ihnen gefällt. Bevor die Zeit abläuft, erinnert die
                App Sie. Dann können Sie verlängern, ohne zum Auto zurückzulaufen.

                Die Parkscheinautomaten bleiben stehen. Wer lieber mit Münzen zahlt, kann das weiter tun.
                """
            ),
            call_to_action(
                "Gut vorbereitet",
                "Laden Sie die App am besten schon zu Hause. Dann geht es vor Ort ganz schnell.",
                "Apps vergleichen",
                "https://www.recklinghausen.example/handyparken",
            ),
        ),
        software="smartparking",
        learnings="Viele Anbieter statt eines einzigen: So können Gäste die App nutzen, die sie schon von zu Hause kennen.",
    ),
    ProjectText(
        slug="park-app-haltern",
        title="Park-App für Haltern am See",
        place="haltern-am-see",
        summary="An schönen Tagen am See schnell einen Parkplatz finden und bezahlen: Das soll eine App möglich machen.",
        picture="parken-see",
        fields=("smarte-mobilitaet",),
        topics=("parken",),
        target="Gäste und Einheimische in Haltern am See",
        parts=(
            Part(
                "haltern-am-see",
                "geplant",
                note="2022 von den Stadtwerken geplant. Der weitere Stand ist für diese Demo nicht geprüft.",
            ),
        ),
        body=(
            text(
                """
                Haltern am See zieht viele Ausflügler an. Die Stadtwerke haben deshalb eine Park-App geplant. Sie soll
                das Bezahlen einfacher machen.
                """
            ),
        ),
        partners=(("Stadtwerke Haltern am See", ""),),
    ),
)
