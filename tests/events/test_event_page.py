"""What a citizen reads on the page of an event."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from events.models import EventException, EventProject
from tests.factories import EventExceptionFactory, EventPageFactory, ProjectPageFactory

from .calendars import at

pytestmark = pytest.mark.django_db


def words(page) -> str:
    soup = BeautifulSoup(Client().get(page.url).content, "html.parser")
    return " ".join(soup.main.get_text(" ", strip=True).split())


def around_now(**kwargs):
    """A series with two dates that are over and ten to come."""
    start = timezone.now().replace(microsecond=0) - datetime.timedelta(days=8)
    until = timezone.localdate() + datetime.timedelta(days=69)
    return EventPageFactory(start=start, repeat="weekly", repeat_until=until, **kwargs)


def test_a_series_shows_the_next_dates_and_folds_the_others():
    page = around_now()
    context = Client().get(page.url).context
    assert (len(context["upcoming_occurrences"]), len(context["past_occurrences"])) == (10, 2)
    assert context["occurrence"] == context["upcoming_occurrences"][0]
    assert context["past_occurrences"][0].start > context["past_occurrences"][1].start
    text = words(page)
    assert "Spätere Termine (2)" in text
    assert "Vergangene Termine (2)" in text


def test_what_has_moved_says_from_when():
    page = EventPageFactory(
        state="verschoben",
        moved_from=at("2150-05-05 18:00"),
        start=at("2150-05-12 19:00"),
        end=at("2150-05-12 20:00"),
    )
    assert "Dieser Termin ist verschoben. Statt am 5. Mai 2150, 18 Uhr findet er am 12. Mai 2150" in words(page)
    soup = BeautifulSoup(Client().get("/aktuelles/veranstaltungen/").content, "html.parser")
    assert soup.select_one(".card del").get_text() == "5. Mai 2150, 18 Uhr"
    assert "statt am" in soup.select_one(".card").get_text()


def test_the_notice_of_a_series_says_which_date_it_is_about():
    day = timezone.localdate() + datetime.timedelta(days=6)
    page = around_now(exceptions=[EventExceptionFactory.build(date=day, state=EventException.State.CANCELLED)])
    assert f"Der nächste Termin am {day.day}. " in words(page)
    assert "ist abgesagt." in words(page)


def test_it_leads_into_the_calendar_as_long_as_something_is_to_come():
    page = around_now()
    assert f'href="{page.url}termin.ics"' in Client().get(page.url).text
    over = EventPageFactory(
        start=at("2020-05-12 18:00"), end=at("2020-05-12 20:00"), registration_url="https://a.example"
    )
    assert "termin.ics" not in Client().get(over.url).text
    assert "Anmelden" not in words(over)


def test_only_public_projects_are_named():
    shown, draft = ProjectPageFactory(title="Onleihe"), ProjectPageFactory(title="Entwurf", live=False)
    secret = ProjectPageFactory(title="Geheim")
    PageViewRestriction.objects.create(page=secret, restriction_type="password", password="geheim")
    page = EventPageFactory(related_projects=[EventProject(project=project) for project in (shown, draft, secret)])
    assert Client().get(page.url).context["related_projects"] == [shown]


def test_a_page_costs_no_more_queries_with_many_dates(django_assert_max_num_queries):
    def queries(page) -> int:
        with django_assert_max_num_queries(80) as captured:
            Client().get(page.url)
        return len(captured)

    single, series = EventPageFactory(), around_now()
    queries(single)
    assert queries(series) == queries(single)


def test_visitors_may_keep_it_but_have_to_ask_whether_it_is_still_true():
    page = EventPageFactory()
    for address in (page.url, page.url + "termin.ics"):
        assert Client().get(address)["Cache-Control"] == "public, no-cache"


def test_the_list_stands_by_month_and_names_what_runs():
    now = timezone.now().replace(microsecond=0)
    EventPageFactory(title="Ausstellung", start=now - datetime.timedelta(days=3), end=now + datetime.timedelta(days=3))
    EventPageFactory(title="Lesung", start=at("2150-05-12 18:00"), end=at("2150-05-12 20:00"))
    EventPageFactory(title="Markt", start=at("2150-06-01 00:00"), end=at("2150-06-01 20:00"))
    soup = BeautifulSoup(Client().get("/aktuelles/veranstaltungen/").content, "html.parser")
    assert [heading.get_text() for heading in soup.select(".listing-items h2")] == [
        "Läuft bereits",
        "Mai 2150",
        "Juni 2150",
    ]
    assert len(soup.select(".listing-items h3")) == 3
    best = BeautifulSoup(Client().get("/aktuelles/veranstaltungen/?q=markt").content, "html.parser")
    assert [heading.get_text() for heading in best.select(".listing-items h2")] == ["Markt"]
