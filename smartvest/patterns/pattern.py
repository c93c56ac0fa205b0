"""What the pattern pages consist of: groups of patterns, each a real template in its states."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import slugify

GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def slug_of(name: str) -> str:
    """ "Länge und Größe" → "laenge-und-groesse"."""
    return slugify(name.lower().translate(GERMAN_LETTERS))


@dataclass(frozen=True)
class State:
    """One state of a pattern. `context` makes what the template takes, anew for each view; `note` explains more."""

    name: str
    context: Callable[[], dict]
    note: str = ""

    @property
    def slug(self) -> str:
        return slug_of(self.name)


@dataclass(frozen=True)
class Pattern:
    """A component, block or part of a page.

    `when` says in one sentence when to use it. A pattern that may stand on a page only `once` (it has fixed ids or is a
    landmark) shows its first state and links to the others. A `whole_page` brings its own frame and is only linked.
    `look` is a class of static/css/patterns.css for the ground that the pattern needs. `source` names the file to look
    into where that is not `template`.
    """

    name: str
    when: str
    template: str
    states: list[State]
    once: bool = False
    whole_page: bool = False
    look: str = ""
    source: str = ""

    @property
    def slug(self) -> str:
        return slug_of(self.name)

    @property
    def shown(self) -> list[State]:
        """The states that stand on the page of the group."""
        if self.whole_page:
            return []
        return self.states[:1] if self.once else self.states

    @property
    def linked(self) -> list[State]:
        """The states with an address of their own."""
        return [state for state in self.states if state not in self.shown]

    def state_named(self, slug: str) -> State | None:
        return next((state for state in self.linked if state.slug == slug), None)

    def render(self, state: State, request) -> SafeString:
        """The HTML of one state: a whole page, or a part of one."""
        return render_to_string(self.template, state.context(), request)


@dataclass(frozen=True)
class Group:
    """The patterns of one page."""

    name: str
    intro: str
    patterns: list[Pattern]
    template: str = "patterns/group.html"

    @cached_property
    def slug(self) -> str:
        return slug_of(self.name)

    @property
    def url(self) -> str:
        return reverse("pattern_group", args=[self.slug])

    def pattern_named(self, slug: str) -> Pattern | None:
        return next((pattern for pattern in self.patterns if pattern.slug == slug), None)

    def url_of(self, pattern: Pattern, state: State) -> str:
        return reverse("pattern_state", args=[self.slug, pattern.slug, state.slug])
