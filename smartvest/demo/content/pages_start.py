"""The home page, "Über smartVEST" and the texts of the index pages."""

from smartvest.demo.content.blocks import (
    accordion,
    call_to_action,
    contact,
    downloads,
    facts,
    gallery,
    heading,
    image,
    image_text,
    latest_news,
    latest_projects,
    next_events,
    partners,
    quote,
    steps,
    table,
    text,
    video,
)
from smartvest.demo.content.shapes import PageText

PORTAL_NAME = "smartVEST"
CLAIM = "Der Kreis Recklinghausen und seine zehn Städte digital"
OPERATOR = "Kreis Recklinghausen und seine zehn Städte (Demonstration)"
PORTAL_EMAIL = "smartvest@kreis-recklinghausen.example"
SECURITY_EMAIL = "sicherheit@kreis-recklinghausen.example"
DEMO_NOTICE = (
    "Dies ist eine Demonstration und kein amtliches Angebot. Die Texte beruhen auf öffentlich bekannten Tatsachen, "
    "viele Einzelheiten sind Beispiele. Adressen mit der Endung „.example“ führen nirgendwohin."
)
HERO_TITLE = "Was geht digital in Ihrer Stadt?"
HERO_TEXT = (
    "Ob Onleihe, Abfall-App oder Bauantrag: Hier sehen Sie, was Kreis und Städte anbieten, was geplant ist und was Sie "
    "heute schon nutzen können."
)
FEATURED_PROJECTS = (
    "projekte/onleihe",
    "projekte/mikroklima",
    "projekte/serviceportal-emscher-lippe",
    "projekte/telenotarzt",
    "staedte/marl/marler-abfall-app",
    "staedte/kreis-recklinghausen/urban-ki-luftbilder",
)

HOME = PageText(
    slug="home",
    title="smartVEST",
    summary="Das gemeinsame Portal des Kreises Recklinghausen und seiner zehn Städte zeigt digitale Angebote und Projekte.",
    picture="vest",
    body=(
        call_to_action(
            "Ihre Stadt fehlt Ihnen noch?",
            "Sagen Sie uns, was Sie vermissen oder welche Idee Sie haben. Wir geben sie an Ihre Stadt weiter.",
            "Schreiben Sie uns",
            "kontakt",
        ),
    ),
)

FIELDS_INDEX = PageText(
    slug="handlungsfelder",
    title="Handlungsfelder",
    summary="Fünf Bereiche, in denen Kreis und Städte an digitalen Angeboten arbeiten.",
    body=(text("Viele Projekte passen in mehr als ein Handlungsfeld. Dann finden Sie sie an beiden Stellen."),),
)
PROJECTS_INDEX = PageText(
    slug="projekte",
    title="Projekte",
    summary="Alle digitalen Projekte im Vest. Wählen Sie Stadt, Thema oder Status und finden Sie, was Ihnen nützt.",
    body=(),
)
CHANGES_INDEX = PageText(
    slug="aenderungen",
    title="Was hat sich geändert?",
    summary="Neue Projekte, neue Städte, ein neuer Stand: Hier sehen Sie, was sich wann und wo getan hat.",
    body=(),
)
TOWNS_INDEX = PageText(
    slug="staedte",
    title="Städte",
    summary="Zehn Städte und ein Kreis. Wählen Sie Ihre Stadt und sehen Sie, was es dort gibt.",
    body=(),
)
NEWS_INDEX = PageText(
    slug="aktuelles",
    title="Aktuelles",
    summary="Neues aus den Projekten und die nächsten Veranstaltungen im ganzen Vest.",
    body=(),
)
EVENTS_INDEX = PageText(
    slug="veranstaltungen",
    title="Veranstaltungen",
    summary="Sprechstunden, Werkstätten, Rundgänge: Hier können Sie mitmachen, fragen und ausprobieren.",
    body=(),
)

