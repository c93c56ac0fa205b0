"""The report for a committee: all that changed between two days, by town."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from dateutil.relativedelta import relativedelta
from django import forms
from django.http import QueryDict
from django.utils import timezone

from smartvest.core.german import quoted, sort_key
from smartvest.core.listing import ListingFilterSet
from smartvest.core.listing.inputs import DayField
from smartvest.municipalities.models import MunicipalityPage

from .models import Change, ChangeKind, ChangePart, ProjectPage
from .querysets import ChangeQuerySet, with_words

MONTHS = 6  # that the report is about when nobody has said anything else
DAYS = ("von", "bis")
ALL_TOWNS = "alle Städte und der Kreis"
KINDS = [kind for kind in ChangeKind if kind != ChangeKind.KNOWN]


@dataclass
class TownReport:
    """What changed in one municipality: the parts of entries by project, each oldest first; projects by title."""

    municipality: MunicipalityPage
    projects: dict[ProjectPage, list[ChangePart]] = field(default_factory=dict)

    @property
    def in_order(self) -> list[tuple[ProjectPage, list[ChangePart]]]:
        return sorted(self.projects.items(), key=lambda item: sort_key(item[0].title))

    @cached_property
    def total(self) -> int:
        return sum(len(parts) for parts in self.projects.values())

    @property
    def by_kind(self) -> list[tuple[str, int]]:
        """The label of each of KINDS, and how many changes there were of it."""
        counts = Counter(part.change.kind for parts in self.projects.values() for part in parts)
        return [(kind.label, counts[kind]) for kind in KINDS]


@dataclass
class Report:
    """All of `changes` from `first` to `last`, both included; of one municipality where `town` names it."""

    changes: ChangeQuerySet
    first: date
    last: date
    town: MunicipalityPage | None = None
    kinds = [kind.label for kind in KINDS]

    @cached_property
    def towns(self) -> list[TownReport]:
        """Every municipality in the portal's order, also without changes; one whose own page is not in the portal only
        with changes, which the list of changes has too. Costs the same for any number of changes."""
        towns = [self.town] if self.town else MunicipalityPage.objects.defer_streamfields().in_order()
        reports = {town.pk: TownReport(town) for town in towns}
        changes = self.changes.filter(day__range=(self.first, self.last)).order_by("day", "pk")
        for change in with_words(changes):
            for part in change.parts.all():
                if report := reports.get(part.municipality_id):
                    report.projects.setdefault(change.page, []).append(part)
        return [report for report in reports.values() if report.total or report.municipality.live]

    @property
    def with_changes(self) -> list[TownReport]:
        return [report for report in self.towns if report.total]

    @property
    def without_changes(self) -> list[str]:
        return [report.municipality.title for report in self.towns if not report.total]

    @property
    def total(self) -> int:
        """Changes as the towns have them: what is one entry for three towns is three here."""
        return sum(report.total for report in self.towns)

    @property
    def number_of_projects(self) -> int:
        return len({project.pk for report in self.towns for project in report.projects})

    @property
    def by_kind(self) -> list[tuple[str, int]]:
        """As that of each town, summed up."""
        columns = zip(*(report.by_kind for report in self.towns), strict=True)
        return [(column[0][0], sum(number for _, number in column)) for column in columns]

    @cached_property
    def begins_later(self) -> date | None:
        """The day from which on changes were recorded, where that is later than the beginning of the period."""
        known_since = Change.objects.known_since()
        return known_since if known_since and known_since > self.first else None


class ReportForm(forms.Form):
    """The period and the town, with what was typed standing there again. What is missing is the last half year."""

    von = DayField(label="Von")
    bis = DayField(label="Bis")
    stadt = forms.ChoiceField(label="Stadt", required=False)

    def __init__(self, data: QueryDict):
        super().__init__(with_defaults(data), auto_id="bericht-%s")
        towns = MunicipalityPage.objects.live().defer_streamfields().in_order()
        self.towns = {town.slug: town for town in towns}
        town = self.fields["stadt"]
        town.choices = [("", ALL_TOWNS), *((slug, town.title) for slug, town in self.towns.items())]
        town.error_messages["invalid_choice"] = "Diese Stadt ist hier nicht bekannt."
        for name in DAYS:
            message = f"{quoted(self.data[name])} ist kein Datum. Zum Beispiel so: 31.12.2026."
            self.fields[name].error_messages["invalid"] = message
        for name in DAYS:  # of what is no date, a date input would show nothing
            self.fields[name].widget.input_type = "text" if name in self.errors else "date"

    def clean(self):
        cleaned = super().clean()
        if set(DAYS) <= cleaned.keys() and cleaned["bis"] < cleaned["von"]:
            self.add_error("bis", "Das Ende des Zeitraums liegt vor seinem Anfang.")
        return cleaned

    def report(self, request) -> Report | None:
        """What the form asks for; None when something in it is wrong."""
        if not self.is_valid():
            return None
        asked = self.cleaned_data
        changes = Change.objects.public(request)
        return Report(changes, asked["von"], asked["bis"], self.towns.get(asked["stadt"]))


def with_defaults(data: QueryDict) -> dict[str, str]:
    """The values of the form: without an end today, without a beginning MONTHS months before the end."""
    values = {name: data.get(name, "") for name in (*DAYS, "stadt")}
    values["bis"] = values["bis"] or timezone.localdate().isoformat()
    if not values["von"]:
        try:
            last = DayField().clean(values["bis"])
        except forms.ValidationError:  # which the form says
            last = timezone.localdate()
        values["von"] = (last + relativedelta(days=1) - relativedelta(months=MONTHS)).isoformat()
    return values


def report_query(filterset: ListingFilterSet) -> str:
    """The period and the town of a list as the query string of its report, "?" included; "" without any."""
    asked = {active.name: active.value for active in filterset.active if active.name in (*DAYS, "stadt")}
    if len(filterset.chosen["stadt"]) > 1:
        del asked["stadt"]  # a report is about one town or about all
    return f"?{urlencode(asked)}" if asked else ""
