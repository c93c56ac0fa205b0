"""What the environment chooses about logins, and what it cannot get wrong unnoticed."""

import pytest
from django.conf import settings

from smartvest.settings.environment import Environment
from smartvest.settings.login import second_factor_required, sso_providers

OIDC = {"OIDC_SERVER_URL": "https://sso.example", "OIDC_CLIENT_ID": "portal", "OIDC_CLIENT_SECRET": "s"}


@pytest.mark.parametrize("default", ["required", "optional"])
def test_the_second_factor_is_required_or_optional(default):
    assert second_factor_required(Environment({}), default) is (default == "required")
    assert second_factor_required(Environment({"SECOND_FACTOR": "required"}), default)
    assert not second_factor_required(Environment({"SECOND_FACTOR": "optional"}), default)


def test_another_word_for_the_second_factor_is_refused():
    environment = Environment({"SECOND_FACTOR": "nein"})
    second_factor_required(environment, "required")
    assert list(environment.problems) == ["SECOND_FACTOR"]


def test_single_sign_on_is_there_when_it_is_configured():
    assert sso_providers(Environment({})) == {}
    app = sso_providers(Environment({**OIDC, "OIDC_NAME": "Kreis-Konto"}))["openid_connect"]["APPS"][0]
    assert (app["name"], app["client_id"], app["secret"]) == ("Kreis-Konto", "portal", "s")
    assert sso_providers(Environment(OIDC))["openid_connect"]["APPS"][0]["name"] == "Anmeldedienst"


@pytest.mark.parametrize("missing", OIDC)
def test_half_a_configuration_names_what_is_missing(missing):
    environment = Environment({name: value for name, value in OIDC.items() if name != missing})
    sso_providers(environment)
    assert list(environment.problems) == [missing]


def test_single_sign_on_is_asked_by_https_only():
    environment = Environment(OIDC | {"OIDC_SERVER_URL": "http://sso.example"})
    sso_providers(environment)
    assert "https://" in environment.problems["OIDC_SERVER_URL"]


def test_there_is_one_way_to_check_a_password():
    assert settings.AUTHENTICATION_BACKENDS == ["allauth.account.auth_backends.AuthenticationBackend"]
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
