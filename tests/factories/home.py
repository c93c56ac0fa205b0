"""The home page and the standing pages."""

import factory
from wagtail.models import Site

from smartvest.home.models import AccessibilityStatementPage, FormField, FormPage, HomePage, StandardPage

from .core import ContentPageFactory, below, root_page


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


class AccessibilityStatementPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Erklärung zur Barrierefreiheit"

    class Meta:
        model = AccessibilityStatementPage
