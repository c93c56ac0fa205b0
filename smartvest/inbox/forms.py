from django import forms

LONGEST = 10_000  # characters


class AnswerForm(forms.Form):
    text = forms.CharField(
        label="Ihre Antwort",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "Bitte schreiben Sie eine Antwort."},
    )
