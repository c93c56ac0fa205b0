"""Whether the Site has the address that the portal is reached by. Wagtail's own first Site is called localhost, and all
that search engines and calendars keep (canonical addresses, the sitemap, ids) bears the name of the Site."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from wagtail.models import Site

from smartvest.core.dashboard import Item

OWN_MACHINE = ("localhost", "127.0.0.1")


def items_for(user) -> list[Item]:
    """The default Site, when it still says localhost although the portal is public and `user` may change it."""
    if urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname in OWN_MACHINE or not user.has_perm("wagtailcore.change_site"):
        return []
    site = Site.objects.filter(is_default_site=True, hostname__in=OWN_MACHINE).first()
    if site is None:
        return []
    note = f"Suchmaschinen lernen „{site.root_url}“. Bitte tragen Sie {settings.WAGTAILADMIN_BASE_URL} ein."
    return [Item("Adresse des Portals", reverse("wagtailsites:edit", args=[site.pk]), note)]
