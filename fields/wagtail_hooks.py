"""The admin of the Themen."""

from django.db.models import Count
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Topic


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    add_to_admin_menu = True
    menu_label = "Themen"
    menu_order = 140
    list_display = [
        "name",
        Column("field", label="Handlungsfeld", accessor="field.title", sort_key="field__title"),
        Column("projects", label="Projekte", accessor="project_count", sort_key="project_count"),
    ]
    list_filter = ["field"]
    ordering = ["name"]

    def get_queryset(self, request):
        return Topic.objects.select_related("field").annotate(project_count=Count("projects"))


register_snippet(TopicViewSet)
