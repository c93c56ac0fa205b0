"""Which links are known, in which order they are visited, and when one counts as broken."""

import datetime
import io
import json

import pytest
from django.core.management import CommandError, call_command

from smartvest.core.models import Alert
from smartvest.upkeep import link_check
from smartvest.upkeep.link_check import Run, collect, due, in_turns, record
from smartvest.upkeep.models import Link, LinkUse
from smartvest.upkeep.outgoing_links import addresses_in
from smartvest.upkeep.safe_fetch import Kind, Outcome
from tests.factories import AlertFactory, NewsPageFactory, ProjectPageFactory, StandardPageFactory
from tests.factories.upkeep import LinkFactory, LinkUseFactory

pytestmark = pytest.mark.django_db

WORKS, GONE = Outcome(Kind.WORKS, 200), Outcome(Kind.FAILED, 404, "Seite nicht gefunden (404)")
SILENT = Outcome(Kind.FAILED, None, "diese Website gibt es nicht")
DEEP = json.dumps(
    [
        {"type": "text", "value": '<a href="https://text.example/a?b=1&amp;c=2">T</a> <a linktype="page" id="3">S</a>'},
        {"type": "accordion", "value": {"items": [{"question": "?", "answer": '<a href="https://frage.example">A</a>'}]}},
        {"type": "call_to_action", "value": {"link": {"title": "Los", "page": None, "url": "https://los.example/"}}},
        {"type": "partners", "value": {"title": "P", "partners": [{"name": "H", "url": "http://partner.example"}]}},
        {"type": "heading", "value": {"text": "https://kein link.example", "level": "h2"}},
        {"type": "text", "value": '<p>mailto und Anker: <a href="mailto:a@b.example">M</a> <a href="#oben">O</a></p>'},
    ]
)  # fmt: skip


@pytest.fixture
def no_waiting(monkeypatch):
    monkeypatch.setattr(link_check, "PAUSE", 0)


def run(outcomes, **kwargs) -> tuple[Run, list[str]]:
    """A run in which each visit has the outcome by address, or the only one; and what was visited in which order."""
    visited = []

    def visit(url):
        visited.append(url)
        return outcomes[url] if isinstance(outcomes, dict) else outcomes

    done = Run(visit=visit, sleep=lambda seconds: None, **kwargs)
    done.go()
    return done, visited


def hours_later(hours: float) -> None:
    """As if the last visits and requests for patience had been that much earlier."""
    for link in Link.objects.all():
        for name in ("checked_at", "not_before"):
            if moment := getattr(link, name):
                setattr(link, name, moment - datetime.timedelta(hours=hours))
        link.save()


