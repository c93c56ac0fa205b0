"""Smarte Wirtschaft: networks, laboratories, transfer."""

from smartvest.demo.content.blocks import facts, heading, image, quote, text
from smartvest.demo.content.shapes import KREIS, TOWN_SLUGS, Part, ProjectText

WIRTSCHAFT = (
    ProjectText(
        slug="breitband-weisse-flecken",
        title="Breitbandausbau „weiße Flecken“",
        summary="Schnelles Internet kam auch dorthin, wo es sich für Anbieter allein nicht gelohnt hätte.",
        picture="glasfaser",
        fields=("smarte-wirtschaft", "smartes-leben"),
        topics=("breitband-wlan",),
        target="Haushalte, Schulen und Betriebe ohne schnelles Netz",
        parts=(
            Part(KREIS, "abgeschlossen", note="Der Kreis hat den Ausbau für alle Städte gesteuert."),
            *(Part(town, "abgeschlossen") for town in TOWN_SLUGS),
        ),
        body=(
            text(
                """
                „Weiße Flecken“ hießen die Gegenden, in denen das Internet besonders langsam war. Kreis und Städte haben
                sich gemeinsam um Fördermittel gekümmert. Im Jahr 2022 war der Ausbau fast geschafft.
                """
            ),
            facts(
                ("68,35 Mio. €", "Förderung"),
                ("rund 11.800", "Haushalte"),
                ("206", "Schulen"),
                ("1.423", "Unternehmen"),
                ("629 km", "Gräben"),
                title="Der Ausbau in Zahlen",
            ),
            text(
                """
                Wer den Anschluss hat, kann zu Hause arbeiten, große Pläne verschicken oder mit der ganzen Klasse
                gleichzeitig ins Netz gehen.
                """
            ),
        ),
        amount=68350000,
        funding_note="Förderung für den gesamten Ausbau",
        learnings="""
            - Der gemeinsame Antrag hat allen Städten Arbeit erspart.
            - Tiefbau braucht Geduld. Gute Informationen vor der Haustür vermeiden Ärger.
        """,
    ),
    ProjectText(
        slug="breitband-graue-flecken",
        title="Breitbandausbau „graue Flecken“",
        place=KREIS,
        summary="Der nächste Schritt: Auch Adressen mit weniger als 100 Megabit pro Sekunde sollen schneller werden.",
        picture="glasfaser-abend",
        fields=("smarte-wirtschaft",),
        topics=("breitband-wlan",),
        target="Haushalte und Betriebe mit mittlerem Tempo",
        parts=(Part(KREIS, "geplant", note="Der weitere Stand ist für diese Demo nicht geprüft."),),
        based_on="projekte/breitband-weisse-flecken",
        body=(
            text(
                """
                Nach den [[projekte/breitband-weisse-flecken|weißen Flecken]] kommen die grauen. Gemeint sind Adressen,
                die zwar Internet haben, aber weniger als 100 Megabit pro Sekunde. Seit 2023 können auch sie gefördert
                werden.
                """
            ),
        ),
    ),
    ProjectText(
        slug="emscher-lippe-things-net",
        title="Emscher-Lippe-Things.net",
        summary="Ein offenes Funknetz für Sensoren: Betriebe, Schulen und Bastler konnten es kostenlos ausprobieren.",
        picture="funknetz",
        fields=("smarte-wirtschaft", "smartes-klima"),
        topics=("innovation-transfer", "klimasensorik"),
        target="Betriebe, Hochschulen, Schulen und Interessierte",
        parts=(
            Part("recklinghausen", "abgeschlossen", since="2018-06"),
            Part("dorsten", "abgeschlossen", since="2018-06"),
        ),
        body=(
            text(
                """
                Sensoren müssen ihre Werte irgendwie abliefern. Das Funkverfahren LoRaWAN schafft das über mehrere
                Kilometer und mit wenig Strom. Das Projekt hat dafür ein offenes Netz in der Region aufgebaut.

                Viele heutige Anwendungen nutzen diese Technik, zum Beispiel das [[projekte/mikroklima|Mikroklima-Netz]].
                """
            ),
        ),
        programme="Landesförderung Nordrhein-Westfalen",
        amount=401626,
        funding_note="Gesamtkosten, davon 80 Prozent vom Land",
        learnings="Offene Netze leben von Menschen, die sich kümmern. Dafür braucht es auch nach der Förderung einen Platz.",
    ),
    ProjectText(
        slug="smart-networks",
        title="Smart Networks",
        place=KREIS,
        summary="Wer macht was in der Region? Das Projekt hat digitale Vorhaben gesammelt und Partner zusammengebracht.",
        picture="netz",
        fields=("smarte-wirtschaft",),
        topics=("innovation-transfer",),
        target="Verwaltungen, Betriebe und Hochschulen",
        parts=(Part(KREIS, "abgeschlossen", since="2018"),),
        body=(
            text(
                """
                Gute Ideen gab es viele, einen Überblick gab es nicht. Smart Networks hat die digitalen Projekte der
                Region gesammelt, geordnet und gebündelt. Träger war die WiN Emscher-Lippe.

                Wenn Sie so wollen, ist dieses Projekt ein Vorfahr des Portals [[projekte/smartvest-portal|smartVEST]].
                """
            ),
        ),
        partners=(("WiN Emscher-Lippe", ""),),
        amount=2240000,
        funding_note="Betrag gerundet, Laufzeit ab 2018",
        learnings="Eine Sammlung ist nur so gut wie ihre Pflege. Deshalb tragen die Städte ihre Projekte heute selbst ein.",
    ),
    ProjectText(
        slug="emscher-lippe-4-lab",
        title="Emscher-Lippe 4 lab",
        place=KREIS,
        summary="In einer Lehrfabrik probieren Betriebe neue Technik aus, bevor sie Geld in eigene Anlagen stecken.",
        picture="werkstatt",
        fields=("smarte-wirtschaft",),
        topics=("innovation-transfer",),
        target="Kleine und mittlere Betriebe",
        parts=(Part(KREIS, "abgeschlossen", since="2018-06", cost="ueber-500000"),),
        body=(
            text(
                """
                Wie arbeitet ein Roboter neben einem Menschen? Was bringt eine Maschine, die ihre Wartung selbst meldet?
                In der Lehr- und Demonstrationsfabrik der Hochschule Ruhr West lässt sich das anfassen.
                """
            ),
            image("werkstatt-gelb", "Ausprobieren vor dem Kaufen (gezeichnetes Beispielbild)"),
            facts(
                ("4,01 Mio. €", "Gesamtkosten"),
                ("3,45 Mio. €", "davon gefördert"),
                title="Kosten und Förderung",
            ),
        ),
        partners=(("Hochschule Ruhr West", ""),),
        amount=3450000,
        funding_note="Gesamtkosten 4,01 Millionen Euro, Bewilligung im Juni 2018",
    ),
    ProjectText(
        slug="reghub",
        title="RegHUB: lernende Hilfen am Arbeitsplatz",
        place="recklinghausen",
        summary="Kluge Hilfen am Arbeitsplatz machen Menschen mit Behinderung selbstständiger.",
        picture="werkstatt-hilfe",
        fields=("smarte-wirtschaft", "smartes-leben"),
        topics=("innovation-transfer", "digitale-teilhabe"),
        target="Menschen mit Behinderung und ihre Betriebe",
        parts=(Part("recklinghausen", "abgeschlossen", since="2018", cost="ueber-500000"),),
        body=(
            text(
                """
                Eine Lampe zeigt das richtige Fach. Ein Bild erklärt den nächsten Handgriff. Solche Hilfen hat das
                Projekt gemeinsam mit Beschäftigten entwickelt und erprobt. Der volle Name lautet „RegHUB – Smart Social
                Solutions“.
                """
            ),
            quote(
                "Die Technik soll zum Menschen passen und nicht umgekehrt.",
                "Projektteam",
                "Beispielzitat dieser Demonstration",
            ),
        ),
        partners=(("Bergische Universität Wuppertal", ""), ("Diakonie im Kreis Recklinghausen", "")),
        amount=1540000,
        funding_note="Gesamtkosten, gerundet",
        learnings="Wer mit den Geräten arbeitet, gehört von Anfang an ins Projektteam.",
    ),
    ProjectText(
        slug="lorawan-oer-erkenschwick",
        title="Funknetz für Sensoren in Oer-Erkenschwick",
        place="oer-erkenschwick",
        summary="Eine Antenne reicht weit: In Oer-Erkenschwick senden Sensoren ihre Werte stromsparend durch die Stadt.",
        picture="funknetz-abend",
        fields=("smarte-wirtschaft", "smartes-klima"),
        topics=("klimasensorik", "innovation-transfer"),
        target="Stadt, Schulen und Interessierte",
        parts=(
            Part(
                "oer-erkenschwick",
                "nutzbar",
                since="2024-06-27",
                note="Die Antenne leiht der Kreis im Rahmen von smartVEST.",
            ),
        ),
        body=(
            text(
                """
                Die Antenne empfängt die Werte der 13 Klimasensoren in der Stadt. Alle zehn Minuten kommt eine neue
                Messung. Später können weitere Sensoren dazukommen, denn das Netz hat noch viel Platz.
                """
            ),
            heading("Leihen statt kaufen"),
            text(
                """
                Der Kreis stellt die Technik zur Verfügung. So konnte die Stadt anfangen, ohne selbst viel Geld
                auszugeben.
                """
            ),
        ),
        based_on="projekte/emscher-lippe-things-net",
        software="LoRaWAN",
        learnings="Geliehene Technik senkt die Schwelle. Ausprobieren ist leichter, wenn ein Irrtum wenig kostet.",
    ),
)
