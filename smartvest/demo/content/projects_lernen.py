"""Smartes Leben: schools, free networks, volunteers."""

from smartvest.demo.content.blocks import (
    call_to_action,
    facts,
    image_text,
    next_events,
    text,
)
from smartvest.demo.content.shapes import KREIS, Part, ProjectText

LERNEN = (
    ProjectText(
        slug="gis-fuer-kinder",
        title="Kartenspiele für Kinder",
        place=KREIS,
        summary="Mit Rätseln auf digitalen Karten haben Kinder ihre Heimat spielerisch erkundet.",
        picture="karte-kinder",
        fields=("smartes-leben", "smarte-verwaltung"),
        topics=("bildung-kultur", "geodaten-open-data"),
        target="Kinder, Familien und Grundschulen",
        parts=(Part(KREIS, "abgeschlossen", since="2020", until="2020", link="https://vestdigital.de"),),
        body=(
            text(
                """
                Eine Detektivfigur führte durch die Spiele. Wer die Spuren auf der Karte richtig deutete, kam dem Ziel
                näher. Dazu gab es Sehenswürdigkeiten in 3D, die sich mit einer VR-Brille betrachten ließen. Vorgestellt
                wurde das Angebot beim Digitaltag 2020.
                """
            ),
        ),
        learnings="Spielen ist ein guter Anfang: Wer als Kind Karten versteht, nutzt sie später selbstverständlich.",
    ),
    ProjectText(
        slug="schulen-am-netz",
        title="Schulen in Castrop-Rauxel am Netz",
        place="castrop-rauxel",
        summary="Schulen in Castrop-Rauxel haben neue Netze bekommen. Das macht Unterricht mit Tablets erst möglich.",
        picture="schule",
        fields=("smartes-leben",),
        topics=("bildung-kultur", "breitband-wlan"),
        target="Schülerinnen, Schüler und Lehrkräfte",
        parts=(Part("castrop-rauxel", "abgeschlossen", since="2020", until="2020", cost="ueber-500000"),),
        body=(
            text(
                """
                Tablets allein machen noch keinen digitalen Unterricht. Zuerst braucht es Leitungen und WLAN in jedem
                Klassenraum. Dafür hat die Stadt im Jahr 2020 rund 1,6 Millionen Euro eingesetzt.
                """
            ),
            facts(("rund 1,6 Mio. €", "für Schulnetze im Jahr 2020")),
        ),
    ),
    ProjectText(
        slug="wlan-recklinghausen-sued",
        title="Öffentliches WLAN in Recklinghausen-Süd",
        place="recklinghausen",
        summary="In Recklinghausen-Süd gehen Sie kostenlos ins Internet, ohne Ihr Datenvolumen zu verbrauchen.",
        picture="wlan",
        fields=("smartes-leben", "smarte-wirtschaft"),
        topics=("breitband-wlan", "digitale-teilhabe"),
        target="Menschen in Recklinghausen-Süd",
        parts=(Part("recklinghausen", "nutzbar", since="2020"),),
        body=(
            text(
                """
                Freies WLAN hilft allen, die unterwegs etwas nachschlagen möchten. Besonders wichtig ist es für
                Menschen, die sich keinen großen Vertrag leisten können. Im Jahr 2020 gehörte das WLAN im Süden zu den
                Neuerungen, die Recklinghausen in einer bundesweiten Rangliste nach vorn brachten.
                """
            ),
        ),
    ),
    ProjectText(
        slug="freifunk-waltrop",
        title="Freifunk Waltrop",
        place="waltrop",
        summary="In der Waltroper Innenstadt surfen Sie kostenlos und ohne Anmeldung.",
        picture="wlan-abend",
        fields=("smartes-leben", "smarte-wirtschaft"),
        topics=("breitband-wlan",),
        target="Gäste und Einheimische in der Innenstadt",
        parts=(Part("waltrop", "nutzbar", since="2020"),),
        body=(
            text(
                """
                Freifunk ist ein Netz zum Mitmachen: Viele kleine Geräte geben das Signal weiter. In Waltrop deckt es
                die Innenstadt ab.
                """
            ),
            call_to_action(
                "Neugierig auf weitere Angebote?",
                "Auf der Seite der Stadt sehen Sie alle Projekte aus Waltrop.",
                "Zu Waltrop",
                "staedte/waltrop",
            ),
        ),
        learnings="Ehrenamt und Stadt können gut zusammenarbeiten, wenn klar ist, wer bei Störungen hilft.",
    ),
    ProjectText(
        slug="die-stadt-bist-du",
        title="Die Stadt bist Du!",
        place="oer-erkenschwick",
        summary="Helfen und Hilfe finden: Das Portal brachte Menschen zusammen, die sich engagieren wollen.",
        picture="haende",
        fields=("smartes-leben",),
        topics=("digitale-teilhabe", "buergerbeteiligung"),
        target="Ehrenamtliche und Vereine in Oer-Erkenschwick",
        parts=(Part("oer-erkenschwick", "abgeschlossen", cost="bis-100000"),),
        body=(
            text(
                """
                Vereine suchen helfende Hände, und viele Menschen möchten gern etwas tun. Das Portal „Die Stadt bist Du!“
                hat beide Seiten zusammengebracht. Dafür gab es eine Förderung von 50.000 Euro.
                """
            ),
            image_text("haende", "Ehrenamt lebt davon, dass jemand fragt. Ein Portal macht das Fragen leichter."),
            next_events("Nächste Termine zum Mitmachen", 3),
        ),
        amount=50000,
    ),
)
