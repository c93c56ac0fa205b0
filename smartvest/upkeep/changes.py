"""What municipalities report as changed: first into the database and the audit log, then by mail to the county."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from projects.models import ProjectPage
from smartvest.core.mail import send_once
from smartvest.core.models import SiteSettings
from smartvest.municipalities.models import MunicipalityPage

from .models import ReportedChange
from .reviews import REPORTED

MOST_A_DAY = 5  # for one project of one municipality: the link may have gone astray


def may_report(page: ProjectPage, municipality: MunicipalityPage) -> bool:
    """Whether fewer than `MOST_A_DAY` changes were reported within the last 24 hours."""
    since = timezone.now() - timedelta(days=1)
    recent = ReportedChange.objects.filter(page=page, municipality=municipality, reported_at__gt=since)
    return recent.count() < MOST_A_DAY


def report(page: ProjectPage, municipality: MunicipalityPage, text: str, user=None) -> None:
    """Keeps the report and tries to mail it; a mail that fails goes out with the next reminders."""
    with transaction.atomic():
        change = ReportedChange.objects.create(page=page, municipality=municipality, text=text)
        data = {"municipality": municipality.full_name, "text": text}
        log(instance=page, action=REPORTED, user=user, data=data)
    mail(change)


def mail_all_waiting() -> tuple[int, int]:
    """Mails what no mail has left about yet; gives back how many did now and how many still wait."""
    done = [mail(change) for change in ReportedChange.objects.filter(mailed_at=None).select_related("page")]
    return done.count(True), done.count(False)


def mail(change: ReportedChange) -> bool | None:
    """Whether the county has been told now; None when another process has done so or is at it."""
    return send_once(change, lambda: letter(change), sent_at="mailed_at")


def letter(change: ReportedChange) -> EmailMessage:
    """The mail to the county; without a receiver where the county has no address."""
    site = change.page.get_site()
    to = SiteSettings.for_site(site).contact_email if site else ""
    edit = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("wagtailadmin_pages:edit", args=[change.page_id])
    body = render_to_string("upkeep/change_mail.txt", {"change": change, "edit_url": edit})
    title = " ".join(change.page.title.split())
    return EmailMessage(f"Änderung gemeldet: {title}", body, to=[to] if to else [])
