"""What the form of a project asks while somebody fills it in."""

from time import time

from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.permissions import page_permission_policy

from .similar import similar_projects

PER_MINUTE = 60  # questions of one person; typing asks at most twice a second


def asks_too_often(user) -> bool:
    """Whether `user` has asked more than PER_MINUTE times in this minute."""
    key = f"similar-projects-{user.pk}-{int(time() // 60)}"  # not every cache keeps to the end of the time with `incr`
    cache.add(key, 0, timeout=60)
    try:
        return cache.incr(key) > PER_MINUTE
    except ValueError:  # the cache has dropped it between the two lines
        return False


@require_GET
def similar(request):
    """The projects whose titles resemble `?q=`, as a piece of HTML; empty when there are none. For those who may work
    on pages; drafts are never among them."""
    if asks_too_often(request.user):
        return HttpResponse("", status=429)
    page = request.GET.get("page", "")
    projects = similar_projects(request.GET.get("q", ""), int(page) if page.isdecimal() and len(page) < 10 else None)
    editable = set()
    if projects:
        mine = page_permission_policy.instances_user_has_permission_for(request.user, "change")
        editable = set(mine.filter(pk__in=[project.pk for project in projects]).values_list("pk", flat=True))
    return render(request, "projects/admin/similar.html", {"projects": projects, "editable": editable})
