"""While many people read, somebody edits: whoever asks after an edit sees it, from whichever worker and cache.

Each read is held against what was true at some moment while it was under way. Nothing else may be on the page.
"""

import re
import time
from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import cycle, islice
from threading import Event

import pytest

from fields.models import Topic
from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.models import Alert
from smartvest.core.page_cache.proxies import ON_ITS_WAY

WITH_PROXY = True
pytestmark = pytest.mark.proxy

EDITS = 10  # each kind at least once
# Between two edits people read this often, or as often as they can in so many seconds: else nothing would be kept.
READS_BETWEEN, LONGEST_PAUSE = 12, 1.2
READERS = 4
LISTS = ["/projekte/", "/projekte/?stadt=herten", "/projekte/feed/", "/staedte/herten/"]
PLACES = ["/projekte/onleihe/", "/staedte/herten/onleihe/"]
# What gets lost on its way to the proxy takes this much longer, and a busy machine has some time to spend, too.
PROXY_IS_LATE = ON_ITS_WAY + 2


@dataclass(frozen=True)
class State:
    """What is true: the numbers in the names of things, where the project lies, "" when it is not public."""

    notice: int = 0
    title: int = 0
    topic: int = 0
    place: str = PLACES[0]


@dataclass(frozen=True)
class Read:
    address: str
    begun: float
    ended: float
    status: int
    text: str
    kept: bool

    def numbers(self, word: str) -> set[int]:
        return {int(number) for number in re.findall(rf"{word} (\d+)", self.text)}

    def contradicts(self, states: list[State]) -> str:
        """What on the page was never true while it was read; "" for nothing."""
        places = {state.place for state in states}
        if self.address in PLACES:
            if self.address not in places and self.status == 200:
                return "the page is not there"
            if places == {self.address} and self.status != 200:
                return f"the page is there, but the answer is {self.status}"
        elif "" not in places and not self.numbers("Onleihe"):
            return "the project is missing"
        elif places == {""} and self.numbers("Onleihe"):
            return "the project is not public"
        for word, name in (("Hinweis", "notice"), ("Onleihe", "title"), ("Ausleihe", "topic")):
            if wrong := self.numbers(word) - {getattr(state, name) for state in states}:
                return f"{word} {wrong}"
        return ""


class Editing:
    """Edits of every kind in turn; remembers from when to when each took and what was true after it."""

    def __init__(self, content, editor, reads: list):
        self.content, self.editor, self.reads = content, editor, reads
        self.begun, self.ended, self.states = [0.0], [0.0], [State()]

    def go_on(self) -> None:
        kinds = [self.notice, self.title, self.topic, self.move, self.notice, self.take_back, self.give_back]
        for edit in islice(cycle(kinds), EDITS):
            begun = time.monotonic()
            state = edit(self.states[-1])
            self.begun.append(begun)
            self.ended.append(time.monotonic())
            self.states.append(state)
            self.pause()

    def pause(self) -> None:
        enough, end = len(self.reads) + READS_BETWEEN, time.monotonic() + LONGEST_PAUSE
        while len(self.reads) < enough and time.monotonic() < end:
            time.sleep(0.01)

    @property
    def project(self) -> ProjectPage:
        return ProjectPage.objects.get(pk=self.content.project.pk)

    def notice(self, state: State) -> State:
        state = replace(state, notice=state.notice + 1)
        values = {"title": f"Hinweis {state.notice}", "level": "info", "is_active": "on"}
        assert self.editor.post(f"/admin/snippets/core/alert/edit/{self.content.alert.pk}/", **values).status == 302
        return state

    def title(self, state: State) -> State:
        state, page = replace(state, title=state.title + 1), self.project
        page.title = f"Onleihe {state.title}"
        page.save_revision().publish()
        return state

    def topic(self, state: State) -> State:
        state = replace(state, topic=state.topic + 1)
        Topic.objects.update(name=f"Ausleihe {state.topic}")
        return state

    def move(self, state: State) -> State:
        to_town = state.place == PLACES[0]
        target = self.content.town if to_town else ProjectIndexPage.objects.get()
        page = self.project
        address = f"/admin/pages/{page.pk}/move/{target.pk}/confirm/"
        assert self.editor.post(address, new_parent=str(target.pk)).status == 302
        return replace(state, place=PLACES[to_town])

    def take_back(self, state: State) -> State:
        assert self.editor.post(f"/admin/pages/{self.content.project.pk}/unpublish/").status == 302
        return replace(state, place="")

    def give_back(self, state: State) -> State:
        page = self.project
        page.get_latest_revision().publish()
        return replace(state, place=page.url)

    def true_between(self, begun: float, ended: float) -> list[State]:
        """The states that were true at some moment in that time: while an edit is under way, those before and after."""
        first = bisect_right(self.ended, begun) - 1
        last = bisect_right(self.begun, ended)
        return self.states[first:last]


def read_until(done: Event, server, number: int, reads: list[Read]) -> None:
    """Reads all addresses in turn, beginning with another one for each `number`."""
    addresses = cycle([*LISTS, *PLACES][number:] + [*LISTS, *PLACES][:number])
    while not done.is_set():
        address, begun = next(addresses), time.monotonic()
        reply = server.get(address, accept_encoding="gzip")
        kept = "hit" in reply.headers.get("cache-status", "") or len(reply.headers.get("x-varnish", "").split()) == 2
        reads.append(Read(address, begun, time.monotonic(), reply.status, reply.text, kept))


def set_back(content) -> None:
    """To the first State, whatever the test before has left."""
    Alert.objects.update(title="Hinweis 0")
    Topic.objects.update(name="Ausleihe 0")
    page = ProjectPage.objects.get(pk=content.project.pk)
    page.title = "Onleihe 0"
    page.save_revision().publish()
    page.move(ProjectIndexPage.objects.get(), pos="last-child")


@pytest.mark.parametrize("server", ["workers", "proxy"])
def test_nobody_is_shown_what_was_true_before(content, workers, proxy, editor, server):
    asked, patience = {"workers": (workers, 0), "proxy": (proxy, PROXY_IS_LATE)}[server]
    set_back(content)
    reads, done = [], Event()
    editing = Editing(content, editor, reads)
    with ThreadPoolExecutor(READERS) as people:
        jobs = [people.submit(read_until, done, asked, number, reads) for number in range(READERS)]
        try:
            editing.pause()
            editing.go_on()
        finally:
            done.set()
        for job in jobs:
            job.result()
    wrong = [
        f"{read.address}: {problem}"
        for read in reads
        if (problem := read.contradicts(editing.true_between(read.begun - patience, read.ended)))
    ]
    assert not wrong, f"{len(wrong)} of {len(reads)}: {wrong[:5]}"
    assert sum(read.kept for read in reads) > len(reads) / 10, "the cache had nothing to do"
