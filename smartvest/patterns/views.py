"""The pattern pages: every component and block in every state, for those who build and check the portal."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .contrast import pairs_with_contrast
from .groups import GROUPS, group_named
from .icons import icon_names
from .pictures import draw
from .samples import stylesheet
from .tokens import read_tokens

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nEin Beispiel für Untertitel.\n"


@require_safe
@never_cache
def overview(request):
    return render(request, "patterns/overview.html", {"groups": GROUPS})


@require_safe
@never_cache
def group(request, group: str):
    """The page of a group with the patterns that can stand beside each other."""
    shown = group_named(group)
    if shown is None:
        raise Http404("Diese Gruppe gibt es nicht.")
    context = {
        "groups": GROUPS,
        "group": shown,
        "patterns": [_examples(shown, each, request) for each in shown.patterns],
    }
    if not shown.patterns:
        context |= {"sections": read_tokens(), "pairs": pairs_with_contrast(), "icons": icon_names()}
    return render(request, shown.template, context)


def _examples(group, pattern, request) -> dict:
    """A pattern with the HTML of its states, and the addresses of those that stand alone."""
    return {
        "pattern": pattern,
        "examples": [{"state": state, "html": pattern.render(state, request)} for state in pattern.shown],
        "links": [{"state": state, "url": group.url_of(pattern, state)} for state in pattern.linked],
    }


@require_safe
@never_cache
def state(request, group: str, pattern: str, state: str):
    """One state on a page of its own."""
    its_group = group_named(group)
    its_pattern = its_group and its_group.pattern_named(pattern)
    shown = its_pattern and its_pattern.state_named(state)
    if not shown:
        raise Http404("Dieses Muster gibt es nicht.")
    html = its_pattern.render(shown, request)
    if its_pattern.whole_page:
        return HttpResponse(html, headers={"X-Robots-Tag": "noindex"})
    context = {"group": its_group, "pattern": its_pattern, "state": shown, "html": html}
    return render(request, "patterns/state.html", context)


@require_safe
def token_styles(request):
    """A rule per token, so that the samples need no style attributes, which a strict CSP forbids."""
    return HttpResponse(stylesheet(), content_type="text/css; charset=utf-8")


@require_safe
def picture(request, name: str):
    """A drawn picture in the size and format that its name says: `klima-800x450.webp`."""
    drawn = draw(name)
    if drawn is None:
        raise Http404("Dieses Bild gibt es nicht.")
    return HttpResponse(drawn, content_type=f"image/{name.rpartition('.')[2]}")


@require_safe
def document(request, name: str):
    """What stands behind the files of the examples: captions that a browser can read, else a word."""
    if name.endswith(".vtt"):
        return HttpResponse(CAPTIONS, content_type="text/vtt; charset=utf-8")
    return HttpResponse("Ein Beispiel, keine echte Datei.\n", content_type="text/plain; charset=utf-8")
