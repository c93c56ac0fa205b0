"""The documents that the search finds: those that somebody can get to by the public pages."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Left, Length
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from smartvest.core.models import PortalDocument

# Parts of a film on a page, nothing to read.
PARTS_OF_FILMS = Q(file__iendswith=".mp4") | Q(file__iendswith=".vtt")


def offered_by(pages: QuerySet) -> QuerySet:
    """The documents that one of `pages` links to, in whatever field or block; none of a restricted collection."""
    types = ContentType.objects.get_for_models(Page, PortalDocument)
    links = ReferenceIndex.objects.filter(
        base_content_type=types[Page],
        to_content_type=types[PortalDocument],
        to_object_id=Cast(OuterRef("pk"), CharField()),
    ).annotate(page=Cast("object_id", BigIntegerField()))
    restricted = CollectionViewRestriction.objects.filter(
        collection__path=Left(OuterRef("collection__path"), Length("collection__path"))
    )
    documents = PortalDocument.objects.filter(Exists(links.filter(page__in=pages.order_by().values("pk"))))
    return documents.exclude(PARTS_OF_FILMS).exclude(Exists(restricted))
