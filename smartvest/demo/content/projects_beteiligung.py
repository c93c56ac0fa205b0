"""Smarte Verwaltung: people have their say, on maps, platforms and at round tables."""

from smartvest.demo.content.blocks import facts, heading, steps, table, text
from smartvest.demo.content.shapes import Part, ProjectText

BETEILIGUNG = (
    ProjectText(
        slug="mitmachen-in-castrop-rauxel",
        title="Mitmachen in Castrop-Rauxel",
        place="castrop-rauxel",
        summary="Sie schlagen etwas vor, diskutieren mit und stimmen ab. Alles auf einer Plattform, die allen offensteht.",
        picture="sprechblasen-gelb",
        fields=("smarte-verwaltung",),
        topics=("buergerbeteiligung",),
        target="Alle, die in Castrop-Rauxel leben",
        parts=(
            Part("castrop-rauxel", "nutzbar", since="2020-09-03", link="https://www.castrop-rauxel.example/mitmachen"),
        ),
        action=("Jetzt mitmachen", "https://www.castrop-rauxel.example/mitmachen"),
        body=(
            text(
                """
                Die Plattform nutzt die freie Software Consul. Als zweite Stadt in Deutschland hat Castrop-Rauxel sie
                eingeführt. Der Quelltext ist offen, viele Städte weltweit entwickeln ihn weiter.

                Andere haben sich das angeschaut: Auch München hat sich in Castrop-Rauxel umgesehen.
                """
            ),
            steps(
                ("1", "Anmelden", "Eine E-Mail-Adresse genügt."),
                ("2", "Vorschlagen", "Sie beschreiben Ihre Idee in wenigen Sätzen."),
                ("3", "Unterstützen", "Andere diskutieren mit und geben ihre Stimme ab."),
                title="So bringen Sie eine Idee ein",
            ),
            text("Mehr Beispiele finden Sie unter [[projekte/beteiligungsportale|Beteiligungsportale im Vest]]."),
        ),
        software="Consul",
        source_code="https://github.com/consuldemocracy/consuldemocracy",
        learnings="Freie Software spart Lizenzkosten. Die Zeit für gute Moderation müssen Sie trotzdem einplanen.",
    ),
    ProjectText(
        slug="wikimap-hillerheide",
        title="Wikimap Hillerheide",
        place="recklinghausen",
        summary="356 Fähnchen in vier Wochen: Die Menschen aus der Hillerheide zeigten auf einer Karte, was sie bewegt.",
        picture="karte-pins",
        fields=("smarte-verwaltung",),
        topics=("buergerbeteiligung", "geodaten-open-data"),
        target="Menschen im Stadtteil Hillerheide",
        parts=(Part("recklinghausen", "abgeschlossen", since="2013", until="2013", note="Laufzeit: vier Wochen"),),
        body=(
            text(
                """
                Es war die erste Beteiligung dieser Art in Recklinghausen. Auf einer digitalen Karte setzten die
                Menschen Fähnchen und schrieben dazu, was ihnen gefällt oder fehlt. Andere konnten darauf antworten.
                """
            ),
            facts(
                ("356", "Fähnchen auf der Karte"),
                ("263", "Kommentare"),
                ("4", "Wochen Laufzeit"),
                title="Das Ergebnis",
            ),
        ),
        learnings="Eine Karte macht es leicht, über Orte zu sprechen. Niemand muss wissen, welches Amt zuständig ist.",
    ),
    ProjectText(
        slug="wikimap-stuckenbusch",
        title="Wikimap Stuckenbusch",
        place="recklinghausen",
        summary="Acht Wochen lang sammelte der Stadtteil Hinweise zu Verkehr und Plätzen auf einer gemeinsamen Karte.",
        picture="karte-pins-gruen",
        fields=("smarte-verwaltung", "smarte-mobilitaet"),
        topics=("buergerbeteiligung",),
        target="Menschen im Stadtteil Stuckenbusch",
        parts=(
            Part(
                "recklinghausen",
                "abgeschlossen",
                link="https://wikimap-recklinghausen.de/stuckenbusch",
                note="Laufzeit: acht Wochen",
            ),
        ),
        based_on="staedte/recklinghausen/wikimap-hillerheide",
        body=(
            text(
                """
                Was sich in der [[staedte/recklinghausen/wikimap-hillerheide|Hillerheide]] bewährt hatte, kam danach auch
                in Stuckenbusch zum Einsatz. Diesmal ging es um den Verkehr und um öffentliche Plätze. Die Menschen
                hatten doppelt so lange Zeit, sich zu beteiligen.
                """
            ),
        ),
    ),
    ProjectText(
        slug="plan-portal-bochumer-strasse",
        title="PLAN-PORTAL Bochumer Straße",
        place="recklinghausen",
        summary="Für die Bochumer Straße markierten die Menschen auf einer Karte, wo sich etwas ändern soll.",
        picture="karte-pins-abend",
        fields=("smarte-verwaltung",),
        topics=("buergerbeteiligung", "geodaten-open-data"),
        target="Menschen in Recklinghausen-Süd",
        parts=(
            Part(
                "recklinghausen",
                "abgeschlossen",
                since="2023-03-17",
                until="2023-04-21",
                link="https://plan-portal.de/recklinghausen-sued",
            ),
        ),
        body=(
            text(
                """
                Fünf Wochen lang war die Karte im Frühjahr 2023 geöffnet. Die Hinweise flossen in ein Konzept für die
                Entwicklung des Stadtteils ein. Wer wollte, konnte vorhandene Beiträge auch nur lesen.
                """
            ),
            table(
                "Drei Karten-Beteiligungen in Recklinghausen",
                ("Stadtteil", "Wann", "Dauer"),
                ("Hillerheide", "2013", "vier Wochen"),
                ("Stuckenbusch", "danach", "acht Wochen"),
                ("Bochumer Straße", "17. März bis 21. April 2023", "fünf Wochen"),
            ),
        ),
    ),
    ProjectText(
        slug="smarte-stadt-herten",
        title="Smarte Stadt Herten",
        place="herten",
        summary="Herten plant die digitale Stadt gemeinsam: Betriebe, Schulen und Vereine beraten die Stadt.",
        picture="runder-tisch",
        fields=("smarte-verwaltung", "smarte-wirtschaft"),
        topics=("buergerbeteiligung", "innovation-transfer"),
        target="Menschen und Betriebe in Herten",
        parts=(Part("herten", "in-umsetzung", note="Grundlage ist ein Beschluss des Rates."),),
        body=(
            text(
                """
                Der Rat der Stadt hat eine Strategie für die smarte Stadt auf den Weg gebracht. Damit sie nicht nur im
                Rathaus entsteht, gibt es einen Beirat. Seine 18 Mitglieder kommen aus Firmen, Schulen und Vereinen.
                """
            ),
            heading("Wozu ein Beirat?"),
            text(
                """
                Der Beirat stellt die Fragen, die im Alltag zählen. Wem hilft das? Wer wird vergessen? Was kostet es im
                Betrieb? So werden aus Ideen Vorhaben, die tragen.
                """
            ),
        ),
        learnings="18 Mitglieder sind viele, aber noch wenige genug, um an einem Tisch zu sitzen.",
    ),
    ProjectText(
        slug="zukunftsstadt-2030",
        title="Zukunftsstadt 2030+",
        place="oer-erkenschwick",
        summary="Wie wollen wir im Jahr 2030 leben? Oer-Erkenschwick hat früh gefragt und Antworten gesammelt.",
        picture="stadt-zukunft",
        fields=("smarte-verwaltung", "smartes-leben"),
        topics=("buergerbeteiligung",),
        target="Menschen in Oer-Erkenschwick",
        parts=(Part("oer-erkenschwick", "abgeschlossen", since="2015", until="2015"),),
        body=(
            text(
                """
                Im Jahr 2015 beteiligte sich die Stadt am Wettbewerb „Zukunftsstadt“ des Bundesministeriums für Bildung
                und Forschung. Entstanden ist ein Konzept, wie die Stadt nach 2030 aussehen kann.
                """
            ),
        ),
        programme="Wettbewerb Zukunftsstadt (Bundesministerium für Bildung und Forschung)",
        learnings="Ein Blick weit nach vorn hilft, sich über die nächsten Schritte zu verständigen.",
    ),
)
