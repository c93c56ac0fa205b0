"""Hinweise: short messages above every page, for a time that editors choose."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Min, Q
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class AlertQuerySet(models.QuerySet):
    def not_over(self):
        """Switched on, and to be seen now or later. The newest first."""
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=timezone.now()), is_active=True).order_by("-pk")

    def next_change(self, moment):
        """When the next one begins or ends after `moment`; None when none does."""
        begins = Min("starts_at", filter=Q(starts_at__gt=moment))
        ends = Min("ends_at", filter=Q(ends_at__gt=moment))
        return min(filter(None, self.filter(is_active=True).aggregate(begins=begins, ends=ends).values()), default=None)


class Alert(models.Model):
    class Level(models.TextChoices):
        INFO = "info", "Hinweis"
        WARNING = "warnung", "Warnung"

    title = models.CharField(
        "Überschrift", max_length=80, help_text="Zum Beispiel: „Bürgerzone am 24.12. geschlossen“."
    )
    text = models.CharField("Text", max_length=300, blank=True)
    level = models.CharField("Art", max_length=10, choices=Level, default=Level.INFO)
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="Seite im Portal",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    link_url = models.URLField("oder Adresse", blank=True)
    is_active = models.BooleanField("eingeschaltet", default=True)
    starts_at = models.DateTimeField("zeigen ab", null=True, blank=True, help_text="Leer: sofort.")
    ends_at = models.DateTimeField("zeigen bis", null=True, blank=True, help_text="Leer: bis jemand ihn ausschaltet.")

    objects = AlertQuerySet.as_manager()

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("level"),
        MultiFieldPanel([FieldPanel("link_page"), FieldPanel("link_url")], heading="Mehr dazu"),
        MultiFieldPanel(
            [FieldPanel("is_active"), FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")])],
            heading="Wann zu sehen",
        ),
    ]

    class Meta:
        verbose_name = "Hinweis"
        verbose_name_plural = "Hinweise"

    def __str__(self) -> str:
        return self.title

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "Das Ende muss nach dem Anfang liegen."})

    @property
    def link(self) -> str:
        """Where "Mehr dazu" leads, or ""."""
        return self.link_page.url if self.link_page else self.link_url

    @property
    def is_current(self) -> bool:
        """Switched on, and now is neither before its start nor at or after its end."""
        return self.visibility == "jetzt zu sehen"

    @property
    def visibility(self) -> str:
        """Whether visitors see it now, in words."""
        now = timezone.now()
        if not self.is_active:
            return "ausgeschaltet"
        if self.starts_at and self.starts_at > now:
            return "geplant"
        return "vorbei" if self.ends_at and self.ends_at <= now else "jetzt zu sehen"
