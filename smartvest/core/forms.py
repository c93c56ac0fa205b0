"""What the forms of all page types ask."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.fields import StreamField

from .files.image_checks import gaps


class ContentPageForm(WagtailAdminPageForm):
    """Asks for alt text and credit of every image before a page is published or submitted; a draft may wait."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # A default that is computed (the day of a news item) makes Django compare with a hidden field that the admin
        # does not print: every such page would count as changed, and its approver as its last author.
        for field in self.fields.values():
            field.show_hidden_initial = False

    @property
    def leads_to_the_public(self) -> bool:
        """Publishing, scheduling, submitting and approving; not saving a draft, returning it or withdrawing it."""
        returned = self.data.get("workflow-action-name") == "reject"
        return not (self.is_deferred_validation or returned or "action-cancel-workflow" in self.data)

    def clean_last_checked(self):
        """Nobody has looked tomorrow; such a date would keep a project from ever falling due."""
        day = self.cleaned_data["last_checked"]
        if day and day > timezone.localdate():
            raise ValidationError("Dieser Tag liegt in der Zukunft.")
        return day

    def clean(self):
        cleaned = super().clean()
        if self.leads_to_the_public:
            fields = {field.name: field for field in self.instance._meta.concrete_fields}
            for gap in gaps((fields[name], value) for name, value in cleaned.items() if name in fields):
                # The script that shows the errors of blocks shows no links.
                message = str(gap) if isinstance(fields[gap.field], StreamField) else gap.as_html()
                self.add_error(gap.field, ValidationError(message, code="incomplete_image"))
        return cleaned
