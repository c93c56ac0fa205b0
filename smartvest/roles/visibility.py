"""Which pages somebody may see by title in the admin: what is public, what they work on, and the way there."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page
from wagtail.permissions import page_permission_policy


def visible_pages(user) -> Q:
    """The pages this person may see, as a condition. Without a subquery, so that a search may follow."""
    if user.is_superuser:
        return Q()
    paths = {each.page.path for each in page_permission_policy.get_cached_permissions_for_user(user)}
    condition = Q(live=True)
    for path in paths:
        condition |= Q(path__startswith=path)
    ways = {path[:end] for path in paths for end in range(Page.steplen, len(path), Page.steplen)}
    return condition | Q(path__in=sorted(ways))


def sees_all(user, ids: Iterable[int]) -> bool:
    """None of these pages is hidden from this person; ids of no page hide nothing."""
    ids = set(ids)
    if not ids or user.is_superuser:
        return True
    return not Page.objects.filter(pk__in=ids).exclude(visible_pages(user)).exists()