class TestFinding:
    def test_all_fields_inlines_and_blocks_at_any_depth(self, site_tree):
        page = ProjectPageFactory(full=True, body=DEEP, learnings='<p><a href="https://gelernt.example/">G</a></p>')
        collect()
        assert set(Link.objects.filter(uses__page=page).values_list("url", flat=True)) == {
            "https://text.example/a?b=1&c=2", "https://frage.example", "https://los.example/", "http://partner.example",
            "https://gelernt.example/", "https://www.herten.example/projekt", "https://hs.example",
            "https://onleihe.example", "https://code.example", "https://daten.example",
        }  # fmt: skip

    def test_hinweise_that_are_switched_on(self, site_tree):
        AlertFactory(link_url="https://hinweis.example")
        AlertFactory(link_url="https://aus.example", is_active=False)
        collect()
        [use] = LinkUse.objects.all()
        assert (use.link.url, use.place) == ("https://hinweis.example", Alert.objects.get(is_active=True))

    def test_neither_drafts_nor_the_portal_itself_nor_the_same_link_twice(self, site_tree):
        body = [("text", f'<p><a href="{url}">x</a></p>') for url in ("https://a.example/#x", "https://a.example/#y")]
        NewsPageFactory(body=[*body, ("text", '<p><a href="http://localhost/suche/">S</a></p>')])
        StandardPageFactory(body=[("text", '<p><a href="https://a.example/">x</a></p>')])
        StandardPageFactory(body=[("text", '<p><a href="https://entwurf.example/">x</a></p>')], live=False)
        assert collect() == 1
        assert LinkUse.objects.count() == 2

    def test_a_page_that_vanishes_while_its_link_is_visited_stops_nothing(self, site_tree, no_waiting):
        for url in ("https://a.example", "https://b.example"):
            ProjectPageFactory(action_url=url)
        collect()

        def visit(url):
            Link.objects.filter(url=url).delete()
            return GONE

        Run(visit=visit, sleep=lambda seconds: None).go()
        assert not Link.objects.exists()

    def test_a_link_that_vanished_from_all_pages_is_forgotten(self, site_tree):
        page = ProjectPageFactory(action_url="https://alt.example")
        other = ProjectPageFactory(action_url="https://alt.example")
        collect()
        page.action_url = "https://neu.example"
        page.save()
        collect()
        assert set(Link.objects.values_list("url", flat=True)) == {"https://alt.example", "https://neu.example"}
        other.delete()
        collect()
        assert Link.objects.get().url == "https://neu.example"

    def test_what_a_visit_found_survives_the_next_collection(self, site_tree):
        ProjectPageFactory(action_url="https://alt.example")
        collect()
        Link.objects.update(state="defekt")
        collect()
        assert Link.objects.get().state == "defekt"

    @pytest.mark.parametrize(
        ("value", "found"),
        [
            ("https://a.example", ["https://a.example"]),
            ("  HTTPS://A.example/x ", ["HTTPS://A.example/x"]),
            ("siehe https://a.example", []),
            ("<a href='https://a.example'>", ["https://a.example"]),
            ("<a href=https://a.example", []),
            ("<A class='x' HREF = 'https://a.example'>", ["https://a.example"]),
            ("<a <![x> <![CDATA[ <a href='https://a.example'>", ["https://a.example"]),
            ("<a data-href='https://a.example'>", []),
            ("https://\ud800.example", []),
            ("https://a.example/\0", []),
            ("javascript:alert('https://a.example')", []),
            (None, []), (7, []), ({"x": [["https://a.example"]]}, ["https://a.example"]), ("http://", ["http://"]),
        ],
    )  # fmt: skip
    def test_what_in_a_value_is_a_link(self, value, found):
        assert list(addresses_in(value)) == found

    def test_a_long_text_made_to_be_slow_is_read_all_the_same(self):
        for text in ("<a " * 200_000, "<a" + " " * 500_000, "<a href='" * 100_000, "<a href=" + "'" * 500_000):
            assert list(addresses_in(text)) == []

    def test_addresses_that_nobody_can_type_break_nothing(self, site_tree):
        for url in ("http://[", "https://[::1", "http://\x7f/", "https://" + "ü" * 1500, "https://müll.example/ß"):
            ProjectPageFactory(body=json.dumps([{"type": "text", "value": f'<a href="{url}">x</a>'}]))
        collect()
        assert dict(Link.objects.values_list("url", "host")) == {
            "http://[": "",
            "https://[::1": "",
            "http://\x7f/": "\x7f",
            "https://müll.example/ß": "müll.example",
        }

    def test_more_pages_cost_no_more_queries(self, site_tree, django_assert_max_num_queries):
        for _ in range(3):
            ProjectPageFactory(full=True)
        with django_assert_max_num_queries(200) as few:
            collect()
        for _ in range(12):
            ProjectPageFactory(full=True)
        with django_assert_max_num_queries(len(few)):
            collect()


