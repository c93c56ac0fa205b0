"""Forms that editors put together: contact, "Barriere melden"."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import FormBuilder, WagtailAdminFormPageForm
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField, StreamField

from smartvest.core.blocks import SHORT_TEXT_FEATURES, ContentStreamBlock
from smartvest.core.forms import ContentPageForm
from smartvest.core.models import ContentPage


class PortalFormBuilder(FormBuilder):
    def create_dropdown_field(self, field, options):
        """Starts with an empty choice, or the first one would be sent by all who never looked at it."""
        dropdown = super().create_dropdown_field(field, options)
        if not field.default_value:
            dropdown.choices = [("", "Bitte wählen"), *dropdown.choices]
        return dropdown


class FormPageForm(WagtailAdminFormPageForm, ContentPageForm):
    """What Wagtail asks of forms, and what the portal asks of pages."""


class FormPage(AbstractEmailForm, ContentPage):
    base_form_class = FormPageForm
    form_builder = PortalFormBuilder

    body = StreamField(ContentStreamBlock(), verbose_name="Text vor dem Formular", blank=True)
    thank_you = RichTextField(
        "Text nach dem Absenden",
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text="Sagt, wann mit einer Antwort zu rechnen ist.",
    )

    main_panels = [
        FormSubmissionsPanel(),
        FieldPanel("body"),
        InlinePanel("form_fields", heading="Felder des Formulars", label="Feld"),
        FieldPanel("thank_you"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("from_address"), FieldPanel("to_address")]), FieldPanel("subject")],
            heading="Benachrichtigung per E-Mail",
        ),
    ]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = []
    page_description = "Ein Formular. Einsendungen stehen im Menü „Formulare“ und kommen per E-Mail."

    class Meta:
        verbose_name = "Formular"
        verbose_name_plural = "Formulare"


class FormField(AbstractFormField):
    page = ParentalKey(FormPage, on_delete=models.CASCADE, related_name="form_fields")
