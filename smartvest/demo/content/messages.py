"""What people have written and searched for, so that the inbox and the report are not empty. All made up."""

from smartvest.demo.content.shapes import MessageText

# What somebody searched for and did not find: the words, how many days ago, how often on that day.
SEARCHES = (
    ("sperrmüll anmelden", 2, 3),
    ("sperrmüll anmelden", 9, 4),
    ("parkausweis", 1, 2),
    ("parkausweis", 16, 1),
    ("hundesteuer", 5, 2),
    ("freibad öffnungszeiten", 12, 1),
)

MESSAGES = (
    MessageText(
        "BM-7K3F-4R",
        "barriere-melden",
        days_ago=1,
        answers={
            "auf_welcher_seite_ist_ihnen_die_barriere_begegnet": "/aktuelles/veranstaltungen/",
            "was_geht_nicht": "Wenn ich die Schrift auf 400 Prozent stelle, muss ich bei den Filtern nach rechts scrollen. "
            "Auf den anderen Seiten geht es gut.",
            "womit_sind_sie_unterwegs": "Laptop, Firefox, Vergrößerung",
            "ihre_e_mail_adresse": "leserin@buerger.example",
        },
    ),
    MessageText(
        "KT-9D4W-XH",
        "kontakt",
        days_ago=3,
        answers={
            "ihr_anliegen": "In unserem Verein nutzen viele die Onleihe. Gibt es dazu auch einen Kurs für Ältere?",
            "um_welche_stadt_geht_es": "Herten",
            "ihre_e_mail_adresse": "verein@buerger.example",
        },
        state="in-arbeit",
    ),
    MessageText(
        "BM-C6RT-93",
        "barriere-melden",
        days_ago=24,
        answers={
            "auf_welcher_seite_ist_ihnen_die_barriere_begegnet": "/gebaerdensprache/",
            "was_geht_nicht": "Ich habe kein Video in Gebärdensprache gefunden, nur Text.",
            "ihr_name": "K. M.",
            "ihre_e_mail_adresse": "dgs@buerger.example",
        },
        state="beantwortet",
        answer="Guten Tag,\n\nSie haben recht: Das Video fehlt noch. Es steht jetzt auch in der Erklärung zur "
        "Barrierefreiheit. Wir schreiben Ihnen, sobald es da ist.\n\nFreundliche Grüße\nKoordination smartVEST",
        answered=4,
    ),
)
