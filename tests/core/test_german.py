"""German where Django has none."""

import pytest

from fields.models import Topic
from smartvest.core.german import either, in_alphabetical_order, number, quoted, sort_key
from tests.factories import TopicFactory


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["Herten"], "Herten"),
        (["Herten", "Marl"], "Herten oder Marl"),
        (["Herten", "Marl", "Dorsten"], "Herten, Marl oder Dorsten"),
    ],
)
def test_choices_are_enumerated_with_oder(words, text):
    assert either(words) == text


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (999, "999"), (1234, "1.234"), (1234567, "1.234.567")])
def test_thousands_are_separated_by_dots(value, text):
    assert number(value) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Onleihe", "„Onleihe“"),
        ("  a \n b ", "„a b“"),
        ("nul\0l", "„null“"),
        ("\u202eabc", "„abc“"),
        ("x" * 41, "„" + "x" * 39 + "…“"),
        ("x" * 40, "„" + "x" * 40 + "“"),
        ("", "„“"),
    ],
)
def test_what_people_type_is_repeated_short_and_without_invisible_characters(typed, shown):
    assert quoted(typed) == shown


ALPHABET = ["Abfall", "Ärzte", "Bäder", "Behörden", "Öffis", "Ohren", "Straße", "Strom", "überall", "Wärme", "Zoo"]


def test_umlauts_stand_with_their_vowels_in_python():
    assert sorted({*ALPHABET}, key=sort_key) == ALPHABET


@pytest.mark.django_db
def test_umlauts_stand_with_their_vowels_in_the_database():
    for name in reversed(ALPHABET):
        TopicFactory(name=name)
    assert [topic.name for topic in Topic.objects.order_by(in_alphabetical_order("name"))] == ALPHABET
