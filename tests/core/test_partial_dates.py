import pytest
from django.core.exceptions import ValidationError

from smartvest.core.partial_dates import PartialDateFormField, format_partial_date, parse_partial_date


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("2022", "2022", "2022"),
        (" 05/2022 ", "2022-05", "Mai 2022"),
        ("5.2022", "2022-05", "Mai 2022"),
        ("12.05.2022", "2022-05-12", "12. Mai 2022"),
        ("1. 3. 2024", "2024-03-01", "1. März 2024"),
        ("2024-02-29", "2024-02-29", "29. Februar 2024"),
        ("2024-02", "2024-02", "Februar 2024"),
    ],
)
def test_dates_are_understood_as_people_write_them_and_shown_in_german(typed, stored, shown):
    assert parse_partial_date(typed) == stored
    assert format_partial_date(stored) == shown


@pytest.mark.parametrize(
    "typed",
    ["x", "-1", "0", "²", "22", "13/2022", "31.02.2022", "2023-02-29", "99999999999", "1899", "٢٠٢٢", "2022-5-1"],
)
def test_nonsense_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="05/2022"):
        parse_partial_date(typed)


def test_stored_values_sort_by_time():
    values = [parse_partial_date(text) for text in ("12.05.2022", "2022", "06/2022", "2021")]
    assert sorted(values) == ["2021", "2022", "2022-05-12", "2022-06"]


@pytest.mark.parametrize("stored", ["2022", "2022-05", "2022-05-12", ""])
def test_the_form_shows_a_stored_date_in_a_way_it_reads_again(stored):
    field = PartialDateFormField(required=False)
    assert field.clean(field.prepare_value(stored)) == stored


def test_a_form_that_comes_back_with_an_error_still_holds_what_was_typed():
    assert PartialDateFormField().prepare_value("irgendwann") == "irgendwann"
