"""What the form of a document asks."""

from wagtail.documents.forms import BaseDocumentForm


class PortalDocumentForm(BaseDocumentForm):
    """Asks of a new document whether it is accessible, without an answer filled in beforehand."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("is_accessible"):
            if not self.instance.pk:
                self.initial["is_accessible"] = ""
            field.choices = [("", "Bitte wählen"), *(choice for choice in field.choices if choice[0])]
