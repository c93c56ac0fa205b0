"""What people read of a measurement."""

from bench.report import database_report, german, table, verdict_report
from bench.verdicts import verdicts
from tests.bench.results import good_result


def test_figures_are_written_as_in_german():
    assert german(1234.567, 1) == "1.234,6"
    assert german(12) == "12"


def test_columns_are_as_wide_as_their_widest_cell():
    assert list(table(["Seite", "ms"], [["Start", "1,0"], ["Meldung", "12,5"]])) == [
        "Seite      ms",
        "─────────────",
        "Start     1,0",
        "Meldung  12,5",
    ]


def test_the_report_names_every_size_and_every_page():
    text = "\n".join(database_report("sqlite", good_result()))
    assert "SQLite" in text
    assert "10.000" in text
    assert text.count("Projekte  ") >= 3


def test_a_budget_that_is_not_kept_names_the_places():
    result = good_result()
    result["sizes"]["10000"]["pages"]["home"] |= {"queries": 33, "label": "Startseite"}
    lines = list(verdict_report(list(verdicts("sqlite", result))))
    assert any(line.startswith("  over") and "höchstens 20" in line for line in lines)
    assert "          Startseite: 33" in lines


def test_a_budget_that_is_kept_takes_one_line():
    lines = list(verdict_report(list(verdicts("sqlite", good_result()))))
    assert lines
    assert all(line.startswith("  ok") for line in lines)
