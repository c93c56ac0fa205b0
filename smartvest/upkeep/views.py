"""The page behind the link in a reminder: check one project without a login."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods

from . import changes
from .forms import ChangeForm
from .review_links import VALID_FOR, Outdated, Unknown, read
from .reviews import confirm, is_due

REPORTED = "gemeldet"  # in the query of the address after a report
TOO_MANY = (
    f"Zu diesem Projekt sind heute schon {changes.MOST_A_DAY} Meldungen da. Bitte versuchen Sie es morgen wieder."
)


def not_for_others(response: HttpResponse) -> HttpResponse:
    """The address is a key: nobody may keep the page, index it or see from where somebody came.

    "same-origin" keeps it from all other hosts. "no-referrer" would do no more, but makes browsers send "Origin: null"
    with the forms of the page, which Django's protection against forged requests has to refuse.
    """
    patch_cache_control(response, private=True, no_store=True)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def review(request, token: str):
    """Shows the project; changes something only by POST, because mail scanners open every link."""
    try:
        page, municipality = read(token)
    except (Outdated, Unknown) as error:
        status = 410 if isinstance(error, Outdated) else 404
        return not_for_others(render(request, "upkeep/link_refused.html", {"status": status}, status=status))
    user = request.user if request.user.is_authenticated else None
    form = ChangeForm(request.POST if "report" in request.POST else None)
    if request.method == "POST" and "confirm" in request.POST:
        confirm(page, municipality, user)
        return not_for_others(redirect("review", token))
    if form.is_valid():
        if changes.may_report(page, municipality):
            changes.report(page, municipality, form.cleaned_data["text"], user)
            return not_for_others(redirect(f"{request.path}?{REPORTED}=1"))
        form.add_error(None, TOO_MANY)
    context = {
        "project": page,
        "municipality": municipality,
        "part": page.implementations.filter(municipality=municipality).first(),
        "is_due": is_due(page),
        "form": form,
        "reported": REPORTED in request.GET,
        "valid_days": VALID_FOR.days,
    }
    status = 422 if form.errors else 200
    return not_for_others(render(request, "upkeep/review.html", context, status=status))
