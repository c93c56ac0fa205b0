"""A list in memory with what the templates ask of `smartvest.core.listing.Listing`."""

from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator

from smartvest.core.listing import OtherForm
from smartvest.core.listing.listing import DayInput, FacetGroup, Option, Pill, Way
from smartvest.core.listing.other_forms import OtherFormLink

PER_PAGE = 24


@dataclass
class ExampleListing:
    """The same names as `Listing` has; a test holds them together. `number` of `pages` pages is shown."""

    items: list = field(default_factory=list)
    sentence: str = "12 Projekte in Herten"
    query: str = ""
    facets: list[FacetGroup] = field(default_factory=list)
    days: list[DayInput] = field(default_factory=list)
    pills: list[Pill] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    ways_out: list[Way] = field(default_factory=list)
    empty_reason: str = ""
    reset_url: str = "?"
    other_forms: list[OtherFormLink] = field(default_factory=list)
    heading: str = ""
    number: int = 1
    pages: int = 1

    @property
    def groups(self) -> list[tuple[str, list]]:
        return [(self.heading, self.items)] if self.items else []

    @property
    def is_filtered(self) -> bool:
        return bool(self.pills)

    @property
    def page(self) -> Page:
        return Paginator(range(self.pages * PER_PAGE), PER_PAGE).page(self.number)

    @property
    def page_range(self) -> list:
        return list(self.page.paginator.get_elided_page_range(self.number, on_each_side=2, on_ends=1))

    def url_of_page(self, number: int) -> str:
        return f"?seite={number}"

    def options_of(self, name: str) -> dict[str, Option]:
        return {option.value: option for group in self.facets if group.name == name for option in group.options}

    def toggle_url(self, name: str, value: str) -> str:
        return f"?{name}={value}"


TOWN_FACET = FacetGroup(
    "stadt",
    "Stadt",
    [
        Option("dorsten", "Dorsten", 5, False),
        Option("herten", "Herten", 12, True),
        Option("marl", "Marl", 11, True),
        Option("waltrop", "Waltrop", 0, True),
        Option("kreis-recklinghausen", "Kreis Recklinghausen", 1115, False),
    ],
)
STATUS_FACET = FacetGroup(
    "status", "Stand", [Option("nutzbar", "nutzbar", 23, False), Option("idee", "Idee", 1, False)]
)
LONG_FACET = FacetGroup(
    "thema",
    "Thema",
    [Option("lang", "Straßenbeleuchtungsenergieverbrauchsüberwachung & Abfallwirtschaftsbetriebe", 3, False)],
)
DAYS = [DayInput("von", "Von", "2026-05-12"), DayInput("bis", "Bis", "")]
PILLS = [
    Pill("Suche: „Bauantrag“", "?"),
    Pill("Stadt: Herten", "?"),
    Pill("Stadt: Marl", "?"),
    Pill("Thema: Straßenbeleuchtungsenergieverbrauchsüberwachung & Abfallwirtschaftsbetriebe", "?"),
]
NOTICES = ["Stadt „atlantis“ ist hier nicht bekannt und wurde weggelassen."]
WAYS = [Way("Ohne „Stadt: Waltrop“ suchen", "?"), Way("In allen Städten suchen", "?"), Way("Alle Projekte zeigen", "?")]
NOTE = "Ein abonnierter Kalender hält sich selbst aktuell."
OTHER_FORMS = [
    OtherFormLink(OtherForm("feed/", "Als Feed abonnieren", "application/atom+xml", "feed"), "?"),
    OtherFormLink(OtherForm("kalender.ics", "Kalender abonnieren", "text/calendar", "calendar", note=NOTE), "?"),
    OtherFormLink(OtherForm("export.csv", "Tabelle (CSV)", "text/csv", "table"), "?"),
]
