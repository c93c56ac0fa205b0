"""The report "Suchen ohne Treffer": what people look for and do not find, for those who write for the whole portal."""

from urllib.parse import urlencode

from django.urls import reverse
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy

from smartvest.core.models import SynonymGroup
from smartvest.home.models import SearchWithoutResult

from .reports import GermanReport, day


def synonym_url(row: dict) -> str:
    """The form for a group of words that mean the same, with these as its first."""
    return f"{reverse(SynonymGroup.snippet_viewset.get_url_name('add'))}?{urlencode({'words': row['words']})}"


class SearchReportView(GermanReport):
    """Each row is a mapping: the words, how often, the last day."""

    page_title = "Suchen ohne Treffer"
    header_icon = "search"
    index_url_name = "upkeep_searches"
    index_results_url_name = "upkeep_searches_results"
    verbose_name_plural = "Suchen ohne Treffer"
    export_filename = "suchen-ohne-treffer"
    permission_policy = ModelPermissionPolicy(SearchWithoutResult)
    any_permission_required = ["view"]
    default_ordering = ("-times", "words")
    columns = [
        Column("words", label="Gesucht", accessor=lambda row: row["words"], sort_key="words", classname="title"),
        NumberColumn("times", label="Wie oft", accessor=lambda row: row["times"], sort_key="times"),
        Column("last", label="Zuletzt", accessor=lambda row: day(row["last"]), sort_key="last"),
        TitleColumn("synonym", label="Abhilfe", accessor=lambda row: "Suchwort anlegen", get_url=synonym_url),
    ]
    export = {
        "Gesucht": lambda row: row["words"],
        "Wie oft": lambda row: row["times"],
        "Zuletzt": lambda row: row["last"],
    }

    def get_base_queryset(self):
        return SearchWithoutResult.objects.by_words()
