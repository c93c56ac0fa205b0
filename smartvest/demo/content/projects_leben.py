"""Smartes Leben: reading, health, growing old with technology."""

from smartvest.demo.content.blocks import (
    accordion,
    downloads,
    facts,
    gallery,
    heading,
    steps,
    table,
    text,
)
from smartvest.demo.content.shapes import KREIS, TOWN_SLUGS, Part, ProjectText

ONLEIHE_LINKS = {"gladbeck": "https://www.stadtbuecherei-gladbeck.de"}
WITHOUT_ONLEIHE = "oer-erkenschwick"  # an assumption of the demo, said so in the text

LEBEN = (
    ProjectText(
        slug="onleihe",
        title="Onleihe",
        summary="Bücher, Hörbücher und Zeitungen rund um die Uhr ausleihen: Sie brauchen nur Ihren Büchereiausweis.",
        picture="buecher",
        easy="""
        Die Onleihe ist eine Bücherei im Internet.

        Sie können dort Bücher und Zeitungen leihen.

        Sie können auch Hör-Bücher leihen.

        Hör-Bücher sind Bücher zum Anhören.

        Sie brauchen einen Ausweis von der Bücherei.

        Sie müssen nichts zurückbringen.

        Das Buch verschwindet von selbst.
        """,
        fields=("smartes-leben",),
        topics=("bildung-kultur", "digitale-teilhabe"),
        target="Alle mit einem Ausweis der Stadtbücherei",
        parts=tuple(
            Part(
                town,
                "nutzbar",
                link=ONLEIHE_LINKS.get(town, f"https://www.{town}.example/onleihe"),
                role="Stadtbücherei",
                email=f"buecherei@{town}.example",
            )
            for town in TOWN_SLUGS
            if town != WITHOUT_ONLEIHE
        ),
        body=(
            text(
                """
                Die Bücherei hat zu, aber das Buch ist ausgelesen? Kein Problem. In der Onleihe finden Sie E-Books,
                Hörbücher und Zeitungen. Sie leihen sie auf Ihr Smartphone, Tablet oder Lesegerät. Zurückgeben müssen
                Sie nichts: Nach dem Ende der Leihfrist gibt sich das Buch von selbst zurück.
                """
            ),
            steps(
                ("1", "Ausweis bereithalten", "Ihr Büchereiausweis ist auch Ihr Schlüssel zur Onleihe."),
                ("2", "Bücherei auswählen", "Unten auf dieser Seite finden Sie den Weg zu Ihrer Stadt."),
                ("3", "Ausleihen und lesen", "Sie laden den Titel herunter und können sofort beginnen."),
                title="In drei Schritten zum Buch",
            ),
            accordion(
                (
                    "In welchen Städten gibt es die Onleihe?",
                    "Neun der zehn Städte machen mit. Für diese Demonstration nehmen wir an, dass Oer-Erkenschwick noch "
                    "nicht dabei ist. Geprüft ist das nicht.",
                ),
                (
                    "Was kostet die Onleihe?",
                    "Die Ausleihe ist im Büchereiausweis enthalten. Was der Ausweis kostet, sagt Ihnen Ihre Bücherei.",
                ),
                (
                    "Ich komme mit der Technik nicht zurecht. Wer hilft?",
                    "Fragen Sie in Ihrer Bücherei. Viele Büchereien zeigen Ihnen gern, wie es geht.",
                ),
                title="Häufige Fragen",
            ),
            text(
                """
                Der Verbund ist auch über den Kreis hinaus gefragt: 2022 kam Havixbeck aus dem Kreis Coesfeld dazu. Damals
                umfasste das Angebot mehr als 30.000 Titel.
                """
            ),
        ),
        learnings="""
            - Gemeinsam können sich auch kleine Büchereien ein großes Angebot leisten.
            - Persönliche Hilfe bleibt wichtig. Sprechstunden in der Bücherei sind gut besucht.
        """,
    ),
    ProjectText(
        slug="telenotarzt",
        title="Telenotarzt",
        summary="Ärztliche Hilfe per Video: Die Notärztin sieht live, wie es Ihnen im Rettungswagen geht.",
        picture="rettungswagen",
        easy="""
        Jemand ist sehr krank.

        Der Rettungs-Wagen kommt.

        Im Rettungs-Wagen sind Sanitäter.

        Manchmal brauchen sie Hilfe von einer Ärztin.

        Oder sie brauchen Hilfe von einem Arzt.

        Die Ärztin ist nicht im Rettungs-Wagen.

        Sie hilft über eine Kamera.

        So kommt die Hilfe schneller.

        Sie müssen dafür nichts tun.

        Rufen Sie im Notfall immer an: **112**.
        """,
        fields=("smartes-leben",),
        topics=("gesundheit-pflege",),
        target="Alle Menschen im Kreis",
        parts=(
            Part(KREIS, "nutzbar", since="2024", note="50 Fahrzeuge waren bis zum Sommer 2025 geplant."),
            Part("oer-erkenschwick", "nutzbar", since="2024", note="Eines der beiden ersten Fahrzeuge"),
            Part("dorsten", "nutzbar", since="2024", note="Eines der beiden ersten Fahrzeuge"),
        ),
        body=(
            text(
                """
                Nicht immer ist sofort eine Notärztin oder ein Notarzt vor Ort. Mit dem Telenotarzt-System kann die
                Besatzung des Rettungswagens ärztlichen Rat per Video holen. Bilder und Messwerte kommen live in der
                Zentrale an.
                """
            ),
            heading("Ein Netz über die Kreisgrenze hinaus"),
            text(
                """
                Der Kreis arbeitet mit dem Münsterland zusammen. Die Zentrale sitzt in Münster. Begonnen hat der Betrieb
                mit zwei Fahrzeugen in Oer-Erkenschwick und Dorsten.
                """
            ),
            facts(("2", "Fahrzeuge zum Start"), ("50", "Fahrzeuge waren bis Sommer 2025 geplant")),
        ),
        learnings="Ein kleiner Start mit zwei Fahrzeugen hat gezeigt, wo die Technik im Einsatz noch hakt.",
    ),
    ProjectText(
        slug="ersthelfer-app",
        title="Ersthelfer-App",
        place=KREIS,
        summary="Wer in der Nähe ist und helfen kann, soll bei einem Notfall per App gerufen werden.",
        picture="herz",
        fields=("smartes-leben",),
        topics=("gesundheit-pflege",),
        target="Menschen mit Kenntnissen in Erster Hilfe",
        parts=(Part(KREIS, "geplant", since="2025", note="Der Kreistag hat um eine Ausschreibung gebeten."),),
        body=(
            text(
                """
                Bei einem Herzstillstand zählt jede Minute. Oft ist jemand in der Nähe, der helfen könnte. Eine App soll
                diese Menschen alarmieren, während der Rettungswagen noch unterwegs ist.

                Der Notruf bleibt dabei immer derselbe: 112.
                """
            ),
            steps(
                ("1", "Notruf", "Jemand wählt die 112."),
                ("2", "Alarm", "Die Leitstelle ruft den Rettungswagen und alarmiert Helfende in der Nähe."),
                ("3", "Hilfe", "Wer zuerst da ist, beginnt mit der Wiederbelebung."),
                title="So soll es funktionieren",
            ),
        ),
    ),
    ProjectText(
        slug="digiquartier",
        title="DigiQuartier",
        summary="In drei Stadtteilen haben ältere Menschen gelernt, wie digitale Technik ihnen den Alltag erleichtert.",
        picture="nachbarschaft",
        fields=("smartes-leben",),
        topics=("digitale-teilhabe", "gesundheit-pflege"),
        target="Ältere Menschen und ihre Angehörigen",
        parts=(
            Part("castrop-rauxel", "abgeschlossen", since="2018-05-01", until="2021-04-30", note="Habinghorst"),
            Part("dorsten", "abgeschlossen", since="2018-05-01", until="2021-04-30", note="Wulfen"),
            Part("herten", "abgeschlossen", since="2018-05-01", until="2021-04-30", note="Innenstadt"),
        ),
        body=(
            text(
                """
                Habinghorst, Wulfen und die Innenstadt von Herten waren drei Jahre lang Modellquartiere. Freiwillige wurden
                als digitale Helferinnen und Helfer ausgebildet. Sie haben gezeigt, wie ein Videoanruf geht, wie man
                online einen Termin macht und worauf man dabei achten sollte.
                """
            ),
            table(
                "Die drei Modellquartiere",
                ("Stadt", "Quartier"),
                ("Castrop-Rauxel", "Habinghorst"),
                ("Dorsten", "Wulfen"),
                ("Herten", "Innenstadt"),
            ),
            downloads("erste-schritte", title="Zum Mitnehmen"),
        ),
        amount=1260000,
        funding_note="Betrag gerundet, Laufzeit 1. Mai 2018 bis 30. April 2021",
        learnings="""
            - Vertrauen entsteht durch Menschen, die man kennt. Die Technik kommt an zweiter Stelle.
            - Wer selbst gerade erst gelernt hat, erklärt oft am besten.
        """,
    ),
    ProjectText(
        slug="buecherei-der-dinge",
        title="Bücherei der Dinge",
        place=KREIS,
        summary="Erst leihen, dann entscheiden: Hilfreiche Technik für zu Hause ließ sich in Ruhe ausprobieren.",
        picture="dinge",
        fields=("smartes-leben",),
        topics=("digitale-teilhabe", "bildung-kultur"),
        target="Ältere Menschen, Angehörige, Pflegende",
        parts=(Part(KREIS, "abgeschlossen", since="2020", until="2020", note="Vorgestellt beim Digitaltag 2020"),),
        body=(
            text(
                """
                Ein sprechender Wecker, ein Lesegerät, eine Lampe mit Bewegungsmelder: Vieles macht das Leben leichter,
                aber kaum jemand kauft es ungesehen. In der Bücherei der Dinge ließ sich Technik ausleihen wie ein Buch.
                Eine Datenbank half, das Passende zu finden.
                """
            ),
            gallery(
                ("dinge", "Ausprobieren, bevor man kauft"),
                ("nachbarschaft", "Hilfe aus der Nachbarschaft"),
                ("buecher-abend", "Medien und Geräte unter einem Dach"),
            ),
        ),
        based_on="projekte/digiquartier",
    ),
)
