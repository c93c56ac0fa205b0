"""A reported barrier becomes a known issue: a draft, made once, that nobody but an editor makes public."""

import pytest

from smartvest.home.models import AccessibilityStatementPage, Message
from tests import factories
from tests.admin.editing import address_to_edit, filled_form
from tests.inbox.test_inbox import address, history, said

pytestmark = pytest.mark.django_db
DEED = {"mangel": "1"}


@pytest.fixture
def statement(portal):
    issue = factories.AccessibilityIssueFactory.build(place="Karte", description="Nicht zu hören", sort_order=0)
    page = factories.AccessibilityStatementPageFactory(full=True, issues=[issue])
    page.save_revision().publish()
    return page


def draft(statement):
    return AccessibilityStatementPage.objects.get(pk=statement.pk).get_latest_revision_as_object()


def issues(page) -> list[tuple[str, str]]:
    return [(issue.place, issue.description) for issue in page.issues.all()]


def test_it_becomes_a_draft_and_leads_to_the_editor(kreis, message, statement):
    response = kreis.post(address(message), DEED)
    assert response.url == f"/admin/pages/{statement.pk}/edit/"
    new = ("Seite „Projekte“", "Die Treppe hat kein Geländer.")
    assert issues(draft(statement)) == [("Karte", "Nicht zu hören"), new]
    live = AccessibilityStatementPage.objects.get(pk=statement.pk)
    assert issues(live) == [("Karte", "Nicht zu hören")]
    assert live.has_unpublished_changes
    assert "Geländer" not in kreis.get(statement.url).content.decode()
    assert "Geländer" in kreis.get(response.url).content.decode()
    assert history(message) == [("anna", "Als bekannten Mangel übernommen.")]
    completed = draft(statement)
    completed.issues.all()[1].reason_kind = completed.issues.all()[0].reason_kind
    completed.save_revision().publish()
    assert "Geländer" in kreis.get(statement.url).content.decode()


def test_a_draft_that_was_there_stays(kreis, message, statement):
    statement.method = "Entwurf einer Kollegin"
    statement.save_revision()
    kreis.post(address(message), DEED)
    assert draft(statement).method == "Entwurf einer Kollegin"
    assert len(issues(draft(statement))) == 2


def test_twice_pressed_is_once_noted(kreis, message, statement):
    assert "Als bekannten Mangel übernehmen" in kreis.get(address(message)).content.decode()
    for _ in range(2):
        kreis.post(address(message), DEED)
    assert len(issues(draft(statement))) == 2
    html = kreis.get(address(message)).content.decode()
    assert "Mangel übernehmen" not in html
    assert "Noch einmal übernehmen" not in html
    assert f"/admin/pages/{statement.pk}/edit/" in html


def test_who_comes_second_is_told_so(kreis, message, statement):
    assert "am Ende der Liste" in said(kreis.post(address(message), DEED, follow=True))
    assert "stand schon in der Liste" in said(kreis.post(address(message), DEED, follow=True))
    assert history(message) == [("anna", "Als bekannten Mangel übernommen.")]


def test_what_a_colleague_saved_over_can_be_noted_again(kreis, message, statement):
    older = draft(statement)
    kreis.post(address(message), DEED)
    older.save_revision()
    html = kreis.get(address(message)).content.decode()
    assert "Noch einmal übernehmen" in html
    assert "steht aber nicht mehr in" in html
    assert "am Ende der Liste" in said(kreis.post(address(message), DEED, follow=True))
    assert len(issues(draft(statement))) == 2
    assert "Noch einmal übernehmen" not in kreis.get(address(message)).content.decode()


def test_it_is_still_known_after_an_editor_has_rewritten_and_published_it(kreis, message, statement):
    kreis.post(address(message), DEED)
    edit = address_to_edit(statement)
    data = filled_form(kreis, edit, type(statement), {})
    data |= {"issues-1-place": "Treppe", "issues-1-description": "Ohne Geländer", "issues-1-reason_kind": "unvereinbar"}
    assert kreis.post(edit, data | {"action-publish": "action-publish"}).status_code == 302
    assert "Treppe" in kreis.get(statement.url).content.decode()
    assert message.reference not in kreis.get(statement.url).content.decode()
    assert "Noch einmal übernehmen" not in kreis.get(address(message)).content.decode()


def test_it_fits_and_nothing_of_the_sender_is_taken_along(kreis, message, statement):
    data = {"a": "k@buerger.example", "b": "ä" * 4000}
    Message.objects.filter(pk=message.pk).update(form_data=data, page_address="Startseite " * 23)
    kreis.post(address(message), DEED)
    place, description = issues(draft(statement))[1]
    assert len(place) == 160
    assert len(description) == 300
    assert "buerger" not in place + description
    draft(statement).full_clean()


@pytest.mark.parametrize(
    ("written", "place"),
    [("/projekte/?q=a#b", "Seite „Projekte“"), ("/weg/", "/weg/"), ("Menü", "Menü"), ("", "Bitte ergänzen: Wo?")],
)
def test_the_place_is_said_as_well_as_it_is_known(kreis, message, statement, written, place):
    Message.objects.filter(pk=message.pk).update(page_address=written)
    kreis.post(address(message), DEED)
    assert issues(draft(statement))[1][0] == place


def test_a_contact_message_is_no_barrier(kreis, statement):
    message = factories.MessageFactory(purpose="kontakt")
    assert "Als bekannten Mangel" not in kreis.get(address(message)).content.decode()
    kreis.post(address(message), DEED)
    assert len(issues(draft(statement))) == 1
    assert "keine Barriere" in said(kreis.post(address(message), DEED, follow=True))


def test_without_a_statement_nothing_happens_and_this_is_said(kreis, message):
    assert "noch keine Erklärung" in said(kreis.post(address(message), DEED, follow=True))


def test_a_locked_statement_is_left_alone(kreis, people, message, statement):
    statement.locked, statement.locked_by = True, people["bernd"].user
    statement.save()
    assert "gesperrt" in said(kreis.post(address(message), DEED, follow=True))
    assert len(issues(draft(statement))) == 1
    message.refresh_from_db()
    assert message.issue_noted_at is None
