"""What the dashboard says first: what somebody can start here, and what waits for them."""

from django.db.models import BigIntegerField, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.timezone import localtime
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type
from wagtail.permissions import page_permission_policy

from events.models import EventIndexPage, EventPage
from news.models import NewsIndexPage, NewsPage
from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.dashboard import MOST_SHOWN, Item, Waiting
from smartvest.core.files.image_checks import with_incomplete_images
from smartvest.municipalities.models import MunicipalityPage

# What one can start: the words on the button, the page it makes, where the joint ones lie, and the list in the menu.
BEGINNINGS = [
    ("Neues Projekt", ProjectPage, ProjectIndexPage, "projekte"),
    ("Neue Meldung", NewsPage, NewsIndexPage, "meldungen"),
    ("Neuer Termin", EventPage, EventIndexPage, "termine"),
]
MOST_DRAFTS = 20
IN_PROGRESS, RETURNED = WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES


class Beginning(Component):
    """A greeting and a large button for each thing this person may begin, in the own section if there is one."""

    template_name = "roles/beginning.html"
    order = 10

    def __init__(self, user, town: MunicipalityPage | None):
        self.user = user
        self.town = town

    def get_context_data(self, parent_context=None) -> dict:
        return {"name": self.user.get_full_name(), "town": self.town, "buttons": list(self.buttons())}

    def buttons(self):
        """(words, address of the empty form), in the order of the menu."""
        for label, model, index, _ in BEGINNINGS:
            place = self.town or index.objects.first()
            if place and place.permissions_for_user(self.user).can_add_subpage():
                names = (model._meta.app_label, model._meta.model_name, place.pk)
                yield label, reverse("wagtailadmin_pages:add", args=names)


def edit(page: Page, note: str) -> Item:
    return Item(page.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[page.pk]), note)


def day(moment) -> str:
    return date_format(localtime(moment), "SHORT_DATE_FORMAT")


def submissions(user, town: MunicipalityPage | None, status: str):
    """The workflow states of pages that this person, or somebody else of the town, has submitted, and that this person
    still works on: who changes to another town leaves the drafts of the old one behind."""
    mine = Q(requested_by=user)
    if town:
        below = Page.objects.descendant_of(town, inclusive=True)
        mine |= Q(pk__in=workflows_of(below))
    editable = page_permission_policy.instances_user_has_permission_for(user, "change")
    return (
        WorkflowState.objects.filter(mine, pk__in=workflows_of(editable), status=status)
        .select_related("current_task_state", "requested_by")
        .prefetch_related("content_object")
        .order_by("-created_at")
    )


def workflows_of(pages):
    """The ids of all workflow states of `pages`; they keep the page's id as text."""
    states = WorkflowState.objects.filter(base_content_type=get_default_page_content_type())
    return (
        states.annotate(page_pk=Cast("object_id", BigIntegerField()))
        .filter(page_pk__in=pages.values("pk"))
        .values("pk")
    )


def report(**filters) -> str:
    return f"{reverse('wagtailadmin_reports:workflow')}?{urlencode(filters)}"


def returned(user, town) -> Waiting:
    states = submissions(user, town, RETURNED)
    items = [
        edit(state.content_object, (state.current_task_state.comment if state.current_task_state else "")[:120])
        for state in states[:MOST_SHOWN]
        if state.content_object
    ]
    return Waiting("Zurück an mich", states.count(), report(status=RETURNED), items, order=20)


def to_approve(user) -> Waiting:
    states = TaskState.objects.reviewable_by(user).filter(
        workflow_state__base_content_type=get_default_page_content_type()
    )
    shown = (
        states.select_related("workflow_state__requested_by")
        .prefetch_related("workflow_state__content_object")
        .order_by("started_at")[:MOST_SHOWN]
    )
    items = [
        edit(page, f"eingereicht von {state.workflow_state.requested_by or 'unbekannt'} am {day(state.started_at)}")
        for state in shown
        if (page := state.workflow_state.content_object)
    ]
    address = report(reviewable="true", status=IN_PROGRESS)
    return Waiting("Wartet auf meine Freigabe", states.count(), address, items, order=30)


def drafts(user) -> Waiting:
    """Pages that this person was the last to change and nobody has submitted or published since."""
    under_way = WorkflowState.objects.filter(
        base_content_type=get_default_page_content_type(), status__in=[IN_PROGRESS, RETURNED]
    )
    pages = (
        page_permission_policy.instances_user_has_permission_for(user, "change")
        .filter(has_unpublished_changes=True, latest_revision__user=user)
        .exclude(pk__in=under_way.annotate(page_pk=Cast("object_id", BigIntegerField())).values("page_pk"))
        .order_by("-latest_revision_created_at")
    )
    items = [edit(page, f"zuletzt geändert am {day(page.latest_revision_created_at)}") for page in pages[:MOST_DRAFTS]]
    return Waiting("Meine Entwürfe", pages.count(), "", items, order=40)  # Wagtail has no list of them


def submitted(user, town) -> Waiting:
    states = submissions(user, town, IN_PROGRESS)
    items = [
        edit(state.content_object, f"eingereicht am {day(state.created_at)}")
        for state in states[:MOST_SHOWN]
        if state.content_object
    ]
    address = report(status=IN_PROGRESS)
    return Waiting("Eingereicht, wartet auf den Kreis", states.count(), address, items, order=50)


def incomplete_images(user, model, listing: str) -> Waiting:
    """Pages of one kind with an image that lacks its alt text or credit; the list shows the same by its filter."""
    mine = page_permission_policy.instances_user_has_permission_for(user, "change")
    pages = with_incomplete_images(model.objects.filter(pk__in=mine.values("pk"))).order_by("title")
    pages = pages.defer_streamfields()
    items = [edit(page, "") for page in pages[:MOST_SHOWN]]
    heading = f"{model._meta.verbose_name_plural} mit Bildern ohne Alternativtext oder Nachweis"
    address = f"{reverse(f'{listing}:index')}?incomplete_images=true"
    return Waiting(heading, pages.count(), address, items, order=60)


@hooks.register("construct_homepage_panels")
def say_what_waits(request, panels):
    """Instead of Wagtail's own two panels, which say a part of the same in tables."""
    stock = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
    panels[:] = [panel for panel in panels if not isinstance(panel, stock)]
    user = request.user
    town = MunicipalityPage.objects.own_town_of(user)
    panels += [Beginning(user, town), returned(user, town), to_approve(user), drafts(user), submitted(user, town)]
    panels += [incomplete_images(user, model, listing) for _, model, _, listing in BEGINNINGS]
