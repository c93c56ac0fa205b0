"""Town apps and fault reporters: one idea that travelled from town to town."""

from smartvest.demo.content.blocks import facts, heading, table, text
from smartvest.demo.content.shapes import Part, ProjectText

APPS = (
    ProjectText(
        slug="cas-app",
        title="CAS-App",
        place="castrop-rauxel",
        summary="Idee oder Schlagloch: Mit der CAS-App melden Sie beides sofort und sehen, was daraus wird.",
        picture="meldung",
        fields=("smarte-verwaltung", "smartes-klima"),
        topics=("maengelmelder-apps", "abfall-sauberkeit"),
        target="Alle, die in Castrop-Rauxel unterwegs sind",
        parts=(
            Part(
                "castrop-rauxel",
                "nutzbar",
                since="2017-02",
                link="https://www.castrop-rauxel.example/cas-app",
                note="Der Ideen- und Mängelmelder startete im Februar 2017, weitere Funktionen folgten im Juli.",
            ),
        ),
        action=("CAS-App ansehen", "https://www.castrop-rauxel.example/cas-app"),
        body=(
            text(
                """
                Ein Foto, ein Satz, abschicken: So einfach melden Sie einen Schaden oder eine Idee. Alle Meldungen
                stehen auf einer öffentlichen Karte. Dort sehen Sie auch, was schon erledigt ist. Außerdem kennt die
                App Ihre Abfuhrtermine.
                """
            ),
            facts(
                ("rund 7.900", "Downloads im ersten Jahr"),
                ("853", "Meldungen im ersten Jahr"),
                ("767", "davon gelöst"),
                title="Das erste Jahr",
            ),
            text("Die Idee hat Nachahmer gefunden, zum Beispiel in Waltrop."),
        ),
        learnings="""
            - Die öffentliche Karte verhindert doppelte Meldungen.
            - Menschen melden mehr, wenn sie eine Antwort bekommen.
        """,
    ),
    ProjectText(
        slug="waltrop-app",
        title="Waltrop-App",
        place="waltrop",
        summary="Was Sie in Waltrop stört, melden Sie mit wenigen Klicks. Die App kam günstig aus der Nachbarstadt.",
        picture="meldung-abend",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Waltrop unterwegs sind",
        parts=(Part("waltrop", "nutzbar", link="https://www.waltrop.example/app", cost="bis-25000"),),
        action=("Waltrop-App ansehen", "https://www.waltrop.example/app"),
        based_on="staedte/castrop-rauxel/cas-app",
        body=(
            text(
                """
                Im Alltag heißt sie auch „Mecker-App“. Dabei darf man mit ihr mehr als meckern: Hinweise aller Art
                erreichen direkt die Stelle, die sich darum kümmert.

                Waltrop hat nicht neu entwickelt, sondern die [[staedte/castrop-rauxel/cas-app|CAS-App]] übernommen
                und angepasst. Insgesamt kostete das 12.000 Euro.
                """
            ),
            table(
                "Was die Übernahme gekostet hat",
                ("Posten", "Betrag"),
                ("Lizenz", "1.000 Euro"),
                ("Anpassung der App", "9.000 Euro"),
                ("Rechenzentrum", "2.000 Euro"),
                ("Zusammen", "12.000 Euro"),
            ),
        ),
        learnings="Übernehmen statt neu bauen: Die Lizenz war der kleinste Posten. Eingeplant werden muss die Anpassung.",
    ),
    ProjectText(
        slug="melde-app-gladbeck",
        title="Melde-App Gladbeck",
        place="gladbeck",
        summary="Schon 2013 ließen sich Schäden in Gladbeck mobil melden. Heute übernimmt das die Gladbeck-App.",
        picture="meldung-gruen",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Gladbeck unterwegs sind",
        parts=(
            Part("gladbeck", "eingestellt", since="2013-02", until="2018-09", note="Abgelöst durch die Gladbeck-App"),
        ),
        body=(
            text(
                """
                Die Melde-App war eine der frühen Apps dieser Art in der Region. Seit September 2018 gibt es an ihrer
                Stelle eine App, die mehr kann. Die Melde-App wurde deshalb eingestellt.
                """
            ),
        ),
        learnings="Eine App ist nie fertig. Wer sie einführt, sollte auch planen, wie sie eines Tages abgelöst wird.",
    ),
    ProjectText(
        slug="gladbeck-app",
        title="Gladbeck-App",
        place="gladbeck",
        summary="Schäden melden, Abfuhrtermine sehen, Neues erfahren: Die Gladbeck-App hat die Stadt für Sie in der Tasche.",
        picture="meldung-blau",
        fields=("smarte-verwaltung", "smartes-klima"),
        topics=("maengelmelder-apps", "abfall-sauberkeit"),
        target="Alle, die in Gladbeck unterwegs sind",
        parts=(Part("gladbeck", "nutzbar", since="2018-09", link="https://www.gladbeck.example/app"),),
        action=("Gladbeck-App ansehen", "https://www.gladbeck.example/app"),
        based_on="staedte/gladbeck/melde-app-gladbeck",
        body=(
            text(
                """
                Die Gladbeck-App hat die frühere [[staedte/gladbeck/melde-app-gladbeck|Melde-App]] abgelöst.
                Entwickelt hat sie dieselbe Firma wie die CAS-App in Castrop-Rauxel. Beide Städte profitieren davon,
                dass Verbesserungen nicht zweimal erfunden werden.
                """
            ),
            facts(
                ("2.876", "Meldungen im Jahr 2022"),
                ("2.008", "davon über die App"),
                title="Ein Jahr mit der App",
            ),
        ),
    ),
    ProjectText(
        slug="dattelnapp",
        title="DattelnApp",
        place="datteln",
        summary="Eine App für ganz Datteln: Melden, Abfuhrkalender und Neuigkeiten könnten in einer Anwendung zusammenkommen.",
        picture="handy-idee",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Datteln unterwegs sind",
        parts=(
            Part(
                "datteln",
                "idee",
                note="Gemeinsamer Antrag aus dem Rat. Der weitere Stand ist für diese Demo nicht geprüft.",
            ),
        ),
        body=(
            text(
                """
                Mehrere Fraktionen im Rat haben sich gemeinsam für eine Stadt-App ausgesprochen. Als Vorbild nennen sie
                unter anderem die [[staedte/castrop-rauxel/cas-app|CAS-App]] aus Castrop-Rauxel.
                """
            ),
            heading("Was noch offen ist"),
            text(
                """
                - Welche Funktionen braucht Datteln wirklich?
                - Wird eine vorhandene App übernommen?
                - Wer kümmert sich im Alltag um die Meldungen?
                """
            ),
        ),
    ),
    ProjectText(
        slug="melde-app-recklinghausen",
        title="Melde-App Recklinghausen",
        place="recklinghausen",
        summary="Kaputte Laterne, wilder Müll: In Recklinghausen melden Sie das mit dem Smartphone.",
        picture="meldung-hell",
        fields=("smarte-verwaltung",),
        topics=("maengelmelder-apps",),
        target="Alle, die in Recklinghausen unterwegs sind",
        parts=(Part("recklinghausen", "nutzbar", link="https://www.recklinghausen.example/melde-app"),),
        action=("Schaden melden", "https://www.recklinghausen.example/melde-app"),
        body=(
            text(
                """
                Die Melde-App gehört zu den Angeboten, mit denen Recklinghausen 2020 in einer bundesweiten Rangliste
                digitaler Städte nach vorn gerückt ist: von Platz 76 auf Platz 51 von 81.
                """
            ),
        ),
    ),
)
