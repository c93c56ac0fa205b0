from django import forms

from .models import ReportedChange

LONGEST = ReportedChange._meta.get_field("text").max_length  # characters


class ChangeForm(forms.Form):
    text = forms.CharField(
        label="Was hat sich geändert?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=f"Stichworte genügen, höchstens {LONGEST} Zeichen. Bitte keine Namen von Personen.",
        error_messages={"required": "Bitte schreiben Sie kurz, was sich geändert hat."},
    )
