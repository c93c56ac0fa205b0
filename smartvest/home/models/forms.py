"""Forms that editors put together: contact, "Barriere melden"."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField, StreamField

from smartvest.core.blocks import SHORT_TEXT_FEATURES, ContentStreamBlock
from smartvest.core.forms import ContentPageForm
from smartvest.core.models import ContentPage

from ..forms import intake
from ..forms.builder import Meaning, PortalFormBuilder
from ..forms.references import sample_reference
from .messages import Message, Purpose


class FormPageForm(WagtailAdminFormPageForm, ContentPageForm):
    """What Wagtail asks of forms, and what the portal asks of pages."""


class FormPage(AbstractEmailForm, ContentPage):
    base_form_class = FormPageForm
    web_page_type = "ContactPage"
    form_builder = PortalFormBuilder
    allowed_http_methods = ["GET", "HEAD", "OPTIONS", "POST"]

    purpose = models.CharField(
        "Wofür ist das Formular?",
        max_length=10,
        choices=Purpose,
        default=Purpose.CONTACT,
        help_text="Meldungen von Barrieren lassen sich in die Erklärung zur Barrierefreiheit übernehmen.",
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text vor dem Formular", blank=True)
    thank_you = RichTextField(
        "Text nach dem Absenden",
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text="Sagt, wann mit einer Antwort zu rechnen ist. Steht auch in der Bestätigung per E-Mail.",
    )

    main_panels = [
        FormSubmissionsPanel(),
        FieldPanel("purpose"),
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
    page_description = "Ein Formular. Einsendungen stehen im Menü „Nachrichten“ und kommen per E-Mail."

    class Meta:
        verbose_name = "Formular"
        verbose_name_plural = "Formulare"

    def get_submission_class(self):
        return Message

    def serve(self, request, *args, **kwargs):
        return intake.answer(self, request)

    def render_landing_page(self, request, form_submission=None, *args, **kwargs):
        """Wagtail's preview asks for it; a citizen gets it after a redirect (`intake.confirm`)."""
        return intake.landing_page(self, request, form_submission or Message(reference=sample_reference(self.purpose)))


class FormField(AbstractFormField):
    page = ParentalKey(FormPage, on_delete=models.CASCADE, related_name="form_fields")
    meaning = models.CharField(
        "Bedeutung",
        max_length=10,
        choices=Meaning,
        blank=True,
        help_text="Nur für einzeilige Texte. Name und Telefonnummer kann der Browser dann von selbst ausfüllen; die "
        "Seite trägt das Portal ein, wenn jemand von dort kommt.",
    )

    panels = [*AbstractFormField.panels, FieldPanel("meaning")]
