"""The catalogue for programs, and the parts of our lists for other sites."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from smartvest.core import page_cache
from smartvest.core.listing.other_forms import NoSuchSelection
from smartvest.core.listing.pages import to_tidy_address
from smartvest.core.models.pages import keep_but_revalidate
from smartvest.core.security_headers import for_other_sites

from .catalogue import FORMATS, catalogue_text
from .embeds import BadAddress, Embed

EMBED_SECONDS = 300  # how long a town's site may show a part without asking again


@require_safe
def catalogue(request, form: str):
    """The catalogue of all open data as Turtle or RDF/XML (DCAT-AP.de)."""
    content_type = f"{FORMATS[form][1]}; charset=utf-8"
    return keep_but_revalidate(request, HttpResponse(catalogue_text(request, form), content_type=content_type))


@require_safe
@for_other_sites
def embed(request, name: str):
    """A page of a few entries for a frame on another site."""
    return answer(request, name, "opendata/embed.html")


@require_safe
@for_other_sites
def embed_part(request, name: str):
    """The same without page and style around it, for sites that put it in on their server."""
    return answer(request, name, "opendata/embed_part.html")


def answer(request, name: str, template: str) -> HttpResponse:
    """What is wrong with an address stands in the frame, where whoever put it in sees it, with the fitting status."""
    tidy = to_tidy_address(request)
    if tidy:
        return tidy
    try:
        part = Embed(request, name)
    except (BadAddress, NoSuchSelection) as error:
        return render(request, template, {"problem": str(error)}, status=getattr(error, "status", 404))
    response = render(request, template, {"part": part})
    response["Cache-Control"] = f"public, max-age={EMBED_SECONDS}"
    page_cache.offer(response, part.home_address)
    return response
