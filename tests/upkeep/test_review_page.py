"""The page behind the link in a reminder: who gets in, what it shows, and that only POST changes anything."""

import datetime

import pytest
from django.core import mail, signing
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry, Site

from projects.models import ProjectPage
from smartvest.core.mail import LEASE
from smartvest.core.models import SiteSettings
from smartvest.upkeep import changes
from smartvest.upkeep.models import ReportedChange
from smartvest.upkeep.review_links import SALT, VALID_FOR, sign
from tests.factories import FormPageFactory, ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db
COUNTY = "redaktion@kreis.example"


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


@pytest.fixture
def herten(site_tree):
    portal = SiteSettings.for_site(Site.objects.get())
    portal.contact_email = COUNTY
    portal.save()
    return MunicipalityPageFactory(title="Herten", contact_email="digital@herten.example")


@pytest.fixture
def project(herten):
    part = ImplementationFactory.build(
        municipality=herten, status="nutzbar", since="2022-05", link="https://www.herten.example/onleihe"
    )
    return ProjectPageFactory(
        title="Onleihe",
        summary="Bücher leihen ohne Wege.",
        implementations=[part],
        review_due=day(0),
        last_checked=datetime.date(2025, 5, 12),
        last_checked_by="Stadt Herten",
    )


@pytest.fixture
def address(project, herten):
    return f"/pruefung/{sign(project, herten)}/"


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def state(project) -> tuple:
    return ProjectPage.objects.values_list("last_checked", "last_checked_by", "review_due").get(pk=project.pk)


class TestWhatItShows:
    def test_the_entry_with_the_towns_part(self, client, address):
        shown = text_of(client.get(address))
        for words in (
            "Stimmt das noch?", "Onleihe", "Bücher leihen ohne Wege.", "Stand in Herten", "nutzbar", "seit Mai 2022",
            "https://www.herten.example/onleihe", "am 12. Mai 2025 von der Stadt Herten",
        ):  # fmt: skip
            assert words in shown, words

    def test_nobody_may_keep_index_or_trace_it(self, client, address):
        for response in (client.get(address), client.post(address, {"confirm": "1"}), client.get("/pruefung/x:y:z/")):
            assert response.headers["Cache-Control"] == "private, no-store"
            assert "noindex" in response.headers["X-Robots-Tag"]
            assert response.headers["Referrer-Policy"] == "same-origin"
        assert '<meta name="robots" content="noindex, nofollow">' in client.get(address).content.decode()

    def test_no_link_on_it_passes_the_address_on(self, client, address):
        portal = SiteSettings.objects.get()
        portal.report_barrier_page = FormPageFactory()
        portal.save()
        shown = client.get(address).content.decode()
        assert "Barriere auf dieser Seite melden" in shown
        token = address.split("/")[2]
        assert shown.count(token) == shown.count(f'action="{address}"') == 2

    def test_a_town_without_a_part_of_its_own_sees_the_project(self, client, herten):
        project = ProjectPageFactory(parent=herten, title="Eigenes", review_due=day(0))
        assert "Eigenes" in text_of(client.get(f"/pruefung/{sign(project, herten)}/"))


class TestWhoGetsIn:
    @pytest.mark.parametrize("token", ["x", "x:y:z", "²", "a" * 5000, "%00", "%ff", "..", "W10:1:1"])
    def test_junk_is_not_found(self, client, site_tree, token):
        assert client.get(f"/pruefung/{token}/").status_code == 404

    def test_a_changed_character_makes_it_worthless(self, client, address, project):
        response = client.post(address[:-2] + ("A" if address[-2] != "A" else "B") + "/", {"confirm": "1"})
        assert response.status_code == 404
        assert "bekommen Sie einen neuen Link" in text_of(response)
        assert state(project)[0] == datetime.date(2025, 5, 12)

    def test_a_signature_for_something_else_does_not_count(self, client, project, herten):
        foreign = signing.dumps([project.pk, herten.pk], salt="something.else")
        assert client.get(f"/pruefung/{foreign}/").status_code == 404

    def test_it_expires_after_sixty_days(self, client, project, herten, monkeypatch):
        now = timezone.now().timestamp()
        tokens = {}
        for name, age in {"old": VALID_FOR.total_seconds() + 60, "young": VALID_FOR.total_seconds() - 60}.items():
            monkeypatch.setattr(signing.time, "time", lambda age=age: now - age)
            tokens[name] = signing.dumps([project.pk, herten.pk], salt=SALT)
        monkeypatch.undo()
        response = client.post(f"/pruefung/{tokens['old']}/", {"confirm": "1"})
        assert response.status_code == 410
        assert "Dieser Link gilt nicht mehr" in text_of(response)
        assert COUNTY in text_of(response)
        assert state(project)[0] == datetime.date(2025, 5, 12)
        assert client.get(f"/pruefung/{tokens['young']}/").status_code == 200

    def test_it_ends_with_what_it_is_bound_to(self, client, address, project, herten):
        project.implementations.all().delete()
        assert client.get(address).status_code == 410
        ImplementationFactory(page=project, municipality=herten)
        assert client.get(address).status_code == 200
        project.unpublish()
        assert client.get(address).status_code == 410

    def test_another_towns_link_confirms_in_that_towns_name_only(self, client, project):
        marl = MunicipalityPageFactory(title="Marl")
        assert client.post(f"/pruefung/{sign(project, marl)}/", {"confirm": "1"}).status_code == 410
        assert state(project)[0] == datetime.date(2025, 5, 12)


