"""The home page and the standing pages."""

import datetime

import factory
from django.utils import timezone
from wagtail.models import Site

from smartvest.home.forms.references import new_reference
from smartvest.home.models import (
    AccessibilityIssue,
    AccessibilityStatementPage,
    FormField,
    FormPage,
    HomePage,
    ImageCreditsPage,
    Letter,
    Message,
    StandardPage,
)
from smartvest.opendata.models import OpenDataPage

from .core import BODY, ContentPageFactory, ImageFactory, below, root_page


class HomePageFactory(ContentPageFactory):
    """The home page; the default site shows it from then on."""

    parent = factory.LazyFunction(root_page)
    title = "smartVEST"
    slug = "startseite"

    class Meta:
        model = HomePage
        skip_postgeneration_save = True

    @factory.post_generation
    def site(self, create, extracted, **kwargs):
        if create:
            Site.objects.update_or_create(
                is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": self}
            )


class StandardPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = factory.Sequence(lambda n: f"Standardseite {n}")

    class Meta:
        model = StandardPage


class FormPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Barriere melden"
    form_fields = factory.LazyFunction(
        lambda: [FormField(label="Ihre Nachricht", field_type="multiline", required=True)]
    )

    class Meta:
        model = FormPage


class ImageCreditsPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Bildnachweise"

    class Meta:
        model = ImageCreditsPage


class OpenDataPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Offene Daten und Einbettung"
    slug = "offene-daten"

    class Meta:
        model = OpenDataPage


class AccessibilityIssueFactory(factory.django.DjangoModelFactory):
    """`.build()` for the `issues` of a new statement."""

    place = "Karte auf der Startseite"
    description = "Sie ist nur zu sehen."
    reason_kind = "unvereinbar"

    class Meta:
        model = AccessibilityIssue


class AccessibilityStatementPageFactory(ContentPageFactory):
    """With `full=True` one that may go public."""

    parent = below(HomePageFactory)
    title = "Erklärung zur Barrierefreiheit"

    class Meta:
        model = AccessibilityStatementPage

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            body=BODY,
            scope="die Website www.kreis.example",
            conformance="teilweise",
            method="Selbstbewertung nach WCAG 2.2 AA",
            made_on=datetime.date(2026, 1, 7),
            reviewed_on=datetime.date(2026, 5, 6),
            ombudsman_email="ombudsstelle@land.example",
            ombudsman_address="Musterplatz 2\n00000 Musterstadt",
            issues=factory.LazyFunction(
                lambda: [
                    AccessibilityIssueFactory.build(
                        criterion="1.1.1",
                        reason="Dafür gibt es noch keine Sprache.",
                        alternative="Die Städte stehen auch in einer Liste.",
                        planned_for=datetime.date(2027, 3, 1),
                    )
                ]
            ),
        )


class MessageFactory(factory.django.DjangoModelFactory):
    """A message whose notice the editors have; `owed=True` for one they have not."""

    purpose = "barriere"
    reference = factory.LazyAttribute(lambda message: new_reference(message.purpose))
    page = factory.SubFactory(FormPageFactory)
    labels = [("ihre_nachricht", "Ihre Nachricht")]
    form_data = {"ihre_nachricht": "Die Treppe hat kein Geländer."}

    class Meta:
        model = Message
        skip_postgeneration_save = True

    @factory.post_generation
    def owed(self, create, extracted, **kwargs):
        if create:
            sent_at = None if extracted else timezone.now()
            Letter.objects.create(message=self, kind=Letter.Kind.NOTICE, sent_at=sent_at)
