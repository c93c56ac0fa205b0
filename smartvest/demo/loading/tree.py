"""Puts pages into the tree: first empty drafts, so that every page has an id to link to; then texts, then live."""

from datetime import timedelta

from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Site

from fields.models import Topic
from projects.models import ProjectPage
from smartvest.demo.content import pages_start
from smartvest.demo.content.site import MAIN_MENU
from smartvest.demo.content.topics import TOPICS
from smartvest.demo.loading import history
from smartvest.demo.loading.demo import Demo, moment, spread
from smartvest.demo.loading.fill import common
from smartvest.demo.loading.fill_standing import fill_home
from smartvest.demo.loading.plan import Plan
from smartvest.home.models import HomePage

HOME = Plan("", HomePage, pages_start.HOME, fill_home)
NEW_WITHIN = 300  # days over which the first publications of the demo are spread


def root_page() -> Page:
    """Wagtail's root, made if a flushed database lacks it; its language is German."""
    Locale.objects.get_or_create(language_code="de")
    return Page.get_first_root_node() or Page.add_root(title="Root", slug="root")


def add_home(demo: Demo) -> list[Plan]:
    """The home page in place of Wagtail's welcome page; gives back what has to be filled."""
    home = HomePage.objects.first()
    is_new = home is None
    if is_new:
        home = root_page().add_child(instance=HomePage(title=HOME.text.title, slug="smartvest", live=False))
        log(instance=home, action="wagtail.create")
    demo.pages[""] = home
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    if site.pk is None or is_new:
        site.root_page = home
        site.site_name = pages_start.PORTAL_NAME
        site.save()
    for welcome in Page.objects.filter(depth=2, slug="home").exclude(pk=home.pk):
        if welcome.specific_class is Page:
            welcome.delete()
    return [HOME] if is_new else []


def add_drafts(demo: Demo, plans: list[Plan]) -> list[Plan]:
    """An empty draft for each page that is not there yet; gives back the plans of the new ones."""
    new = []
    for plan in demo.progress("Seiten anlegen", plans, every=40):
        parent = demo.pages[plan.parent_path]
        existing = Page.objects.child_of(parent).filter(slug=plan.text.slug).first()
        if existing:
            demo.pages[plan.path] = existing.specific
            continue
        parent.refresh_from_db(fields=["path", "numchild", "url_path"])
        draft = plan.model(
            title=plan.text.title,
            slug=plan.text.slug,
            live=False,
            show_in_menus=plan.path in MAIN_MENU,
            **plan.required,
        )
        demo.pages[plan.path] = parent.add_child(instance=draft)
        log(instance=draft, action="wagtail.create")
        new.append(plan)
    return new


def add_topics(demo: Demo) -> None:
    """The Themen that are not there yet."""
    for text in TOPICS:
        field = demo.pages[f"handlungsfelder/{text.field}"]
        defaults = {"name": text.name, "field": field, "description": text.description}
        demo.topics[text.slug], _ = Topic.objects.get_or_create(slug=text.slug, defaults=defaults)


def publish(demo: Demo, plan: Plan) -> None:
    """Fills the draft and publishes it, as an editor would: one saved version, then live."""
    page = demo.pages[plan.path]
    common(page, plan.text, demo)
    plan.fill(page, plan.text, demo)
    page.first_published_at = first_publication(demo, plan)
    page.save()
    if isinstance(page, ProjectPage):
        history.record_earlier(page, plan.path, demo)
    page.save_revision(changed=False, clean=False).publish()
    if isinstance(page, ProjectPage):
        history.backdate(page, demo)


def first_publication(demo: Demo, plan: Plan):
    """When the page would have appeared: news on its date, everything else within the last months."""
    day = plan.required.get("date") or demo.today - timedelta(days=1 + spread(slugify(plan.path) or "home", NEW_WITHIN))
    return moment(min(day, demo.today), "08:00")