class TestConfirming:
    def test_reading_changes_nothing(self, client, address, project):
        before = state(project)
        for method in (client.get, client.head):
            assert method(address).status_code == 200
            assert method(f"{address}?confirm=1&report=1&text=x").status_code == 200
        assert client.put(address).status_code == client.delete(address).status_code == 405
        assert state(project) == before
        assert not PageLogEntry.objects.filter(action__startswith="upkeep").exists()

    def test_one_click_dates_the_project_and_the_used_link_shows_it(self, client, address, project):
        response = client.post(address, {"confirm": "1"}, follow=True)
        assert response.redirect_chain == [(address, 302)]
        assert state(project)[:2] == (day(0), "Stadt Herten")
        shown = text_of(response)
        assert "Das ist geprüft" in shown
        assert "Ja, alles stimmt noch" not in shown
        client.post(address, {"confirm": "1"})
        assert PageLogEntry.objects.filter(page=project, action="upkeep.review_confirmed").count() == 1

    def test_the_history_of_the_page_names_the_town_and_no_person(self, client, admin_client, address, project):
        client.post(address, {"confirm": "1"})
        client.post(address, {"report": "1", "text": "Der Link ist neu."})
        history = text_of(admin_client.get(f"/admin/pages/{project.pk}/history/"))
        assert "Geprüft von der Stadt Herten: alles stimmt noch." in history
        assert "Änderung gemeldet von der Stadt Herten" in history
        assert "Der Link ist neu." in history
        assert set(PageLogEntry.objects.filter(action__startswith="upkeep").values_list("user", flat=True)) == {None}

    def test_a_forged_request_from_another_site_is_refused(self, address, project):
        strict = Client(enforce_csrf_checks=True)
        assert strict.post(address, {"confirm": "1"}).status_code == 403
        assert state(project)[0] == datetime.date(2025, 5, 12)
        form = strict.get(address)
        token = form.cookies["csrftoken"].value
        assert strict.post(address, {"confirm": "1", "csrfmiddlewaretoken": token}).status_code == 302
        assert state(project)[0] == day(0)


class TestReporting:
    def test_it_goes_to_the_county_and_into_the_audit_log(self, client, address, project):
        response = client.post(address, {"report": "1", "text": "Seit Mai kostenlos & ohne Karte."}, follow=True)
        assert "Ihre Meldung ist angekommen" in text_of(response)
        [message] = mail.outbox
        assert message.to == [COUNTY]
        assert message.subject == "Änderung gemeldet: Onleihe"
        assert "Seit Mai kostenlos & ohne Karte." in message.body
        assert f"/admin/pages/{project.pk}/edit/" in message.body
        entry = PageLogEntry.objects.get(action="upkeep.change_reported")
        assert entry.data == {"municipality": "Stadt Herten", "text": "Seit Mai kostenlos & ohne Karte."}
        assert state(project)[0] == datetime.date(2025, 5, 12)

    @pytest.mark.parametrize("text", ["", "   ", "x" * 2001, "Null\0byte"])
    def test_an_empty_or_endless_text_is_refused_with_words(self, client, address, text):
        response = client.post(address, {"report": "1", "text": text})
        assert response.status_code == 422
        assert "Bitte prüfen Sie Ihre Angaben" in text_of(response)
        assert not ReportedChange.objects.exists()

    def test_what_was_typed_is_shown_as_text(self, client, address):
        response = client.post(address, {"report": "1", "text": "<script>alert(1)</script>" + "x" * 2000})
        assert "<script>alert(1)" not in response.content.decode()

    def test_a_mail_that_fails_loses_nothing_and_goes_out_later(self, client, address, settings, project):
        settings.EMAIL_BACKEND = "tests.upkeep.test_review_page.Down"
        response = client.post(address, {"report": "1", "text": "Neuer Link"}, follow=True)
        assert "Ihre Meldung ist angekommen" in text_of(response)
        assert PageLogEntry.objects.get(action="upkeep.change_reported").data["text"] == "Neuer Link"
        assert changes.mail_all_waiting() == (0, 1)
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert changes.mail_all_waiting() == (1, 0)
        assert changes.mail_all_waiting() == (0, 0)
        assert len(mail.outbox) == 1

    def test_a_process_that_dies_while_it_mails_loses_nothing(self, client, address):
        client.post(address, {"report": "1", "text": "Neuer Link"})
        ReportedChange.objects.update(mailed_at=None, claimed_at=timezone.now())
        assert changes.mail_all_waiting() == (0, 0)
        ReportedChange.objects.update(claimed_at=timezone.now() - LEASE - datetime.timedelta(seconds=1))
        assert changes.mail_all_waiting() == (1, 0)

    def test_without_an_address_of_the_county_it_waits(self, client, address):
        SiteSettings.objects.update(contact_email="")
        client.post(address, {"report": "1", "text": "Neuer Link"})
        assert changes.mail_all_waiting() == (0, 1)

    def test_a_link_gone_astray_cannot_flood_the_county(self, client, address):
        for number in range(changes.MOST_A_DAY):
            assert client.post(address, {"report": "1", "text": f"Meldung {number}"}).status_code == 302
        response = client.post(address, {"report": "1", "text": "Noch eine"})
        assert "heute schon 5 Meldungen" in text_of(response)
        assert ReportedChange.objects.count() == len(mail.outbox) == changes.MOST_A_DAY
        assert "Noch eine" in text_of(response), "what was typed is not lost"


class Down:
    """A mail server that is down."""

    def __init__(self, *args, **kwargs):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError
