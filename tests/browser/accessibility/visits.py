"""Every kind of page a visitor can meet, with what to do there first. A page type without a visit fails a test."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from playwright.sync_api import Page

from projects.models import ProjectPage
from smartvest.municipalities.models import MunicipalityPage
from smartvest.patterns.groups import addresses
from smartvest.upkeep.review_links import sign


def send_form(page: Page) -> None:
    """Sends the page's form as it stands."""
    page.locator("main form[method=post]").last.locator("[type=submit]").last.click()
    page.wait_for_load_state()


def send_message(page: Page) -> None:
    page.get_by_label("Ihre Nachricht").fill("Die Treppe hat kein Geländer.")
    send_form(page)


def suggest(page: Page) -> None:
    """Types into the large search field and goes to the first suggestion."""
    page.get_by_role("combobox", name="Wonach suchen Sie?").press_sequentially("proj")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")


def review_link() -> str:
    project = ProjectPage.objects.get(slug="onleihe")
    return f"/pruefung/{sign(project, MunicipalityPage.objects.get(slug='herten'))}/"


def this_month() -> str:
    today = timezone.localdate()
    return f"/aktuelles/veranstaltungen/monat/{today.year}/{today.month}/"


@dataclass(frozen=True)
class Visit:
    """`address` may be a function where only the database knows it; `act` is what the visitor does there first.

    `status` is the answer to the first request.
    """

    name: str
    address: str | Callable[[], str]
    act: Callable[[Page], None] | None = None
    status: int = 200
    logged_in: bool = False

    def open(self, page: Page) -> Page:
        address = self.address if isinstance(self.address, str) else self.address()
        assert page.goto(address).status == self.status
        if self.act:
            self.act(page)
        return page

    def __str__(self) -> str:
        return self.name


VISITS = [
    Visit("home", "/"),
    Visit("fields", "/handlungsfelder/"),
    Visit("field", "/handlungsfelder/smarte-verwaltung/"),
    Visit("projects", "/projekte/"),
    Visit("projects-page-2", "/projekte/?seite=2"),
    Visit("projects-filtered", "/projekte/?stadt=herten&status=nutzbar&status=geplant&stadt=atlantis"),
    Visit("projects-no-hits", "/projekte/?q=raumschiff"),
    Visit("comparison", "/projekte/vergleich/"),
    Visit("comparison-of-two", "/projekte/vergleich/?stadt=herten&stadt=marl&feld=klima&thema=atlantis"),
    Visit("comparison-town", "/projekte/vergleich/?stadt=dorsten"),
    Visit("comparison-no-hits", "/projekte/vergleich/?q=raumschiff"),
    Visit("changes", "/projekte/aenderungen/"),
    Visit("changes-filtered", "/projekte/aenderungen/?stadt=herten&art=neu&von=2030-01-01&bis=2026-01-01"),
    Visit("change-report", "/projekte/aenderungen/bericht/"),
    Visit("change-report-with-errors", "/projekte/aenderungen/bericht/?von=gestern&bis=2026-01-01"),
    Visit("project", "/projekte/onleihe/"),
    Visit("project-with-little", "/projekte/projekt-1/"),
    Visit("project-to-take-over", "/projekte/melde-app/"),
    Visit("towns", "/staedte/"),
    Visit("town", "/staedte/herten/"),
    Visit("news", "/aktuelles/"),
    Visit("news-year", "/aktuelles/archiv/2025/"),
    Visit("news-item", "/aktuelles/neue-sensoren/"),
    Visit("events", "/aktuelles/veranstaltungen/"),
    Visit("events-month", this_month),
    Visit("events-past", "/aktuelles/veranstaltungen/archiv/"),
    Visit("events-year", "/aktuelles/veranstaltungen/archiv/2025/"),
    Visit("event-cancelled", "/aktuelles/veranstaltungen/lesung-abgesagt/"),
    Visit("event-series", "/aktuelles/veranstaltungen/sprechstunde/"),
    Visit("standard", "/impressum/"),
    Visit("easy-language", "/leichte-sprache/"),
    Visit("sign-language", "/gebaerdensprache/"),
    Visit("statement", "/barrierefreiheit/"),
    Visit("image-credits", "/bildnachweise/"),
    Visit("open-data", "/offene-daten/"),
    Visit("open-data-with-errors", "/offene-daten/?anzahl=99"),
    Visit("form", "/kontakt/"),
    Visit("form-with-errors", "/kontakt/", send_form),
    Visit("form-sent", "/barriere-melden/", send_message),
    Visit("search", "/suche/"),
    Visit("search-hits", "/suche/?q=onleihe"),
    Visit("search-in-a-town", "/suche/?q=projekt&stadt=herten&typ=projekt"),
    Visit("search-suggestions", "/suche/", suggest),
    Visit("search-documents", "/suche/?q=abschlussbericht"),
    Visit("search-meant", "/suche/?q=onlehie"),
    Visit("search-no-hits", "/suche/?q=raumschiff"),
    Visit("review", review_link),
    Visit("review-refused", "/pruefung/falsch/", status=404),
    Visit("not-found", "/gibt-es-nicht/", status=404),
    Visit("login", "/admin/login/"),
]
PUBLIC = [visit for visit in VISITS if visit.name != "login"]
PATTERNS = [Visit(address.strip("/").replace("/", "-"), address, logged_in=True) for address in addresses()]
BY_NAME = {visit.name: visit for visit in VISITS}
