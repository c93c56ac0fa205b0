"""The buttons of the page editor: first what this person has come for, and in words that say what happens."""

from wagtail import hooks
from wagtail.admin.action_menu import SubmitForModerationMenuItem

from . import four_eyes

WITHDRAWALS = {"action-cancel-workflow": "Einreichung zurückziehen", "action-restart-workflow": "Neu einreichen"}


class SubmitMenuItem(SubmitForModerationMenuItem):
    """Wagtail's names the workflow: "In Freigabe durch den Kreis einreichen"."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page and page.pk else None
        returned = state and state.status == state.STATUS_NEEDS_CHANGES
        return context | {"label": "Erneut einreichen" if returned else "Zur Freigabe einreichen"}


@hooks.register("construct_page_action_menu")
def say_what_happens(menu_items, request, context):
    """German that names the deed; withdrawing is offered to the submitter only."""
    page = context.get("page")
    if page and page.pk and four_eyes.withdrawal_refusal(page, request.user):
        menu_items[:] = [item for item in menu_items if item.name not in WITHDRAWALS]
    for number, item in enumerate(menu_items):
        if isinstance(item, SubmitForModerationMenuItem):
            menu_items[number] = SubmitMenuItem(item.order)
        elif item.name in WITHDRAWALS:
            item.label = WITHDRAWALS[item.name]


@hooks.register("construct_page_action_menu", order=1)
def put_the_deed_first(menu_items, request, context):
    """Whoever may approve has come to approve; whoever may not publish, to submit. Drafts are saved by themselves."""
    names = [item.name for item in menu_items]
    if "approve" in names:
        menu_items.insert(0, menu_items.pop(names.index("approve")))
    elif "action-submit" in names and "action-publish" not in names:
        menu_items.insert(0, menu_items.pop(names.index("action-submit")))
