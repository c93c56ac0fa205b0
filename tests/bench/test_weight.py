"""What is made of the first views of pages."""

import pytest

from bench.first_view import FirstView
from bench.weight import all_scripts, verdicts, weight_report


def view(**changes) -> FirstView:
    light = {
        "bytes": 40_000,
        "by_type": {"document": 8_000, "image": 32_000},
        "requests": 5,
        "scripts": {"http://127.0.0.1/a.js": 900},
        "foreign": [],
        "cookies": [],
    }
    return FirstView(**{**light, **changes})


def over(views, points=()) -> set[str]:
    return {verdict.budget.key for verdict in verdicts(views, dict(points)) if not verdict.kept}


def test_a_light_page_keeps_every_budget():
    assert over({("home", "Telefon"): view()}, {"home": {"seo": 100}}) == set()


@pytest.mark.parametrize(
    ("change", "budget"),
    [
        ({"bytes": 100_001}, "weight"),
        ({"requests": 16}, "requests"),
        ({"scripts": {"a": 5_000, "b": 3_001}}, "scripts"),
        ({"foreign": ["https://fonts.example/a.woff2"]}, "foreign"),
        ({"cookies": ["sessionid"]}, "cookies"),
    ],
)
def test_a_page_that_costs_its_visitors_too_much_is_over(change, budget):
    assert over({("home", "Telefon"): view(), ("news", "Telefon"): view(**change)}) == {budget}


def test_fewer_than_all_points_of_lighthouse_are_over():
    assert over({("home", "Telefon"): view()}, {"home": {"seo": 99}}) == {"lighthouse"}


def test_a_script_that_several_pages_load_counts_once():
    shared, own = {"a": 900}, {"a": 900, "b": 100}
    assert all_scripts({("home", "Telefon"): view(scripts=shared), ("news", "Telefon"): view(scripts=own)}) == own


def test_the_report_says_when_lighthouse_was_not_run():
    assert any("nicht gemessen" in line for line in weight_report({("home", "Telefon"): view()}, {}))
    measured = list(weight_report({("home", "Telefon"): view()}, {"home": dict.fromkeys("abcd", 100)}))
    assert not any("nicht gemessen" in line for line in measured)
