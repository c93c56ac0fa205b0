"""When a project falls due, and what it means that somebody has looked.

A project is *due* from the day of its review date on, and *overdue* from the day after.
"""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Site

from projects.models import Implementation, ProjectPage
from smartvest.core.models import SiteSettings
from smartvest.municipalities.models import MunicipalityPage

CONFIRMED, REPORTED = "upkeep.review_confirmed", "upkeep.change_reported"  # in the audit log


def next_review(page: ProjectPage, months: int) -> date | None:
    """`months` after the last check, or after the first publication of a page that nobody has checked yet."""
    since = page.last_checked
    if since is None and page.first_published_at:
        since = timezone.localtime(page.first_published_at).date()
    return since + relativedelta(months=months) if since else None


def interval_of(page: ProjectPage) -> int:
    """The months between two checks, as set for the page's site."""
    site = page.get_site()
    return SiteSettings.for_site(site).review_interval_months if site else SiteSettings().review_interval_months


def refresh_review_date(page: ProjectPage) -> None:
    """Sets the review date of one published page, on the live row only: it is no part of any draft."""
    page.review_due = next_review(page, interval_of(page))
    ProjectPage.objects.filter(pk=page.pk).update(review_due=page.review_due)


def refresh_review_dates(site: Site) -> int:
    """Sets the review dates of all live projects of the site; gives back how many were wrong."""
    months = SiteSettings.for_site(site).review_interval_months
    wrong = []
    for page in ProjectPage.objects.live().descendant_of(site.root_page).defer_streamfields():
        due = next_review(page, months)
        if due != page.review_due:
            page.review_due = due
            wrong.append(page)
    ProjectPage.objects.bulk_update(wrong, ["review_due"], batch_size=500)
    return len(wrong)


def projects_of(municipality: MunicipalityPage):
    """The live projects that are this municipality's to check: in its own section, or with an implementation there."""
    here = Implementation.objects.filter(page=OuterRef("pk"), municipality=municipality)
    return ProjectPage.objects.live().filter(Q(path__startswith=municipality.path) | Exists(here))


def is_due(page: ProjectPage) -> bool:
    """The same rule as `ProjectQuerySet.due`; a page without a date has never been checked."""
    return page.review_due is None or page.review_due <= timezone.localdate()


def confirm(page: ProjectPage, municipality: MunicipalityPage, user=None) -> bool:
    """Notes that `municipality` has found the live page true today; False when that was known already.

    `user` is who was logged in, for the audit log; nobody has to be.

    Writes the live row only. A draft stays as it is, and when it is published later the date stays too
    (`ProjectPage.with_content_json`).
    """
    with transaction.atomic():
        page = ProjectPage.objects.select_for_update(of=("self",)).get(pk=page.pk)
        if not is_due(page):
            return False
        page.last_checked, page.last_checked_by = timezone.localdate(), municipality.full_name
        page.review_due = next_review(page, interval_of(page))
        page.save(update_fields=["last_checked", "last_checked_by", "review_due"], clean=False)
        log(instance=page, action=CONFIRMED, user=user, data={"municipality": municipality.full_name})
    return True
