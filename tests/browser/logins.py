"""Logging a browser in without the form: as a cookie of a session that Django made."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext


def log_in(context: BrowserContext, user, base_url: str) -> None:
    """From now on the pages of this browser context are `user`'s."""
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": base_url}])
