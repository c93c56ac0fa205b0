"""News about what really happened since the portal went online; these keep their date."""

from smartvest.demo.content.blocks import facts, heading, image, text
from smartvest.demo.content.shapes import KREIS, NewsText
from smartvest.demo.content.when import historical

NEWS_SINCE_2025 = (
    NewsText(
        slug="urban-ki-blickt-zurueck",
        title="URBAN.KI blickt auf das Jahr 2025 zurück",
        date=historical(2026, 1, 22),
        summary="Neun Kommunen erproben Künstliche Intelligenz. Der Kreis Recklinghausen ist eine davon.",
        picture="luftbild",
        towns=(KREIS,),
        fields=("smartes-klima", "smarte-verwaltung"),
        projects=("staedte/kreis-recklinghausen/urban-ki-luftbilder",),
        body=(
            text(
                """
                Rund 200 Menschen kamen Ende November 2025 zum Jahrestreffen in die Westfälische Hochschule nach
                Gelsenkirchen. Sie haben sich angesehen, wie weit die neun Anwendungsfälle sind.

                Der Kreis Recklinghausen bringt die Auswertung von Luftbildern ein. Das Programm soll erkennen, wo Boden
                versiegelt ist, wo Dächer begrünt sind und wo Solarmodule liegen.
                """
            ),
        ),
    ),
    NewsText(
        slug="connected-ruhr",
        title="CONNECTED.RUHR: Das Ruhrgebiet tauscht sich aus",
        date=historical(2025, 11, 27),
        summary="Was in einer Stadt klappt, hilft oft auch der nächsten. Darum vernetzen sich die Kommunen der Region.",
        picture="netz",
        fields=("smarte-verwaltung", "smarte-wirtschaft"),
        body=(
            text(
                """
                Im Juli 2025 trafen sich Fachleute aus den Kommunen in Oberhausen. Das Netzwerk CONNECTED.RUHR bringt
                Menschen zusammen, die in ihren Städten an digitalen Angeboten arbeiten.

                Der Gedanke ist derselbe wie bei smartVEST: Voneinander lernen spart Zeit und Geld.
                """
            ),
        ),
    ),
    NewsText(
        slug="buergerzone-ohne-bargeld",
        title="Bürgerzone: Bezahlt wird mit Karte oder Smartphone",
        date=historical(2025, 10, 13),
        place=KREIS,
        summary="Ab dem 21. Oktober 2025 finden Sie fast alle Dienste des Kreises an einem Ort. Bargeld brauchen Sie dort nicht.",
        picture="schalter",
        towns=(KREIS,),
        fields=("smarte-verwaltung",),
        projects=("staedte/kreis-recklinghausen/buergerzone",),
        body=(
            text(
                """
                Im Kreishaus in Recklinghausen öffnet die Bürgerzone. Dort sind fast alle Dienste gebündelt, für die Sie
                persönlich vorsprechen.

                Mit der Eröffnung stellt der Kreis das Bezahlen um. Sie zahlen mit der Karte oder mit dem Smartphone.
                """
            ),
        ),
    ),
    NewsText(
        slug="smartvest-meets-mobidrom",
        title="Fachleute sprechen über Lkw-Routen und Leihroller",
        date=historical(2025, 9, 25),
        summary="Wie halten wir schwere Lastwagen aus Wohngebieten heraus? Fachleute der Städte haben Werkzeuge ausprobiert.",
        picture="lkw-route",
        towns=(KREIS,),
        fields=("smarte-mobilitaet",),
        projects=("staedte/kreis-recklinghausen/mobidrom-sevas",),
        body=(
            text(
                """
                Unter dem Titel „smartVEST meets MOBIDROM“ ging es um zwei Werkzeuge. Mit SEVAS pflegen Städte die Strecken
                für schwere Lastwagen. Mit dem Zonenmanager legen sie fest, wo Leihfahrzeuge stehen dürfen.
                """
            ),
            text(
                "Den Bericht der Veranstalter lesen Sie auf "
                "[smartvest.ruhr](https://smartvest.ruhr/beitrag/smartvest-meets-mobidrom)."
            ),
        ),
    ),
    NewsText(
        slug="barcamp-rueckblick-2025",
        title="14 Gesprächsrunden und viele neue Bekannte: das Barcamp in Gladbeck",
        date=historical(2025, 6, 27),
        place="gladbeck",
        summary="Im Innovationszentrum Wiesenbusch haben die Gäste selbst bestimmt, worüber gesprochen wird.",
        picture="barcamp",
        towns=("gladbeck",),
        fields=("smartes-leben", "smarte-verwaltung"),
        projects=("projekte/barcamp-smartvest",),
        body=(
            text(
                """
                Am bundesweiten Digitaltag kamen Menschen aus Verwaltung, Vereinen, Schulen und Betrieben nach Gladbeck.
                14 Gesprächsrunden standen am Ende auf der Pinnwand.
                """
            ),
            heading("Alle sollen mitkommen"),
            text(
                """
                Auf dem Podium ging es um digitale Teilhabe. Wie erreichen wir Menschen, die kein Smartphone haben? Wer hilft,
                wenn etwas nicht klappt? Antworten darauf suchen alle zehn Städte.
                """
            ),
        ),
    ),
    NewsText(
        slug="marl-misst-das-mikroklima",
        title="Marl misst mit: die sechste Stadt im Sensornetz",
        date=historical(2025, 6, 26),
        place="marl",
        summary="Rund um das Rathaus messen jetzt Sensoren, wie warm es wird. Die Daten helfen, bei Hitze vorzusorgen.",
        picture="sensor",
        towns=("marl",),
        fields=("smartes-klima",),
        projects=("projekte/mikroklima",),
        body=(
            text(
                """
                Seit dem 25. Juni 2025 gehört auch Marl zum [[projekte/mikroklima|Mikroklima-Netz]]. Die Stadt will die
                Werte für ihre Hitzeplanung nutzen. Insgesamt messen nun rund 50 Sensoren in sechs Städten.
                """
            ),
            facts(("6", "Städte"), ("rund 50", "Sensoren")),
        ),
    ),
    NewsText(
        slug="haltern-unter-den-vorreitern",
        title="Haltern am See gehört zu den Vorreitern im Ruhrgebiet",
        date=historical(2025, 6, 24),
        place="haltern-am-see",
        summary="Der Digital-Index Ruhr nennt sieben Vorreiter. Haltern am See ist eine der Städte.",
        picture="stadt-haltern",
        towns=("haltern-am-see",),
        fields=("smarte-verwaltung",),
        projects=("staedte/haltern-am-see/digitaler-bauantrag",),
        body=(
            text(
                """
                Der Digital-Index Ruhr vergleicht, wie weit die Kommunen der Region mit ihren digitalen Angeboten sind.
                Haltern am See gehört zu den sieben Vorreitern.

                Ein Beispiel aus der Stadt: Bauanträge lassen sich hier online einreichen.
                """
            ),
        ),
    ),
    NewsText(
        slug="portal-ist-online",
        title="smartVEST ist online",
        date=historical(2025, 2, 3),
        summary="Elf Verwaltungen, ein Portal: Hier sehen Sie, was Kreis und Städte für die Digitalisierung tun.",
        picture="vest",
        fields=("smarte-verwaltung",),
        projects=("projekte/smartvest-portal", "projekte/vestischer-digitalpakt"),
        body=(
            text(
                """
                Seit dem 3. Februar 2025 gibt es ein gemeinsames Portal. Sie können nach Ihrer Stadt suchen oder nach einem
                Thema, das Sie interessiert.
                """
            ),
            image("portal-abend", "Alle Projekte auf einen Blick (gezeichnetes Beispielbild)"),
        ),
    ),
)
