"""Which budgets a measurement keeps."""

import pytest

from bench import budgets
from bench.budgets import Budget
from bench.pages import pages
from bench.verdicts import Verdict, verdicts
from tests.bench.results import good_result


def over(result, database="sqlite") -> set[str]:
    return {verdict.budget.key for verdict in verdicts(database, result) if not verdict.kept}


def test_a_good_result_keeps_every_budget():
    assert over(good_result()) == set()


def test_a_limit_itself_is_still_allowed():
    assert Budget("x", "", 2).keeps(2)
    assert not Budget("x", "", 2).keeps(2.01)
    assert Budget("x", "", 20, at_least=True).keeps(20)
    assert not Budget("x", "", 20, at_least=True).keeps(19.9)


@pytest.mark.parametrize(
    ("page", "change", "budget"),
    [
        ("home", {"queries": 21}, "queries"),
        ("facets", {"queries": 13}, "queries-listing"),
        ("export", {"queries": 9}, "more-queries"),
        ("facets", {"ratio": 2.1}, "ratio-listing"),
        ("home", {"ratio": 1.3}, "ratio-detail"),
    ],
)
def test_a_page_of_the_large_portal_that_costs_too_much_is_over(page, change, budget):
    result = good_result()
    result["sizes"]["10000"]["pages"][page].update(change)
    assert budget in over(result)


def test_fewer_queries_in_a_large_portal_are_fine():
    result = good_result()
    result["sizes"]["10000"]["pages"]["home"]["queries"] = 7
    assert over(result) == set()


def test_a_page_without_a_limit_for_its_growth_may_grow():
    result = good_result()
    result["sizes"]["10000"]["pages"]["export"]["ratio"] = 90.0
    assert over(result) == set()


def test_processor_time_counts_at_a_thousand_projects_and_where_the_database_works_in_the_same_process():
    result = good_result()
    result["sizes"]["1000"]["pages"]["facets"]["processor_ms"] = 15.1
    assert over(result) == {"processor"}
    assert over(result, "postgres") == set()
    result = good_result()
    result["sizes"]["10000"]["pages"]["facets"]["processor_ms"] = 40.0
    assert over(result) == set()


def test_memory_counts_as_growth_between_the_sizes():
    result = good_result()
    result["sizes"]["10000"]["peak"] += 61_000_000
    assert over(result) == {"memory"}


def test_slow_publishing_and_slow_indexing_are_over():
    result = good_result()
    result["sizes"]["10000"]["publish"]["publish"]["ratio"] = 2.5
    result["sizes"]["10000"]["index_s"]["wall"] = 61.0
    assert over(result) == {"publish", "index"}


def test_a_page_cache_that_saves_too_little_is_over():
    result = good_result()
    result["page_cache"]["ratio"] = 19.0
    assert over(result) == {"cache"}


def test_one_size_alone_has_no_growth_to_judge():
    result = good_result()
    result["sizes"] = {"10000": result["sizes"]["10000"]}
    result["sizes"]["10000"]["pages"]["home"]["ratio"] = 9.0
    assert over(result) == set()


def test_a_verdict_in_the_file_says_what_was_allowed_and_what_was_found():
    verdict = Verdict(budgets.INDEX, "10000 Projekte", 61.23456).as_json()
    assert verdict == {
        "key": "index",
        "label": "Suchindex neu schreiben",
        "limit": 60,
        "unit": "s",
        "where": "10000 Projekte",
        "value": 61.235,
        "verdict": "over",
    }


def test_every_page_that_a_budget_speaks_of_is_measured():
    measured = {page.key for page in pages()}
    named = {key for each in vars(budgets).values() if isinstance(each, Budget) for key in each.pages}
    assert named <= measured
