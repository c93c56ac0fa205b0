"""What the portal can show: every page type in its states, and how to get there. Needs the demo content."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from playwright.sync_api import Page

from events.models import EventPage
from fields.models import FieldPage
from news.models import NewsPage
from projects.models import ProjectPage
from smartvest.municipalities.models import MunicipalityPage
from smartvest.patterns.groups import addresses

WIDTHS = (320, 768, 1440)  # CSS pixels: a small phone, a tablet, a desk


@dataclass(frozen=True)
class View:
    """Something to look at: its name in file names, where it is, and what to do there first."""

    name: str
    address: str
    prepare: Callable[[Page], None] = lambda page: None
    widths: tuple[int, ...] = WIDTHS


def send_form(page: Page) -> None:
    page.get_by_role("button", name="Absenden").click()


def fill_and_send_form(page: Page) -> None:
    for field in page.locator("main :is(textarea, input:is([type=text], [type=email], [type=url]))").all():
        is_mail = field.get_attribute("type") == "email"
        field.fill("jemand@herten.example" if is_mail else "https://portal.example")
    for choice in page.locator("main select").all():
        choice.select_option(index=1)
    for box in page.locator("main input:is([type=radio], [type=checkbox])").all():
        box.check()
    send_form(page)


def open_menu(page: Page) -> None:
    page.get_by_role("button", name="Menü").click()


def open_filters(page: Page) -> None:
    page.get_by_role("button", name="Filtern").click()


def open_map(page: Page) -> None:
    page.get_by_text("Städte auf der Karte wählen").click()


def suggest(page: Page) -> None:
    page.get_by_role("combobox", name="Wonach suchen Sie?").press_sequentially("bürger")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")


def visitors_views() -> list[View]:
    """What everybody can see, by the demo's pages."""
    project = ProjectPage.objects.get(slug="onleihe").url
    event = EventPage.objects.live().exclude(repeat="none").first().url
    news = NewsPage.objects.live().exclude(lead_image=None).first()
    return [
        View("startseite", "/"),
        View("startseite-menue-offen", "/", open_menu, widths=(320,)),
        View("handlungsfelder", "/handlungsfelder/"),
        View("handlungsfeld", FieldPage.objects.live().first().url),
        View("projekte", "/projekte/"),
        View("projekte-gefiltert", "/projekte/?stadt=herten&stadt=marl&status=nutzbar", open_map),
        View("projekte-filter-offen", "/projekte/?stadt=herten", open_filters, widths=(320,)),
        View("projekte-ohne-treffer", "/projekte/?stadt=herten&q=Xylophon"),
        View("vergleich", "/projekte/vergleich/"),
        View("vergleich-einer-stadt", "/projekte/vergleich/?stadt=herten"),
        View("aenderungen", "/projekte/aenderungen/"),
        View("aenderungen-bericht", "/projekte/aenderungen/bericht/"),
        View("projekt", project),
        View("staedte", "/staedte/"),
        View("stadt", MunicipalityPage.objects.get(slug="herten").url),
        View("aktuelles", "/aktuelles/"),
        View("aktuelles-archiv", f"/aktuelles/archiv/{news.date.year}/"),
        View("meldung", news.url),
        View("veranstaltungen", "/aktuelles/veranstaltungen/"),
        View("veranstaltungen-monat", f"/aktuelles/veranstaltungen/monat/{timezone.localdate():%Y/%-m}/"),
        View("veranstaltungen-archiv", "/aktuelles/veranstaltungen/archiv/"),
        View("termin", event),
        View("suche", "/suche/"),
        View("suche-mit-treffern", "/suche/?q=App"),
        View("suche-vorschlaege", "/suche/", suggest),
        View("suche-dokumente", "/suche/?q=Klimasensor"),
        View("suche-meinten-sie", "/suche/?q=Onlehie"),
        View("suche-ohne-treffer", "/suche/?q=Xylophon"),
        View("standardseite", "/ueber-smartvest/"),
        View("leichte-sprache", "/leichte-sprache/"),
        View("gebaerdensprache", "/gebaerdensprache/"),
        View("erklaerung-zur-barrierefreiheit", "/barrierefreiheit/"),
        View("bildnachweise", "/bildnachweise/"),
        View("offene-daten", "/offene-daten/"),
        View("einbettung", "/einbetten/projekte/?stadt=herten"),
        View("formular", "/barriere-melden/"),
        View("formular-mit-fehlern", "/barriere-melden/", send_form),
        View("formular-gesendet", "/barriere-melden/", fill_and_send_form),
        View("nicht-gefunden", "/gibt-es-nicht/"),
        View("anmeldung", "/admin/login/"),
    ]


def pattern_views() -> list[View]:
    """The pattern pages, for those who are logged in."""
    return [View(address.strip("/").replace("/", "-"), address) for address in addresses()]
