"""The five Handlungsfelder."""

from smartvest.demo.content.blocks import accordion, facts, heading, text
from smartvest.demo.content.shapes import FieldText

FIELDS = (
    FieldText(
        slug="smarte-verwaltung",
        title="Smarte Verwaltung",
        hue="verwaltung",
        icon="building",
        picture="schalter",
        summary="Sie erledigen Behördengänge, wann und wo es Ihnen passt. Und Sie reden mit, wenn es um Ihre Stadt geht.",
        goals=(
            "Anträge lassen sich von zu Hause stellen und ohne Papier bearbeiten.",
            "Wer einen Schaden meldet, erfährt, was daraus geworden ist.",
            "Bürgerinnen und Bürger können früh und einfach mitreden.",
            "Daten der Verwaltung sind für alle verständlich und offen zugänglich.",
        ),
        body=(
            text(
                """
                Ein Hund wird angemeldet, ein Auto zugelassen, ein Schlagloch gemeldet: Vieles davon geht heute mit
                dem Smartphone oder am Rechner. Der Kreis und die Städte bauen diese Wege gemeinsam aus. So muss nicht
                jede Verwaltung alles neu erfinden.

                Digital heißt dabei nicht: nur noch digital. Wer lieber persönlich vorspricht, ist weiter willkommen.
                """
            ),
            heading("Was dazugehört"),
            text(
                """
                - Online-Dienste und Serviceportale
                - Mängelmelder und Stadt-Apps
                - Beteiligung auf Karten und Plattformen
                - Geodaten, offene Daten und der Einsatz von Künstlicher Intelligenz
                """
            ),
            accordion(
                (
                    "Kann ich hier einen Antrag stellen?",
                    "Nein. smartVEST zeigt, was es gibt, und führt Sie zum passenden Angebot. Den Antrag selbst "
                    "stellen Sie im Serviceportal Ihrer Stadt oder des Kreises.",
                ),
                (
                    "Muss ich meine Anliegen künftig online erledigen?",
                    "Nein. Die Bürgerbüros bleiben geöffnet. Die digitalen Wege kommen hinzu.",
                ),
                title="Häufige Fragen",
            ),
        ),
    ),
    FieldText(
        slug="smarte-mobilitaet",
        title="Smarte Mobilität",
        hue="mobilitaet",
        icon="bus",
        picture="bus-abend",
        summary="Sie kommen leichter ans Ziel: mit Bussen in Echtzeit, Leihrädern um die Ecke und Parken ohne Kleingeld.",
        goals=(
            "Fahrgäste wissen jederzeit, wann ihr Bus wirklich kommt.",
            "Rad, Roller und Bus lassen sich einfach verbinden.",
            "Lastwagen bleiben auf den Straßen, die für sie gedacht sind.",
        ),
        body=(
            text(
                """
                Zehn Städte liegen im Kreis dicht beieinander. Viele Menschen wohnen in der einen und arbeiten in der
                anderen. Gute Informationen helfen ihnen, das passende Verkehrsmittel zu finden: eine Anzeige an der
                Haltestelle, eine App zum Parken, eine Karte mit freien Rädern.

                Im Hintergrund braucht es verlässliche Daten. Darum pflegen Städte zum Beispiel gemeinsam, welche Straßen
                für schwere Lastwagen geeignet sind.
                """
            ),
            facts(
                ("24", "Anzeigen mit Echtzeit in der ersten Ausbaustufe"),
                ("54", "weitere Anzeigen in der zweiten Ausbaustufe"),
                ("7", "Park-Apps zur Auswahl in Recklinghausen"),
                title="Smarte Mobilität in Zahlen",
            ),
        ),
    ),
    FieldText(
        slug="smarte-wirtschaft",
        title="Smarte Wirtschaft",
        hue="wirtschaft",
        icon="gear",
        picture="glasfaser",
        summary="Schnelles Netz, Wissen und Partner: Betriebe im Vest finden, was sie für den digitalen Wandel brauchen.",
        goals=(
            "Schnelles Internet erreicht jeden Betrieb und jeden Haushalt.",
            "Hochschulen und Unternehmen lernen voneinander.",
            "Kleine Betriebe bekommen Hilfe bei den ersten digitalen Schritten.",
        ),
        body=(
            text(
                """
                Ohne schnelles Netz geht wenig. Deshalb war der Breitbandausbau eines der ersten großen gemeinsamen
                Vorhaben im Kreis. Heute geht es um mehr: um Sensordaten, um neue Fertigungsweisen und um den kurzen Weg
                von der Hochschule in die Werkstatt.

                Manche Vorhaben sind abgeschlossen. Wir zeigen sie trotzdem, denn auf ihnen bauen andere auf.
                """
            ),
            facts(
                ("629 km", "Gräben für neue Leitungen"),
                ("1.423", "Unternehmen im geförderten Ausbau"),
                ("206", "Schulen im geförderten Ausbau"),
                title="Der Ausbau der weißen Flecken in Zahlen",
            ),
        ),
    ),
    FieldText(
        slug="smartes-leben",
        title="Smartes Leben",
        hue="leben",
        icon="people",
        picture="buecher",
        summary="Lesen, lernen, gesund bleiben, dabei sein: Digitale Angebote machen den Alltag im Vest leichter.",
        goals=(
            "Bildung und Kultur sind rund um die Uhr erreichbar.",
            "Hilfe im Notfall kommt schneller an.",
            "Ältere Menschen und Menschen mit Behinderung sind selbstverständlich dabei.",
            "Wer Hilfe mit der Technik braucht, findet sie in der Nähe.",
        ),
        body=(
            text(
                """
                Digitalisierung ist dann gut, wenn sie im Alltag ankommt. Ein Buch, das Sie abends auf dem Sofa ausleihen.
                Eine Notärztin, die per Video schon im Rettungswagen mithilft. Ein Nachbar, der beim ersten Videoanruf
                an der Seite sitzt.

                In diesem Handlungsfeld geht es um Lebensqualität und um Teilhabe. Niemand soll außen vor bleiben, weil
                ihm ein Gerät oder die Übung fehlt.
                """
            ),
        ),
    ),
    FieldText(
        slug="smartes-klima",
        title="Smartes Klima",
        hue="klima",
        icon="leaf",
        picture="sensor-tag",
        summary="Messen, verstehen, handeln: Sensoren und Karten zeigen, wo es heiß, trocken oder vermüllt ist.",
        goals=(
            "Städte kennen ihre heißen Orte und können vorsorgen.",
            "Wir wissen, wo Boden versiegelt ist und wo Grün Platz hat.",
            "Abfall wird pünktlich geholt und landet im richtigen Behälter.",
        ),
        body=(
            text(
                """
                Wie warm wird es nachts vor dem Rathaus? Welche Dächer sind begrünt? Welcher Papierkorb ist voll? Wer das
                weiß, kann mit wenig Aufwand viel bewirken.

                Viele Messwerte sind öffentlich. Schulen, Vereine und alle Interessierten können sie nutzen. Die Sensoren
                für das Mikroklima haben Schülerinnen und Schüler sogar selbst gebaut.
                """
            ),
            facts(
                ("rund 50", "Klimasensoren"),
                ("6", "Städte machen mit"),
                ("10 Minuten", "Abstand zwischen zwei Messungen in Oer-Erkenschwick"),
                title="Das Mikroklima-Netz in Zahlen",
            ),
        ),
    ),
)
