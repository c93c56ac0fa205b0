"""The forms that take what a browser says about a passkey. Anybody can send them anything."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError


class CredentialField(forms.JSONField):
    widget = forms.HiddenInput

    def to_python(self, value):
        try:
            return super().to_python(value)
        except RecursionError as error:
            raise ValidationError("Zu tief verschachtelt.") from error


class NonsenseIsRefused(forms.Form):
    """The library that reads passkeys raises errors of many kinds for what is none."""

    credential = CredentialField()

    def clean_credential(self):
        return refused_when_nonsense(super().clean_credential)


def refused_when_nonsense(check):
    try:
        return check()
    except ValidationError:
        raise
    except Exception as error:
        raise get_adapter().validation_error("incorrect_code") from error


class PasskeyForm(AddWebAuthnForm):
    """Takes only passkeys that ask for finger, face or PIN: they stand for the password as well."""

    name = forms.CharField(required=False, max_length=100)
    credential = CredentialField()
    passwordless = None  # nothing to choose

    def clean(self):
        self.cleaned_data["passwordless"] = True
        return refused_when_nonsense(super().clean)


class PasskeyLoginForm(NonsenseIsRefused, LoginWebAuthnForm):
    pass


class PasskeyFactorForm(NonsenseIsRefused, AuthenticateWebAuthnForm):
    pass


class PasskeyReauthenticateForm(NonsenseIsRefused, ReauthenticateWebAuthnForm):
    pass
