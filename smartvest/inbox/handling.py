"""What editors do with a message; each step stands in its history, with who and when and without its text."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from smartvest.home.forms import letters
from smartvest.home.models import Letter, Message

STATE_CHANGED = "smartvest.message.state"
ANSWERED = "smartvest.message.answer"
ISSUE_NOTED = "smartvest.message.issue"
REPEATED_WITHIN = timedelta(minutes=5)
State = Message.State


@transaction.atomic
def change_state(message: Message, state: str, user) -> None:
    """Sets the state; a message that is closed starts the time after which it is deleted."""
    message = Message.objects.select_for_update().get(pk=message.pk)
    if message.state == state:
        return
    before, message.state = message.get_state_display(), state
    message.closed_at = timezone.now() if message.is_closed else None
    message.save(update_fields=["state", "closed_at"])
    log(
        instance=message, action=STATE_CHANGED, user=user, data={"before": before, "after": message.get_state_display()}
    )


def answer(message: Message, text: str, user) -> bool | None:
    """Stores the answer and mails it. Whether it left; None without an address to send it to. The same words within
    `REPEATED_WITHIN`, as from a button pressed twice, or while they wait for the mail server are the answer that is
    already there."""
    with transaction.atomic():
        Message.objects.select_for_update().get(pk=message.pk)  # two at once: the second finds what the first wrote
        repeated = Q(written_at__gt=timezone.now() - REPEATED_WITHIN) | Q(sent_at=None) & ~Q(message__sender_email="")
        letter = message.letters.filter(repeated, kind=Letter.Kind.ANSWER, text=text).first()
        if letter is None:
            letter = message.letters.create(kind=Letter.Kind.ANSWER, text=text, written_by=user)
            log(instance=message, action=ANSWERED, user=user, data={"by_mail": bool(message.sender_email)})
        change_state(message, State.ANSWERED, user)
    return send_answer(letter)


def send_answer(letter: Letter) -> bool | None:
    """Whether the answer has left; None without an address to send it to."""
    if not letter.message.sender_email:
        return None
    if letter.sent_at:
        return True
    return letters.send(letter) is not False


def delete_closed(days: int) -> int:
    """Deletes the messages that were closed more than `days` days ago; gives back how many they were."""
    closed = Message.objects.filter(state__in=Message.CLOSED_STATES)
    return delete(closed.filter(closed_at__lt=timezone.now() - timedelta(days=days)))


def delete_forgotten(days: int) -> int:
    """Deletes the open messages to which nothing has happened for more than `days` days: no letter, no step of an
    editor. Gives back how many they were."""
    since = timezone.now() - timedelta(days=days)
    steps = ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Message),
        object_id=Cast(OuterRef("pk"), CharField()),
        timestamp__gte=since,
    )
    letters_of_late = Letter.objects.filter(message=OuterRef("pk"), written_at__gte=since)
    still_open = Message.objects.exclude(state__in=Message.CLOSED_STATES)
    return delete(still_open.filter(~Exists(steps), ~Exists(letters_of_late), submit_time__lt=since))


def delete(messages) -> int:
    """Their history stays: numbers and steps, nothing of what was written."""
    count = messages.count()
    messages.delete()
    return count
