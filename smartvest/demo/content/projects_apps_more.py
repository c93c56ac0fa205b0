"""More town apps and fault reporters: Herten, Recklinghausen, Marl, Dorsten, Haltern am See."""

from smartvest.demo.content.blocks import accordion, facts, image_text, latest_projects, steps, text
from smartvest.demo.content.shapes import Part, ProjectText

MORE_APPS = (
    ProjectText(
        slug="hertener-cityapp",
        title="Hertener CityApp",
        place="herten",
        summary="Stadtplan, Neuigkeiten, Abfuhrtermine und Mängelmelder: In Herten steckt alles in einer App.",
        picture="handy-stadt",
        fields=("smarte-verwaltung", "smartes-klima"),
        topics=("maengelmelder-apps", "abfall-sauberkeit"),
        target="Alle, die in Herten leben oder zu Besuch sind",
        parts=(Part("herten", "nutzbar", link="https://www.herten.example/cityapp"),),
        action=("CityApp ansehen", "https://www.herten.example/cityapp"),
        body=(
            text(
                """
                Die App besteht aus fünf Bausteinen. Besonders beliebt ist der Abfallkalender: Er erinnert Sie daran,
                welche Tonne an die Straße muss. Kurz nach dem Start zählte die Stadt rund 1.200 Downloads.
                """
            ),
            image_text(
                "karte-pins",
                "Auf der Karte finden Sie Orte in Ihrer Nähe. Wenn Sie einen Schaden sehen, melden Sie ihn gleich von dort.",
            ),
        ),
    ),
    ProjectText(
        slug="ksr-app",
        title="KSR-App",
        place="recklinghausen",
        summary="Die KSR-App sagt Ihnen, wann welche Tonne abgeholt wird. So vergessen Sie keinen Termin mehr.",
        picture="tonnen-abend",
        fields=("smartes-klima", "smarte-verwaltung"),
        topics=("abfall-sauberkeit", "maengelmelder-apps"),
        target="Haushalte in Recklinghausen",
        parts=(Part("recklinghausen", "nutzbar", link="https://www.recklinghausen.example/ksr-app"),),
        action=("KSR-App ansehen", "https://www.recklinghausen.example/ksr-app"),
        body=(
            text(
                """
                KSR steht für die Kommunalen Servicebetriebe Recklinghausen. Ihre App rund um Abfall und Sauberkeit
                ergänzt die [[staedte/recklinghausen/melde-app-recklinghausen|Melde-App]] der Stadt.
                """
            ),
        ),
    ),
    ProjectText(
        slug="marler-abfall-app",
        title="Marler Abfall-App",
        place="marl",
        summary="Die Abfall-App erinnert Sie rechtzeitig daran, welche Tonne an die Straße muss.",
        picture="tonnen",
        easy="""
        Die Abfall-App ist ein Programm für das Handy.

        Abfall ist ein anderes Wort für Müll.

        Die App erinnert Sie:

        - Heute kommt die graue Tonne an die Straße.
        - Morgen wird das Papier abgeholt.

        Sie sagen der App: Das ist meine Straße.

        Dann meldet sich die App immer rechtzeitig.

        Die App ist für Menschen in Marl.
        """,
        fields=("smartes-klima", "smarte-verwaltung"),
        topics=("abfall-sauberkeit", "maengelmelder-apps"),
        target="Haushalte in Marl",
        parts=(Part("marl", "nutzbar", since="2013", link="https://zbh.marl.de"),),
        action=("Abfall-App ansehen", "https://zbh.marl.de"),
        body=(
            text(
                """
                Sie geben einmal Ihre Straße ein. Danach meldet sich die App vor jeder Abfuhr. Programmiert hat sie ein
                Entwickler aus der Nachbarstadt Dorsten.
                """
            ),
            facts(("275.948", "Nutzungen in einem Jahr"), title="Viel gefragt"),
            steps(
                ("1", "Straße wählen", "Sie suchen Ihre Straße aus der Liste."),
                ("2", "Erinnerung einstellen", "Sie legen fest, wann die App sich melden soll."),
                ("3", "Tonne rausstellen", "Fertig. Um den Kalender kümmert sich die App."),
                title="So richten Sie die App ein",
            ),
        ),
        learnings="Eine App, die genau eine Aufgabe sehr gut löst, wird jahrelang genutzt.",
    ),
    ProjectText(
        slug="maengelmelder-marl",
        title="Mängelmelder Marl",
        place="marl",
        summary="Sie melden einen Schaden, die Stadt kümmert sich. In Marl geht das besonders schnell.",
        picture="meldung-rot",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Marl unterwegs sind",
        parts=(Part("marl", "nutzbar", link="https://mängelmelder.de"),),
        action=("Mangel melden", "https://mängelmelder.de"),
        body=(
            text(
                """
                Marl nutzt eine Plattform, die es bundesweit gibt. Im Jahr 2018 löste die Stadt 92,6 Prozent aller
                Meldungen. Das war Spitze in Deutschland. Später wurde sie noch einmal ausgezeichnet, weil sie besonders
                schnell war.
                """
            ),
            facts(("92,6 %", "gelöste Meldungen im Jahr 2018"), ("338", "Meldungen bei der zweiten Auszeichnung")),
        ),
        learnings="Schnell ist, wer die Meldung ohne Umweg an die Kolonne gibt, die draußen unterwegs ist.",
    ),
    ProjectText(
        slug="buerger-app-dorsten",
        title="Bürger-App Dorsten",
        place="dorsten",
        summary="Ohne Installation und kostenlos: In Dorsten melden Sie Schäden direkt im Browser.",
        picture="browser-meldung",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Dorsten unterwegs sind",
        parts=(Part("dorsten", "nutzbar", since="2015-10", link="https://www.dorsten.example/buerger-app"),),
        action=("Bürger-App öffnen", "https://www.dorsten.example/buerger-app"),
        body=(
            text(
                """
                Studierende der Hochschule Rhein-Waal haben die Anwendung entwickelt. Sie läuft auf jedem Gerät mit
                Browser, vom alten Rechner bis zum neuen Smartphone.
                """
            ),
            facts(("509", "Meldungen im ersten Jahr"), ("473", "davon erledigt"), title="Das erste Jahr"),
        ),
        partners=(("Hochschule Rhein-Waal", ""),),
        learnings="Eine Anwendung im Browser braucht keinen App-Store und ist überall sofort aktuell.",
    ),
    ProjectText(
        slug="maengelmelder-haltern",
        title="Mängelmelder Haltern am See",
        place="haltern-am-see",
        summary="Sie melden einen Schaden und bekommen per E-Mail Bescheid, wie es weitergeht.",
        picture="meldung-see",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Haltern am See unterwegs sind",
        parts=(Part("haltern-am-see", "nutzbar", link="https://www.haltern-am-see.example/melden"),),
        action=("Schaden melden", "https://www.haltern-am-see.example/melden"),
        body=(
            text(
                """
                Nichts ist ärgerlicher als eine Meldung, auf die niemand antwortet. In Haltern am See bekommen Sie eine
                E-Mail, sobald sich der Stand ändert.
                """
            ),
            accordion(
                ("Kann ich auch ohne E-Mail-Adresse melden?", "Rufen Sie in diesem Fall bitte im Rathaus an."),
                ("Was passiert in dringenden Fällen?", "Bei Gefahr wählen Sie bitte den Notruf 112 oder 110."),
                title="Gut zu wissen",
            ),
            latest_projects("Mehr Mängelmelder und Apps", 3, field="smarte-verwaltung"),
        ),
    ),
)
