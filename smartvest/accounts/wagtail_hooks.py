"""What the login adds to the admin: entries of the log, a way to one's own factor, a way to reset another's."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter

from . import audit, factors
from .views import ResetSecondFactor


@hooks.register("register_log_actions")
def register_login_actions(actions):
    for action, label in audit.LABELS.items():
        actions.register_action(action)(type("LoginFormatter", (LoginFormatter,), {"label": label}))


class LoginFormatter(LogFormatter):
    def format_message(self, log_entry):
        data = log_entry.data
        details = [data.get("factor", ""), f"aus dem Netz {data['network']}" if data.get("network") else ""]
        told = ", ".join(detail for detail in details if detail)
        return f"{self.label} ({told})" if told else self.label


@hooks.register("register_admin_urls")
def register_reset():
    return [path("users/<int:pk>/zweiter-faktor/", ResetSecondFactor.as_view(), name="reset_second_factor")]


@hooks.register("register_user_listing_buttons")
def offer_reset(user, request_user):
    if factors.may_reset(request_user, user):
        address = reverse("reset_second_factor", args=[user.pk])
        yield Button(ResetSecondFactor.page_title, url=address, icon_name=ResetSecondFactor.header_icon, priority=30)


@hooks.register("register_account_menu_item")
def offer_own_factor(request):
    return {
        "url": reverse("mfa_index"),
        "label": "Zweiter Faktor",
        "help_text": "Authenticator-App, Passkeys und Notfallcodes für Ihre Anmeldung.",
    }
