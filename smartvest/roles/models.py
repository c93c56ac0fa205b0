"""Which group and which collection are a town's; and the step of the workflow in which the Kreis approves."""

from django.contrib.auth.models import Group
from django.db import models
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


class CountyApprovalTask(AbstractGroupApprovalTask):
    """The Kreis approves what somebody else has written. Nobody approves a text they were the last to change."""

    class Meta:
        verbose_name = "Freigabe nach vier Augen"
        verbose_name_plural = "Freigaben nach vier Augen"

    def get_actions(self, obj, user):
        """Who wrote the text last may return it, but not approve it."""
        actions = super().get_actions(obj, user)
        if four_eyes.refusal(obj, user):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def on_action(self, task_state, user, action_name, **kwargs):
        """Asks again, for the very page that would be published: every way to an approval ends here."""
        if action_name == "approve":
            four_eyes.require(task_state.workflow_state.content_object, user)
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls):
        return "Die gewählten Gruppen geben frei. Wer eine Seite zuletzt geändert hat, kann sie nicht selbst freigeben."
