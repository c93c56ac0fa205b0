"""The few views that differ from allauth's: they keep in the session how far somebody has come."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal import flows
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView
from django.contrib.auth import get_user_model
from django.contrib.messages import success
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from . import factors, sessions


class GivesTheFactor:
    """Whoever sets up a factor has shown that they have it."""

    factor_type: str

    def form_valid(self, form):
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type=self.factor_type)
        if self.did_generate_recovery_codes:
            self.request.session[sessions.CODES_UNSEEN] = True
        return response


@method_decorator(never_cache, name="dispatch")
class ActivateApp(GivesTheFactor, ActivateTOTPView):
    factor_type = Authenticator.Type.TOTP


@method_decorator(never_cache, name="dispatch")
class AddPasskey(GivesTheFactor, AddWebAuthnView):
    factor_type = Authenticator.Type.WEBAUTHN


class LoginWithPasskey(LoginWebAuthnView):
    """Leads on to where somebody wanted to go, as the login with a password does."""

    def form_valid(self, form):
        passkey = form.cleaned_data["credential"]
        login = Login(user=passkey.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, passkey, login)


class ViewRecoveryCodes(ViewRecoveryCodesView):
    """Shows new codes once; with that the way into the portal is open."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        self.request.session.pop(sessions.CODES_UNSEEN, None)
        return context


class RenewRecoveryCodes(GenerateRecoveryCodesView):
    def form_valid(self, form):
        self.request.session[sessions.CODES_UNSEEN] = True
        return super().form_valid(form)


class ResetSecondFactor(WagtailAdminTemplateMixin, TemplateView):
    """Asks whether somebody's second factor shall be taken away, and does so. In the admin, beside the user's form."""

    template_name = "accounts/reset_second_factor.html"
    page_title = "Zweiten Faktor zurücksetzen"
    header_icon = "lock"

    def dispatch(self, request, *args, **kwargs):
        self.person = get_object_or_404(get_user_model(), pk=kwargs["pk"])
        if not factors.may_reset(request.user, self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        has_factor = Authenticator.objects.filter(user=self.person).exists()
        return super().get_context_data(**kwargs) | {"person": self.person, "has_factor": has_factor}

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailusers_users:edit", args=[self.person.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit, "label": self.person.get_username()},
            {"url": "", "label": self.page_title},
        ]

    def post(self, request, *args, **kwargs):
        factors.reset_second_factor(self.person, by=request.user)
        success(request, f"Der zweite Faktor von „{self.person.get_username()}“ ist zurückgesetzt.")
        return redirect("wagtailusers_users:edit", self.person.pk)
