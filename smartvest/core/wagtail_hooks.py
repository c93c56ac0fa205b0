"""The admin of what all rooms share: Hinweise, the page editor and its texts, and pages that may not be deleted."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail import features as draftail_features
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from . import tree_limits
from .deletion import refuse_deletion
from .files import broken_pictures_panel
from .listing.inputs import MAX_QUERY_LENGTH
from .models import Alert, SynonymGroup
from .overtaken import save_as_draft_only


class AlertViewSet(SnippetViewSet):
    model = Alert
    icon = "info-circle"
    add_to_admin_menu = True
    menu_label = "Hinweise"
    menu_order = 150
    list_display = ["title", "get_level_display", "visibility", "starts_at", "ends_at"]
    list_filter = ["is_active", "level"]
    search_fields = ["title", "text"]
    ordering = ["-pk"]


class AddSynonyms(CreateView):
    def get_initial(self):
        """With the first word that the address names, as the report of searches without result does."""
        words = self.request.GET.get("words", "").replace("\0", "")[:MAX_QUERY_LENGTH]
        return {"words": f"{words}, "} if words else {}


class SynonymGroupViewSet(SnippetViewSet):
    model = SynonymGroup
    add_view_class = AddSynonyms
    icon = "search"
    add_to_admin_menu = True
    menu_label = "Suchwörter"
    menu_order = 160
    search_fields = ["words"]


register_snippet(AlertViewSet)
register_snippet(SynonymGroupViewSet)


@hooks.register("insert_global_admin_css")
def wear_our_colour():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_editor_js")
def let_buttons_wait_for_the_autosave():
    return format_html('<script src="{}" defer></script>', static("js/page_editor.js"))


@hooks.register("construct_homepage_panels")
def name_broken_pictures(request, panels):
    panels.append(broken_pictures_panel.panel(request.user))


@hooks.register("before_edit_page", order=-10)  # first: what it takes away, nobody else need refuse
def lose_nothing_of_others(request, page):
    save_as_draft_only(request, page)


@hooks.register("before_create_page")
def keep_the_tree_flat(request, parent, page_class):
    return tree_limits.refuse_new_page(request, parent)


@hooks.register("before_move_page")
def keep_the_tree_flat_when_moving(request, page, destination):
    return tree_limits.refuse_move(request, page, destination)


@hooks.register("before_copy_page")
def keep_the_tree_flat_when_copying(request, page):
    return tree_limits.refuse_copy(request, page)


@hooks.register("before_bulk_action")
def keep_the_tree_flat_in_bulk(request, action_type, objects, action_class_instance):
    if action_type != "move" or Page not in action_class_instance.models:
        return None
    destination = action_class_instance.cleaned_form.cleaned_data["chooser"]
    return next(filter(None, (tree_limits.refuse_move(request, page, destination) for page in objects)), None)


@hooks.register("before_delete_page")
def keep_what_others_need(request, page):
    return refuse_deletion(request, page)


@hooks.register("before_bulk_action")
def keep_what_others_need_in_bulk(request, action_type, objects, action_class_instance):
    if action_type != "delete" or Page not in action_class_instance.models:
        return None
    return next(filter(None, (refuse_deletion(request, page) for page in objects)), None)


@hooks.register("register_rich_text_features")
def let_editors_mark_english(features):
    """A button for English words, so that a screen reader says them in English (WCAG 3.1.2)."""
    style = "ENGLISH"
    control = {"type": style, "label": "EN", "description": "Englisch: wird englisch vorgelesen"}
    features.register_editor_plugin("draftail", "english", draftail_features.InlineStyleFeature(control))
    features.register_converter_rule(
        "contentstate",
        "english",
        {
            "from_database_format": {'span[lang="en"]': InlineStyleElementHandler(style)},
            "to_database_format": {"style_map": {style: {"element": "span", "props": {"lang": "en"}}}},
        },
    )
