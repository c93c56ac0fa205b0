"""What a publication writes into the log of changes, and what it does not."""

import datetime
from importlib import import_module

from django.apps import apps
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from projects.history import history_of
from projects.models import Change, Implementation, ProjectIndexPage, ProjectPage
from smartvest.upkeep.reviews import confirm
from tests.factories import MunicipalityPageFactory, ProjectIndexPageFactory, ProjectPageFactory, only

from .editing import all_entries, draft, log, on, publish

BEGIN = import_module("projects.migrations.0006_begin_the_change_log").begin_the_change_log


class World(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)
        cls.towns = {title.lower(): MunicipalityPageFactory(title=title) for title in ("Herten", "Marl", "Dorsten")}
        cls.towns["kreis"] = MunicipalityPageFactory(title="Kreis Recklinghausen", slug="kreis", kind="kreis")
        cls.project = ProjectPageFactory(title="Onleihe", live=False, first_published_at=None)


class StatusTest(World):
    def setUp(self):
        with on("2026-05-04"):
            publish(self.project, herten="in-umsetzung", marl="geplant")

    def test_the_first_publication_is_a_new_project_with_all_its_towns(self):
        assert log() == ["04.05.2026 Neu im Portal: Herten: in Umsetzung; Marl: geplant"]

    def test_a_new_status_says_what_it_was_before(self):
        with on("2026-06-01"):
            publish(self.project, herten="nutzbar", marl="geplant")
        assert log()[0] == "01.06.2026 Neuer Stand: Herten: jetzt nutzbar (vorher: in Umsetzung)"
        assert str(Change.objects.first()) == "Onleihe – Herten: jetzt nutzbar (vorher: in Umsetzung)"

    def test_towns_with_the_same_change_stand_together_and_the_kreis_last(self):
        with on("2026-06-01"):
            publish(self.project, kreis="geplant", marl="geplant", herten="geplant", dorsten="geplant")
        assert log()[:2] == [
            "01.06.2026 Neue Stadt: Dorsten und Kreis Recklinghausen: jetzt dabei, Stand: geplant",
            "01.06.2026 Neuer Stand: Herten: jetzt geplant (vorher: in Umsetzung)",
        ]

    def test_what_ends_is_an_end_also_when_a_town_is_taken_out(self):
        with on("2026-06-01"):
            publish(self.project, herten="abgeschlossen")
        assert log()[0] == (
            "01.06.2026 Beendet: Herten: abgeschlossen (vorher: in Umsetzung); Marl: nicht mehr dabei (vorher: geplant)"
        )

    def test_a_town_that_comes_back_takes_part_again(self):
        with on("2026-06-01"):
            publish(self.project, herten="in-umsetzung")
        with on("2026-07-01"):
            publish(self.project, herten="in-umsetzung", marl="nutzbar")
        assert log()[0] == "01.07.2026 Neue Stadt: Marl: jetzt dabei, Stand: nutzbar"

    def test_publishing_the_same_again_writes_nothing(self):
        for day in ("2026-05-04", "2026-06-01"):
            with on(day):
                publish(self.project, herten="in-umsetzung", marl="geplant")
        assert len(log()) == 1

    def test_what_is_corrected_on_the_day_it_was_new_was_never_different(self):
        with on("2026-05-04", "23:59"):
            publish(self.project, herten="nutzbar", dorsten="idee")
        assert log() == ["04.05.2026 Neu im Portal: Dorsten: Idee; Herten: nutzbar"]

    def test_what_is_set_and_set_back_on_the_same_day_leaves_no_trace(self):
        with on("2026-06-01", "09:00"):
            publish(self.project, herten="nutzbar", marl="geplant")
        assert len(log()) == 2
        with on("2026-06-01", "17:00"):
            publish(self.project, herten="in-umsetzung", marl="geplant")
        assert len(log()) == 1

    def test_several_steps_of_one_day_are_one_step(self):
        for status in ("geplant", "nutzbar", "abgeschlossen", "nutzbar"):
            with on("2026-06-01"):
                publish(self.project, herten=status, marl="geplant")
        assert log()[0] == "01.06.2026 Neuer Stand: Herten: jetzt nutzbar (vorher: in Umsetzung)"
        assert all_entries(self.project) == 2

    def test_a_day_ends_at_midnight_in_berlin(self):
        with on("2026-06-01", "23:59"):
            publish(self.project, herten="nutzbar", marl="geplant")
        with on("2026-06-02", "00:00"):  # 22 o'clock of the day before in UTC
            publish(self.project, herten="in-umsetzung", marl="geplant")
        assert [line[:10] for line in log()] == ["02.06.2026", "01.06.2026", "04.05.2026"]

    def test_an_entry_knows_when_it_last_became_different(self):
        with on("2026-06-01", "09:00"):
            publish(self.project, herten="nutzbar", marl="geplant")
        with on("2026-06-01", "10:00"):
            publish(self.project, herten="nutzbar", marl="geplant")
        assert f"{timezone.localtime(Change.objects.get(kind='stand').recorded_at):%H:%M}" == "09:00"
        with on("2026-06-01", "11:00"):
            publish(self.project, herten="nutzbar", marl="nutzbar")
        assert f"{timezone.localtime(Change.objects.get(kind='stand').recorded_at):%H:%M}" == "11:00"

    def test_a_check_of_the_live_page_is_no_change(self):
        with on("2027-08-01"):
            assert confirm(self.project, self.towns["herten"])
        assert len(log()) == 1

    def test_the_schedule_writes_on_the_day_it_publishes(self):
        page = draft(self.project, herten="nutzbar", marl="geplant").as_object()
        page.go_live_at = timezone.make_aware(datetime.datetime(2026, 6, 10, 6))
        with on("2026-06-01"):
            page.save_revision().publish()
        assert len(log()) == 1
        with on("2026-06-10", "06:30"):
            call_command("publish_scheduled")
        assert log()[0] == "10.06.2026 Neuer Stand: Herten: jetzt nutzbar (vorher: in Umsetzung)"


