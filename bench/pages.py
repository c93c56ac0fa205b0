"""The pages that are measured: one of each type, with the addresses that make the portal work hardest."""

from dataclasses import dataclass
from datetime import date

from .content.words import FREQUENT, RARE


@dataclass(frozen=True)
class Page:
    key: str  # in the results and for --profile
    label: str
    address: str


FILTERS = "?stadt=herten&thema=buergerservice&status=nutzbar"
ALL_FACETS = (
    "?stadt=herten&stadt=marl&stadt=dorsten&thema=buergerservice&thema=parken&thema=bildung-kultur"
    "&feld=smarte-verwaltung&feld=smarte-mobilitaet&feld=smartes-leben&status=nutzbar&status=in-umsetzung"
)


def pages() -> list[Page]:
    """In the order in which they are measured; what takes most memory comes last."""
    today = date.today()
    last_year, month = today.year - 1, f"{today.year}/{today.month}"
    return [
        Page("home", "Startseite", "/"),
        Page("field", "Handlungsfeld", "/handlungsfelder/smarte-mobilitaet/"),
        Page("towns", "Städte", "/staedte/"),
        Page("town", "Stadt", "/staedte/herten/"),
        Page("projects", "Projekte", "/projekte/"),
        Page("filtered", "Projekte gefiltert", f"/projekte/{FILTERS}"),
        Page("facets", "Projekte, alle Facetten", f"/projekte/{ALL_FACETS}"),
        Page("list-search", "Projekte mit Suchwort", f"/projekte/?q={FREQUENT}"),
        Page("search-rare", "Suche, seltenes Wort", f"/suche/?q={RARE}"),
        Page("search-frequent", "Suche, häufiges Wort", f"/suche/?q={FREQUENT}"),
        Page("project", "Projekt", "/projekte/messprojekt/"),
        Page("news-list", "Meldungen", "/aktuelles/"),
        Page("news", "Meldung", "/aktuelles/messmeldung/"),
        Page("news-archive", "Archiv eines Jahres", f"/aktuelles/archiv/{last_year}/"),
        Page("events", "Veranstaltungen", "/aktuelles/veranstaltungen/"),
        Page("month", "Monat", f"/aktuelles/veranstaltungen/monat/{month}/"),
        Page("event", "Termin", "/aktuelles/veranstaltungen/messtermin/"),
        Page("events-archive", "Vergangene Termine", "/aktuelles/veranstaltungen/archiv/"),
        Page("changes", "Änderungen", "/projekte/aenderungen/"),
        Page("comparison", "Wer hat was?", "/projekte/vergleich/"),
        Page("feed", "Feed der Projekte", "/projekte/feed/"),
        Page("calendar", "Kalender", "/aktuelles/veranstaltungen/kalender.ics"),
        Page("report", "Bericht", "/projekte/aenderungen/bericht/"),
        Page("sitemap", "Sitemap", "/sitemap.xml"),
        Page("export", "Export (CSV)", "/projekte/export.csv"),
    ]


# What budgets speak of.
LISTINGS = ("filtered", "facets", "list-search")
SEARCHES = ("search-rare", "search-frequent")
DETAILS = ("home", "field", "town", "project", "news", "event")
