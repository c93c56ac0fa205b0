"""What editors set for the portal as a whole: settings, links in the footer, the first Hinweis."""

from dateutil.relativedelta import relativedelta
from wagtail.models import Site

from smartvest.core.models import Alert, FooterLink, SiteSettings, SynonymGroup
from smartvest.demo.content import pages_start
from smartvest.demo.content.site import ALERT_PAGE, ALERT_TEXT, ALERT_TITLE, FOOTER_LINKS, SYNONYMS
from smartvest.demo.loading.demo import Demo

STANDING_PAGES = {
    "easy_language_page": "leichte-sprache",
    "sign_language_page": "gebaerdensprache",
    "imprint_page": "impressum",
    "privacy_page": "datenschutz",
    "accessibility_page": "barrierefreiheit",
    "report_barrier_page": "barriere-melden",
    "contact_page": "kontakt",
    "image_credits_page": "bildnachweise",
}


def add_settings(demo: Demo) -> None:
    """The settings of the portal, unless somebody has already made some."""
    site = Site.objects.get(is_default_site=True)
    if SiteSettings.objects.filter(site=site).exclude(imprint_page=None, operator="").exists():
        return
    settings = SiteSettings.for_site(site)
    settings.portal_name = pages_start.PORTAL_NAME
    settings.claim = pages_start.CLAIM
    settings.operator = pages_start.OPERATOR
    settings.contact_email = pages_start.PORTAL_EMAIL
    settings.demo_notice = pages_start.DEMO_NOTICE
    settings.security_contact = pages_start.SECURITY_EMAIL
    settings.security_expires = demo.today + relativedelta(years=1)
    for name, path in STANDING_PAGES.items():
        setattr(settings, name, demo.pages[path].page_ptr)
    settings.footer_links = [
        FooterLink(title=title, page=demo.pages[path].page_ptr, sort_order=number)
        for number, (title, path) in enumerate(FOOTER_LINKS)
    ]
    settings.save()


def add_alert(demo: Demo) -> None:
    """One Hinweis, so that editors see where it stands; an editor who deletes it has read it."""
    Alert.objects.get_or_create(
        title=ALERT_TITLE, defaults={"text": ALERT_TEXT, "link_page": demo.pages[ALERT_PAGE].page_ptr}
    )


def add_synonyms() -> None:
    """Groups of words for the search, unless somebody keeps some already."""
    if not SynonymGroup.objects.exists():
        SynonymGroup.objects.bulk_create(SynonymGroup(words=words) for words in SYNONYMS)
