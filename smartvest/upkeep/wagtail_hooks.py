"""The admin of the upkeep: entries of the page history, reports, panels of the dashboard."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from smartvest.core.german import by_whom

from . import dashboard
from .reports import BrokenLinksReportView, DueReportView, GermanReport
from .reviews import CONFIRMED, REPORTED
from .search_report import SearchReportView


@hooks.register("register_log_actions")
def register_review_actions(actions):
    @actions.register_action(CONFIRMED)
    class ReviewConfirmed(LogFormatter):
        label = "Prüfung bestätigt"

        def format_message(self, log_entry):
            return f"Geprüft {by_whom(log_entry.data.get('municipality', ''))}: alles stimmt noch."

    @actions.register_action(REPORTED)
    class ChangeReported(LogFormatter):
        label = "Änderung gemeldet"

        def format_message(self, log_entry):
            return f"Änderung gemeldet {by_whom(log_entry.data.get('municipality', ''))}."

        def format_comment(self, log_entry):
            return log_entry.data.get("text", "")


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        path("berichte/faellige-pruefungen/", DueReportView.as_view(), name="upkeep_due_reviews"),
        path(
            "berichte/faellige-pruefungen/results/",
            DueReportView.as_view(results_only=True),
            name="upkeep_due_reviews_results",
        ),
        path("berichte/defekte-links/", BrokenLinksReportView.as_view(), name="upkeep_broken_links"),
        path(
            "berichte/defekte-links/results/",
            BrokenLinksReportView.as_view(results_only=True),
            name="upkeep_broken_links_results",
        ),
        path("berichte/suchen/", SearchReportView.as_view(), name="upkeep_searches"),
        path("berichte/suchen/results/", SearchReportView.as_view(results_only=True), name="upkeep_searches_results"),
    ]


class ReportMenuItem(MenuItem):
    """For those who may open the report."""

    def __init__(self, report: type[GermanReport], **kwargs):
        super().__init__(report.page_title, reverse(report.index_url_name), icon_name=report.header_icon, **kwargs)
        self.report = report

    def is_shown(self, request):
        report = self.report()
        return report.permission_policy.user_has_any_permission(request.user, report.any_permission_required)


@hooks.register("register_reports_menu_item")
def register_due_reviews():
    return ReportMenuItem(DueReportView, name="due-reviews", order=100)


@hooks.register("register_reports_menu_item")
def register_broken_links():
    return ReportMenuItem(BrokenLinksReportView, name="broken-links", order=110)


@hooks.register("register_reports_menu_item")
def register_searches():
    return ReportMenuItem(SearchReportView, name="searches", order=120)


@hooks.register("construct_homepage_panels")
def add_panels(request, panels):
    panels.extend(dashboard.panels(request.user))
