"""The mails about a message: to the editors, to the sender."""

import re
from html import escape, unescape

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Site
from wagtail.rich_text import expand_db_html

from smartvest.core.mail import send_once
from smartvest.core.models import SiteSettings

from ..models.messages import Letter, Message, Purpose

LINK = r'<a href="([^"]*)"[^>]*>(.*?)</a>'  # as Wagtail writes it
SUBJECTS = {Purpose.BARRIER: "Ihre Meldung einer Barriere", Purpose.CONTACT: "Ihre Nachricht"}


def send_all(message: Message) -> None:
    """Sends what is owed about `message`; stops at the first failure, since somebody waits for their page."""
    for letter in message.letters.owed():
        if send(letter) is False:
            return


def send_owed() -> tuple[int, int]:
    """Sends what is owed about all messages; gives back how many letters left and how many are still owed."""
    outcomes = [send(letter) for letter in Letter.objects.owed().select_related("message__page")]
    return outcomes.count(True), outcomes.count(False)


def send(letter: Letter) -> bool | None:
    """Whether the mail left; None when another process has sent it or is at it."""
    return send_once(letter, lambda: compose(letter))


def compose(letter: Letter) -> EmailMessage:
    """The mail of a letter; without a receiver where nobody has entered one."""
    message = letter.message
    form = message.page.specific if message.page else None
    portal = portal_of(message)
    editors = [address.strip() for address in (form.to_address if form else "").split(",") if address.strip()]
    editors = editors or [portal.contact_email] * bool(portal.contact_email)
    portal_url = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    context = {
        "message": message,
        "letter": letter,
        "portal": portal,
        "portal_url": portal_url,
        "edit_url": portal_url + (AdminURLFinder().get_edit_url(message) or ""),
        "thank_you": in_plain_text(form.thank_you, portal_url) if form else "",
        "is_answerable": bool(editors),
    }
    is_notice = letter.kind == Letter.Kind.NOTICE
    subject = (form.subject if form and is_notice else "") or message.get_purpose_display()
    if not is_notice:
        subject = f"{SUBJECTS[message.purpose]} an {portal.portal_name}"
    return EmailMessage(
        f"{message.reference}: {' '.join(subject.split())}",
        render_to_string(f"home/letters/{letter.kind}.txt", context),
        from_email=(form.from_address if form else "") or None,
        to=editors if is_notice else [message.sender_email],
        reply_to=[message.sender_email] * bool(message.sender_email) if is_notice else editors,
        # Answering machines must not answer it (RFC 3834, 5).
        headers={"Auto-Submitted": "auto-generated"} if letter.kind == Letter.Kind.CONFIRMATION else {},
    )


def portal_of(message: Message) -> SiteSettings:
    site = (message.page and message.page.get_site()) or Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site) if site else SiteSettings()


def in_plain_text(html: str, portal_url: str) -> str:
    """Rich text as a mail shows it: paragraphs apart, no markup, behind the words of a link its address."""
    html = re.sub(LINK, lambda link: link_in_words(*link.groups(), portal_url), expand_db_html(html))
    apart = html.replace("</p>", "</p>\n\n").replace("</li>", "</li>\n").replace("<br/>", "<br/>\n")
    lines = (" ".join(line.split()) for line in unescape(strip_tags(apart)).splitlines())
    return "\n".join(lines).strip()


def link_in_words(href: str, html: str, portal_url: str) -> str:
    """A link of rich text as `Text (https://…)`; once, where its text is the address."""
    address = unescape(href)
    if address.startswith("/"):
        address = portal_url + address
    elif address.startswith(("mailto:", "tel:")):
        address = address.partition(":")[2].partition("?")[0]
    words = unescape(strip_tags(html)).strip()
    return html if words.rstrip("/") == address.rstrip("/") else f"{html} ({escape(address)})"
