"""What the search hears of besides the saving of pages: unpublishing, documents, and new names of related things."""

from collections.abc import Iterator
from functools import cache, partial

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model
from wagtail.models import ReferenceIndex
from wagtail.signals import page_unpublished

from ..models.pages import ContentPage
from ..models.search import SearchEntry
from ..search_fields import Names
from .indexing import index_documents, index_pages

AT_ONCE = 500  # pages


@receiver(page_unpublished)
def forget_page(sender, instance, **kwargs):
    SearchEntry.objects.filter(page=instance.pk).delete()


@receiver(pre_save)
def remember_names(sender, instance, **kwargs):
    """Compares with what is stored, so that pages are indexed again only when a name is new."""
    columns = {column for *_, column in _uses_of(sender)}
    if columns and not kwargs.get("raw"):
        stored = sender._default_manager.filter(pk=instance.pk).values(*columns).first() if instance.pk else None
        instance._has_new_name = stored is None or any(stored[c] != getattr(instance, c) for c in columns)


@receiver(post_save)
def index_under_new_name(sender, instance, **kwargs):
    is_document = issubclass(sender, get_document_model())
    if is_document and not kwargs.get("raw"):
        index_documents([instance])
    if getattr(instance, "_has_new_name", False):
        for model, pks in _pages_with(instance):
            _index_again(model, pks)
        if is_document and not kwargs["created"]:
            _index_those_that_refer_to(instance)


@receiver(pre_delete)
def remember_pages(sender, instance, **kwargs):
    instance._pages_with_it = _pages_with(instance)


@receiver(post_delete)
def index_without_name(sender, instance, **kwargs):
    """After the commit: what is deleted together with the name is gone by then."""
    for model, pks in instance._pages_with_it:
        transaction.on_commit(partial(_index_again, model, pks))


def _pages_with(named: Model) -> list[tuple[type[ContentPage], list[int]]]:
    """The live pages that are found by a name of `named`, by type."""
    ways = dict.fromkeys((model, path) for model, path, _ in _uses_of(type(named)))
    found = ((model, model.objects.live().filter(**{path: named.pk}).order_by("pk")) for model, path in ways)
    return [(model, list(pages.values_list("pk", flat=True).distinct())) for model, pages in found]


def _index_those_that_refer_to(document: Model) -> None:
    """Pages whose blocks offer the document."""
    by_type = {}
    for reference in ReferenceIndex.get_references_to(document).select_related("content_type"):
        model = reference.content_type.model_class()
        if issubclass(model, ContentPage):
            by_type.setdefault(model, set()).add(int(reference.object_id))
    for model, pks in by_type.items():
        _index_again(model, sorted(pks))


def _index_again(model: type[ContentPage], pks: list[int]) -> None:
    for start in range(0, len(pks), AT_ONCE):
        index_pages(model, model.objects.filter(pk__in=pks[start : start + AT_ONCE]))


@cache
def _uses_of(named: type[Model]) -> list[tuple[type[ContentPage], str, str]]:
    """Which types of pages are found by a column of the model `named`: the type, the way to `named`, the column."""
    return [use for model in apps.get_models() if issubclass(model, ContentPage) for use in _uses(model, named)]


def _uses(model: type[ContentPage], named: type[Model]) -> Iterator[tuple[type[ContentPage], str, str]]:
    for field in model.get_search_fields():
        for column in field.columns if isinstance(field, Names) else ():
            *way, last = [field.field_name, *column.split("__")]
            target = model
            for step in way:
                relation = target._meta.get_field(step)
                target = relation.related_model
            if issubclass(named, target) and not isinstance(getattr(relation, "field", None), ParentalKey):
                yield model, "__".join(way), last  # a page's own rows are saved with it
