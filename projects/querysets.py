from collections.abc import Iterable
from typing import NamedTuple

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone
from wagtail.models import PageQuerySet

from fields.tags import with_tags
from smartvest.core.cards import attach
from smartvest.core.models.pages import ON_CARDS
from smartvest.core.public import public
from smartvest.municipalities.sections import with_municipalities

from .models.implementations import Implementation


def overdue() -> Q:
    """Nobody has looked for longer than the portal promises: the review date is before today."""
    return Q(review_due__lt=timezone.localdate())


class State(NamedTuple):
    """How far a municipality is with a project, as far as cards say it."""

    status: str
    kind: str
    title: str


class ProjectQuerySet(PageQuerySet):
    def in_municipality(self, municipality):
        """Has an implementation there, wherever in the tree the project lies."""
        return self.filter(
            Exists(Implementation.objects.filter(page=OuterRef("pk"), municipality__in=[municipality.pk]))
        )

    def in_field(self, field):
        """Belongs to the Handlungsfeld; no JOIN, so that the newest are found without sorting all of them."""
        return self.filter(
            Exists(self.model.fields.through.objects.filter(projectpage=OuterRef("pk"), fieldpage__in=[field.pk]))
        )

    def due(self, day=None):
        """Somebody should look whether all is still true: the review date is `day` (today) or before."""
        return self.filter(review_due__lte=day or timezone.localdate())

    def overdue(self):
        """The review date is before today."""
        return self.filter(overdue())

    def public_among(self, ids: list[int], request=None) -> list:
        """The projects with these ids in their order, without drafts and those behind a login."""
        projects = self.filter(public(request)).for_lists().in_bulk(ids) if ids else {}
        return [projects[pk] for pk in ids if pk in projects]

    def newest_first(self):
        return self.order_by("-first_published_at", "title")

    def for_feeds(self):
        """With what names them for good, besides what cards show."""
        return self.only(*ON_CARDS, "translation_key")

    def similar_to(self, project, request=None):
        """Live public projects that share a Thema with `project`, those that share the most first; never itself."""
        rows = self.model.topics.through.objects.order_by()
        topics = [topic.pk for topic in project.topics.all()]
        having = [Q(pk__in=rows.filter(topic=topic).values("projectpage")) for topic in topics]
        shared = [Case(When(has_it, then=Value(1)), default=Value(0)) for has_it in having]
        similar = self.filter(public(request), pk__in=rows.filter(topic__in=topics).values("projectpage"))
        return similar.exclude(pk=project.pk).order_by(sum(shared, start=Value(0)).desc(), "title")

    def for_lists(self):
        """With what a card without a picture shows and no more, but for what `as_cards()` fetches."""
        return self.only(*ON_CARDS, "review_due")

    def comparable(self):
        """Those that say something about several administrations: that more than one of them has, that were taken over
        from another project of this selection, or from which another one of it was taken over."""
        elsewhere = Implementation.objects.filter(page=OuterRef("page")).exclude(municipality=OuterRef("municipality"))
        in_several = Implementation.objects.filter(Exists(elsewhere), page=OuterRef("pk"))
        adoptions = self.filter(based_on=OuterRef("pk"))
        return self.filter(Exists(in_several) | Q(based_on__in=self.values("pk")) | Exists(adoptions))

    def for_cards(self):
        """The same for cards with pictures."""
        cards = self.only(*ON_CARDS, "review_due", "lead_image").select_related("lead_image")
        return cards.prefetch_related("lead_image__renditions")


def as_cards(projects: Iterable) -> list:
    """The projects, each with its `tags` and `states`; two queries besides that for the projects."""
    rows = Implementation.objects.order_by("sort_order")
    columns = "status", "municipality__kind", "municipality__title"
    return attach(with_tags(projects), "states", State, rows, "page", *columns)


def with_words(changes: Iterable, request=None) -> list:
    """The changes with all that their words need; three queries besides that for the changes."""
    from .models import ProjectPage  # which knows this file

    changes = list(changes)
    models.prefetch_related_objects(changes, "parts")
    with_municipalities((part for change in changes for part in change.parts.all()), request)
    named = ProjectPage.objects.for_feeds().filter(pk__in={change.page_id for change in changes})
    pages = {page.pk: page for page in named}  # in_bulk() would ask several times for many
    for change in changes:
        change.page = pages[change.page_id]
    return changes


class ChangeQuerySet(models.QuerySet):
    def public(self, request=None):
        """Entries of live projects that everybody may see, from their day on: a milestone to come is no change yet,
        and what was known at the beginning never is one."""
        until_today = self.filter(public(request, "page"), day__lte=timezone.localdate())
        return until_today.exclude(kind="bekannt").with_something_to_tell()

    def with_something_to_tell(self):
        """Without entries whose towns have all been deleted; of a milestone the words are left."""
        from .models.changes import ChangePart  # which knows this file

        return self.filter(Q(kind="meilenstein") | Exists(ChangePart.objects.filter(change=OuterRef("pk"))))

    def newest_first(self):
        """By day, then those of one project together."""
        return self.order_by("-day", "page", "-pk")

    def known_since(self):
        """The day on which the recording began, where there were projects already; None where it saw everything."""
        return self.filter(kind="bekannt").aggregate(day=models.Min("day"))["day"]
