"""The form of a project: what is filled in beforehand, what is asked, and whose rows one may change."""

from collections import Counter
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms.models import WagtailAdminModelForm

from fields.models import FieldPage, Topic
from smartvest.core.forms import ContentPageForm
from smartvest.municipalities.models import MunicipalityPage

from .models.implementations import Implementation, Status

CHOOSE = "Bitte wählen"
FOREIGN_MILESTONES = (
    "Einen Meilenstein einer anderen Stadt kann nur diese Stadt oder der Kreis eintragen, ändern oder entfernen."
)
ALL_TOWNS = "alle Städte, die mitmachen"
NOT_YOURS = "Die Umsetzung von {town} pflegt {town} selbst oder der Kreis. Sie steht hier wieder, wie sie war."
NOT_YOURS_TO_ADD = "Eine Umsetzung von {town} kann nur {town} selbst oder der Kreis eintragen."
NOT_YOURS_TO_REMOVE = "Die Umsetzung von {town} kann nur {town} selbst oder der Kreis entfernen. Sie steht hier wieder."


@dataclass
class Towns:
    """All municipalities by id, and those whose rows this person may change."""

    titles: dict[int, str] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, user):
        return cls(
            {town.pk: town.title for town in MunicipalityPage.objects.defer_streamfields().in_order()},
            set(MunicipalityPage.objects.editable_by(user).values_list("pk", flat=True)),
        )

    def choices(self, keys) -> list[tuple]:
        return [("", CHOOSE), *((pk, title) for pk, title in self.titles.items() if pk in keys)]


class ImplementationForm(WagtailAdminModelForm):
    """One row. Only the towns whose rows this person may change can be chosen; for one town it is chosen already."""

    is_foreign = False

    def __init__(self, *args, towns: Towns, **kwargs):
        super().__init__(*args, **kwargs)
        self.towns = towns
        self.fields["municipality"].widget.choices = towns.choices(towns.own)
        self.fields["status"].widget.choices = [("", CHOOSE), *Status.choices]
        if len(towns.own) == 1 and not self.instance.municipality_id and not self.is_bound:
            self.initial["municipality"] = next(iter(towns.own))

    def protect(self, town: int):
        """Shows the row of another town as it is. Its values are still sent, so that they can be compared."""
        self.is_foreign = True
        for name, own in self.fields.items():
            own.widget.attrs["readonly"] = True
            if hasattr(own.widget, "choices"):  # a list to choose from knows no "readonly"
                chosen = str(self[name].value() or "")
                labels = [(town, self.towns.titles[town])] if name == "municipality" else own.widget.choices
                own.widget.choices = [choice for choice in labels if str(choice[0]) == chosen]


class ImplementationFormSet(BaseChildFormSet):
    """The rows of a project: each municipality at most once, and other towns' rows as they were."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.towns = self.form_kwargs["towns"]
        self.error_messages["too_few_forms"] = "Bitte mindestens eine Stadt eintragen."

    @cached_property
    def foreign(self) -> dict[str, tuple]:
        """The rows of other towns before the change: (id, {field: value}), by the town's id as the form sends it."""
        names = self.form.base_fields
        return {
            str(row.municipality_id): (row.pk, {name: row.serializable_value(name) for name in names})
            for row in self.get_queryset()
            if row.municipality_id and row.municipality_id not in self.towns.own
        }

    def get_form_kwargs(self, index):
        self.foreign  # noqa: B018  what the rows were, before a form writes into them
        return super().get_form_kwargs(index)

    def add_fields(self, form, index):
        super().add_fields(form, index)
        town = str(form["municipality"].value() or "")
        if index is not None and town in self.foreign:
            form.protect(int(town))

    def clean(self):
        super().clean()
        self.refuse_towns_named_twice()
        self.refuse_changes_to_foreign_rows()

    def refuse_towns_named_twice(self):
        """Two rows of one town could contradict each other."""
        seen = set()
        for form in self.kept_forms():
            municipality = form.cleaned_data.get("municipality") if form.is_valid() else None
            if municipality and municipality.pk in seen:
                form.add_error("municipality", ValidationError(f"{municipality} steht schon in der Liste."))
            seen.add(municipality and municipality.pk)

    def refuse_changes_to_foreign_rows(self):
        """Raises a ValidationError that names each row which was not this person's to change, and puts it back."""
        refused = []
        sent = {str(self.raw(form, "municipality")): form for form in self.kept_forms()}
        forms = {form.instance.pk: form for form in self.forms if form.instance.pk}
        for town, (pk, values) in self.foreign.items():
            form = sent.get(town)
            if form and self.is_changed(form, values):
                refused.append(NOT_YOURS.format(town=self.towns.titles[int(town)]))
            elif not form and (pk in forms or pk is None):  # a row that the form did not know of stays by itself
                refused.append(NOT_YOURS_TO_REMOVE.format(town=self.towns.titles[int(town)]))
            else:
                continue
            self.put_back(form or forms.get(pk), values)
        for town in sent.keys() - self.foreign.keys() - {str(pk) for pk in self.towns.own} - {""}:
            title = self.towns.titles.get(int(town)) if town.isdecimal() else None
            if title:  # anything else is no town at all, and the field says so
                refused.append(NOT_YOURS_TO_ADD.format(town=title))
        if refused:
            raise ValidationError(refused)

    def kept_forms(self) -> list:
        return [form for form in self.forms if not self.raw(form, "DELETE")]

    def raw(self, form, name: str) -> str:
        """What was sent for a field, without the blanks around it."""
        sent = form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
        return "" if sent in (None, False) else str(sent).strip()

    def is_changed(self, form, values: dict) -> bool:
        """Whether something else was sent than what the form showed."""
        return any(self.raw(form, name) != self.shown(form, name, value) for name, value in values.items())

    @staticmethod
    def shown(form, name: str, value) -> str:
        value = form.fields[name].prepare_value(value)
        return "" if value is None else str(value).strip()

    def put_back(self, form, values: dict):
        """The form shows the row as it was; everything else stays as it was typed."""
        if form is None:
            return
        form.data = form.data.copy()
        for name, value in values.items():
            form.data[form.add_prefix(name)] = self.shown(form, name, value)
        form.data[form.add_prefix("DELETE")] = ""
        form.protect(values["municipality"])


