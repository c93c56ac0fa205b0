"""Imprint, privacy, image credits and open data. What they say about cookies, hosts and logs must match what the code does:
tests/demo/test_privacy.py keeps the two together, docs/recht.md says what the operator must see to.
"""

from smartvest.demo.content.blocks import accordion, contact, heading, table, text
from smartvest.demo.content.shapes import PageText

IMPRINT = PageText(
    slug="impressum",
    title="Impressum",
    summary="Wer für dieses Portal verantwortlich ist und wie Sie uns erreichen.",
    body=(
        text(
            """
            **Bitte beachten Sie:** Dieses Portal ist eine Demonstration. Die folgenden Angaben zeigen, was an dieser Stelle
            stehen muss. Anschriften und Kontakte sind Platzhalter.
            """
        ),
        heading("Anbieter nach § 5 DDG"),
        text(
            """
            Kreis Recklinghausen (Demonstration)

            Musterplatz 1, 00000 Musterstadt

            Vertreten durch die Landrätin oder den Landrat
            """
        ),
        contact("Koordination smartVEST", "smartvest@kreis-recklinghausen.example", "Kreis Recklinghausen"),
        heading("Verantwortlich für die Inhalte nach § 18 Abs. 2 MStV"),
        text(
            """
            Für das Portal als Ganzes und für gemeinsame Projekte: Redaktion smartVEST, Anschrift wie oben. Im echten Betrieb
            stehen hier Namen.

            Für die Seiten einer Stadt ist die jeweilige Stadt verantwortlich. Wer das ist, steht unten auf dieser Seite und
            auf der Seite der Stadt.
            """
        ),
        heading("Bilder"),
        text(
            """
            Alle Bilder dieses Portals sind durch ein Programm gezeichnet. Sie zeigen keine wirklichen Orte, Gebäude oder
            Menschen. Der Nachweis steht bei jedem Bild; gesammelt finden Sie alle unter
            [[bildnachweise|Bildnachweise]].
            """
        ),
        heading("Links auf andere Seiten"),
        text(
            """
            Wir verweisen auf Angebote anderer Anbieter. Für deren Inhalte sind diese selbst verantwortlich. Wenn Ihnen ein
            fehlerhafter Link auffällt, freuen wir uns über eine kurze [[kontakt|Nachricht]].
            """
        ),
    ),
)

