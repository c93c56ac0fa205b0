"""Offene Daten und Einbettung: what the portal gives away, explained for people.

A page type and no bare address, so that editors can introduce it, move it in the tree and link it in the footer.
"""

from django.urls import reverse
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage

from .datasets import offers
from .embeds import EmbedForm, embed_code


class OpenDataPage(ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text vor den Daten", blank=True)

    image_panels = []  # the page is tables and code
    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1
    page_description = (
        "Alle Daten zum Mitnehmen und das Einbetten in andere Websites. Die Seite schreibt sich von selbst."
    )

    class Meta:
        verbose_name = "Offene Daten"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = EmbedForm(request.GET)
        return context | {
            "offers": offers(request),
            "catalogue_urls": {form: reverse("catalogue", args=[form]) for form in ("ttl", "rdf")},
            "form": form,
            "code": embed_code(form, request),
            "is_chosen": any(name in form.fields for name in request.GET),
        }