class TestRuns:
    def test_a_hiccup_is_no_defect(self, no_waiting):
        link = LinkFactory()
        run(GONE)
        link.refresh_from_db()
        assert (link.state, link.status) == ("wackelig", 404)
        first = link.failing_since
        hours_later(24)
        run(WORKS)
        link.refresh_from_db()
        assert (link.state, link.failing_since) == ("ok", None)
        assert first

    def test_two_failing_runs_make_it_broken_since_the_first(self, no_waiting):
        link = LinkFactory()
        run(GONE)
        first = Link.objects.get().failing_since
        assert not Link.objects.broken()
        hours_later(24)
        run(GONE)
        assert Link.objects.broken().get() == link
        link.refresh_from_db()
        assert (link.failing_since, link.problem) == (first, "Seite nicht gefunden (404)")
        hours_later(24)
        run(WORKS)
        assert not Link.objects.broken()

    def test_a_second_run_right_after_visits_nothing_again(self, no_waiting):
        LinkFactory.create_batch(3)
        assert len(run(GONE)[1]) == 3
        assert run(GONE)[1] == []
        assert set(Link.objects.values_list("state", flat=True)) == {"wackelig"}

    def test_a_working_link_rests_for_a_week(self, no_waiting):
        LinkFactory()
        run(WORKS)
        hours_later(6 * 24)
        assert run(WORKS)[1] == []
        hours_later(24)
        assert len(run(WORKS)[1]) == 1

    def test_what_this_program_may_not_visit_is_not_called_broken(self, no_waiting):
        LinkFactory()
        for _ in range(3):
            run(Outcome(Kind.UNCHECKED, None, "führt nicht ins öffentliche Internet"))
            hours_later(24 * 8)
        assert Link.objects.get().state == "ungeprueft"
        assert not Link.objects.broken()

    def test_a_run_is_bounded_in_number_and_the_rest_comes_next(self, no_waiting):
        links = LinkFactory.create_batch(5)
        _, first = run(WORKS, limit=3)
        _, second = run(WORKS, limit=3)
        assert first + second == [link.url for link in links]

    def test_a_run_is_bounded_in_time(self, no_waiting):
        LinkFactory.create_batch(3)
        assert run(WORKS, seconds=0)[1] == []

    def test_hosts_take_turns_and_no_host_gets_two_requests_within_a_second(self):
        for host in ("a", "a", "a", "b", "c"):
            LinkFactory(host=f"{host}.example")
        assert [link.host[0] for link in in_turns(due(10))] == ["a", "b", "c", "a", "a"]
        slept = []
        Run(visit=lambda url: WORKS, sleep=slept.append).go()
        assert len(slept) == 2
        assert all(0.5 < seconds <= 1 for seconds in slept)

    def test_a_busy_host_is_left_alone_for_as_long_as_it_asks(self, no_waiting):
        LinkFactory.create_batch(2, host="voll.example")
        LinkFactory(url="https://frei.example", host="frei.example")
        busy = Outcome(Kind.BUSY, 503, "bittet um Geduld", 3 * 3600)
        urls = list(Link.objects.order_by("pk").values_list("url", flat=True))
        _, visited = run(dict.fromkeys(urls, busy) | {"https://frei.example": WORKS})
        assert visited == [urls[0], "https://frei.example"]
        hours_later(2)
        assert run(WORKS)[1] == []
        hours_later(2)
        assert len(run(WORKS)[1]) == 2
        assert Link.objects.filter(state="ok").count() == 3

    def test_when_nobody_at_all_answers_the_network_is_down_and_not_the_links(self, no_waiting):
        for number in range(5):
            LinkFactory(host=f"h{number}.example")
        done, _ = run(SILENT)
        assert done.is_offline
        assert set(Link.objects.values_list("state", flat=True)) == {"neu"}

    def test_one_host_that_answers_proves_that_the_others_do_not(self, no_waiting):
        links = [LinkFactory(host=f"h{number}.example") for number in range(6)]
        done, _ = run({link.url: SILENT for link in links} | {links[-1].url: GONE})
        assert not done.is_offline
        assert set(Link.objects.values_list("state", flat=True)) == {"wackelig"}

    def test_two_runs_at_the_same_time_count_as_one(self):
        link = LinkFactory()
        here, there = Link.objects.get(), Link.objects.get()
        record(here, GONE)
        record(there, GONE)
        link.refresh_from_db()
        assert link.state == "wackelig"


class TestCommand:
    def call(self, monkeypatch, outcome, **options) -> str:
        monkeypatch.setattr(link_check, "visit", lambda url: outcome)
        out = io.StringIO()
        call_command("check_links", stdout=out, **options)
        return out.getvalue()

    def test_it_collects_visits_and_says_what_it_found(self, site_tree, monkeypatch, no_waiting):
        ProjectPageFactory(action_url="https://a.example", source_code_url="https://b.example")
        said = self.call(monkeypatch, GONE)
        assert said == "2 Links im Portal, 2 geprüft: 2 einmal gescheitert.\n"
        assert self.call(monkeypatch, GONE) == "2 Links im Portal, 0 geprüft.\n"

    def test_without_a_network_it_fails_and_stores_nothing(self, site_tree, monkeypatch, no_waiting):
        for number in range(5):
            ProjectPageFactory(action_url=f"https://h{number}.example")
        with pytest.raises(CommandError, match="Das Netz scheint gestört"):
            self.call(monkeypatch, SILENT)
        assert set(Link.objects.values_list("state", flat=True)) == {"neu"}


def test_a_use_needs_a_page_or_a_hinweis(site_tree):
    assert LinkUseFactory(alert=AlertFactory()).place == Alert.objects.get()
