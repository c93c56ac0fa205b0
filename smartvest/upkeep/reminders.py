"""The mail that asks a municipality to check its due projects: at most one a day, and none is lost.

A municipality is written to when a project has fallen due since the last mail, and every `REPEAT_AFTER` as long as
something is due. The mail lists everything that is due. The Kreis answers for the accessibility statement, so its mail
asks for the review of that, too.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from projects.models import ProjectPage
from smartvest.core.mail import send_once
from smartvest.core.models import SiteSettings
from smartvest.municipalities.models import MunicipalityPage

from .models import Reminder
from .review_links import VALID_FOR, address
from .reviews import projects_of
from .statement import TITLE, StatementWarning, warning

REPEAT_AFTER = timedelta(days=14)


@dataclass(frozen=True)
class Request:
    """What a municipality is to be asked for today."""

    municipality: MunicipalityPage
    projects: list[ProjectPage]
    statement: StatementWarning | None = None

    @property
    def email(self) -> str:
        return self.municipality.contact_email

    @property
    def subject(self) -> str:
        number = len(self.projects)
        parts = [f"{number} Projekt{'e' if number > 1 else ''}"] if number else []
        parts += [TITLE] if self.statement else []
        return f"Bitte prüfen: {' und '.join(parts)} im Portal {self.portal_name}"

    @property
    def portal_name(self) -> str:
        site = self.municipality.get_site()
        return (SiteSettings.for_site(site) if site else SiteSettings()).portal_name

    @property
    def body(self) -> str:
        entries = [
            {
                "project": project,
                "url": address(project, self.municipality),
                "part": next(
                    (part for part in project.implementations.all() if part.municipality_id == self.municipality.pk),
                    None,
                ),
            }
            for project in self.projects
        ]
        context = {
            "municipality": self.municipality,
            "portal_name": self.portal_name,
            "entries": entries,
            "statement": self.statement,
            "statement_title": TITLE,
            "statement_url": self.statement_url,
            "valid_days": VALID_FOR.days,
            "repeat_days": REPEAT_AFTER.days,
        }
        return render_to_string("upkeep/reminder_mail.txt", context)

    @property
    def statement_url(self) -> str:
        base = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        return base + self.statement.edit_path if self.statement else ""


def requests_of_today() -> list[Request]:
    """One for each municipality that is to be written to today, in the order of their names."""
    today = timezone.localdate()
    about_statement = warning(today)
    requests = []
    for municipality in MunicipalityPage.objects.order_by("title"):
        due = projects_of(municipality).due(today).order_by("review_due", "title").defer_streamfields()
        projects = list(due.prefetch_related("implementations"))
        statement = about_statement if municipality.kind == MunicipalityPage.Kind.COUNTY else None
        since = [project.review_due for project in projects] + ([statement.since] if statement else [])
        if since and is_time(municipality, since, today):
            requests.append(Request(municipality, projects, statement))
    return requests


def is_time(municipality: MunicipalityPage, since: list[date | None], today: date) -> bool:
    """Something has fallen due since the last mail, or the last mail is `REPEAT_AFTER` ago; never twice on a day."""
    last = municipality.reminders.exclude(sent_at=None).order_by("-day").values_list("day", flat=True).first()
    if last is None:
        return True
    if last >= today:
        return False
    return last + REPEAT_AFTER <= today or any(day and day > last for day in since)


def send(request: Request) -> bool | None:
    """Whether the mail went out; None when another process has sent it or is at it."""
    reminder, _ = Reminder.objects.get_or_create(municipality=request.municipality, day=timezone.localdate())
    return send_once(reminder, lambda: EmailMessage(request.subject, request.body, to=[request.email]))
