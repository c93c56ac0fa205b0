"""Remembers the outgoing links and visits those whose turn it is: a few hundred a run, each host gently."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import zip_longest

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from .models import Link, LinkUse
from .outgoing_links import find_all, host_of
from .safe_fetch import Kind, Outcome, visit

State = Link.State
WORKING_FOR = timedelta(days=7)  # before a link that works is visited again
FAILING_FOR = timedelta(hours=20)  # before one that failed is; a daily run at slightly varying hours is the second
PAUSE = 1.0  # seconds between two requests to the same host
SILENT_HOSTS = 5  # that many without any other host answering: it is our own network that is down


def collect() -> int:
    """Brings the list of links up to what the live pages hold; gives back how many there are."""
    found = set(find_all())
    with transaction.atomic():
        known = set(Link.objects.values_list("url", flat=True))
        new = {url for url, _, _ in found} - known
        Link.objects.bulk_create(
            [Link(url=url, host=host_of(url)) for url in sorted(new)], batch_size=500, ignore_conflicts=True
        )
        stored = {(url, page, alert): pk for pk, url, page, alert in _uses()}
        LinkUse.objects.filter(pk__in=[pk for use, pk in stored.items() if use not in found]).delete()
        ids = dict(Link.objects.values_list("url", "pk"))
        LinkUse.objects.bulk_create(
            [LinkUse(link_id=ids[url], page_id=page, alert_id=alert) for url, page, alert in found - set(stored)],
            batch_size=500,
            ignore_conflicts=True,
        )
        Link.objects.filter(uses=None).delete()
    return Link.objects.count()


def _uses():
    return LinkUse.objects.values_list("pk", "link__url", "page_id", "alert_id")


@dataclass
class Run:
    """One run: at most `limit` links and `seconds` of time. `visit` and `sleep` are the tests' to replace."""

    limit: int = 500
    seconds: float = 600
    visit: Callable[[str], Outcome] = field(default_factory=lambda: visit)
    sleep: Callable[[float], None] = time.sleep
    counts: Counter = field(default_factory=Counter)
    is_offline: bool = False
    _last_visit: dict[str, float] = field(default_factory=dict)

    def go(self) -> None:
        ends = time.monotonic() + self.seconds
        silent: list[tuple[Link, Outcome]] = []  # failures that may be ours
        busy: set[str] = set()
        heard = False
        for link in in_turns(due(self.limit)):
            if time.monotonic() >= ends:
                break
            if link.host in busy:
                continue
            outcome = self.gently(link)
            if outcome.kind is Kind.BUSY:
                busy.add(link.host)
            heard = heard or outcome.status is not None
            if outcome.kind is Kind.FAILED and not heard:
                silent.append((link, outcome))
            else:
                self.counts[record(link, outcome)] += 1
        self.is_offline = not heard and len({link.host for link, _ in silent}) >= SILENT_HOSTS
        if not self.is_offline:
            self.counts.update(record(link, outcome) for link, outcome in silent)

    def gently(self, link: Link) -> Outcome:
        """Visits the link, not sooner than `PAUSE` after the last one to the same host."""
        since = time.monotonic() - self._last_visit.get(link.host, -PAUSE)
        if since < PAUSE:
            self.sleep(PAUSE - since)
        outcome = self.visit(link.url)
        self._last_visit[link.host] = time.monotonic()
        return outcome


def due(limit: int) -> list[Link]:
    """The links whose turn it is, those first that have waited longest."""
    now = timezone.now()
    again = Q(state__in=[State.WORKS, State.UNCHECKED], checked_at__lte=now - WORKING_FOR)
    retry = Q(state__in=[State.SHAKY, State.BROKEN], checked_at__lte=now - FAILING_FOR)
    patient = Q(not_before=None) | Q(not_before__lte=now)
    links = Link.objects.filter(patient, Q(checked_at=None) | again | retry)
    return list(links.order_by(F("checked_at").asc(nulls_first=True), "pk")[:limit])


def in_turns(links: list[Link]) -> Iterator[Link]:
    """One link of each host, then the next of each: no host gets many requests in a row."""
    by_host = defaultdict(list)
    for link in links:
        by_host[link.host].append(link)
    for turn in zip_longest(*by_host.values()):
        yield from (link for link in turn if link is not None)


def record(link: Link, outcome: Outcome) -> str:
    """Stores what came of a visit and gives back the link's new state. Only the second failure makes it broken."""
    now = timezone.now()
    if outcome.kind is Kind.BUSY:
        Link.objects.filter(host=link.host).update(not_before=now + timedelta(seconds=outcome.wait))
        return "busy"
    link.status, link.problem, link.checked_at = outcome.status, outcome.problem, now
    if outcome.kind is Kind.FAILED:
        link.state = State.BROKEN if link.failing_since else State.SHAKY
        link.failing_since = link.failing_since or now
    else:
        link.state = State.WORKS if outcome.kind is Kind.WORKS else State.UNCHECKED
        link.failing_since = None
    values = {name: getattr(link, name) for name in ("state", "status", "problem", "checked_at", "failing_since")}
    Link.objects.filter(pk=link.pk).update(**values)  # by another run it may have been forgotten meanwhile
    return link.state
