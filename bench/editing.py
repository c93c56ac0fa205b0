"""An editor at work over HTTP: opens a project in the admin, changes a sentence and publishes it."""

import time
from http.client import HTTPConnection, HTTPException, HTTPResponse
from types import SimpleNamespace
from urllib.parse import urlencode

from projects.models import ProjectPage

from .publishing import admin, filled_form

PAUSE = 5.0  # seconds between two edits; each makes all kept pages old, and far more often than in real life
TOKEN = "a" * 32  # Django compares the cookie with what is sent along; we are both sides
PATIENCE = 120  # seconds


def edit(host: str, port: int, seconds: float) -> dict:
    """Publishes again and again for so many seconds. Gives back how long each publication took in seconds, from the
    press of the button to its answer, and what went wrong, by kind."""
    page, cookie = ProjectPage.objects.get(slug="messprojekt"), admin().cookies["sessionid"].value
    address, times, errors = f"/admin/pages/{page.pk}/edit/", [], {}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            form = ask(host, port, "GET", address, cookie)
            values = filled_form(SimpleNamespace(content=form.body), ProjectPage)
            values |= {"summary": f"Geändert um {time.time()}.", "action-publish": "action-publish"}
            begun = time.monotonic()
            problem = ask(host, port, "POST", address, cookie, urlencode(values, doseq=True)).problem(302)
            times.append(time.monotonic() - begun)
        except (OSError, HTTPException) as error:
            problem = type(error).__name__
        if problem:
            errors[problem] = errors.get(problem, 0) + 1
        time.sleep(PAUSE)
    return {"times": times, "errors": errors}


class Reply(SimpleNamespace):
    def problem(self, expected: int) -> str:
        return "" if self.status == expected else f"Verwaltung: {self.status}"


def ask(host: str, port: int, method: str, address: str, session: str, body: str | None = None) -> Reply:
    connection = HTTPConnection(host, port, timeout=PATIENCE)
    headers = {
        "Host": "localhost",
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    try:
        connection.request(method, address, body, headers)
        response: HTTPResponse = connection.getresponse()
        return Reply(status=response.status, body=response.read())
    finally:
        connection.close()
