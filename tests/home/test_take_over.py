"""Migrations that change what people have written: nothing of it is lost, and old drafts fit the new fields."""

import datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import Revision

from smartvest.home.models import AccessibilityStatementPage, FormField, FormPage, Letter, Message
from tests import factories

THEN = datetime.datetime(2025, 5, 6, 7, 8, tzinfo=datetime.UTC)


def migrate(name: str = "") -> None:
    """Brings the tables of the room to that migration, or to the newest one."""
    executor = MigrationExecutor(connection)
    executor.migrate([("home", name)] if name else executor.loader.graph.leaf_nodes("home"))


@pytest.mark.django_db(transaction=True)
def test_submissions_become_messages_and_forms_learn_what_their_fields_mean(site_tree):
    fields = [
        FormField(label="Auf welcher Seite?", field_type="singleline", sort_order=0, required=False),
        FormField(label="Ihr Name", field_type="singleline", sort_order=1, required=False),
        FormField(label="Ihre Adresse", field_type="email", sort_order=2, required=False),
    ]
    page = factories.FormPageFactory(slug="barriere-melden", form_fields=fields)
    page.title = "Entwurf"
    page.save_revision()
    data = {"auf_welcher_seite": "/projekte/", "ihr_name": "K.", "ihre_adresse": "k@buerger.example"}
    factories.MessageFactory(page=page, form_data=data, submit_time=THEN)
    try:
        migrate("0005_image_credits")
        old = FormSubmission.objects.get()
        assert (old.form_data, old.submit_time, old.page_id) == (data, THEN, page.pk)
    finally:
        migrate()
    assert not FormSubmission.objects.exists()
    message = Message.objects.get()
    assert (message.form_data, message.submit_time, message.page.pk) == (data, THEN, page.pk)
    assert (message.page_address, message.sender_email) == ("/projekte/", "k@buerger.example")
    assert (message.purpose, message.reference[:3], message.state) == ("barriere", "BM-", "neu")
    assert message.answers[1] == ("Ihr Name", "K.")
    assert not Letter.objects.filter(sent_at=None).exists()
    live = FormPage.objects.get(pk=page.pk)
    for each in (live, live.get_latest_revision_as_object()):
        assert each.purpose == "barriere"
        assert [field.meaning for field in each.form_fields.all()] == ["seite", "name", ""]


@pytest.mark.django_db(transaction=True)
def test_a_draft_of_the_statement_from_before_there_were_reasons_can_be_published(site_tree):
    page = factories.AccessibilityStatementPageFactory(full=True)
    page.title = "Entwurf"
    draft = page.save_revision()
    try:
        migrate("0003_video_speech")
        del draft.content["issues"][0]["reason_kind"]
        Revision.objects.filter(pk=draft.pk).update(content=draft.content)
    finally:
        migrate()
    Revision.objects.get(pk=draft.pk).publish()
    live = AccessibilityStatementPage.objects.get()
    assert live.title == "Entwurf"
    assert [issue.reason_kind for issue in live.issues.all()] == ["unvereinbar"]
