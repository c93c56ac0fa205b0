"""Words are found, and no input can hurt the search backends."""

import pytest

from projects.models import ProjectPage
from smartvest.core.search import MAX_WORD_LENGTH, MAX_WORDS, best_first, matching, words_of
from tests.factories import ProjectPageFactory


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ("", []),
        ("?!*\"'()", []),
        ("Müll-App", ["Müll", "App"]),
        ('"Onleihe" OR *', ["Onleihe", "OR"]),
        ("\0", []),
        ("x" * 5000, ["x" * MAX_WORD_LENGTH]),
        ("a " * 5000, ["a"] * MAX_WORDS),
    ],
)
def test_only_words_are_searched_for_and_not_too_many(q, words):
    assert words_of(q) == words


@pytest.mark.django_db
class TestMatching:
    def found(self, q: str) -> set[str]:
        return {project.title for project in ProjectPage.objects.filter(matching(ProjectPage, q))}

    def test_a_word_is_found_in_title_and_summary(self):
        ProjectPageFactory(title="Onleihe", summary="")
        ProjectPageFactory(title="Bücherei", summary="Mit der Onleihe lesen.")
        ProjectPageFactory(title="Abfall", summary="")
        assert self.found("onleihe") == {"Onleihe", "Bücherei"}

    def test_all_words_must_occur(self):
        ProjectPageFactory(title="Onleihe", summary="Lesen am Abend")
        ProjectPageFactory(title="Onleihe im Urlaub", summary="")
        assert self.found("onleihe abend") == {"Onleihe"}

    def test_the_beginning_of_a_word_in_the_title_is_enough_while_typing(self):
        ProjectPageFactory(title="Digitale Onleihe", summary="")
        assert self.found("digitale onl") == {"Digitale Onleihe"}
        assert self.found("leihe") == set()

    @pytest.mark.parametrize(
        "q", ["AND", "OR NOT", "NEAR(a b)", "a:b", "*", "_", "und", "𓀀 😀", "שלום", "%", "\\", "'"]
    )
    def test_operators_and_foreign_scripts_are_just_words(self, q):
        ProjectPageFactory(title="Onleihe")
        if words_of(q):
            assert self.found(q) == set()

    def test_hits_in_the_title_come_before_hits_in_the_summary(self):
        ProjectPageFactory(title="Bücherei", summary="Mit Onleihe.")
        ProjectPageFactory(title="Onleihe", summary="Mit Onleihe.")
        ProjectPageFactory(title="Onleihe am Abend", summary="")
        order = best_first("onleihe abend")
        found = [project.title for project in ProjectPage.objects.order_by(order)]
        assert found == ["Onleihe am Abend", "Onleihe", "Bücherei"]
