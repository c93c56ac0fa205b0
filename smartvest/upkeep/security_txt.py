"""When the contact for weaknesses of the portal (security.txt) must be confirmed: after its day nobody trusts it."""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from smartvest.core.dashboard import Item
from smartvest.core.models import SiteSettings

WARN_BEFORE = relativedelta(months=1)


def note(expires: date, today: date) -> str:
    """What is to be done about a contact that is good until the end of `expires`; "" when nothing is."""
    day = date_format(expires, "d.m.Y")
    if today > expires:
        return f"seit dem {day} abgelaufen. Bitte prüfen Sie die Adresse und verlängern Sie die Gültigkeit."
    if today >= expires - WARN_BEFORE:
        return f"gilt nur noch bis zum {day}. Bitte prüfen Sie die Adresse und verlängern Sie die Gültigkeit."
    return ""


def items_for(user) -> list[Item]:
    """What `user` may do about it, an entry for each Site."""
    if not user.has_perm("core.change_sitesettings"):
        return []
    today, found = timezone.localdate(), []
    known = SiteSettings.objects.exclude(security_contact="").exclude(security_expires=None)
    for site, expires in known.values_list("site", "security_expires"):
        if text := note(expires, today):
            url = reverse("wagtailsettings:edit", args=["core", "sitesettings", site])
            found.append(Item("Adresse für Sicherheitslücken (security.txt)", url, text))
    return found
