"""Which budgets the results keep. Works on the data of the JSON file, so an old file can be judged again."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from . import budgets
from .budgets import Budget


@dataclass(frozen=True)
class Verdict:
    budget: Budget
    where: str  # a page, a size; "" where there is only one
    value: float

    @property
    def kept(self) -> bool:
        return self.budget.keeps(self.value)

    def as_json(self) -> dict:
        return {
            **{key: value for key, value in asdict(self.budget).items() if key in ("key", "label", "limit", "unit")},
            "where": self.where,
            "value": round(self.value, 3),
            "verdict": "ok" if self.kept else "over",
        }


def verdicts(database: str, result: dict) -> Iterator[Verdict]:
    """All verdicts on the result of one database; what was not measured has none."""
    sizes = list(result["sizes"])
    smallest, largest = sizes[0], sizes[-1]
    for key, page in result["sizes"][largest]["pages"].items():
        most = max(found["pages"][key]["queries"] for found in result["sizes"].values())
        for budget in (budgets.QUERIES_LISTING, budgets.QUERIES):
            if key in budget.pages or not budget.pages:
                yield Verdict(budget, page["label"], most)
    if database == budgets.PROCESSOR_DATABASE and (size := result["sizes"].get(str(budgets.PROCESSOR_AT))):
        yield from processor(size)
    yield from growth(result["sizes"][smallest], result["sizes"][largest]) if len(sizes) > 1 else ()
    yield Verdict(budgets.INDEX, f"{largest} Projekte", result["sizes"][largest]["index_s"]["wall"])
    yield Verdict(budgets.CACHE, "", result["page_cache"]["ratio"])


def processor(size: dict) -> Iterator[Verdict]:
    for key in budgets.PROCESSOR.pages:
        if page := size["pages"].get(key):
            yield Verdict(budgets.PROCESSOR, page["label"], page["processor_ms"])


def growth(small: dict, large: dict) -> Iterator[Verdict]:
    """What the largest size costs more than the smallest one."""
    for key, page in large["pages"].items():
        if key in small["pages"]:
            more = page["queries"] - small["pages"][key]["queries"]
            yield Verdict(budgets.MORE_QUERIES, page["label"], max(more, 0))
        for budget in (budgets.RATIO_LISTING, budgets.RATIO_DETAIL):
            if key in budget.pages and "ratio" in page:
                yield Verdict(budget, page["label"], page["ratio"])
    yield Verdict(budgets.MEMORY, "", (large["peak"] - small["peak"]) / 1e6)
    for way in large["publish"].values():
        yield Verdict(budgets.PUBLISH, way["label"], way["ratio"])
