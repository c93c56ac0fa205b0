"""Many pages at once: what `parent.add_child(instance=page)` does one by one, in a handful of queries."""

import json
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, ReferenceIndex, Revision

BATCH = 500  # rows to a statement; SQLite takes 250,000 values in one


class Sections:
    """Places below parents, and how many were given away: the tree's paths are made by hand."""

    def __init__(self, parents: Iterable[Page]):
        self.parents = {parent.pk: parent for parent in Page.objects.filter(pk__in=[page.pk for page in parents])}
        self.steps = {pk: self._last_step(parent) for pk, parent in self.parents.items()}

    @staticmethod
    def _last_step(parent: Page) -> int:
        last = parent.get_last_child()
        return Page._str2int(last.path[-Page.steplen :]) if last else 0

    def place(self, page: Page, parent_pk: int) -> None:
        """Gives `page`, which is not saved yet, the next place below that parent."""
        parent = self.parents[parent_pk]
        self.steps[parent_pk] += 1
        parent.numchild += 1
        page.depth, page.numchild = parent.depth + 1, 0
        page.path = Page._get_path(parent.path, page.depth, self.steps[parent_pk])
        page.url_path = f"{parent.url_path}{page.slug}/"

    def save(self) -> None:
        Page.objects.bulk_update(self.parents.values(), ["numchild"])


@transaction.atomic
def publish(pages: list[Page]) -> None:
    """Saves new pages of one type, placed and filled in memory, as they are after their first publication: rows of the
    page and of what belongs to it, one revision, references. Neither indexed for the search nor told to receivers."""
    model = type(pages[0])
    _insert_rows(pages, model)
    for relation in get_all_child_relations(model):
        rows = [row for page in pages for row in _with_owner(page, relation)]
        relation.related_model.objects.bulk_create(rows, BATCH)
    for field in model._meta.many_to_many:
        if isinstance(field, ParentalManyToManyField):
            _insert_links(pages, field)
    _insert_revisions(pages)
    _insert_references(pages)


def _insert_rows(pages: list[Page], model: type[Page]) -> None:
    """Django's bulk_create refuses types that inherit rows, so the two halves are written by themselves."""
    content_type, locale = ContentType.objects.get_for_model(model), Locale.get_default()
    fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    for page in pages:
        page.content_type, page.locale = content_type, locale
        page.draft_title, page.live, page.has_unpublished_changes = page.title, True, False
        page.last_published_at = page.latest_revision_created_at = page.first_published_at
    parents = Page.objects.bulk_create(
        [Page(**{name: getattr(page, name) for name in fields}) for page in pages], BATCH
    )
    for page, parent in zip(pages, parents, strict=True):
        page.pk = page.id = parent.pk
    model._base_manager._insert(pages, fields=model._meta.local_concrete_fields, using="default")
    for page in pages:
        page._state.adding, page._state.db = False, "default"


def _with_owner(page: Page, relation) -> list:
    rows = list(getattr(page, relation.get_accessor_name()).all())
    for place, row in enumerate(rows):
        setattr(row, relation.field.attname, page.pk)
        row.sort_order = place
    return rows


def _insert_links(pages: list[Page], field: ParentalManyToManyField) -> None:
    through = field.remote_field.through
    owner, target = field.m2m_column_name(), field.m2m_reverse_name()
    links = (through(**{owner: page.pk, target: each.pk}) for page in pages for each in getattr(page, field.name).all())
    through.objects.bulk_create(links, BATCH)


def _insert_revisions(pages: list[Page]) -> None:
    base = ContentType.objects.get_for_model(Page)
    revisions = Revision.objects.bulk_create(
        [
            Revision(
                content_type=page.content_type,
                base_content_type=base,
                object_id=str(page.pk),
                created_at=page.first_published_at,
                object_str=str(page),
                content=page.serializable_data(),
            )
            for page in pages
        ],
        BATCH,
    )
    parents = Page.objects.in_bulk([page.pk for page in pages])
    for page, revision in zip(pages, revisions, strict=True):
        parents[page.pk].latest_revision = parents[page.pk].live_revision = revision
    Page.objects.bulk_update(parents.values(), ["latest_revision", "live_revision"], 250)


def _insert_references(pages: list[Page]) -> None:
    """What Wagtail notes on saving, so that it knows where pictures and towns are used."""
    base = ContentType.objects.get_for_model(Page)
    ReferenceIndex.objects.bulk_create(
        (
            ReferenceIndex(
                content_type=page.content_type,
                base_content_type=base,
                object_id=page.pk,
                to_content_type_id=to_type,
                to_object_id=to_id,
                model_path=model_path,
                content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            for page in pages
            for to_type, to_id, model_path, content_path in set(ReferenceIndex._extract_references_from_object(page))
        ),
        BATCH,
    )


def stream(blocks: list[dict]) -> str:
    """The blocks as a StreamField takes them from the database."""
    return json.dumps(blocks)
