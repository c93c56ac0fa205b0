"""The texts that the throw-away portal is filled with."""

from random import Random

from bench.content.pages import HAS_RARE_WORD
from bench.content.words import FREQUENT, RARE, body, title


def text_of(number: int) -> str:
    return str(body(Random(f"project {number}"), paragraphs=4))


def test_the_same_number_always_gets_the_same_text():
    assert text_of(7) == text_of(7)
    assert text_of(7) != text_of(8)


def test_there_are_many_different_words_and_titles():
    words = {word for number in range(100) for word in text_of(number).split()}
    assert len(words) > 1500
    assert len({title(Random(number)) for number in range(100)}) > 95


def test_one_word_is_frequent_and_one_is_rare():
    texts = [text_of(number) for number in range(100)]
    assert 20 < sum(FREQUENT in text for text in texts) <= 100
    assert not any(RARE in text for text in texts)
    assert RARE in str(body(Random(1), 2, extra=f"Ein {RARE}."))
    assert 2 <= len(HAS_RARE_WORD) <= 5


def test_every_text_begins_with_a_heading_and_has_blocks_with_different_ids():
    blocks = body(Random(1), 4)
    assert blocks[0]["type"] == "heading"
    assert len({block["id"] for block in blocks}) == len(blocks)
