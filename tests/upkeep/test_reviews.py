"""When a project falls due, and what a confirmation changes and what not."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry, Site

from projects.models import ProjectPage
from smartvest.core.models import SiteSettings
from smartvest.upkeep.reviews import confirm, projects_of, refresh_review_dates
from tests.admin.editing import address_to_edit, errors, filled_form
from tests.factories import (
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


def at_noon(date: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(date, datetime.time(12)))


@pytest.fixture
def herten():
    return MunicipalityPageFactory(title="Herten", contact_email="digital@herten.example")


@pytest.fixture
def settings_of_site(site_tree):
    return SiteSettings.for_site(Site.objects.get())


def published(**fields) -> ProjectPage:
    """A project published as an editor does it."""
    if "full" not in fields:  # a project goes public with at least one town
        fields["implementations"] = [ImplementationFactory.build(municipality=MunicipalityPageFactory())]
    project = ProjectPageFactory(**fields)
    project.save_revision().publish()
    return ProjectPage.objects.get(pk=project.pk)


class TestReviewDate:
    def test_a_year_after_the_last_check(self):
        project = published(last_checked=datetime.date(2026, 5, 12))
        assert project.review_due == datetime.date(2027, 5, 12)

    def test_a_year_after_the_first_publication_where_nobody_has_checked(self):
        project = published(first_published_at=at_noon(datetime.date(2024, 2, 29)))
        assert project.review_due == datetime.date(2025, 2, 28)

    def test_the_first_publication_counts_by_local_time(self):
        late = datetime.datetime(2026, 6, 30, 22, 30, tzinfo=datetime.UTC)  # already the first of July in Herten
        assert published(first_published_at=late).review_due == datetime.date(2027, 7, 1)

    def test_publishing_again_after_a_check_moves_it_on(self):
        project = published(last_checked=datetime.date(2026, 5, 12))
        project.last_checked = datetime.date(2026, 8, 1)
        project.save_revision().publish()
        project.refresh_from_db()
        assert project.review_due == datetime.date(2027, 8, 1)

    def test_another_interval_holds_for_all_projects_at_once(self, settings_of_site):
        project = published(last_checked=datetime.date(2026, 5, 12))
        settings_of_site.review_interval_months = 6
        settings_of_site.save()
        project.refresh_from_db()
        assert project.review_due == datetime.date(2026, 11, 12)
        other = published(last_checked=datetime.date(2026, 1, 31))
        assert other.review_due == datetime.date(2026, 7, 31)

    def test_what_nobody_published_through_the_admin_gets_its_date_too(self, settings_of_site):
        project = ProjectPageFactory(last_checked=datetime.date(2026, 5, 12))
        draft = ProjectPageFactory(last_checked=datetime.date(2026, 5, 12), live=False)
        assert project.review_due is None
        assert refresh_review_dates(Site.objects.get()) == 1
        assert refresh_review_dates(Site.objects.get()) == 0
        project.refresh_from_db()
        draft.refresh_from_db()
        assert (project.review_due, draft.review_due) == (datetime.date(2027, 5, 12), None)

    def test_a_copy_has_been_checked_by_nobody(self):
        project = published(last_checked=datetime.date(2026, 5, 12), last_checked_by="Stadt Herten")
        copy = project.copy(update_attrs={"slug": "kopie"}, keep_live=False)
        copy = ProjectPage.objects.get(pk=copy.pk)
        assert (copy.last_checked, copy.last_checked_by, copy.review_due) == (None, "", None)


class TestDue:
    def test_due_on_the_day_itself_and_overdue_on_the_day_after(self):
        for offset in (-1, 0, 1):
            ProjectPageFactory(title=str(offset), review_due=day(offset))
        ProjectPageFactory(title="none", review_due=None)
        assert {page.title for page in ProjectPage.objects.due()} == {"-1", "0"}
        assert {page.title for page in ProjectPage.objects.overdue()} == {"-1"}
        assert {page.title for page in ProjectPage.objects.all() if page.is_overdue} == {"-1"}

    def test_a_town_checks_its_own_section_and_its_part_of_joint_projects(self, herten):
        marl = MunicipalityPageFactory(title="Marl")
        ProjectPageFactory(title="eigenes", parent=herten)
        ProjectPageFactory(title="gemeinsam", implementations=[ImplementationFactory.build(municipality=herten)])
        ProjectPageFactory(title="fremd", parent=marl, implementations=[ImplementationFactory.build(municipality=marl)])
        ProjectPageFactory(title="Entwurf", parent=herten, live=False)
        assert {page.title for page in projects_of(herten)} == {"eigenes", "gemeinsam"}


class TestConfirmation:
    def test_it_dates_the_live_page_and_says_who(self, herten):
        project = published(last_checked=day(-400), body=[("text", "<p>Wie gehabt.</p>")])
        assert project.is_overdue
        assert confirm(project, herten)
        project.refresh_from_db()
        assert (project.last_checked, project.last_checked_by) == (day(0), "Stadt Herten")
        assert project.review_due > day(360)
        assert "Wie gehabt." in str(project.body)

    def test_it_is_in_the_audit_log_without_a_person(self, herten):
        project = published(last_checked=day(-400))
        confirm(project, herten)
        entry = PageLogEntry.objects.get(page=project, action="upkeep.review_confirmed")
        assert entry.user is None
        assert entry.data == {"municipality": "Stadt Herten"}
        assert entry.message == "Geprüft von der Stadt Herten: alles stimmt noch."

    def test_a_second_one_changes_nothing(self, herten):
        project = published(last_checked=day(-400))
        assert confirm(project, herten)
        assert not confirm(project, MunicipalityPageFactory(title="Marl"))
        project.refresh_from_db()
        assert project.last_checked_by == "Stadt Herten"
        assert PageLogEntry.objects.filter(action="upkeep.review_confirmed").count() == 1

    def test_a_draft_is_neither_published_nor_lost(self, herten):
        project = published(title="Alt", last_checked=day(-400))
        project.title = "Neu im Entwurf"
        project.save_revision()
        confirm(project, herten)
        live = ProjectPage.objects.get(pk=project.pk)
        assert live.title == "Alt"
        assert live.has_unpublished_changes
        assert live.get_latest_revision_as_object().title == "Neu im Entwurf"

    def test_a_draft_published_later_does_not_roll_the_date_back(self, herten):
        project = published(title="Alt", last_checked=day(-400))
        project.title = "Neu"
        draft = project.save_revision()
        confirm(project, herten)
        draft.refresh_from_db()
        draft.publish()
        live = ProjectPage.objects.get(pk=project.pk)
        assert (live.title, live.last_checked, live.last_checked_by) == ("Neu", day(0), "Stadt Herten")
        assert live.review_due > day(360)

    def test_a_form_that_was_open_meanwhile_does_not_roll_the_date_back_either(self, herten, client):
        project = published(title="Alt", last_checked=day(-400), last_checked_by="Stadt Marl", full=True)
        client.force_login(UserFactory(is_superuser=True))
        form = filled_form(client, address_to_edit(project), ProjectPage, {"title": "Neu"})
        confirm(project, herten)
        response = client.post(address_to_edit(project), form | {"action-publish": "action-publish"})
        assert response.status_code == 302, errors(response)
        live = ProjectPage.objects.get(pk=project.pk)
        assert (live.title, live.last_checked, live.last_checked_by) == ("Neu", day(0), "Stadt Herten")
        assert live.review_due > day(360)

    def test_nobody_has_checked_tomorrow(self, client):
        project = published(full=True, last_checked=day(-400))
        client.force_login(UserFactory(is_superuser=True))
        for offset, status in ((1, 200), (0, 302)):
            form = filled_form(client, address_to_edit(project), ProjectPage, {"last_checked": str(day(offset))})
            response = client.post(address_to_edit(project), form | {"action-publish": "action-publish"})
            assert response.status_code == status, errors(response)
            assert ("liegt in der Zukunft" in response.content.decode()) == (offset > 0)

    def test_an_editor_may_name_a_later_check_in_a_draft(self, herten):
        project = published(last_checked=day(-400), last_checked_by="Stadt Herten")
        project.last_checked, project.last_checked_by = day(-3), "Kreis Recklinghausen"
        project.save_revision().publish()
        live = ProjectPage.objects.get(pk=project.pk)
        assert (live.last_checked, live.last_checked_by) == (day(-3), "Kreis Recklinghausen")


class TestWhatVisitorsSee:
    @pytest.fixture
    def directory(self):
        return ProjectIndexPageFactory()

    def text(self, client, address: str) -> str:
        return " ".join(client.get(address).content.decode().split())

    def test_the_page_says_when_and_by_whom_it_was_checked(self, client, directory):
        checked = {"last_checked": datetime.date(2026, 5, 12), "review_due": day(10)}
        page = ProjectPageFactory(last_checked_by="Stadt Herten", **checked)
        assert "2026</time> von der Stadt Herten" in self.text(client, page.url)
        page = ProjectPageFactory(last_checked_by="Kreis Recklinghausen", **checked)
        assert "12. Mai 2026</time> vom Kreis Recklinghausen" in self.text(client, page.url)
        assert "länger nicht geprüft" not in self.text(client, page.url)

    def test_an_overdue_project_says_so_on_its_page_and_card_and_one_due_today_does_not(self, client, directory):
        today = ProjectPageFactory(review_due=day(0))
        assert "Länger nicht geprüft" not in self.text(client, directory.url)
        assert "Diese Angaben wurden länger nicht geprüft." not in self.text(client, today.url)
        late = ProjectPageFactory(review_due=day(-1))
        assert "Länger nicht geprüft" in self.text(client, directory.url)
        assert "Diese Angaben wurden länger nicht geprüft." in self.text(client, late.url)

    def test_overdue_projects_sink_to_the_end_of_the_list(self, client, directory, herten):
        def add(title, due, status):
            parts = [ImplementationFactory.build(municipality=herten, status=status)]
            ProjectPageFactory(title=title, review_due=due, implementations=parts)

        add("A überfällig", day(-1), "nutzbar")
        add("B heute fällig", day(0), "nutzbar")
        add("C geplant", day(10), "geplant")
        add("D ohne Datum", None, "nutzbar")
        listed = [page.title for page in client.get(directory.url).context["listing"].items]
        assert listed == ["B heute fällig", "D ohne Datum", "C geplant", "A überfällig"]
