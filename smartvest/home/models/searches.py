"""Words that people searched for and nobody has written about."""

import re
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Max, Sum
from django.utils import timezone

from smartvest.core.search import words_of

MOST_WORDS_A_DAY = 200  # different ones; whoever sends random words must not fill the database
LONGEST = 60  # characters
MOST_DIGITS = 5  # a postcode; more may be somebody's number


def fit_to_keep(q: str) -> str:
    """The words of `q` in small letters; "" where there are none, or where `q` may say who somebody is: what is long,
    has an @ in it or more digits than a postcode is not kept."""
    if len(q) > LONGEST or "@" in q or len(re.findall(r"\d", q)) > MOST_DIGITS:
        return ""
    return " ".join(words_of(q)).lower()[:LONGEST]


class MissQuerySet(models.QuerySet):
    def count_one(self, q: str) -> None:
        """Notes that a search for `q` has found nothing. Of who searched, and of the hour, nothing is kept."""
        words, today = fit_to_keep(q), timezone.localdate()
        if not words or self.filter(words=words, day=today).update(count=F("count") + 1):
            return
        if self.filter(day=today).count() < MOST_WORDS_A_DAY:
            # Two may come at the same moment; the second one is then not counted.
            self.bulk_create([self.model(words=words, day=today)], ignore_conflicts=True)

    def by_words(self) -> models.QuerySet:
        """Each `words` once, with how often in all (`times`) and the last day (`last`)."""
        return self.order_by().values("words").annotate(times=Sum("count"), last=Max("day"))

    def too_old(self) -> models.QuerySet:
        """Before the SEARCHES_KEPT_FOR last days."""
        return self.filter(day__lte=timezone.localdate() - timedelta(days=settings.SEARCHES_KEPT_FOR))


class SearchWithoutResult(models.Model):
    """How often somebody searched for these words on a day and found nothing. Words and numbers, nothing of people."""

    words = models.CharField("Gesucht", max_length=LONGEST)
    day = models.DateField("Tag", db_index=True)
    count = models.PositiveIntegerField("Wie oft", default=1)

    objects = MissQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "Suche ohne Treffer"
        verbose_name_plural = "Suchen ohne Treffer"
        default_permissions = ["view"]
        constraints = [models.UniqueConstraint(fields=["words", "day"], name="words_once_a_day")]

    def __str__(self) -> str:
        return f"{self.words}, {self.day:%d.%m.%Y}"
