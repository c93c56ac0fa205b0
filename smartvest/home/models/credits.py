"""The Bildnachweise: every picture of the public pages with whose work it is (§ 13 UrhG), and where it stands.

A page type and no bare address, so that editors can introduce the list, move it in the tree and link it in the footer.
"""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage

from ..credits import CreditList


class ImageCreditsPage(ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text vor der Liste", blank=True)

    image_panels = []  # the list is all pictures already
    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1
    page_description = "Alle Bilder des Portals mit Nachweis und Lizenz. Die Liste schreibt sich von selbst."

    class Meta:
        verbose_name = "Bildnachweise"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = CreditList(request)
        return context
