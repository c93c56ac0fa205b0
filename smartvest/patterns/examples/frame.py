"""The frame of every page: header, alerts, breadcrumb, footer; and the large parts at the top of a page."""

from wagtail.rich_text import RichText

from smartvest.core.models import Alert, FooterLink, SiteSettings
from smartvest.home.models import HomePage, StandardPage

from ..pattern import Group, Pattern, State
from ..pictures import image
from .things import LONG_SUMMARY, LONG_TITLE, field, made, project, towns


def _portal(**values) -> dict:
    """The context in which base.html finds these settings instead of the portal's own."""
    return {"settings": {"core": {"SiteSettings": SiteSettings(**values)}}}


def _full_frame() -> dict:
    languages = [made(StandardPage, name, live=True) for name in ("Leichte Sprache", "Gebärdensprache")]
    for number, page in enumerate(languages):
        page.id = page.pk = -1 - number  # the header tells them apart by their keys
    legal = {
        "imprint_page": made(StandardPage, "Impressum", live=True),
        "privacy_page": made(StandardPage, "Datenschutz", live=True),
        "accessibility_page": made(StandardPage, "Erklärung zur Barrierefreiheit", live=True),
        "report_barrier_page": made(StandardPage, "Barriere melden", live=True),
        "contact_page": made(StandardPage, "Kontakt", live=True),
        "easy_language_page": languages[0],
        "sign_language_page": languages[1],
    }
    settings = _portal(
        portal_name="smartVEST",
        claim="Der Kreis und seine zehn Städte zeigen, was sie digital vorhaben",
        operator="Kreis Recklinghausen – Stabsstelle Digitalisierungsstrategieentwicklung",
        contact_email="smartvest@kreis.example",
        demo_notice="Dies ist eine Demonstration.\n\nDie Inhalte sind Beispiele.",
        footer_links=[
            FooterLink(title="Über smartVEST", url="https://portal.example"),
            FooterLink(title=LONG_TITLE[:60]),
        ],
        **legal,
    )
    page = made(StandardPage, LONG_TITLE, summary=LONG_SUMMARY, lead_image=image())
    above = [made(HomePage, "Startseite"), made(StandardPage, "Städte"), made(StandardPage, "Oer-Erkenschwick")]
    return settings | {"page": page, "breadcrumbs": above}


def _empty_frame() -> dict:
    return _portal(portal_name="") | {"page": made(StandardPage, "Seite"), "breadcrumbs": []}


def _presented(presentation: str) -> dict:
    page = made(StandardPage, "smartVEST", summary="Was ist smartVEST?", presentation=presentation)
    page.body = [
        ("video", {"title": "Was ist smartVEST?", "url": "https://video.example/a", "poster": image("klima")}),
        ("heading", {"text": "Für wen ist das?", "level": "h2"}),
        ("text", RichText("<p>smartVEST ist für alle.</p><p>Sie finden hier Projekte aus Ihrer Stadt.</p>")),
    ]
    return {"page": page, "breadcrumbs": [made(HomePage, "Startseite")]}


def _home(**values) -> dict:
    fields = [field(hue) for hue in ("verwaltung", "mobilitaet", "wirtschaft", "leben", "klima")]
    return {
        "page": made(HomePage, "smartVEST", **values),
        "municipalities": towns(),
        "fields": fields,
        "projects": [project()],
    }


def _alert(**values) -> dict:
    return {"alert": Alert(**({"title": "Bürgerzone am 24.12. geschlossen"} | values))}


def _breadcrumb(title: str, *above: str) -> dict:
    return {"breadcrumbs": [made(StandardPage, name) for name in above], "title": title}


FRAME = Group(
    "Seitenrahmen",
    "Was jede Seite oben und unten hat. Was nur einmal auf einer Seite stehen darf, hat hier eigene Adressen.",
    [
        Pattern(
            "Kopf und Fuß",
            "Rahmen jeder Seite; Namen und Links stehen in den Portal-Einstellungen, das Menü folgt dem Seitenbaum.",
            "home/standard_page.html",
            [State("Mit allem und langen Namen", _full_frame), State("Nichts eingestellt", _empty_frame)],
            whole_page=True,
        ),
        Pattern(
            "Seite mit anderer Sprache",
            "Leichte Sprache setzt größer und mit mehr Abstand, Gebärdensprache stellt das Video voran.",
            "home/standard_page.html",
            [
                State("Leichte Sprache", lambda: _presented(StandardPage.Presentation.EASY_LANGUAGE)),
                State("Gebärdensprache", lambda: _presented(StandardPage.Presentation.SIGN_LANGUAGE)),
            ],
            whole_page=True,
        ),
        Pattern(
            "Bühne",
            "Nur auf der Startseite: was das Portal ist, zwei Wege hinein und die Karte des Vests.",
            "home/home_page.html",
            [
                State(
                    "Üblich", lambda: _home(hero_title="Digital im Vest", hero_text="Was es in Ihrer Stadt schon gibt.")
                ),
                State("Sehr lange Überschrift", lambda: _home(hero_title=LONG_TITLE, hero_text=LONG_SUMMARY)),
            ],
            whole_page=True,
        ),
        Pattern(
            "Brotkrumen",
            "Auf jeder Seite außer der Startseite; der letzte Eintrag ist die Seite selbst.",
            "components/breadcrumb.html",
            [
                State("Lang", lambda: _breadcrumb(LONG_TITLE, "Startseite", "Städte", "Kreis Recklinghausen")),
                State("Kurz", lambda: _breadcrumb("Projekte", "Startseite")),
            ],
            once=True,
        ),
        Pattern(
            "Hinweis über allen Seiten",
            "Für wenige Tage, wenn alle etwas wissen müssen. Die Art steht für Screenreader auch als Wort davor.",
            "components/alert.html",
            [
                State("Hinweis", lambda: _alert(level=Alert.Level.INFO)),
                State(
                    "Warnung mit Text und Link",
                    lambda: _alert(level=Alert.Level.WARNING, text=LONG_SUMMARY, link_url="https://portal.example"),
                ),
                State("Sehr langer Titel", lambda: _alert(title=LONG_TITLE)),
            ],
        ),
        Pattern(
            "Großes Suchfeld",
            "Auf der Suchseite und auf „Seite nicht gefunden“.",
            "components/search_form.html",
            [
                State("Mit Suchwort", lambda: {"query": "Bauantrag", "label": "Beispiel einer Suche"}),
                State("Leer", dict),
            ],
            once=True,
        ),
        Pattern(
            "Titelbild",
            "Das große Bild einer Seite, mit Nachweis.",
            "components/lead_image.html",
            [
                State("Mit Nachweis", lambda: {"image": image("klima")}),
                State("Mit Lizenz", lambda: {"image": image("leben", licence="cc-by-sa-4.0")}),
            ],
        ),
        Pattern(
            "Adresse im Druck",
            "Steht nur auf Papier: zum Abtippen und Scannen. Hier sehen Sie sie in der Druckvorschau.",
            "components/print_address.html",
            [State("Mit Code", lambda: {"url": "https://portal.example/projekte/onleihe/"})],
        ),
    ],
)
