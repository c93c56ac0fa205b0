"""The handbook inside the admin."""

from django.http import FileResponse, Http404
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .chapters import CONTENTS, chapters, picture_named


class ChapterView(WagtailAdminTemplateMixin, TemplateView):
    """One chapter, with the list of all of them beside it."""

    template_name = "handbook/chapter.html"
    header_icon = "help"

    def setup(self, request, *args, name=CONTENTS, **kwargs):
        super().setup(request, *args, **kwargs)
        self.chapters = chapters()
        # Looked up in the list and never as a path.
        self.chapter = next((chapter for chapter in self.chapters if chapter.name == name), None)
        if self.chapter is None:
            raise Http404("Dieses Kapitel gibt es nicht.")

    def get_page_title(self):
        return self.chapter.title

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.chapter.title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"chapter": self.chapter, "chapters": self.chapters}


def picture(request, name: str):
    """A screenshot of the handbook (image/png)."""
    path = picture_named(name)
    if path is None:
        raise Http404("Dieses Bild gibt es nicht.")
    return FileResponse(path.open("rb"), content_type="image/png")
