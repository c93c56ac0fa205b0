"""What the form of an event asks besides: whether its exceptions are about dates that there are."""

from types import SimpleNamespace

from smartvest.municipalities.models import InSectionForm

from .plausible import YEARS
from .recurrence import exception_errors


class EventPageForm(InSectionForm):
    def clean(self):
        cleaned = super().clean()
        if cleaned.get("state") == "verschoben" and not cleaned.get("moved_from"):
            cleaned["moved_from"] = self._published_start(cleaned.get("start"))
        if cleaned.get("start") and cleaned["start"].year in YEARS and "repeat_until" in cleaned:
            self._check_exceptions(cleaned)
        return cleaned

    def _published_start(self, start):
        """When visitors think that it begins, unless that is `start`."""
        live = type(self.instance)._default_manager.filter(pk=self.instance.pk, live=True).first()
        return live.start if live and live.start != start else None

    def _check_exceptions(self, cleaned):
        """Here and not in the model, whose exceptions are still the old ones while its form is being checked."""
        formset = self.formsets["exceptions"]
        formset.is_valid()
        rows = [
            form
            for form in formset.forms
            if getattr(form, "cleaned_data", {}).get("date") and not form.cleaned_data.get("DELETE")
        ]
        event = SimpleNamespace(**{name: cleaned.get(name) for name in ("start", "repeat", "repeat_until")})
        errors = exception_errors(event, [form.cleaned_data["date"] for form in rows])
        for place, message in errors.items():
            rows[place].add_error("date", message)