ABOUT = PageText(
    slug="ueber-smartvest",
    title="Über smartVEST",
    summary="smartVEST ist die gemeinsame digitale Strategie des Kreises Recklinghausen und seiner zehn Städte.",
    picture="netz-tag",
    body=(
        text(
            """
            Zehn Städte, ein Kreis, mehr als 630.000 Menschen: Das ist das Vest. Viele Aufgaben sind überall gleich.
            Warum sollte also jede Stadt allein nach Lösungen suchen? Aus diesem Gedanken ist smartVEST entstanden.

            Es geht dabei nicht um Technik um ihrer selbst willen. Wir fragen bei jedem Vorhaben: Hilft es dem Klima? Stärkt
            es die Wirtschaft? Können alle daran teilhaben?
            """
        ),
        facts(
            ("10", "Städte und der Kreis"),
            ("5", "Handlungsfelder"),
            ("mehr als 630.000", "Menschen"),
        ),
        steps(
            (
                "Mai 2021",
                "Der Entschluss",
                "Kreis und Städte beschließen, eine gemeinsame digitale Strategie zu entwickeln.",
            ),
            (
                "August 2021",
                "Unterstützung aus der Politik",
                "Der Ausschuss für Wirtschaft und Digitales unterstützt das Vorhaben. Es heißt damals noch „SmartCounty“.",
            ),
            (
                "Mai 2022",
                "Der Vestische Digitalpakt",
                "Der Pakt wird beschlossen. Die Arbeit an der Strategie beginnt.",
            ),
            (
                "Juni 2022",
                "Zum ersten Mal öffentlich",
                "Beim Digitaltag in Castrop-Rauxel können alle Brillen für virtuelle Welten ausprobieren.",
            ),
            (
                "Juni 2023",
                "Der Auftakt",
                "Im Dr.-Helene-Kuhlmann-Park in Recklinghausen beginnt die Beteiligung. Workshops folgen.",
            ),
            (
                "September 2023",
                "Das erste Barcamp",
                "In der Schwarzkaue der Zeche Schlägel & Eisen in Herten bestimmen die Gäste das Programm.",
            ),
            ("Februar 2025", "Das Portal", "smartVEST geht online."),
            ("Juni 2025", "Barcamp in Gladbeck", "14 Gesprächsrunden und ein Podium zur digitalen Teilhabe."),
            title="Wie smartVEST entstanden ist",
        ),
        image("park", "Ideen entstehen im Gespräch (gezeichnetes Beispielbild)."),
        heading("Wer macht was?"),
        text(
            """
            - Die **Städte** setzen Projekte um und pflegen ihre Angaben im Portal.
            - Der **Kreis** koordiniert, leiht Technik aus und prüft neue Einträge.
            - **Sie** probieren aus, fragen nach und sagen uns, was fehlt.
            """
        ),
        latest_news("Aktuelle Meldungen", 3),
        next_events("Nächste Gelegenheiten zum Mitreden", 3),
        contact("Koordination smartVEST", PORTAL_EMAIL, "Kreis Recklinghausen"),
        text("Für Redakteurinnen und Redakteure: Alle [[ueber-smartvest/bausteine|Bausteine]] auf einen Blick."),
    ),
)

BUILDING_BLOCKS = PageText(
    slug="bausteine",
    title="Bausteine für die Redaktion",
    summary="Alle Bausteine, aus denen Sie eine Seite zusammensetzen können. Jeder mit einem Beispiel.",
    picture="bausteine",
    body=(
        text(
            "Diese Seite hilft Ihnen beim Schreiben. Sie zeigt jeden Baustein so, wie Ihre Leserinnen und Leser ihn sehen."
        ),
        heading("Überschrift und Text"),
        text(
            """
            Ein Absatz hat zwei bis vier Sätze. Wichtiges steht am Anfang. **Fett** setzen Sie nur einzelne Wörter.

            - Eine Liste eignet sich für drei und mehr gleichartige Dinge.
            - Jeder Punkt ist kurz.
            - Links sagen, wohin sie führen, zum Beispiel [[projekte/onleihe|zur Onleihe]].
            """
        ),
        heading("Zitat"),
        quote("Ein gutes Zitat sagt in einem Satz, wofür der Text drei Absätze braucht.", "Redaktion, Beispielzitat"),
        heading("Bild mit Nachweis"),
        image("vest-tag", "Der Nachweis kommt vom Bild selbst. Sie schreiben nur die Bildunterschrift."),
        heading("Bild und Text"),
        image_text("buecher", "Das Bild unterstützt den Text. Auf dem Smartphone steht es darüber."),
        heading("Galerie"),
        gallery(
            ("stadt-dorsten", "Jedes Bild"),
            ("stadt-marl", "bekommt eine eigene"),
            ("stadt-herten", "Bildunterschrift."),
        ),
        heading("Handlungsaufruf"),
        call_to_action(
            "Ein deutlicher nächster Schritt",
            "Höchstens einer je Seite, sonst wirkt keiner.",
            "Zu den Projekten",
            "projekte",
        ),
        heading("Aufklapper"),
        accordion(
            ("Wofür eignet sich ein Aufklapper?", "Für Fragen, die nicht alle haben."),
            ("Wofür eignet er sich nicht?", "Für alles, was jede Leserin und jeder Leser wissen muss."),
        ),
        heading("Zahlen und Fakten"),
        facts(("3", "Zahlen merkt man sich leicht"), ("6", "sind das Höchste"), source="Erfahrung der Redaktion"),
        heading("Schritte und Zeitleiste"),
        steps(
            ("", "Anfangen", "Ohne Zeitpunkt werden die Schritte gezählt."),
            ("", "Weitermachen", ""),
            ("", "Fertig", ""),
        ),
        heading("Tabelle"),
        table("Beispiel für eine Tabelle", ("Stadt", "Sensoren"), ("Dorsten", "10"), ("Oer-Erkenschwick", "13")),
        heading("Video"),
        video(
            "Video hinter einem Link",
            "https://www.kreis-recklinghausen.example/video",
            "Hier steht, was im Video zu sehen und zu hören ist. So geht auch ohne Ton nichts verloren.",
        ),
        downloads("erste-schritte", "bauanleitung-sensor"),
        heading("Ansprechstelle"),
        contact("Koordination smartVEST", PORTAL_EMAIL, "Kreis Recklinghausen", "montags bis freitags"),
        partners(("Westfälische Hochschule", ""), ("Vestische Straßenbahnen", "https://www.vestische.de")),
        heading("Was sich selbst aktualisiert"),
        text("Diese drei Bausteine füllen sich von allein. Sie wählen nur die Überschrift und die Anzahl."),
        latest_projects("Neueste Projekte", 3),
        latest_news("Neueste Meldungen", 3),
        next_events("Nächste Termine", 3),
    ),
)
