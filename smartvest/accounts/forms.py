"""The forms of the login: fields with labels and without words inside that vanish when one types."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import EmailField, LoginForm, ReauthenticateForm, default_token_generator
from allauth.account.internal.flows.password_reset import get_reset_password_from_key_url
from allauth.account.utils import user_pk_to_url_str
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth import get_user_model

from smartvest.home.forms.senders import address_of

from . import codes, later, lockout
from .refusals import too_many


class PlainFields:
    """Labels alone say what belongs into a field; codes bring up the digits on a phone."""

    code_label = "Code"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = ""
            if name == "code":
                field.label = self.code_label
                field.widget.attrs["inputmode"] = "numeric"


class PortalLoginForm(PlainFields, LoginForm):
    pass


class PortalReauthenticateForm(PlainFields, ReauthenticateForm):
    pass


class OnceAndNotTooOften(PlainFields):
    """Of a form with a code of somebody who gave their password."""

    def clean_code(self) -> str:
        try:
            self.authenticator = codes.opened_by(self.user, self.cleaned_data["code"])
        except lockout.TooMany as error:
            raise get_adapter().validation_error("too_many_login_attempts") from error
        if self.authenticator is None:
            self._emit_authentication_failed(None)
            raise get_mfa_adapter().validation_error("incorrect_code")
        self.authenticator.user = self.user
        return self.cleaned_data["code"]


class PortalCodeForm(OnceAndNotTooOften, AuthenticateForm):
    pass


class PortalReauthenticateCodeForm(OnceAndNotTooOften, ReauthenticateCodeForm):
    pass


class PortalAppForm(PlainFields, ActivateTOTPForm):
    code_label = "Code aus der App"


class ResetPasswordForm(forms.Form):
    """Says and takes the same for every address: whether anybody has it is looked up after the answer."""

    email = EmailField(label="E-Mail-Adresse", widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    def save(self, request, **kwargs) -> str:
        email = self.cleaned_data["email"]
        try:
            lockout.count("reset forms per address", address_of(request))
        except lockout.TooMany as refused:
            raise ImmediateHttpResponse(too_many(request, refused.seconds)) from refused
        later.run(send_links, request, email)
        return email


def send_links(request, email: str) -> None:
    """A link to each active person with this address; not to those who only come by single sign-on."""
    for user in get_user_model().objects.filter(email__iexact=email, is_active=True):
        if user.has_usable_password() and may_get_another(user):
            key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
            context = {"user": user, "address": get_reset_password_from_key_url(request, key)}
            get_adapter(request).send_mail("account/email/password_reset_key", user.email, context)


def may_get_another(user) -> bool:
    """One mail too many is not sent. The earlier ones are still good, so nobody is kept from their account."""
    try:
        lockout.count("reset mails per person", str(user.pk))
    except lockout.TooMany:
        return False
    return True
