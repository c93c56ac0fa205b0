"""Who may log in and how: passwords, the second factor, single sign-on, sessions, the lock after wrong passwords."""

from datetime import timedelta
from urllib.parse import urlsplit

from .environment import Environment, environment

LOGIN_APPS = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    # Always there, so that switching single sign-on on needs no migration. Without OIDC_… it has no way in.
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
SSO_PROVIDER = "sso"  # the name of the provider in addresses: its callback is /admin/login/oidc/sso/login/callback/


def second_factor_required(environment: Environment, default: str) -> bool:
    """Whether SECOND_FACTOR asks it of everybody."""
    return environment.one_of("SECOND_FACTOR", ("required", "optional"), default) == "required"


def sso_providers(environment: Environment) -> dict[str, dict]:
    """SOCIALACCOUNT_PROVIDERS for OIDC_SERVER_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; {} without any of them.

    Refuses what is missing when only some are there, and a server that is not asked by https.
    """
    if not any(map(environment.text, ("OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"))):
        return {}
    server = environment.required("OIDC_SERVER_URL", "für OpenID Connect die Adresse des Anmeldedienstes")
    client_id = environment.required("OIDC_CLIENT_ID", "für OpenID Connect der Name des Portals beim Anmeldedienst")
    secret = environment.required("OIDC_CLIENT_SECRET", "für OpenID Connect das Geheimnis dazu")
    if server and urlsplit(server).scheme != "https":
        environment.refuse("OIDC_SERVER_URL", "muss mit https:// beginnen.")
    app = {
        "provider_id": SSO_PROVIDER,
        "name": environment.text("OIDC_NAME", "Anmeldedienst"),
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}


def cookie_names(secure: bool) -> tuple[str, str]:
    """SESSION_COOKIE_NAME and CSRF_COOKIE_NAME; over https browsers take "__Host-" only from this very host
    (RFC 6265bis, 4.1.3.2)."""
    return ("__Host-sessionid", "__Host-csrftoken") if secure else ("sessionid", "csrftoken")


AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAIL_PASSWORD_RESET_ENABLED = False  # Wagtail's own; ours stands at the same address
PASSWORD_RESET_TIMEOUT = 60 * 60  # seconds

SECOND_FACTOR_REQUIRED = second_factor_required(environment, "required")
SOCIALACCOUNT_PROVIDERS = sso_providers(environment)
# Who comes from single sign-on has given a second factor there; without this, ours is asked for as well.
SSO_GIVES_SECOND_FACTOR = environment.flag("OIDC_SECOND_FACTOR")

ACCOUNT_ADAPTER = "smartvest.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"  # who works here is entered by colleagues
ACCOUNT_FORMS = {
    "login": "smartvest.accounts.forms.PortalLoginForm",
    "reauthenticate": "smartvest.accounts.forms.PortalReauthenticateForm",
    "reset_password": "smartvest.accounts.forms.ResetPasswordForm",
}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_REAUTHENTICATION_METHODS = ["password", "mfa"]
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60  # seconds
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_ENABLED = False
# Its limits count in the cache and would shut out a whole office; ours stand below.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False

MFA_ADAPTER = "smartvest.accounts.adapters.MFAAdapter"
MFA_FORMS = {
    "activate_totp": "smartvest.accounts.forms.PortalAppForm",
    "add_webauthn": "smartvest.accounts.passkey_forms.PasskeyForm",
    "authenticate": "smartvest.accounts.forms.PortalCodeForm",
    "authenticate_webauthn": "smartvest.accounts.passkey_forms.PasskeyFactorForm",
    "login_webauthn": "smartvest.accounts.passkey_forms.PasskeyLoginForm",
    "reauthenticate": "smartvest.accounts.forms.PortalReauthenticateCodeForm",
    "reauthenticate_webauthn": "smartvest.accounts.passkey_forms.PasskeyReauthenticateForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "smartVEST"
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds that the clock of a phone may be off

SOCIALACCOUNT_ADAPTER = "smartvest.accounts.adapters.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10  # seconds
SOCIALACCOUNT_STORE_TOKENS = False

# An editor who writes is not idle: the editor saves while one types. Its signs of life alone do not count.
SESSION_IDLE_FOR = timedelta(hours=2)
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds from the login; nobody works longer
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# So many in so many seconds, then it takes until the first of them is that old (smartvest.accounts.lockout).
LOGIN_LIMITS = {
    "passwords per device": (10, 15 * 60),  # for a name in a browser in which its owner has logged in before
    "passwords per name and address": (5, 15 * 60),
    "passwords per address": (20, 15 * 60),  # for names that have never logged in from there
    "passwords per name": (20, 60 * 60),  # from addresses from which it has never logged in
    "codes per person": (5, 5 * 60),  # wrong ones, of somebody who knows the password
    "reset mails per person": (3, 60 * 60),
    "reset forms per address": (20, 60),
}
KNOWN_DEVICES_KEPT_FOR = 90  # days after the last login
LOGINS_KEPT_FOR = 180  # days that the log says who logged in, failed, or changed a factor
