"""What people send by the forms of the portal, and the letters that go out about it."""

import re
from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.contrib.forms.models import AbstractFormSubmission
from wagtail.models import Page


class Purpose(models.TextChoices):
    """What a form is for."""

    CONTACT = "kontakt", "Kontakt"
    BARRIER = "barriere", "Barriere melden"


class Message(AbstractFormSubmission):
    """One message. `form_data` holds the answers by the names of the fields, `labels` the names with what the fields
    were called, in their order: a form may change, and what somebody answered must not.

    It outlives its form. It is personal data and goes some time after it was closed (`delete_old_messages`).
    """

    class State(models.TextChoices):
        NEW = "neu", "neu"
        IN_PROGRESS = "in-arbeit", "in Arbeit"
        ANSWERED = "beantwortet", "beantwortet"
        CLOSED = "erledigt", "erledigt ohne Antwort"

    CLOSED_STATES = (State.ANSWERED, State.CLOSED)
    wagtail_reference_index_ignore = True  # a message is no use of a page that would speak against deleting the page

    page = models.ForeignKey(Page, verbose_name="Formular", null=True, on_delete=models.SET_NULL, related_name="+")
    submit_time = models.DateTimeField("Eingang", default=timezone.now)
    labels = models.JSONField(default=list)
    reference = models.CharField("Nummer", max_length=12, unique=True)
    purpose = models.CharField("Art", max_length=10, choices=Purpose, default=Purpose.CONTACT)
    page_address = models.CharField("Seite, um die es geht", max_length=255, blank=True)
    sender_email = models.EmailField("E-Mail-Adresse", blank=True)
    state = models.CharField("Stand", max_length=12, choices=State, default=State.NEW)
    closed_at = models.DateTimeField("Abgeschlossen", null=True)
    issue_noted_at = models.DateTimeField("Als Mangel übernommen", null=True)
    # Of the form as it was shown and what was typed into it: sent twice, it is stored once.
    repeat_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  many have none

    class Meta:
        verbose_name = "Nachricht"
        verbose_name_plural = "Nachrichten"
        ordering = ["-submit_time", "-pk"]
        indexes = [models.Index(fields=["state", "submit_time"], name="message_state_and_time")]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_closed(self) -> bool:
        return self.state in self.CLOSED_STATES

    @property
    def answers(self) -> list[tuple[str, str]]:
        """(what was asked, what was answered), in the order of the form; what was left empty is left out."""
        labels = dict(self.labels)
        names = [*labels, *(name for name in self.form_data if name not in labels)]
        named = ((labels.get(name, name), in_words(self.form_data.get(name))) for name in names)
        return [(label, words) for label, words in named if words]

    @property
    def is_confirmed(self) -> bool:
        """A confirmation goes to the sender, or went."""
        return self.pk is not None and self.letters.filter(kind=Letter.Kind.CONFIRMATION).exists()

    @property
    def own_path(self) -> str:
        """The path of the page it is about, if it is one of this portal; else "". One with a tab or a line break is
        none: browsers leave them out, and "/", tab, "/" would lead to another host."""
        address = self.page_address
        is_path = address.startswith("/") and not address.startswith(("//", "/\\"))
        return address if is_path and address.isprintable() else ""


def in_words(value) -> str:
    """An answer as one reads it: "Ja", "Herten, Marl", "24.12.2026"; "" for none."""
    if isinstance(value, bool):
        return "Ja" if value else ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = "" if value is None else str(value)
    try:
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", text)
        return f"{date.fromisoformat(text):%d.%m.%Y}" if is_day else text
    except ValueError:
        return text


class LetterQuerySet(models.QuerySet):
    def owed(self):
        """Still to be sent: notices and answers until it has worked, a confirmation for three days; later it puzzles
        more than it helps. To the sender only where there is an address."""
        late = Q(kind=Letter.Kind.CONFIRMATION, written_at__lte=timezone.now() - Letter.TRIED_FOR)
        noted_only = ~Q(kind=Letter.Kind.NOTICE) & Q(message__sender_email="")
        return self.filter(sent_at=None).exclude(late | noted_only)

    def may_confirm_to(self, address: str) -> bool:
        """Whether another confirmation may be written to that address, in capitals or not: anybody can enter the
        address of a stranger, and `MOST_CONFIRMATIONS` an hour fill no mailbox."""
        confirmations = self.filter(kind=Letter.Kind.CONFIRMATION, written_at__gt=timezone.now() - timedelta(hours=1))
        return confirmations.filter(message__sender_email__iexact=address).count() < Letter.MOST_CONFIRMATIONS


class Letter(models.Model):
    """One mail about a message. The row is there before the mail: who claims it sends it."""

    class Kind(models.TextChoices):
        NOTICE = "hinweis", "Hinweis an die Redaktion"
        CONFIRMATION = "bestaetigung", "Bestätigung"
        ANSWER = "antwort", "Antwort"

    TRIED_FOR = timedelta(days=3)  # a confirmation
    MOST_CONFIRMATIONS = 3  # to one address within an hour

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=12, choices=Kind)
    text = models.TextField("Antwort", blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = "E-Mail"
        verbose_name_plural = "E-Mails"
        ordering = ["written_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["message", "kind"], condition=~Q(kind="antwort"), name="one_notice_and_one_confirmation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.message}: {self.get_kind_display()}"
