"""A few messages in the inbox, about which nobody gets a mail, and a few searches that found nothing."""

from datetime import datetime, timedelta

from smartvest.demo.content.messages import MESSAGES, SEARCHES
from smartvest.demo.content.shapes import MessageText
from smartvest.demo.loading.demo import Demo, moment
from smartvest.home.models import FormPage, Letter, Message, SearchWithoutResult


def add_messages(demo: Demo) -> None:
    for text in MESSAGES:
        if not Message.objects.filter(reference=text.reference).exists():
            add_message(demo.pages[text.form], text, moment(demo.today - timedelta(days=text.days_ago), "10:20"))


def add_searches(demo: Demo) -> None:
    """The words of searches without result, for the editors' report."""
    SearchWithoutResult.objects.bulk_create(
        [
            SearchWithoutResult(words=words, day=demo.today - timedelta(days=days_ago), count=count)
            for words, days_ago, count in SEARCHES
        ],
        ignore_conflicts=True,
    )


def add_message(page: FormPage, text: MessageText, sent: datetime) -> None:
    answered = sent + timedelta(days=text.answered)
    message = Message(
        reference=text.reference,
        page=page.page_ptr,
        purpose=page.purpose,
        labels=[(field.clean_name, field.label) for field in page.form_fields.all()],
        form_data=text.answers,
        page_address=text.answers.get("auf_welcher_seite_ist_ihnen_die_barriere_begegnet", ""),
        sender_email=text.answers["ihre_e_mail_adresse"],
        state=text.state,
        submit_time=sent,
    )
    message.closed_at = answered if message.is_closed else None
    message.save()
    for kind in (Letter.Kind.NOTICE, Letter.Kind.CONFIRMATION):
        message.letters.create(kind=kind, written_at=sent, sent_at=sent)
    if text.answer:
        message.letters.create(kind=Letter.Kind.ANSWER, text=text.answer, written_at=answered, sent_at=answered)
