"""How the manuscript of the standing pages becomes the fields of a page: home, forms, statement."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from smartvest.demo.content import pages_access, pages_start
from smartvest.demo.content.shapes import TOWN_SLUGS, PageText
from smartvest.demo.loading.demo import Demo
from smartvest.demo.markup import to_rich_text
from smartvest.home.models import (
    AccessibilityIssue,
    AccessibilityStatementPage,
    FeaturedProject,
    FormField,
    FormPage,
    HomePage,
    Purpose,
    StandardPage,
)

FORMS = {
    Purpose.BARRIER: (pages_access.REPORT_FIELDS, pages_access.REPORT_THANKS, "Barriere gemeldet"),
    Purpose.CONTACT: (pages_access.CONTACT_FIELDS, pages_access.CONTACT_THANKS, "Nachricht aus dem Portal"),
}
REVIEWED_AGO, MADE_AGO = 30, 300  # days; BITVNRW asks for a review at least once a year


def fill_index(page, text: PageText, demo: Demo) -> None:
    """An index page has nothing besides what every page has."""


def fill_home(page: HomePage, text: PageText, demo: Demo) -> None:
    page.hero_title, page.hero_text = pages_start.HERO_TITLE, pages_start.HERO_TEXT
    page.featured_projects = [FeaturedProject(project=demo.pages[path]) for path in pages_start.FEATURED_PROJECTS]


def fill_standard(page: StandardPage, text: PageText, demo: Demo) -> None:
    page.presentation = text.kind


def fill_form(page: FormPage, text: PageText, demo: Demo) -> None:
    page.purpose = Purpose.BARRIER if text.slug == "barriere-melden" else Purpose.CONTACT
    fields, thanks, subject = FORMS[page.purpose]
    towns = "\n".join(demo.pages[f"staedte/{slug}"].title for slug in TOWN_SLUGS)
    page.form_fields = [
        FormField(
            sort_order=number,
            label=field.label,
            field_type=field.kind,
            required=field.required,
            help_text=field.help_text,
            meaning=field.meaning,
            choices=towns if field.kind == "dropdown" else "",
        )
        for number, field in enumerate(fields)
    ]
    page.thank_you = to_rich_text(thanks, demo.page_id)
    page.to_address = page.from_address = pages_start.PORTAL_EMAIL
    page.subject = subject


def fill_statement(page: AccessibilityStatementPage, text: PageText, demo: Demo) -> None:
    page.conformance, page.method = pages_access.CONFORMANCE, pages_access.METHOD
    page.made_on = demo.today - timedelta(days=MADE_AGO)
    page.reviewed_on = demo.today - timedelta(days=REVIEWED_AGO)
    page.ombudsman_email = pages_access.OMBUDSMAN_EMAIL
    page.ombudsman_address = pages_access.OMBUDSMAN_ADDRESS
    page.issues = [
        AccessibilityIssue(
            place=issue.place,
            description=issue.description,
            criterion=issue.criterion,
            reason_kind=issue.kind,
            reason=issue.reason,
            alternative=issue.alternative,
            planned_for=demo.today + relativedelta(months=issue.months) if issue.months else None,
        )
        for issue in pages_access.ISSUES
    ]
