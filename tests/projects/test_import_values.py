"""What single cells say."""

import pytest
from django.core.exceptions import ValidationError

from projects.importing import values
from projects.importing.vocabulary import STATUS_WORDS, Names, read_status
from projects.models import Status

JUNK = ["x", "-1", "0", "²", "99999999999", "2026-02-30", "1" * 5000, "13/2022", "²²²²", "٢٠٢٢"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022", "2022"),
        ("seit 2022", "2022"),
        ("ca. 2022", "2022"),
        ("05/2022", "2022-05"),
        ("5.2022", "2022-05"),
        ("Mai 2022", "2022-05"),
        ("ab März 2022", "2022-03"),
        ("Mrz. 2022", "2022-03"),
        ("Sept. 2022", "2022-09"),
        ("12.5.2022", "2022-05-12"),
        ("12. Mai 2022", "2022-05-12"),
        ("2022-05-12", "2022-05-12"),
        ("2022-05-12 00:00:00", "2022-05-12"),
        ("Frühjahr 2022", "2022"),
        ("Ende 2023", "2023"),
        ("2. Quartal 2023", "2023"),
        ("Q3/2023", "2023"),
        ("1. Halbjahr 2023", "2023"),
    ],
)
def test_dates_are_read_as_exactly_as_they_are_known(text, value):
    assert values.partial_date(text) == value


@pytest.mark.parametrize("text", [*JUNK, "Mumpitz 2022", "31.02.2022", "bald", "22", "2020-2022"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValidationError):
        values.partial_date(text)


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("250000", 250_000),
        ("250.000 €", 250_000),
        ("1.250.000,00 EUR", 1_250_000),
        ("250000,50", 250_000),
        ("250 Tsd. €", 250_000),
        ("1,2 Mio. €", 1_200_000),
        ("rund 2 Millionen Euro", 2_000_000),
        ("5.000,-", 5_000),
    ],
)
def test_amounts_are_whole_euros(text, euros):
    assert values.amount(text) == euros


@pytest.mark.parametrize("text", ["x", "-1", "²", "1.2.3", "5 Bananen", "10-20", "1,2,3", "1.25"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValidationError):
        values.amount(text)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("0", "bis-5000"),
        ("5.000 €", "bis-5000"),
        ("5001", "bis-25000"),
        ("5.000 bis 25.000 €", "bis-25000"),
        ("über 500.000 €", "ueber-500000"),
        ("500.000", "bis-500000"),
        ("2 Mio", "ueber-500000"),
    ],
)
def test_costs_fall_into_their_band(text, band):
    assert values.cost_band(text) == band


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.herten.de", "https://www.herten.de"),
        ("http://herten.de/a?b=c", "http://herten.de/a?b=c"),
        ("<https://herten.de>", "https://herten.de"),
    ],
)
def test_addresses_get_their_scheme(text, address):
    assert values.web_address(text) == address


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "ftp://herten.de", "siehe Website", "a.de, b.de", "file:///etc"]
)
def test_other_addresses_are_refused(text):
    with pytest.raises(ValidationError):
        values.web_address(text)


def test_partners_are_split_at_commas_only_where_nothing_else_parts_them():
    assert values.partners("Hochschule, Kreis , Hochschule") == ["Hochschule", "Kreis"]
    assert values.partners("Institut für Arbeit, Technik\nKreis;") == ["Institut für Arbeit, Technik", "Kreis"]


def test_paragraphs_and_lists_become_rich_text():
    text = "Erste Zeile\nzweite Zeile\n\n• eins\n• zwei\nEnde & <b>"
    assert values.paragraphs(text) == (
        "<p>Erste Zeile<br/>zweite Zeile</p><ul><li>eins</li><li>zwei</li></ul><p>Ende &amp; &lt;b&gt;</p>"
    )


@pytest.mark.parametrize("status", list(Status))
def test_each_status_is_read_by_its_label_and_its_value(status):
    assert read_status(status.label.upper()) == status
    assert read_status(f" {status.value} ") == status


def test_every_everyday_word_means_its_status():
    for status, words in STATUS_WORDS.items():
        for word in words.split(", "):
            assert read_status(word) == status


@pytest.mark.parametrize("text", [*JUNK, "fertig", "80 %", "?"])
def test_unknown_and_ambiguous_states_are_refused(text):
    with pytest.raises(ValidationError):
        read_status(text)


@pytest.fixture
def names():
    words = ["Bus & Bahn", "Bürgerservice", "Bürgerbeteiligung", "Mängelmelder/App", "Parken", "Haltern am See"]
    return Names("Das Thema", {word: word for word in words})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Parken", ["Parken"]),
        ("bus und bahn", ["Bus & Bahn"]),
        ("Bus & Bahn, Parken", ["Bus & Bahn", "Parken"]),
        ("Parken/Mängelmelder/App", None),  # cannot be told apart
        ("Parken; Mängelmelder/App", ["Parken", "Mängelmelder/App"]),
        ("Parken und Haltern", ["Parken", "Haltern am See"]),
        ("Parken;;Parken\n", ["Parken"]),
        ("Bürger", None),  # two begin so
        ("Bus", None),  # too short to be sure
        ("BUERGERSERVICE", ["Bürgerservice"]),
    ],
)
def test_lists_of_names_are_taken_apart_without_breaking_names(names, text, found):
    if found is None:
        with pytest.raises(ValidationError):
            names.find_all(text)
    else:
        assert names.find_all(text) == found
