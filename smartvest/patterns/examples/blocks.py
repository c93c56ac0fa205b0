"""The building blocks of a page's text, as editors put them together. Name and use come from the blocks themselves."""

from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText

from smartvest.core.blocks import ContentStreamBlock

from ..pattern import Group, Pattern, State
from ..pictures import ExampleDocument, image
from .things import LONG_TITLE, project

BODY = ContentStreamBlock()
LOREM = "<p>Der Behälter meldet, wann er voll ist. So fährt der Wagen nur, wenn es sich lohnt, und das spart Wege.</p>"
RICH = (
    "<p>Mit dem Bibliotheksausweis leihen Sie rund um die Uhr <b>E-Books</b> aus, auch am <i>Wochenende</i>. Mehr dazu "
    '<a href="https://onleihe.example">bei der Onleihe</a>.</p><ul><li>Bücher</li><li>Zeitungen</li></ul>'
    "<ol><li>Anmelden</li><li>Ausleihen</li></ol>"
)


def body(block_type: str, value) -> dict:
    """What components/body.html takes to show one block with this native value."""
    block = BODY.child_blocks[block_type]
    return {"body": StreamValue(BODY, [(block_type, block.normalize(value))])}


def _pattern(block_type: str, states: dict) -> Pattern:
    """The pattern of a block; `states` are functions that make a value, by the name of the state."""
    block = BODY.child_blocks[block_type]
    made = [State(name, lambda value=value: body(block_type, value())) for name, value in states.items()]
    return Pattern(block.label, block.meta.description, "components/body.html", made, source=block.meta.template)


def _quote(source: str) -> dict:
    return {"text": "Am meisten hilft uns die Karte: Wir sehen, wo etwas fehlt.", "source": source}


def _image(**fields) -> dict:
    return {"image": image(**fields), "caption": "Sensor an einer Straßenlaterne in Marl"}


def _gallery() -> dict:
    return {"images": [{"image": image(motif), "caption": motif.capitalize()} for motif in ("klima", "vest", "leben")]}


def _video(**values) -> dict:
    return {"title": "So meldet die App einen Schaden"} | values


def _own_video() -> dict:
    return _video(
        file=ExampleDocument("Film", "film.mp4"),
        captions=ExampleDocument("Untertitel", "film.vtt"),
        poster=image("klima"),
        transcript=RichText(LOREM),
    )


def _table(rows: list[list[str]], **head) -> dict:
    return {"caption": "Sensoren je Stadt", "table": {"data": rows} | head}


def _steps(markers: list[str]) -> dict:
    titles = ["Kreis und Städte wollen zusammenarbeiten", LONG_TITLE, "Die ersten Sensoren messen"]
    rows = zip(markers, titles, [RichText(""), RichText(LOREM), RichText(LOREM)], strict=True)
    return {"steps": [{"marker": marker, "title": title, "text": text} for marker, title, text in rows]}


def _downloads() -> dict:
    return {
        "title": "Downloads",
        "documents": [
            ExampleDocument("Smart-City-Strategie", "strategie.pdf", 2_400_000, "ja"),
            ExampleDocument("Protokoll der Auftaktveranstaltung", "protokoll.pdf", 180_000, "nein"),
            ExampleDocument(LONG_TITLE, "sensoren.csv", 12_000),
        ],
    }


def _contact(**values) -> dict:
    return {"role": "Stabsstelle Digitales", "organisation": "Stadt Herten"} | values


def _partners() -> dict:
    names = [("Westfälische Hochschule", "https://hs.example"), ("Bürgerverein", ""), (LONG_TITLE, "")]
    partners = [{"name": name, "url": url, "logo": None} for name, url in names]
    return {"title": "Partner", "partners": [*partners, {"name": "Mit Logo", "url": "", "logo": image("leben")}]}


def _call(link: dict, **values) -> dict:
    return {
        "title": "Jetzt ausprobieren",
        "text": "",
        "link": {"title": "Zur Onleihe", "page": None, "url": ""} | link,
    } | values


def _choice(title: str, count: int = 3) -> dict:
    return {"title": title, "count": count, "municipality": None, "field": None}


def _live_page():
    page = project()
    page.live = True
    return page


