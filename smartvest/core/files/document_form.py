"""What the form of a document asks and refuses. Several at once and choosers have the same form."""

from pathlib import PurePath

from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm

from .document_checks import require_kind


class DocumentField(WagtailDocumentField):
    def to_python(self, data):
        file = super().to_python(data)
        if file is not None:
            require_kind(file, PurePath(file.name).suffix[1:].lower())
        return file


class PortalDocumentForm(BaseDocumentForm):
    """Asks of a new document whether it is accessible, without an answer filled in beforehand."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):  # the form for the texts of a waiting document has none
            self.fields["file"] = DocumentField(label=file.label, widget=file.widget, required=file.required)
        if field := self.fields.get("is_accessible"):
            if not self.instance.pk:
                self.initial["is_accessible"] = ""
            field.choices = [("", "Bitte wählen"), *(choice for choice in field.choices if choice[0])]
