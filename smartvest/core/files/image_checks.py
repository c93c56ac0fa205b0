"""No page goes public with an image that lacks its alt text (WCAG 1.1.1) or its credit (§ 13 UrhG)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField, CharField, Field, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.html import format_html
from modelcluster.models import get_all_child_relations
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import ReferenceIndex, get_default_page_content_type

MEND = "Rechts neben dem Bild: „…“ und „Dieses Bild bearbeiten“."
INCOMPLETE = Q(credit="") | Q(description="", is_decorative=False)


class Gap(NamedTuple):
    """An image on a page that is not ready for the public."""

    field: str  # the page's field it stands in
    place: str  # the same in the words of the form: "Worum geht es? → Galerie → Bild"
    image: AbstractImage

    def __str__(self) -> str:
        """Names the image, what it lacks and where, and how to mend it; for places that show no links."""
        missing = " und ".join(lacks(self.image))
        return f"{self.place}: Beim Bild „{self.image.title}“ fehlt noch {missing}. {MEND}"

    def as_html(self) -> str:
        """The same with a link to the image's form, as safe HTML."""
        address = reverse("wagtailimages:edit", args=[self.image.pk])
        link = format_html("„<a href='{}' target='_blank'>{}</a>“", address, self.image.title)
        return format_html("{}: Beim Bild {} fehlt noch {}.", self.place, link, " und ".join(lacks(self.image)))


def lacks(image: AbstractImage) -> list[str]:
    """What an image still needs, in words that follow "es fehlt noch"."""
    missing = []
    if not image.description.strip() and not image.is_decorative:
        missing.append("der Alternativtext (oder „nur Schmuck“)")
    if not image.credit.strip():
        missing.append("der Bildnachweis")
    return missing


def gaps(values: Iterable[tuple[Field, object]]) -> list[Gap]:
    """The incomplete images among `values`, pairs of a field and what it holds. One query."""
    found = [(field, place, pk) for field, value in values for place, pk in image_references(field, value)]
    images = get_image_model().objects.in_bulk({pk for _, _, pk in found}) if found else {}
    incomplete = {pk for pk, image in images.items() if lacks(image)}
    return [Gap(field.name, describe(field, place), images[pk]) for field, place, pk in found if pk in incomplete]


def gaps_of(page: Model) -> list[Gap]:
    """The incomplete images of a page as it is in memory, at any depth and in its inline rows."""
    found = gaps((field, field.value_from_object(page)) for field in page._meta.concrete_fields)
    for relation in get_all_child_relations(type(page)):
        for row in getattr(page, relation.get_accessor_name()).all():
            values = ((field, field.value_from_object(row)) for field in row._meta.concrete_fields)
            found += gaps(values)
    return found


def image_references(field: Field, value) -> Iterator[tuple[str, int]]:
    """Where images are in the value of a field: (path in the model, id of the image)."""
    if value in (None, ""):
        return
    if field.is_relation and issubclass(field.related_model, AbstractImage):
        yield field.name, value.pk if isinstance(value, Model) else int(value)
    elif hasattr(field, "extract_references"):
        for model, pk, path, _ in field.extract_references(value):
            if issubclass(model, AbstractImage):
                yield f"{field.name}.{path}", int(pk)


def describe(field: Field, path: str) -> str:
    """A path in the words of the form: "body.gallery.images.item.image" is "Text → Galerie → Bilder → Bild"."""
    words, block = [str(field.verbose_name)], getattr(field, "stream_block", None)
    for name in path.split(".")[1:]:
        block = block.child_block if name == "item" else getattr(block, "child_blocks", {}).get(name)
        if block is None:  # within a text there are no further names
            break
        if name != "item" and block.label:
            words.append(str(block.label))
    return " → ".join(words)


def require_complete_images(page: Model) -> None:
    """Raises a ValidationError, by field, when an image on `page` is not ready for the public."""
    errors = {}
    for gap in gaps_of(page):
        errors.setdefault(gap.field, []).append(gap.as_html())
    if errors:
        raise ValidationError(errors)


def with_incomplete_images(pages: QuerySet) -> QuerySet:
    """Those of `pages` that show such an image; of a live page the public version counts, of others the first draft."""
    images = get_image_model()
    references = ReferenceIndex.objects.filter(
        base_content_type=get_default_page_content_type(),
        to_content_type=ContentType.objects.get_for_model(images),
        to_object_id__in=images.objects.filter(INCOMPLETE).annotate(key=Cast("pk", CharField())).values("key"),
    )
    return pages.filter(pk__in=references.annotate(page=Cast("object_id", BigIntegerField())).values("page"))
