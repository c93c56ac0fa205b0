"""The one login. Stands before the admin's own addresses, at the same place, so that there is no other.

Of allauth's addresses only these exist: no sign-up, no confirmation of mail addresses, no account pages.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.home import sprite
from wagtail.admin.views.i18n import localized_js_catalog

from . import views

second_factor = [
    path("", never_cache(mfa.index), name="mfa_index"),
    path("eingeben/", mfa.authenticate, name="mfa_authenticate"),
    path("bestaetigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("app/einrichten/", views.ActivateApp.as_view(), name="mfa_activate_totp"),
    path("app/entfernen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("notfallcodes/", views.ViewRecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("notfallcodes/erneuern/", views.RenewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("passkey/einrichten/", views.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("passkey/bestaetigen/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkey/anmelden/", views.LoginWithPasskey.as_view(), name="mfa_login_webauthn"),
    path("passkey/<int:pk>/entfernen/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("passkey/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
]
reset = [
    path("", account.password_reset, name="account_reset_password"),
    path("gesendet/", account.password_reset_done, name="account_reset_password_done"),
    path("fertig/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^link/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    re_path(r"^.*$", RedirectView.as_view(pattern_name="account_reset_password"), name="old_password_reset"),
]
# Single sign-on, where it is configured; else these answer 404.
single_sign_on = [
    path("<slug:provider_id>/login/", oidc.login, name="openid_connect_login"),
    path("<slug:provider_id>/login/callback/", oidc.callback, name="openid_connect_callback"),
    path("abgebrochen/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("fehler/", social.login_error, name="socialaccount_login_error"),
]
urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("login/bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("login/ohne-rolle/", account.account_inactive, name="account_inactive"),
    path("login/oidc/", include(single_sign_on)),
    path("logout/", account.logout, name="account_logout"),
    path("zweiter-faktor/", include(second_factor)),
    path("password_reset/", include(reset)),
    # Wagtail gives these to everybody, for its own login.
    path("sprite/", require_admin_access(sprite), name="wagtailadmin_sprite"),
    path("jsi18n/", require_admin_access(localized_js_catalog), name="wagtailadmin_javascript_catalog"),
]
