"""What the portal may cost. The only place where limits stand.

They are the goals of the project. A ratio compares the largest measured size with the
smallest; meant are 10,000 and 100 projects.
"""

from dataclasses import dataclass

from .pages import DETAILS, LISTINGS, SEARCHES


@dataclass(frozen=True)
class Budget:
    """`limit` is the most that is allowed, except where `at_least` says it is the least."""

    key: str
    label: str
    limit: float
    unit: str = ""
    pages: tuple[str, ...] = ()  # keys of bench.pages; none: all of them
    at_least: bool = False

    def keeps(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


QUERIES_LISTING = Budget("queries-listing", "Abfragen einer gefilterten Liste", 12, pages=LISTINGS)
QUERIES = Budget("queries", "Abfragen jeder Seite", 20)
MORE_QUERIES = Budget("more-queries", "zusätzliche Abfragen bei mehr Inhalten", 0)
RATIO_LISTING = Budget("ratio-listing", "Zeit von Liste und Suche bei mehr Inhalten", 2, "×", (*LISTINGS, *SEARCHES))
RATIO_DETAIL = Budget("ratio-detail", "Zeit von Start- und Einzelseiten bei mehr Inhalten", 1.2, "×", DETAILS)
PROCESSOR = Budget("processor", "Prozessorzeit einer Liste mit allen Facetten, 1.000 Projekte", 15, "ms", ("facets",))
MEMORY = Budget("memory", "Speicher eines Prozesses bei mehr Inhalten", 60, "MB")
PUBLISH = Budget("publish", "Veröffentlichen bei mehr Inhalten", 2, "×")
INDEX = Budget("index", "Suchindex neu schreiben", 60, "s")
CACHE = Budget("cache", "Anfragen aus dem Seitencache gegenüber ungecacht", 20, "×", ("filtered",), at_least=True)

PROCESSOR_AT = 1000  # projects
PROCESSOR_DATABASE = "sqlite"  # PostgreSQL works in a process of its own, whose time is not in the figure

WEIGHT = Budget("weight", "Erster Aufruf, alles zusammen", 100_000, "B")
REQUESTS = Budget("requests", "Anfragen beim ersten Aufruf", 15)
SCRIPTS = Budget("scripts", "JavaScript, komprimiert", 8_000, "B")
FOREIGN = Budget("foreign", "Anfragen an fremde Server", 0)
COOKIES = Budget("cookies", "Cookies", 0)
LIGHTHOUSE = Budget("lighthouse", "Lighthouse (mobil)", 100, at_least=True)