PRIVACY = PageText(
    slug="datenschutz",
    title="Datenschutz",
    summary="Sie können das Portal nutzen, ohne etwas über sich preiszugeben. Hier steht, welche Daten dennoch anfallen.",
    body=(
        heading("Das Wichtigste zuerst"),
        text(
            """
            - Auf den öffentlichen Seiten setzen wir keine Cookies, auch nicht bei Formularen. Deshalb gibt es kein Fenster,
            in dem Sie zustimmen müssten.
            - Wir binden nichts von anderen Anbietern ein: keine Schriften, keine Karten, keine Videos, keine Zähldienste.
            - Wir führen keine Statistik über Besuche, erstellen keine Profile und speichern nicht, wer wonach sucht.
            """
        ),
        heading("Wer ist verantwortlich?"),
        text(
            """
            Verantwortlich ist der Kreis Recklinghausen (Demonstration), Musterplatz 1, 00000 Musterstadt. Sie erreichen uns
            unter [smartvest@kreis-recklinghausen.example](mailto:smartvest@kreis-recklinghausen.example).

            Fragen zum Datenschutz beantwortet die oder der Datenschutzbeauftragte des Kreises:
            [datenschutz@kreis-recklinghausen.example](mailto:datenschutz@kreis-recklinghausen.example).
            """
        ),
        heading("Wenn Sie das Portal besuchen"),
        table(
            "Daten beim Besuch",
            ("Was", "Wozu", "Wie lange"),
            (
                "Ihre IP-Adresse, die Adresse der Seite und die Zeit, im Protokoll des Webservers",
                "Betrieb und Sicherheit des Servers",
                "höchstens 7 Tage",
            ),
            (
                "Der Anfang Ihrer IP-Adresse, die Adresse der Seite ohne Suchwörter und die Zeit, im Protokoll des Portals",
                "Störungen finden",
                "höchstens 14 Tage",
            ),
            (
                "Ein verschlüsselter Abdruck Ihrer IP-Adresse, wenn Sie suchen",
                "Damit niemand das Portal mit Suchen überlastet",
                "1 Minute, nur im Zwischenspeicher",
            ),
        ),
        text(
            """
            Das Protokoll des Portals sagt, was geschehen ist, und nicht, bei wem: Von Ihrer IP-Adresse steht darin nur der
            Anfang, den viele Anschlüsse gemeinsam haben. Eine ganze IP-Adresse kennt nur der Webserver, über den die Seiten
            zu Ihnen kommen.

            Findet eine Suche im ganzen Portal nichts, zählt das Portal die gesuchten Wörter je Tag, 90 Tage lang, ohne
            Uhrzeit und ohne jede Angabe über Sie. So sieht die Redaktion, was fehlt. Was nach einer E-Mail-Adresse oder
            Telefonnummer aussieht, zählt es nicht.
            """
        ),
        heading("Wenn Sie ein Formular absenden"),
        table(
            "Daten aus Formularen",
            ("Was", "Wozu", "Wie lange"),
            (
                "Was Sie in das Formular schreiben, mit einer Vorgangsnummer",
                "Bearbeitung und Antwort",
                "180 Tage nach Abschluss der Bearbeitung; bleibt sie offen, 365 Tage nach dem letzten Schritt",
            ),
            (
                "Die Vorgangsnummer und wer in der Redaktion wann welchen Schritt getan hat, nichts vom Inhalt",
                "Nachweis der Bearbeitung",
                "auf Dauer, auch wenn die Nachricht gelöscht ist",
            ),
            (
                "Ein verschlüsselter Abdruck Ihrer IP-Adresse, aus dem sich die Adresse nicht ablesen lässt",
                "Schutz davor, dass jemand massenhaft Nachrichten schickt",
                "10 Minuten, nur im Zwischenspeicher",
            ),
        ),
        text(
            """
            Ihre Angaben werden in der Datenbank des Portals gespeichert und per E-Mail an die zuständige Redaktion
            geschickt. Andere bekommen sie nicht. Eine Bestätigung und unsere Antwort gehen an die E-Mail-Adresse, die Sie
            angeben. Für die E-Mails im Postfach der Redaktion gelten die Aufbewahrungsregeln der Verwaltung.

            Eine gemeldete Barriere können wir in die Erklärung zur Barrierefreiheit übernehmen: ihre Beschreibung und die
            Vorgangsnummer, nicht Ihren Namen und Ihre E-Mail-Adresse. Beides bleibt in den gespeicherten Fassungen der
            Erklärung. Öffentlich ist nur die Beschreibung, und erst, wenn die Redaktion sie geprüft hat.

            Name und E-Mail-Adresse sind freiwillig. Ohne E-Mail-Adresse können wir Ihnen allerdings nicht antworten. Die
            Vorgangsnummer hilft uns, Ihre Nachricht wiederzufinden.
            """
        ),
        heading("Wenn Sie in der Redaktion arbeiten"),
        table(
            "Daten in der Verwaltung des Portals (/admin/)",
            ("Was", "Wozu", "Wie lange"),
            ("Benutzername, Name, E-Mail-Adresse, letzte Anmeldung", "Ihr Zugang", "solange der Zugang besteht"),
            ("Wer welche Seite wann geändert hat", "Nachweis und Freigabe", "solange die Seite besteht"),
            (
                "Wer sich wann angemeldet, das Passwort verfehlt oder den zweiten Faktor geändert hat, mit dem Netz, nicht der "
                "ganzen IP-Adresse",
                "Angriffe erkennen",
                "180 Tage",
            ),
            (
                "Von welchen Adressen Sie sich angemeldet haben, unkenntlich gemacht",
                "Sie nicht auszusperren",
                "90 Tage",
            ),
            ("Schlüssel Ihres zweiten Faktors, verschlüsselt", "Ihre Anmeldung", "bis Sie ihn entfernen"),
            ("Cookie „sessionid“", "Ihre Anmeldung", "bis zum Schließen des Browsers, höchstens 12 Stunden"),
            ("Cookie „geraet“", "Fehlversuche anderer sperren Sie in Ihrem Browser nicht aus", "90 Tage"),
            ("Cookie „csrftoken“", "Schutz vor gefälschten Eingaben", "höchstens ein Jahr"),
            ("Cookie „messages“", "Hinweise nach dem Speichern", "bis der Hinweis angezeigt ist"),
            (
                "Cookie „wagtail_sidebar_collapsed“ und Einträge im Speicher Ihres Browsers",
                "Merken, wie Sie die Verwaltung eingerichtet haben",
                "bis Sie sie in Ihrem Browser löschen",
            ),
        ),
        text(
            """
            Diese Cookies gibt es nur unter der Adresse /admin/ und nach der Anmeldung. Sie sind für die Arbeit in der
            Redaktion technisch notwendig (§ 25 Absatz 2 Nummer 2 TDDDG).
            """
        ),
        heading("Rechtsgrundlage"),
        text(
            """
            Wir informieren die Öffentlichkeit und beantworten Nachrichten. Das ist eine Aufgabe im öffentlichen Interesse:
            Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 3 des Datenschutzgesetzes
            Nordrhein-Westfalen. Meldungen von Barrieren nehmen wir entgegen, weil ein Gesetz es verlangt: Artikel 6
            Absatz 1 Buchstabe c in Verbindung mit § 10b BGG NRW.

            Niemand muss uns Daten geben, und kein Programm entscheidet über Sie.
            """
        ),
        heading("Ihre Rechte"),
        accordion(
            ("Auskunft (Artikel 15)", "Sie können fragen, welche Daten wir über Sie gespeichert haben."),
            (
                "Berichtigung und Löschung (Artikel 16 und 17)",
                "Sind Daten falsch oder nicht mehr nötig, berichtigen oder löschen wir sie.",
            ),
            (
                "Einschränkung und Widerspruch (Artikel 18 und 21)",
                "Sie können verlangen, dass wir Daten nur eingeschränkt nutzen, und der Nutzung "
                "aus Gründen widersprechen, die sich aus Ihrer besonderen Lage ergeben.",
            ),
            (
                "Beschwerde (Artikel 77)",
                "Sie können sich bei der [Landesbeauftragten für Datenschutz und Informationsfreiheit "
                "Nordrhein-Westfalen](https://www.ldi.nrw.de) (LDI NRW) beschweren.",
            ),
        ),
    ),
)

IMAGE_CREDITS = PageText(
    slug="bildnachweise",
    title="Bildnachweise",
    summary="Alle Bilder dieses Portals: wer sie gemacht hat, unter welcher Lizenz sie stehen und wo Sie sie finden.",
    body=(
        text(
            """
            Der Nachweis steht auch bei jedem großen Bild. Die kleinen Bilder auf Karten sind Ausschnitte des Bildes von der
            Seite, zu der die Karte führt.
            """
        ),
    ),
)
OPEN_DATA = PageText(
    slug="offene-daten",
    title="Offene Daten und Einbettung",
    summary="Alles, was dieses Portal weiß, können Sie mitnehmen: als Tabelle, als Datei für Programme oder als Teil Ihrer Website.",
    body=(
        text(
            """
            Kreis und Städte haben diese Angaben mit öffentlichen Mitteln gesammelt. Deshalb dürfen alle sie nutzen: für
            eigene Auswertungen, in Apps, im Unterricht oder auf der Website eines Vereins. Fehlt Ihnen etwas?
            [[kontakt|Schreiben Sie uns]].
            """
        ),
    ),
)
