"""What the environment chooses about logins, and what it cannot get wrong unnoticed."""

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from smartvest.settings.login import second_factor_required, sso_providers

OIDC = {"OIDC_SERVER_URL": "https://sso.example", "OIDC_CLIENT_ID": "portal", "OIDC_CLIENT_SECRET": "s"}


def test_the_second_factor_is_required_or_optional():
    assert second_factor_required("required", {})
    assert not second_factor_required("optional", {})
    assert not second_factor_required("required", {"SECOND_FACTOR": "optional"})
    assert second_factor_required("optional", {"SECOND_FACTOR": "required"})
    with pytest.raises(ImproperlyConfigured, match="SECOND_FACTOR=nein"):
        second_factor_required("required", {"SECOND_FACTOR": "nein"})


def test_single_sign_on_is_there_when_it_is_configured():
    assert sso_providers({}) == {}
    app = sso_providers({**OIDC, "OIDC_NAME": "Kreis-Konto"})["openid_connect"]["APPS"][0]
    assert (app["name"], app["client_id"], app["secret"]) == ("Kreis-Konto", "portal", "s")
    assert sso_providers(OIDC)["openid_connect"]["APPS"][0]["name"] == "Anmeldedienst"


@pytest.mark.parametrize("missing", OIDC)
def test_half_a_configuration_names_what_is_missing(missing):
    with pytest.raises(ImproperlyConfigured, match=missing):
        sso_providers({name: value for name, value in OIDC.items() if name != missing})


def test_single_sign_on_is_asked_by_https_only():
    with pytest.raises(ImproperlyConfigured, match="https://"):
        sso_providers(OIDC | {"OIDC_SERVER_URL": "http://sso.example"})


def test_there_is_one_way_to_check_a_password():
    assert settings.AUTHENTICATION_BACKENDS == ["allauth.account.auth_backends.AuthenticationBackend"]
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
