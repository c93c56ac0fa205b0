"""The Erklärung zur Barrierefreiheit says what the law wants said, and stays a draft when it contradicts itself."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from smartvest.core.refusals import NotReady
from smartvest.home.models import AccessibilityStatementPage
from smartvest.home.wcag import CRITERIA
from tests import factories
from tests.admin.editing import address_to_edit, filled_form, publish

pytestmark = pytest.mark.django_db

TOMORROW = timezone.localdate() + datetime.timedelta(days=1)
ROW = {"place": "Karte", "description": "Nur zu sehen", "reason_kind": "unvereinbar"}
DATES = {"method": "Selbstbewertung", "made_on": "2026-01-07", "reviewed_on": "2026-05-06"}


@pytest.fixture
def statement(site_tree):
    return factories.AccessibilityStatementPageFactory(full=True)


@pytest.fixture
def bare(site_tree):
    """One without issues."""
    return factories.AccessibilityStatementPageFactory()


@pytest.fixture
def admin(client):
    client.force_login(factories.UserFactory(is_superuser=True))
    return client


def text(client, page) -> str:
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    return " ".join(soup.main.get_text(" ").replace("\u00ad", "").split())


def refused(admin, page, **changes) -> dict:
    """What the form says by field when `page` is to be published with `changes`; {} when it went through."""
    changes = DATES | changes
    data = filled_form(admin, address_to_edit(page), type(page), changes) | {"action-publish": "action-publish"}
    response = admin.post(address_to_edit(page), data)
    return {} if response.status_code == 302 else response.context["form"].errors


def with_issues(*kinds):
    return [factories.AccessibilityIssueFactory.build(place=f"Stelle {kind}", reason_kind=kind) for kind in kinds]


@pytest.mark.parametrize(
    ("conformance", "words"),
    [
        ("vollstaendig", "(BITVNRW) vollständig vereinbar."),
        ("teilweise", "(BITVNRW) wegen der folgenden Mängel und Ausnahmen teilweise vereinbar."),
        ("nicht", "(BITVNRW) nicht vereinbar. Die Mängel und Ausnahmen stehen im nächsten Abschnitt."),
    ],
)
def test_the_status_is_a_sentence_that_follows_from_the_choice(client, site_tree, conformance, words):
    page = factories.AccessibilityStatementPageFactory(conformance=conformance)
    assert words in text(client, page)


def test_what_the_law_wants_said_needs_no_text_by_an_editor(client, site_tree):
    report = factories.FormPageFactory()
    settings = {"report_barrier_page": report, "contact_email": "portal@kreis.example", "portal_name": "Vestportal"}
    SiteSettings.objects.create(site=Site.objects.get(), **settings)
    page = factories.AccessibilityStatementPageFactory(full=True, body=[], scope="")
    html = client.get(page.url).content.decode()
    words = text(client, page)
    assert "gilt für das Portal Vestportal unter localhost" in words
    for law in ("Behindertengleichstellungsgesetz Nordrhein-Westfalen", "BITVNRW", "(EU) 2016/2102"):
        assert law in words
    assert f'href="{report.url}"' in html.partition("<main")[2].partition("</main>")[0]
    for fact in (
        "portal@kreis.example",
        "7. Januar 2026",
        "6. Mai 2026",
        "Art der Prüfung Selbstbewertung nach WCAG 2.2 AA",
    ):
        assert fact in words
    assert "Ombudsstelle für barrierefreie Informationstechnik" in words
    assert 'href="https://www.lbbp.nrw.de/ombudsstelle"' in html
    assert "Musterplatz 2" in words


def test_an_issue_is_told_whole(client, statement):
    words = text(client, statement)
    for fact in (
        "Karte auf der Startseite",
        "Sie ist nur zu sehen.",
        "1.1.1 Nicht-Text-Inhalt",
        "Dafür gibt es noch keine Sprache.",
        "Die Städte stehen auch in einer Liste.",
        "März 2027",
    ):
        assert fact in words


def test_issues_stand_under_the_three_reasons_of_the_law_and_keep_their_order(client, site_tree):
    issues = with_issues("ausgenommen", "unvereinbar", "belastung", "unvereinbar")
    for number, issue in enumerate(issues):
        issue.sort_order, issue.place = number, f"Stelle {number}"
    page = factories.AccessibilityStatementPageFactory(issues=issues)
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert [each.get_text() for each in soup.main.select("h3, h4")] == [
        "Unvereinbar mit den Anforderungen",
        "Stelle 1",
        "Stelle 3",
        "Unverhältnismäßige Belastung",
        "Stelle 2",
        "Nicht vom Anwendungsbereich erfasst",
        "Stelle 0",
    ]


def test_full_conformance_with_issues_is_refused_at_the_field(admin, statement):
    found = refused(admin, statement, conformance="vollstaendig", issues=[ROW])
    assert list(found) == ["conformance"]
    assert "passt nicht zu den Mängeln" in found["conformance"][0]


@pytest.mark.parametrize("conformance", ["teilweise", "nicht"])
def test_less_than_full_conformance_without_issues_is_refused_at_the_field(admin, bare, conformance):
    found = refused(admin, bare, conformance=conformance, issues=[])
    assert list(found) == ["conformance"]
    assert "mindestens ein Mangel" in found["conformance"][0]


def test_an_issue_about_to_be_removed_counts_no_more(admin, statement):
    issue = statement.issues.get()
    data = filled_form(admin, address_to_edit(statement), type(statement), {"conformance": "vollstaendig"})
    data |= {"action-publish": "action-publish", "issues-0-DELETE": "1"}
    assert data["issues-0-id"] in (str(issue.pk), [str(issue.pk)])
    assert admin.post(address_to_edit(statement), data).status_code == 302
    assert AccessibilityStatementPage.objects.get().conformance == "vollstaendig"


@pytest.mark.parametrize(("conformance", "issues"), [("vollstaendig", []), ("teilweise", [ROW]), ("nicht", [ROW])])
def test_what_fits_together_is_published(admin, bare, conformance, issues):
    publish(admin, bare, DATES | {"conformance": conformance, "issues": issues})
    assert AccessibilityStatementPage.objects.get().issues.count() == len(issues)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"method": ""}, "method", "wie geprüft wurde"),
        ({"made_on": ""}, "made_on", "wann die Erklärung erstellt wurde"),
        ({"made_on": TOMORROW.isoformat(), "reviewed_on": ""}, "made_on", "in der Zukunft"),
        ({"reviewed_on": TOMORROW.isoformat()}, "reviewed_on", "in der Zukunft"),
        ({"reviewed_on": "2026-01-06"}, "reviewed_on", "Dieser Tag liegt davor"),
    ],
)
def test_what_is_missing_or_impossible_is_said_at_its_field(admin, statement, changes, field, words):
    found = refused(admin, statement, issues=[ROW], **changes)
    assert list(found) == [field]
    assert words in found[field][0]


def test_a_review_today_is_possible(admin, statement):
    today = timezone.localdate().isoformat()
    assert refused(admin, statement, issues=[ROW], made_on=today, reviewed_on=today) == {}


def test_a_draft_may_wait(admin, bare):
    data = filled_form(admin, address_to_edit(bare), type(bare), {"conformance": "nicht"})
    assert admin.post(address_to_edit(bare), data).status_code == 302
    bare.refresh_from_db()
    assert bare.has_unpublished_changes


def test_no_other_way_leads_a_contradiction_to_the_public(statement):
    statement.conformance = "vollstaendig"
    with pytest.raises(NotReady):
        statement.save_revision().publish()
    with pytest.raises(ValidationError) as refusal:
        statement.require_ready()
    assert list(refusal.value.message_dict) == ["conformance"]


def test_an_issue_without_its_reason_waits_in_a_draft_and_is_shown_as_a_breach(client, statement):
    statement.issues = with_issues("")
    with pytest.raises(ValidationError, match="die Art"):
        statement.require_ready()
    assert [heading for heading, _, _ in statement.issue_groups] == ["Unvereinbar mit den Anforderungen"]


def test_the_foot_of_the_page_names_the_day_of_the_review(client, statement):
    html = client.get(statement.url).content.decode()
    assert "Zuletzt geprüft am" in html
    assert statement.last_checked == statement.reviewed_on


def test_the_criteria_are_those_of_levels_a_and_aa():
    numbers = [number for number, _ in CRITERIA]
    assert len(numbers) == len(set(numbers)) == 31 + 24  # WCAG 2.2: level A and level AA
    assert "4.1.1" not in numbers
    assert {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"} < set(numbers)
