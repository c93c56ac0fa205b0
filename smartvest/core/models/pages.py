"""What every page of the portal shares."""

import logging

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from .. import page_cache
from ..files.image_checks import require_complete_images
from ..forms import ContentPageForm
from ..refusals import NotReady
from ..search.indexing import index_saved
from ..search_fields import Text
from .permissions import PagePermissionsMixin

# The columns that cards show of every type of page, and those that its address is made of.
ON_CARDS = ["title", "slug", "path", "url_path", "listing_title", "listing_summary", "summary"]

logger = logging.getLogger(__name__)


def keep_but_revalidate(request, response):
    """Anonymous answers may be kept but must be revalidated, so an edit shows at once; all others are not kept."""
    if request.user.is_authenticated or "Set-Cookie" in response or response.cookies:
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, no_cache=True)
        listing = (getattr(response, "context_data", None) or {}).get("listing")
        page_cache.offer(response, listing.home_address if listing else page_cache.UNSPOKEN)
    return response


# "Städte" becomes "staedte" in an address while an editor types the title; Wagtail's own table makes it "stadte".
GERMAN_LETTERS = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss")]


class SummaryMixin(models.Model):
    """One sentence that stands in cards, search results and link previews."""

    summary = models.TextField(
        "Kurzfassung",
        max_length=300,
        blank=True,
        help_text="Der Nutzen in ein bis zwei Sätzen, höchstens 300 Zeichen. Steht auf Karten und in Suchergebnissen.",
    )

    summary_panels = [FieldPanel("summary")]

    class Meta:
        abstract = True


class LeadImageMixin(models.Model):
    """The large picture at the top, also used on cards."""

    lead_image = models.ForeignKey(
        "core.PortalImage",
        verbose_name="Titelbild",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Querformat, mindestens 1600 Pixel breit. Ohne Bild geht es auch.",
    )

    image_panels = [FieldPanel("lead_image")]

    class Meta:
        abstract = True


class ListingMixin(models.Model):
    """Other words and another picture for cards and shared links, where the page's own do not fit."""

    listing_title = models.CharField(
        "Titel auf Karten", max_length=100, blank=True, help_text="Nur nötig, wenn der Seitentitel dort zu lang ist."
    )
    listing_summary = models.TextField(
        "Text auf Karten", max_length=200, blank=True, help_text="Leer lassen, dann steht dort die Kurzfassung."
    )
    social_image = models.ForeignKey(
        "core.PortalImage",
        verbose_name="Bild beim Teilen",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Leer lassen, dann wird das Titelbild genommen.",
    )

    listing_panels = [
        MultiFieldPanel(
            [FieldPanel("listing_title"), FieldPanel("listing_summary"), FieldPanel("social_image")],
            heading="Auf Karten und beim Teilen",
        )
    ]

    class Meta:
        abstract = True


class LastCheckedMixin(models.Model):
    """When somebody last made sure that the page is still true."""

    last_checked = models.DateField(
        "Zuletzt geprüft am",
        null=True,
        blank=True,
        help_text="Wann hat zuletzt jemand nachgesehen, ob alles noch stimmt?",
    )

    review_panels = [FieldPanel("last_checked")]

    class Meta:
        abstract = True


class ContentPage(SummaryMixin, LeadImageMixin, ListingMixin, LastCheckedMixin, PagePermissionsMixin, Page):
    """The base of all page types. A type names its own panels in `main_panels`; the tabs come from here."""

    base_form_class = ContentPageForm
    # When the page is shown, what comes in the same query, and what is fetched once as several parts of it ask for it.
    shown_with: tuple[str, ...] = ("lead_image",)
    shown_with_lists: tuple[str, ...] = ("lead_image__renditions",)
    is_public = False  # known to be open to everybody; otherwise Wagtail has to ask
    web_page_type = "WebPage"  # of schema.org, or one of its kinds
    title_is_a_name = False  # the search then never takes it for another word
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]  # what takes more says so
    title_panels = [TitleFieldPanel("title")]
    main_panels = []
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", widget=SlugInput(formatters=GERMAN_LETTERS)),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
            ],
            heading="Für Suchmaschinen",
        ),
        FieldPanel("show_in_menus"),
    ]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        Text("body"),
        index.FilterField("last_checked"),
    ]

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        # Built here so that each type lists its fields once and every type has the same three tabs.
        cls.edit_handler = TabbedInterface(
            [
                ObjectList([*cls.title_panels, *cls.summary_panels, *cls.main_panels], heading="Inhalt"),
                ObjectList([*cls.image_panels, *cls.listing_panels], heading="Bild und Karten"),
                ObjectList([*cls.promote_panels, *cls.review_panels, *cls.settings_panels], heading="Einstellungen"),
            ]
        )

    @property
    def card_title(self) -> str:
        return self.listing_title or self.title

    @property
    def card_summary(self) -> str:
        return self.listing_summary or self.summary

    @property
    def share_image(self):
        return self.social_image or self.lead_image

    @cached_property
    def breadcrumbs(self) -> list[Page]:
        """The pages above this one, home first; empty on the home page itself and in previews of new pages."""
        if not self.path or self.depth <= 2:
            return []
        return list(self.get_ancestors().filter(depth__gt=1).live())

    def get_view_restrictions(self):
        return PageViewRestriction.objects.none() if self.is_public else super().get_view_restrictions()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.breadcrumbs
        return context

    def serve(self, request, *args, **kwargs):
        return keep_but_revalidate(request, super().serve(request, *args, **kwargs))

    def structured_data(self, about) -> list[dict]:
        """What the page is about as objects of schema.org, each with an "@id"; the types say what they know.

        `about` is the page's `Metadata`, with the context that its template has. Values may be empty.
        """
        return []

    def open_graph(self) -> dict[str, str]:
        """The page's kind for previews of links (https://ogp.me) and what belongs to that kind."""
        return {"og:type": "website"}

    def save(self, *args, **kwargs):
        """Saves the page. A new page whose address another one took since the form was checked gets a free address:
        two people (or an autosave and a button) may create at the same time, and nobody's text may be lost."""
        if self._state.adding and not self._slug_is_available(self.slug, self.get_parent(), self):
            self.slug = self._get_autogenerated_slug(self.slug)
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            index_saved(self)  # here, because the signal of saving comes before the relations are stored

    def require_ready(self) -> None:
        """Raises a ValidationError, by field, when the page may not go public as it is."""
        self.full_clean()
        require_complete_images(self)

    def publish(self, revision, user=None, changed=True, log_action=True, **kwargs):
        """Publishes `revision`, or raises NotReady.

        The editor's form asks before; this is for all other ways: approving, bulk actions, the schedule. The schedule
        passes over what is not ready, so that one page does not keep the others from going live.
        """
        try:
            revision.as_object().require_ready()
        except ValidationError as error:
            if log_action != "wagtail.publish.scheduled":
                raise NotReady(self, error) from error
            logger.error("Nicht planmäßig veröffentlicht: „%s“ (%s): %s", self.title, self.pk, error.messages)
            return
        super().publish(revision, user=user, changed=changed, log_action=log_action, **kwargs)
