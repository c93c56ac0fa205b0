"""Which group and which collection are a town's; and the step of the workflow in which the Kreis approves."""

from django.contrib.auth.models import Group
from django.db import models
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, Collection

from smartvest.municipalities.models import MunicipalityPage

from . import four_eyes


class Section(models.Model):
    """Remembers a municipality's group and collection, so that a renamed town keeps them and a removed group is made
    again. Names follow the title; they are not what finds a group again."""

    municipality = models.OneToOneField(
        MunicipalityPage, verbose_name="Stadt", on_delete=models.CASCADE, related_name="section"
    )
    group = models.OneToOneField(
        Group, verbose_name="Gruppe", null=True, on_delete=models.SET_NULL, related_name="section"
    )
    collection = models.OneToOneField(
        Collection, verbose_name="Sammlung", null=True, on_delete=models.SET_NULL, related_name="section"
    )

    class Meta:
        verbose_name = "Bereich einer Stadt"
        verbose_name_plural = "Bereiche der Städte"
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.municipality)


# (name, words on the button, asks for a comment)
RETURN = [("reject", "Zurückgeben mit Kommentar", True)]
APPROVE = [("approve", "Freigeben", False), ("approve", "Freigeben mit Kommentar", True)]


class CountyApprovalLock(WorkflowLock):
    """Says to the town, in its words, what its page waits for and what it can do meanwhile."""

    def get_message(self, user):
        if not self.for_user(user):
            return None
        text = "Diese Seite wartet auf die Freigabe durch den Kreis und lässt sich so lange nicht ändern."
        state = self.object.current_workflow_state
        if state and state.user_can_cancel(user):
            text += " Möchten Sie doch noch etwas ändern, ziehen Sie die Einreichung unten zurück."
        return text

    def get_locked_by(self, user, can_lock=False):
        return super().get_locked_by(user, can_lock) if can_lock else "Wartet auf die Freigabe durch den Kreis"

    def get_description(self, user, can_lock=False):
        return "Bis zur Freigabe oder Rückgabe ändert die Seite nur die Kreisredaktion."


class CountyApprovalTask(AbstractGroupApprovalTask):
    """The Kreis approves what somebody else has written. Nobody approves a text they were the last to change."""

    lock_class = CountyApprovalLock

    class Meta:
        verbose_name = "Freigabe nach vier Augen"
        verbose_name_plural = "Freigaben nach vier Augen"

    def get_actions(self, obj, user):
        """Who wrote the text last may return it, but not approve it."""
        if not super().get_actions(obj, user):
            return []
        return RETURN if four_eyes.refusal(obj, user) else [*RETURN, *APPROVE]

    def on_action(self, task_state, user, action_name, **kwargs):
        """Asks again, for the very page that would be published: every way to an approval ends here."""
        if action_name == "approve":
            four_eyes.require(task_state.workflow_state.content_object, user)
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls):
        return "Die gewählten Gruppen geben frei. Wer eine Seite zuletzt geändert hat, kann sie nicht selbst freigeben."
