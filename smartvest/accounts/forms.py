"""The form that asks for a mail address when a password is forgotten."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import EmailField, default_token_generator
from allauth.account.internal.flows.password_reset import get_reset_password_from_key_url
from allauth.account.utils import user_pk_to_url_str
from allauth.core import ratelimit
from django import forms
from django.contrib.auth import get_user_model

from . import later


class ResetPasswordForm(forms.Form):
    """Says and takes the same for every address: whether anybody has it is looked up after the answer."""

    email = EmailField(label="E-Mail-Adresse", widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    def save(self, request, **kwargs) -> str:
        email = self.cleaned_data["email"]
        # One mail too many is not sent. The earlier ones are still good, so nobody is kept from their account.
        if ratelimit.consume(request, action="reset_password_mail", key=email.lower()):
            later.run(send_links, request, email)
        return email


def send_links(request, email: str) -> None:
    """A link to each active person with this address; not to those who only come by single sign-on."""
    for user in get_user_model().objects.filter(email__iexact=email, is_active=True):
        if user.has_usable_password():
            key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
            context = {"user": user, "address": get_reset_password_from_key_url(request, key)}
            get_adapter(request).send_mail("account/email/password_reset_key", user.email, context)
