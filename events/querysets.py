import datetime

from django.db import models
from django.db.models import Min, Q
from django.utils import timezone

from smartvest.core.models.pages import ON_CARDS
from smartvest.core.public import public

KEPT = datetime.timedelta(days=365)


def not_over_by(moment: datetime.datetime) -> Q:
    """Something of it is at `moment` or later: a night until 0:00 has nothing of the day that begins then."""
    return Q(end__gt=moment) | Q(start__gte=moment)


class OccurrenceQuerySet(models.QuerySet):
    """Every public occurrence is in exactly one of `upcoming` and `past`."""

    def public(self, request=None):
        """The event is live and nobody needs a password to see it."""
        return self.filter(public(request, "event"))

    def upcoming(self, now=None):
        """Its end is now or later; what runs now and all-day dates of today included. The next first."""
        return self.filter(end__gte=now or timezone.now()).order_by("start", "pk")

    def past(self, now=None):
        """Its end is before now. The latest first."""
        return self.filter(end__lt=now or timezone.now()).order_by("-start", "-pk")

    def recent(self, now=None):
        """Its end is now, later or less than a year ago: what stays in calendars that somebody follows."""
        return self.filter(end__gte=(now or timezone.now()) - KEPT)

    def next_change(self, moment: datetime.datetime):
        """When the next one is over after `moment`, or falls out of the calendars; None when none does."""
        ends = Min("end", filter=Q(end__gte=moment))
        leaves = Min("end", filter=Q(end__gte=moment - KEPT))
        found = self.aggregate(ends=ends, leaves=leaves)
        moments = [found["ends"], found["leaves"] and found["leaves"] + KEPT]
        return min(filter(None, moments), default=None)

    def touching(self, first: datetime.datetime, after: datetime.datetime):
        """Something of it is at `first` or later, and before `after`."""
        return self.filter(not_over_by(first), start__lt=after).order_by("start", "pk")

    def for_cards(self):
        """With all that a card shows and no more, in one query.

        Of a part of a list the dates are picked first, so that the database looks up no other date's event.
        """
        if self.query.is_sliced:
            return self.model.objects.filter(pk__in=self.values("pk")).order_by(*self.query.order_by).for_cards()
        of_event = (*ON_CARDS, "start", "repeat", "venue", "online_url")
        names = [field.name for field in self.model._meta.concrete_fields]
        return self.select_related("event").only(*names, *(f"event__{name}" for name in of_event))
