"""Milestones: what editors enter, and what of it stands in the log and on the page."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from projects.history import history_of
from projects.models import Change, Milestone, ProjectPage
from smartvest.core.refusals import NotReady

from .editing import draft, log, on, publish
from .test_recording import World


def milestones(*rows) -> list[Milestone]:
    return [
        Milestone(date=date, title=title, municipality=town, sort_order=n) for n, (date, title, town) in enumerate(rows)
    ]


class MilestoneTest(World):
    def publish(self, *rows):
        publish(self.project, milestones(*rows), herten="nutzbar", marl="nutzbar")

    def setUp(self):
        with on("2026-01-02"):
            self.publish()

    def entries(self):
        return log(self.project)[:-1]

    def test_a_milestone_of_one_town_names_it_and_one_of_all_does_not(self):
        with on("2026-06-01"):
            self.publish(("2026-05-12", "Die 10.000. Ausleihe", None), ("2026-05", "Neue Geräte", self.towns["marl"]))
            assert self.entries() == [
                "12.05.2026 Meilenstein: Die 10.000. Ausleihe",
                "01.05.2026 Meilenstein: Marl: Neue Geräte",
            ]
            of_all = Change.objects.get(text="Die 10.000. Ausleihe")
        assert {part.municipality.title for part in of_all.parts.all()} == {"Herten", "Marl"}
        assert Change.objects.get(text="Neue Geräte").when == "Mai 2026"

    def test_a_milestone_to_come_stands_in_the_log_from_its_day_on(self):
        with on("2026-06-01"):
            self.publish(("2026-06-02", "Start", None))
            assert self.entries() == []
            (to_come, _) = history_of(ProjectPage.objects.get(pk=self.project.pk))
            assert to_come.is_to_come
        with on("2026-06-02", "00:00"):
            assert self.entries() == ["02.06.2026 Meilenstein: Start"]

    def test_a_corrected_milestone_stays_the_same_entry(self):
        with on("2026-06-01"):
            self.publish(("2026-05-12", "Stat", None), ("2026-05-20", "Ziel", None))
            before = set(Change.objects.values_list("pk", flat=True))
            self.publish(("2026-05-12", "Start", None), ("2026-05-21", "Ziel", None))
            assert set(Change.objects.values_list("pk", flat=True)) == before
            assert self.entries() == ["21.05.2026 Meilenstein: Ziel", "12.05.2026 Meilenstein: Start"]

    def test_a_milestone_taken_out_leaves_the_log(self):
        with on("2026-06-01"):
            self.publish(("2026-05-12", "Start", None))
            self.publish()
            assert self.entries() == []

    def test_two_milestones_of_one_day_are_two_entries(self):
        with on("2026-06-01"):
            self.publish(("2026-05-12", "Start", None), ("2026-05-12", "Fest", None), ("2026-05-12", "Fest", None))
            assert len(self.entries()) == 3

    def test_the_history_of_a_project_holds_both_the_latest_first(self):
        with on("2026-06-01"):
            self.publish(("2025-05", "Idee", None), ("2026-02-01", "Start", self.towns["marl"]))
            history = history_of(ProjectPage.objects.get(pk=self.project.pk))
        assert [(entry.when, entry.kind, str(entry.lines[0])) for entry in history] == [
            ("1. Februar 2026", "Meilenstein", "Marl: Start"),
            ("2. Januar 2026", "Neu im Portal", "Herten und Marl: nutzbar"),
            ("Mai 2025", "Meilenstein", "Idee"),
        ]

    def test_a_draft_without_dates_can_be_previewed(self):
        page = ProjectPage(title="Neu")
        page.milestones = milestones(("", "", None))
        assert history_of(page) == []

    def test_a_draft_without_dates_is_not_published_in_any_way(self):
        version = draft(self.project, milestones(("", "Start", None)), herten="idee")
        with pytest.raises(NotReady, match=r"Meilenstein 1, Wann\?"):
            version.publish()
        with pytest.raises(NotReady, match="mindestens den Monat"):
            self.publish(("2026", "Start", None))
        assert self.entries() == []

    def test_the_schedule_passes_over_a_draft_without_dates(self):
        version = draft(self.project, milestones(("", "Start", None)), herten="idee")
        version.approved_go_live_at = timezone.make_aware(datetime.datetime(2026, 6, 10, 6))
        version.save()
        with on("2026-06-10", "06:30"):
            call_command("publish_scheduled")
        assert self.entries() == []

    def test_a_town_that_joins_does_not_make_the_milestones_of_all_new_again(self):
        with on("2026-06-01"):
            self.publish(("2026-05-12", "Start", None))
        recorded = Change.objects.get(text="Start").recorded_at
        with on("2026-07-01"):
            publish(self.project, herten="nutzbar", marl="nutzbar", dorsten="idee")
        of_all = Change.objects.get(text="Start")
        assert of_all.recorded_at == recorded
        assert of_all.parts.count() == 3


@pytest.mark.parametrize("date", ["2026-05", "2026-05-12"])
def test_the_month_of_a_milestone_suffices(date):
    Milestone(date=date, title="Start").clean()


def test_of_a_milestone_the_month_has_to_be_known():
    with pytest.raises(ValidationError, match="mindestens den Monat"):
        Milestone(date="2026", title="Start").clean()