class VisibilityTest(World):
    def setUp(self):
        with on("2026-05-04"):
            publish(self.project, herten="in-umsetzung")

    def fresh(self) -> ProjectPage:
        return ProjectPage.objects.get(pk=self.project.pk)

    def test_a_draft_is_no_change(self):
        draft(self.project, herten="nutzbar", marl="nutzbar")
        assert len(log()) == 1

    def test_a_project_taken_from_the_portal_takes_its_history_along_and_brings_it_back(self):
        self.fresh().unpublish()
        assert log() == []
        with on("2026-06-01"):
            publish(self.project, herten="in-umsetzung")
        assert log() == ["04.05.2026 Neu im Portal: Herten: in Umsetzung"]

    def test_what_a_deleted_town_did_is_told_no_longer_and_no_entry_stays_empty(self):
        with on("2026-06-01"):
            publish(self.project, marl="idee", herten="in-umsetzung")
        with on("2026-06-02"):
            publish(self.project, herten="in-umsetzung")
        self.project.revisions.exclude(pk=self.fresh().latest_revision_id).delete()
        Page.objects.get(pk=self.towns["marl"].pk).delete()
        assert log() == ["04.05.2026 Neu im Portal: Herten: in Umsetzung"]
        assert [entry.kind for entry in history_of(self.fresh())] == ["Neu im Portal"]

    def test_what_was_tried_out_in_drafts_meanwhile_does_not_count_as_the_state_before(self):
        page = self.fresh()
        page.unpublish()
        Implementation.objects.filter(page=page).update(status="idee")  # Wagtail saves drafts of such pages there
        with on("2026-06-01"):
            publish(self.project, herten="nutzbar")
        assert log()[0] == "01.06.2026 Neuer Stand: Herten: jetzt nutzbar (vorher: in Umsetzung)"

    def test_behind_a_password_nothing_is_told(self):
        PageViewRestriction.objects.create(page=self.fresh(), restriction_type="password", password="geheim")
        assert log() == []

    def test_a_moved_project_keeps_its_history_and_gets_no_entry(self):
        self.fresh().move(Page.objects.get(pk=self.towns["herten"].pk), pos="last-child")
        with on("2026-06-01"):
            publish(self.project, herten="in-umsetzung")
        assert log() == ["04.05.2026 Neu im Portal: Herten: in Umsetzung"]

    def test_a_copy_begins_its_own_history(self):
        with on("2026-06-01"):
            copy = self.fresh().copy(update_attrs={"title": "Artothek", "slug": "artothek"}, keep_live=False)
        assert log(copy) == []
        with on("2026-06-03"):
            publish(copy, marl="idee")
        assert log(copy) == ["03.06.2026 Neu im Portal: Marl: Idee"]
        assert len(log(self.project)) == 1

    def test_a_deleted_project_takes_its_history_along(self):
        self.fresh().delete()
        assert not Change.objects.exists()


class BeginningTest(World):
    """What was there before the log."""

    def test_what_is_published_already_is_no_news_but_later_changes_are(self):
        old = ProjectPageFactory(title="Alt", first_published_at=timezone.now())
        publish_without_log(old, self.towns["herten"], "geplant")
        with on("2026-06-01"):
            BEGIN(apps, None)
            assert log(old) == []
            publish(old, herten="nutzbar")  # on the very day of the update
        assert log(old) == ["01.06.2026 Neuer Stand: Herten: jetzt nutzbar (vorher: geplant)"]
        assert Change.objects.known_since() == datetime.date(2026, 6, 1)

    def test_a_draft_is_new_when_it_is_published_after_the_beginning(self):
        with on("2026-06-01"):
            BEGIN(apps, None)
        with on("2026-06-02"):
            publish(self.project, herten="geplant")
        assert log() == ["02.06.2026 Neu im Portal: Herten: geplant"]

    def test_beginning_twice_changes_nothing(self):
        publish_without_log(ProjectPageFactory(), self.towns["herten"], "geplant")
        BEGIN(apps, None)
        BEGIN(apps, None)
        assert Change.objects.count() == 1

    def test_content_from_elsewhere_is_dated_with_its_first_publication(self):
        old = ProjectPageFactory(
            title="Alt", first_published_at=datetime.datetime(2024, 12, 31, 23, tzinfo=datetime.UTC)
        )
        with on("2026-06-01"):
            publish(old, herten="nutzbar")
        assert log(old) == ["01.01.2025 Neu im Portal: Herten: nutzbar"]

    def test_the_directory_of_projects_is_no_project(self):
        ProjectIndexPage.objects.get().save_revision().publish()
        assert not Change.objects.exists()


def publish_without_log(project, town, status):
    Implementation.objects.create(page=project, municipality=town, status=status)
