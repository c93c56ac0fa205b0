"""What stands in the log, and what never does."""

import json
import logging
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

from smartvest.operations import logs
from smartvest.operations.request_log import RequestLogMiddleware
from smartvest.urls import urlpatterns as all_of_the_portal
from tests import factories

REQUEST_LOG = "smartvest.operations.request_log.RequestLogMiddleware"
PERSONAL = ["muster@privat.example", "203.0.113.77", "Geheimnis", "2001:db8:1:2:3:4:5:6", "0123456789abcdef01234567"]


def failing(request):
    raise ValueError(f"{request.POST.get('text')} von {request.POST.get('mail')} ({request.GET.get('q')})")


def telling(request, token):
    logging.getLogger("telling").warning("Wer sucht, der fragt %s", request.get_full_path())
    return HttpResponse("ok")


urlpatterns = [path("scheitert/", failing), path("link/<str:token>/", telling), *all_of_the_portal]


class Log(StringIO):
    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.getvalue().splitlines()]


@pytest.fixture
def log(settings):
    """What production writes to stderr, from INFO on."""
    settings.MIDDLEWARE = [REQUEST_LOG, *settings.MIDDLEWARE]
    settings.PROXIES_IN_FRONT = 1
    stream = Log()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonFormatter())
    handler.addFilter(logs.is_news)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def tells_nothing_personal(log) -> bool:
    return log.getvalue() and not [word for word in PERSONAL if word in log.getvalue()]


def test_one_line_for_each_answer_says_what_happened_where_and_when(client, site_tree, log):
    response = client.get("/suche/?q=Geheimnis", headers={"X-Forwarded-For": "203.0.113.77"})
    (line,) = log.lines
    assert line["logger"] == "smartvest.requests"
    assert (line["method"], line["path"], line["status"], line["ip"]) == ("GET", "/suche/", 200, "203.0.113.0")
    assert line["level"] == "INFO"
    assert line["time"].endswith("+00:00")
    assert line["milliseconds"] >= 0
    assert line["request_id"] == response.headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("given", "is_kept"),
    [("3f1c-77aa-09", True), ("a" * 64, True), ("a" * 65, False), ("short", False), ('x"},{"level":"', False)],
)
def test_an_id_of_a_proxy_is_kept_when_it_is_well_formed(client, log, given, is_kept):
    kept = client.get("/healthz/", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert (kept == given) is is_kept
    assert len(kept) >= 8


def test_questions_whether_it_is_alive_fill_no_log(client, log):
    client.get("/healthz/")
    assert not log.lines


@pytest.mark.django_db
def test_a_form_an_error_and_a_failed_login_leave_nothing_personal(client, log, settings):
    settings.ROOT_URLCONF = "tests.operations.test_logs"
    client.raise_request_exception = False
    client.cookies["sessionid"] = "0123456789abcdef01234567"
    sender = {"X-Forwarded-For": "2001:db8:1:2:3:4:5:6"}
    form = factories.FormPageFactory()
    client.post(form.url, {"ihre_nachricht": "Geheimnis", "e_mail": "muster@privat.example"}, headers=sender)
    values = {"text": "Geheimnis", "mail": "muster@privat.example"}
    assert client.post("/scheitert/?q=Geheimnis", values, headers=sender).status_code == 500
    way = client.get("/admin/login/", follow=True, headers=sender).redirect_chain
    login = {"username": "muster@privat.example", "login": "muster@privat.example", "password": "Geheimnis"}
    assert client.post(way[-1][0] if way else "/admin/login/", login, headers=sender).status_code == 200
    assert tells_nothing_personal(log)
    answers = [line for line in log.lines if line["logger"] == "smartvest.requests"]
    assert {line["ip"] for line in answers} == {"2001:db8:1::"}
    (error,) = [line for line in log.lines if line["logger"] == "django.request"]
    assert error["message"] == "Internal Server Error: /scheitert/"
    assert error["exception"].endswith("builtins.ValueError: <Eingabe> von <Eingabe> (<Eingabe>)")
    assert 'test_logs.py", line' in error["exception"]
    assert error["request_id"] == answers[1]["request_id"]


def test_a_word_that_opens_something_is_called_by_its_name(client, log, settings):
    settings.ROOT_URLCONF = "tests.operations.test_logs"
    client.get("/link/0123456789abcdef01234567/?mail=muster@privat.example&alter=42")
    assert tells_nothing_personal(log)
    telling_line, answer = log.lines
    assert "alter=42" not in telling_line["message"]
    assert answer["path"] == "/link/<token>/"


@pytest.mark.django_db
def test_rows_of_the_database_are_not_told(log):
    name = PERSONAL[0]  # the lines of the program are told
    get_user_model().objects.create(username=name)
    try:
        with transaction.atomic():
            get_user_model().objects.create(username=name)
    except IntegrityError:
        logging.getLogger("row").exception("Zweimal")
    assert tells_nothing_personal(log)


def test_what_led_to_an_error_is_told_too(log):
    try:
        try:
            raise KeyError("first")
        except KeyError as first:
            raise ValueError("second") from first
    except ValueError:
        logging.getLogger("both").exception("Zwei\nZeilen")
    (line,) = log.lines
    assert line["message"] == "Zwei\nZeilen"
    told = line["exception"]
    assert 0 < told.index("builtins.KeyError: 'first'") < told.index("builtins.ValueError: second")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anfrage von 203.0.113.77", "Anfrage von 203.0.113.0"),
        ("von [2001:db8:1:2:3:4:5:6]:443", "von [2001:db8:1::]:443"),
        ("um 12:34:56 in Fassung 1.2.3", "um 12:34:56 in Fassung 1.2.3"),
        ("auf 127.0.0.1:8000", "auf 127.0.0.1:8000"),
        ("an a.b+c@x-y.example.", "an <E-Mail>."),
        ("GET /suche/?q=x&y=z 200", "GET /suche/?… 200"),
        ("Was? Nichts", "Was? Nichts"),
        ("duplicate\nDETAIL:  Key (email)=(x) already exists.", "duplicate\n<Werte>"),
        ("Failing row contains (1, Herten).", "Failing row <Werte>."),
    ],
)
def test_what_stands_in_a_message_of_a_package(text, told):
    assert logs.without_persons(text) == told


def test_an_answer_of_the_proxy_without_an_address_has_none(log):
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "nonsense"})
    RequestLogMiddleware(lambda request: HttpResponse())(request)
    assert log.lines[0]["ip"] == ""
