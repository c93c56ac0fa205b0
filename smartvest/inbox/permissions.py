"""Who may read and answer: the model's own permissions, which `smartvest.roles` gives to the Kreis."""

from wagtail.permission_policies import ModelPermissionPolicy

from smartvest.home.models import Message


class MessagePermissionPolicy(ModelPermissionPolicy):
    """Messages come by the forms only; not even the administration writes one."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


message_policy = MessagePermissionPolicy(Message)
