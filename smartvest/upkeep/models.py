"""What the portal remembers about its own upkeep: reminders sent, changes reported, links checked."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from projects.models import ProjectPage
from smartvest.core.models import Alert
from smartvest.municipalities.models import MunicipalityPage


class Notes(models.Model):
    """What the portal notes about pages for itself. It is no use of a page that would speak against deleting it."""

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class Reminder(Notes):
    """The one mail that a municipality gets on a day. The row is there before the mail: who claims it sends it."""

    municipality = models.ForeignKey(MunicipalityPage, on_delete=models.CASCADE, related_name="reminders")
    day = models.DateField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "Erinnerung"
        verbose_name_plural = "Erinnerungen"
        constraints = [models.UniqueConstraint(fields=["municipality", "day"], name="one_reminder_a_day")]

    def __str__(self) -> str:
        return f"{self.municipality}, {self.day}"


class ReportedChange(Notes):
    """What a municipality said by its link has changed. Kept until a mail about it has left the house, and after."""

    page = models.ForeignKey(ProjectPage, on_delete=models.CASCADE, related_name="reported_changes")
    municipality = models.ForeignKey(MunicipalityPage, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(max_length=2000)
    reported_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True)  # a process is about to send the mail
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "gemeldete Änderung"
        verbose_name_plural = "gemeldete Änderungen"
        ordering = ["reported_at", "pk"]

    def __str__(self) -> str:
        return f"{self.page}, gemeldet am {self.reported_at:%d.%m.%Y}"  # stands in logs, so without the text


class LinkQuerySet(models.QuerySet):
    def broken(self):
        """Failed in two runs in a row or more: a hiccup is no defect."""
        return self.filter(state=Link.State.BROKEN)


class Link(Notes):
    """An address outside the portal that some page or Hinweis leads to, and what came of the last visit."""

    class State(models.TextChoices):
        NEW = "neu", "noch nicht geprüft"
        WORKS = "ok", "funktioniert"
        SHAKY = "wackelig", "einmal gescheitert"
        BROKEN = "defekt", "defekt"
        UNCHECKED = "ungeprueft", "lässt sich nicht prüfen"

    url = models.CharField("Adresse", max_length=2000, unique=True)
    host = models.CharField(max_length=255)
    state = models.CharField("Zustand", max_length=12, choices=State, default=State.NEW, db_index=True)
    status = models.PositiveSmallIntegerField("HTTP-Status", null=True)
    problem = models.CharField("Befund", max_length=200, blank=True)
    checked_at = models.DateTimeField("Geprüft", null=True)
    failing_since = models.DateTimeField("Defekt seit", null=True)
    not_before = models.DateTimeField(null=True)  # the host asked for patience (Retry-After)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = "Link"
        verbose_name_plural = "Links"

    def __str__(self) -> str:
        return self.url


class LinkUse(Notes):
    """Where a link stands: on a live page or in a Hinweis."""

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, null=True, related_name="+")
    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "Links auf Seiten"
        constraints = [
            models.UniqueConstraint(fields=["link", "page"], name="link_once_a_page"),
            models.UniqueConstraint(fields=["link", "alert"], name="link_once_an_alert"),
            models.CheckConstraint(
                condition=Q(page=None, alert__isnull=False) | Q(page__isnull=False, alert=None),
                name="link_on_page_or_alert",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.link} ({self.place})"

    @property
    def place(self) -> Page | Alert:
        return self.page or self.alert