class MilestoneForm(WagtailAdminModelForm):
    """One milestone: of one's own towns or of the whole project. That of another town is only there to be read."""

    def __init__(self, *args, towns: Towns, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = str(self["municipality"].value() or "")
        town = int(chosen) if chosen.isdecimal() else None
        choices = self.fields["municipality"].widget
        choices.choices = [("", ALL_TOWNS), *towns.choices(towns.own)[1:]]
        if town and town not in towns.own:
            choices.choices = towns.choices({town})[1:]
            for name in self.fields:
                self.fields[name].widget.attrs["readonly"] = True


class MilestoneFormSet(BaseChildFormSet):
    """The milestones of a project, those of other towns as they were."""

    @cached_property
    def foreign(self) -> list[tuple]:
        """What the milestones of other towns say, and their ids, before the change."""
        own = self.form_kwargs["towns"].own
        rows = [row for row in self.get_queryset() if row.municipality_id and row.municipality_id not in own]
        return [((row.municipality_id, row.date, row.title), row.pk) for row in rows]

    def get_form_kwargs(self, index):
        self.foreign  # noqa: B018  what the rows were, before a form writes into them
        return super().get_form_kwargs(index)

    def clean(self):
        """Raises a ValidationError when a milestone of another town was changed, added or taken out."""
        super().clean()
        own = self.form_kwargs["towns"].own
        kept = [form.instance for form in self.forms if form.is_valid() and form not in self.deleted_forms]
        sent = Counter((row.municipality_id, row.date, row.title) for row in kept if row.municipality_id)
        sent = Counter({words: count for words, count in sent.items() if words[0] not in own})
        known = {form.instance.pk for form in self.forms}  # who added one meanwhile keeps it
        expected = Counter(words for words, pk in self.foreign if pk is None or pk in known)
        if sent != expected:
            raise ValidationError(FOREIGN_MILESTONES)


class ProjectPageForm(ContentPageForm):
    def __init__(self, *args, parent_page=None, instance=None, for_user=None, **kwargs):
        self.for_user = for_user
        if instance and not instance.pk and (town := self.first_town(parent_page)):
            instance.implementations = [Implementation(municipality_id=town)]
        super().__init__(*args, parent_page=parent_page, instance=instance, for_user=for_user, **kwargs)
        if "summary" in self.fields:
            self.fields["summary"].required = True
        if "topics" in self.fields:
            self.fields["topics"].choices = self.topics_by_field()
            self.fields["fields"].required = False

    @cached_property
    def towns(self) -> Towns:
        """For the rows, which this form hands it on to."""
        return Towns.of(self.for_user)

    def first_town(self, parent_page) -> int | None:
        """Whose row a new project starts with: the section's, elsewhere that of somebody who belongs to one town."""
        if parent_page and parent_page.specific_class is MunicipalityPage:
            return parent_page.pk
        return next(iter(self.towns.own)) if len(self.towns.own) == 1 else None

    @staticmethod
    def topics_by_field() -> list[tuple]:
        """The Themen below the names of their Handlungsfelder, in the order of the strategy."""
        groups = {}
        for topic in Topic.objects.select_related("field").order_by("field__path", "name"):
            groups.setdefault(topic.field.title, []).append((topic.pk, topic.name))
        return list(groups.items())

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("topics") and not cleaned.get("fields"):
            # A Thema belongs to a Handlungsfeld; nobody has to say it twice.
            cleaned["fields"] = FieldPage.objects.filter(topics__in=cleaned["topics"]).distinct()
        return cleaned
