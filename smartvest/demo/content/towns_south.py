"""The towns in the south: Gladbeck, Herten, Recklinghausen, Waltrop, Castrop-Rauxel."""

from smartvest.demo.content.blocks import text
from smartvest.demo.content.shapes import TownText

SOUTH = (
    TownText(
        slug="gladbeck",
        title="Gladbeck",
        kind="stadt",
        column=1,
        row=2,
        picture="stadt-gladbeck",
        summary="Mit der Gladbeck-App melden Sie Schäden mit wenigen Klicks. Leihräder und neue Roller sollen folgen.",
        website="https://www.gladbeck.example",
        contact_role="Digitalisierung der Stadt Gladbeck",
        contact_email="digital@gladbeck.example",
        body=(
            text(
                """
                Gladbeck hat Übung mit Apps: Schon 2013 gab es hier eine Melde-App. Ihre Nachfolgerin, die Gladbeck-App,
                nutzen viele Menschen ganz selbstverständlich. Im Jahr 2022 kamen mehr als zwei Drittel aller Meldungen
                über die App.

                Im Innovationszentrum Wiesenbusch trafen sich 2025 Interessierte aus dem ganzen Kreis zum Barcamp.
                """
            ),
        ),
    ),
    TownText(
        slug="herten",
        title="Herten",
        kind="stadt",
        column=2,
        row=2,
        picture="stadt-herten",
        summary="In Herten pressen Papierkörbe mit Sonnenstrom den Abfall. Die CityApp kennt Karte, Abfuhrtermine und Neuigkeiten.",
        website="https://www.herten.example",
        contact_role="Digitalisierung der Stadt Herten",
        contact_email="digital@herten.example",
        body=(
            text(
                """
                Herten denkt die digitale Stadt als Ganzes. Der Rat hat eine Strategie beschlossen. Ein Beirat mit
                18 Mitgliedern aus Betrieben, Schulen und Vereinen begleitet sie.

                Wie das im Alltag aussieht, zeigen die CityApp und die Papierkörbe mit Solarstrom. In der Schwarzkaue der
                Zeche Schlägel & Eisen fand 2023 das erste Barcamp von smartVEST statt.
                """
            ),
        ),
    ),
    TownText(
        slug="recklinghausen",
        title="Recklinghausen",
        kind="stadt",
        column=3,
        row=2,
        picture="stadt-recklinghausen",
        summary="In Recklinghausen parken Sie mit der App Ihrer Wahl, melden Schäden mobil und reden auf Karten mit.",
        website="https://www.recklinghausen.example",
        contact_role="Digitalisierung der Stadt Recklinghausen",
        contact_email="digital@recklinghausen.example",
        body=(
            text(
                """
                Recklinghausen hat schon 2013 gefragt, was sich in einem Stadtteil ändern soll, und die Antworten auf
                einer Karte gesammelt. Daraus ist eine Reihe von Beteiligungen geworden.

                Wer mit dem Auto kommt, bezahlt den Parkplatz per App. Wer wenig Zeit hat, meldet eine kaputte Laterne
                vom Gehweg aus. Viele Dienste des Bürgerbüros finden Sie im Serviceportal.
                """
            ),
        ),
    ),
    TownText(
        slug="waltrop",
        title="Waltrop",
        kind="stadt",
        column=4,
        row=2,
        picture="stadt-waltrop",
        summary="Waltrop hat die App der Nachbarstadt übernommen und viel Geld gespart. In der Innenstadt gibt es freies WLAN.",
        website="https://www.waltrop.example",
        contact_role="Digitalisierung der Stadt Waltrop",
        contact_email="digital@waltrop.example",
        body=(
            text(
                """
                Waltrop zeigt, wie Zusammenarbeit sich lohnt: Die Waltrop-App ist aus der CAS-App der Nachbarstadt
                Castrop-Rauxel entstanden. Für die Lizenz zahlte Waltrop 1.000 Euro.

                Beim Serviceportal Emscher-Lippe gehörte die Stadt zu den ersten, die es erprobt haben.
                """
            ),
        ),
    ),
    TownText(
        slug="castrop-rauxel",
        title="Castrop-Rauxel",
        kind="stadt",
        column=3,
        row=3,
        picture="stadt-castrop",
        summary="In Castrop-Rauxel melden Sie Ideen und Schäden per App und stimmen auf einer offenen Plattform mit ab.",
        website="https://www.castrop-rauxel.example",
        contact_role="Digitalisierung der Stadt Castrop-Rauxel",
        contact_email="digital@castrop-rauxel.example",
        body=(
            text(
                """
                Castrop-Rauxel probiert gern früh aus, was anderen später hilft. Die CAS-App wurde zum Vorbild für Waltrop.
                Mit der freien Software Consul war die Stadt die zweite in Deutschland, die ihre Beteiligung darauf
                aufgebaut hat.

                Auch beim Serviceportal Emscher-Lippe gehörte Castrop-Rauxel zu den Städten der ersten Stunde.
                """
            ),
        ),
    ),
)
