"""Ordinary German from a list of words: the same text for the same source of chance.

A vocabulary of a few thousand different words, common ones often and rare ones seldom, is what a search index has to
cope with; five repeated sentences would make it look faster than it is.
"""

from random import Random

FREQUENT = "Termin"  # stands in most texts
RARE = "Trinkwasserbrunnen"  # stands in very few projects, however many there are

FIRST = (
    "Abfall Abwasser Bahn Bau Beleuchtungs Beteiligungs Bibliotheks Bürger Daten Energie Fahrrad Familien Feuerwehr "
    "Fluss Frei Garten Gebäude Gemeinde Gesundheits Gewerbe Grün Haltestellen Handwerks Haus Innenstadt Jugend Karten "
    "Kinder Klima Kreis Kultur Laternen Lern Luft Markt Melde Museums Nachbarschafts Netz Park Pflege Quartiers Rad "
    "Rathaus Regen Rettungs Schul Sensor Senioren Siedlungs Spielplatz Sport Stadt Straßen Theater Umwelt Vereins "
    "Verkehrs Wald Wärme Wasser Wege Werkstatt Wetter Wohn Zukunfts"
).split()
SECOND = (
    "abend angebot anlage anmeldung antrag auskunft ausweis bericht beratung betrieb büro daten dienst förderung "
    "führung gebühr gruppe hilfe karte konzept kurs labor leitung messung netz ordnung plan planung plattform portal "
    "projekt prüfung raum register schulung service sicherheit sprechstunde station stelle suche tafel technik treff "
    "verein vermietung versorgung verwaltung wache werk zentrale zentrum"
).split()
ADJECTIVES = (
    "digitale einfache freie gemeinsame günstige kostenlose kurze leise moderne neue offene persönliche praktische "
    "regionale ruhige schnelle sichere smarte übersichtliche verlässliche vernetzte zentrale zusätzliche"
).split()
SENTENCES = (
    "Das {a} {n} hilft Menschen, die wenig Zeit haben.",
    "Wer Fragen hat, wendet sich an die {n} im Rathaus.",
    "Seit dem Frühjahr gibt es die {a} {n} auch in kleinen Orten.",
    "Die {n} ist barrierefrei und kostet nichts.",
    "Eine {a} {n} spart Wege und schont die Umwelt.",
    "Für den nächsten Termin genügt ein Anruf bei der {n}.",
    "Mehrere Städte teilen sich die {a} {n} und deren Kosten.",
    "Die Beschäftigten haben {n} und {m} selbst erprobt.",
    "So wird aus einer {n} ein Angebot für alle.",
    "Auf der Karte sehen Sie, wo die nächste {n} ist.",
    "Im ersten Jahr nutzten {z} Haushalte die {n}.",
    "Gemeinsam mit der {n} entsteht bis zum Herbst eine {a} {m}.",
    "Die Daten der {n} stehen stündlich frisch im Netz.",
    "Ohne Internet geht es weiterhin: Die {n} hilft am Telefon.",
    "Eine {n} kam durch einen Vorschlag aus der Bürgerschaft hinzu.",
    "Fällt die {n} aus, meldet sich die {m} von selbst.",
)


def compound(chance: Random) -> str:
    """A noun of two parts: "Nachbarschaftstreff". Small numbers come up more often, as words of a language do."""
    return FIRST[int(len(FIRST) * chance.random() ** 1.6)] + SECOND[int(len(SECOND) * chance.random() ** 1.6)]


def title(chance: Random) -> str:
    """What a page might be called: "Smarte Wegeauskunft mit Sensornetz"."""
    patterns = ("{A} {n} mit {m}", "{n} und {m}", "{A} {n}", "{n} für die {m}")
    return _filled(chance, chance.choice(patterns))


def sentence(chance: Random) -> str:
    return _filled(chance, chance.choice(SENTENCES))


def paragraph(chance: Random, sentences: int = 5) -> str:
    return " ".join(sentence(chance) for _ in range(sentences))


def body(chance: Random, paragraphs: int, extra: str = "") -> list[dict]:
    """The blocks of a page's text as StreamField stores them; `extra` words stand at its end."""
    blocks = []
    for number in range(paragraphs):
        if number % 2 == 0:
            blocks.append(("heading", {"text": title(chance), "level": "h2"}))
        blocks.append(("text", f"<p>{paragraph(chance)}</p><p>{paragraph(chance, 3)}</p>"))
    if extra:
        blocks.append(("text", f"<p>{extra}</p>"))
    return [{"type": kind, "value": value, "id": f"{chance.getrandbits(128):032x}"} for kind, value in blocks]


def _filled(chance: Random, pattern: str) -> str:
    adjective = chance.choice(ADJECTIVES)
    return pattern.format(
        a=adjective, A=adjective.capitalize(), n=compound(chance), m=compound(chance), z=chance.randint(20, 900)
    )
