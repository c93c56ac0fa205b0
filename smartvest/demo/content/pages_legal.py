"""Imprint and privacy. What they say about cookies, hosts and logs must match what the code does."""

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

            Für die Seiten einer Stadt ist die jeweilige Stadt verantwortlich. Die Ansprechstelle finden Sie auf der Seite
            der Stadt.
            """
        ),
        heading("Bilder"),
        text(
            """
            Alle Bilder dieses Portals sind durch ein Programm gezeichnet. Sie zeigen keine wirklichen Orte, Gebäude oder
            Menschen. Der Nachweis steht bei jedem Bild.
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
            - Beim Lesen setzen wir keine Cookies. Deshalb gibt es auch kein Fenster, in dem Sie zustimmen müssten.
            - Wir binden nichts von anderen Anbietern ein: keine Schriften, keine Karten, keine Videos, keine Zähldienste.
            - Wir erstellen keine Profile und werten nicht aus, wer Sie sind.
            """
        ),
        heading("Wer ist verantwortlich?"),
        text(
            """
            Verantwortlich ist der Kreis Recklinghausen (Demonstration), Musterplatz 1, 00000 Musterstadt. Sie erreichen uns
            unter [smartvest@kreis-recklinghausen.example](mailto:smartvest@kreis-recklinghausen.example). Fragen zum
            Datenschutz richten Sie an
            [datenschutz@kreis-recklinghausen.example](mailto:datenschutz@kreis-recklinghausen.example).
            """
        ),
        heading("Welche Daten fallen an?"),
        table(
            "Daten, Zweck und Dauer",
            ("Was", "Wozu", "Wie lange"),
            (
                "Aufruf einer Seite: Zeit, Adresse der Seite, IP-Adresse, Browser",
                "Betrieb und Sicherheit des Servers",
                "höchstens sieben Tage",
            ),
            ("Angaben in einem Formular", "Antwort auf Ihre Nachricht", "bis Ihr Anliegen erledigt ist"),
            (
                "Cookie „csrftoken“, nur auf Seiten mit Formular",
                "Schutz vor gefälschten Einsendungen",
                "höchstens ein Jahr",
            ),
            (
                "Cookie „sessionid“, nur in der Redaktion",
                "Anmeldung von Redakteurinnen und Redakteuren",
                "höchstens zwei Wochen",
            ),
        ),
        text(
            """
            Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit dem
            Datenschutzgesetz Nordrhein-Westfalen: Wir informieren die Öffentlichkeit. Die beiden Cookies sind technisch
            notwendig (§ 25 Absatz 2 TDDDG).
            """
        ),
        heading("Wenn Sie ein Formular absenden"),
        text(
            """
            Ihre Angaben werden in der Datenbank des Portals gespeichert und können zusätzlich per E-Mail an die zuständige
            Redaktion gehen. Andere bekommen sie nicht. Name und E-Mail-Adresse sind freiwillig. Ohne E-Mail-Adresse können
            wir Ihnen allerdings nicht antworten.
            """
        ),
        heading("Ihre Rechte"),
        accordion(
            ("Auskunft", "Sie können fragen, welche Daten wir über Sie gespeichert haben."),
            ("Berichtigung und Löschung", "Sind Daten falsch oder nicht mehr nötig, berichtigen oder löschen wir sie."),
            (
                "Einschränkung und Widerspruch",
                "Sie können verlangen, dass wir Daten nur eingeschränkt nutzen, und der Nutzung "
                "aus Gründen widersprechen, die sich aus Ihrer besonderen Lage ergeben.",
            ),
            (
                "Beschwerde",
                "Sie können sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit "
                "Nordrhein-Westfalen beschweren.",
            ),
        ),
    ),
)