ROWS = [["Stadt", "Sensoren"], ["Dorsten", "10"], ["Marl", "1.230"]]
WIDE = [
    ["Stadt", "Sensoren", "Seit", "Ansprechstelle", "Besonderheit"],
    ["Marl", "13", "2022", "Stadtwerke", LONG_TITLE],
]
LONG_QUESTION = (
    "Was ist eine Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, und wozu brauche ich sie?"
)
QUESTIONS = ["Was kostet die Onleihe?", LONG_QUESTION]
FACTS = [
    {"value": "13", "label": "Sensoren"},
    {"value": "10 min", "label": "je Messung"},
    {"value": "1.540.000 €", "label": "Förderung"},
]

BLOCKS = Group(
    "Bausteine",
    "Aus diesen Bausteinen setzt die Redaktion Seiten zusammen. Was dabeisteht, liest sie beim Auswählen.",
    [
        _pattern(
            "heading",
            {
                "Abschnitt": lambda: {"text": "So funktioniert die Onleihe", "level": "h2"},
                "Unterabschnitt": lambda: {"text": "Was Sie brauchen", "level": "h3"},
                "Sehr lang": lambda: {"text": LONG_TITLE, "level": "h2"},
            },
        ),
        _pattern("text", {"Absätze, Listen, Links": lambda: RichText(RICH)}),
        _pattern("quote", {"Mit Quelle": lambda: _quote("Team Grünflächen"), "Ohne Quelle": lambda: _quote("")}),
        _pattern(
            "accordion",
            {"Zwei Fragen": lambda: {"items": [{"question": text, "answer": RichText(LOREM)} for text in QUESTIONS]}},
        ),
        _pattern(
            "image",
            {
                "Mit Nachweis": lambda: _image(),
                "Mit Lizenz": lambda: _image(motif="klima", licence="cc-by-4.0"),
                "Ohne Nachweis und Unterschrift": lambda: {"image": image(credit=""), "caption": ""},
            },
        ),
        _pattern(
            "image_text",
            {
                "Bild links": lambda: {"image": image(), "text": RichText(RICH), "position": "start"},
                "Bild rechts": lambda: {"image": image("leben"), "text": RichText(LOREM), "position": "end"},
            },
        ),
        _pattern("gallery", {"Drei Bilder": _gallery}),
        _pattern(
            "video",
            {
                "Eigene Datei": _own_video,
                "Link mit Standbild": lambda: _video(url="https://video.example/a", poster=image()),
                "Link ohne Standbild": lambda: _video(url="https://video.example/a"),
            },
        ),
        _pattern(
            "facts",
            {
                "Mit Quelle": lambda: {"facts": FACTS, "source": "Kreis Recklinghausen, Mai 2026"},
                "Eine Zahl": lambda: {"facts": FACTS[:1], "source": ""},
            },
        ),
        _pattern(
            "steps",
            {
                "Anleitung: Schritte werden gezählt": lambda: _steps(["", "", ""]),
                "Zeitleiste": lambda: _steps(["Mai 2021", "Herbst 2023", "2026"]),
            },
        ),
        _pattern(
            "table",
            {
                "Zwei Spalten mit Kopfzeile": lambda: _table(ROWS, first_row_is_table_header=True),
                "Mit Kopfspalte": lambda: _table(ROWS, first_row_is_table_header=True, first_col_is_header=True),
                "Viele Spalten: auf dem Telefon ein Kasten je Zeile": lambda: _table(
                    WIDE, first_row_is_table_header=True
                ),
            },
        ),
        _pattern("latest_projects", {"Die neuesten des Portals": lambda: _choice("Neueste Projekte")}),
        _pattern("latest_news", {"Die neuesten des Portals": lambda: _choice("Aktuelle Meldungen")}),
        _pattern("next_events", {"Die nächsten des Portals": lambda: _choice("Nächste Termine")}),
        _pattern(
            "call_to_action",
            {
                "Andere Website": lambda: _call({"url": "https://onleihe.example"}, text="Der Ausweis genügt."),
                "Seite im Portal, ohne Text": lambda: _call({"page": _live_page()}),
                "Seite noch nicht veröffentlicht": lambda: _call({}, text="Dann fehlt der Knopf."),
            },
        ),
        _pattern("downloads", {"Barrierefrei, nicht barrierefrei, ungeprüft": _downloads}),
        _pattern(
            "contact",
            {
                "Mit allem": lambda: _contact(
                    email="digital@herten.example", phone="02366 303-0", hours="Mo bis Fr, 8 bis 16 Uhr"
                ),
                "Nur eine Rolle": lambda: _contact(organisation=""),
            },
        ),
        _pattern("partners", {"Mit und ohne Link, mit Logo": _partners}),
    ],
)
