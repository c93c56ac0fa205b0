"""One line of JSON for each event, on stderr, without personal data.

Who reads logs needs to know what happened, where and when, not to whom. So no line holds an IP address (shortened:
the last octet of IPv4, the last 80 bits of IPv6 are 0), a mail address, a cookie, what somebody typed into a form or
a search, or a word of an address that opens something (links to reviews, new passwords).

gunicorn uses the formatter, too, before Django is set up: nothing is imported here that needs settings.
"""

import ipaddress
import json
import logging
import re
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

from django.urls import Resolver404, resolve

MAIL_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
IPV4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")
IPV6 = re.compile(r"(?<![\w:])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\w:])")
QUERY = re.compile(r"(?<=[/\w])\?[^\s'\"]+")
# What PostgreSQL tells about rows: "Key (email)=(…) already exists.", "Failing row contains (…)."
ROW = re.compile(r"^(?:DETAIL|CONTEXT|LINE \d+):.*$", re.MULTILINE)
VALUES = re.compile(r"(?:\b(?:Key|value)\b|contains)[^\n]*?\([^\n]*\)")
LONGEST_WORDS = 500  # characters of what an exception says
SHORTEST_INPUT = 4  # characters; a "1" or "on" would be found everywhere, and tells nothing
SHORTEST_TOKEN = 16  # characters of a word in an address that may open something

# The request that is being answered, as RequestLogMiddleware has marked it with `log_id`.
current_request: ContextVar = ContextVar("current_request", default=None)


def shortened(address: str) -> str:
    """An IP address without what tells one household from another; "" for what is none. This machine stays itself."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if known.version == 6 and known.ipv4_mapped:
        known = known.ipv4_mapped
    if known.is_loopback or known.is_unspecified:
        return str(known)
    return str(ipaddress.ip_network((known, 24 if known.version == 4 else 48), strict=False).network_address)


def without_persons(text: str) -> str:
    """The text without mail addresses, whole IP addresses, queries of addresses and rows of the database."""
    text = VALUES.sub("<Werte>", ROW.sub("<Werte>", text))
    text = MAIL_ADDRESS.sub("<E-Mail>", QUERY.sub("?…", text))
    return IPV6.sub(shorten_match, IPV4.sub(shorten_match, text))


def shorten_match(match: re.Match) -> str:
    return shortened(match[0]) or match[0]


class JsonFormatter(logging.Formatter):
    """The record as one line: time (UTC, RFC 3339), level, logger, message, request_id, and what the record brings as
    `extra={"fields": {…}}`. Exceptions have their frames, with what they say cut and without persons."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_persons(without_input(message_of(record))),
        }
        if request := current_request.get():
            line["request_id"] = request.log_id
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[1]:
            line["exception"] = exception_as_text(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def without_input(text: str) -> str:
    """The text without what was sent with the current request: words of its address that open something; form, query
    and cookies, as far as somebody has read them: what nobody has read is in no message."""
    request = current_request.get()
    if request is None:
        return text
    text = without_tokens(text, request)
    read = [getattr(request, "_post", None), request.__dict__.get("GET")]
    values = {value for query in read if query for _, values in query.lists() for value in values}
    values |= set(request.COOKIES.values())
    for value in sorted((v for v in values if len(v) >= SHORTEST_INPUT), key=len, reverse=True):
        text = text.replace(value, "<Eingabe>").replace(repr(value)[1:-1], "<Eingabe>")
    return text


def message_of(record: logging.LogRecord) -> str:
    """Django's records bring their request: its path is said there as in our own lines."""
    request = getattr(record, "request", None)
    path = getattr(request, "path", "")
    if path and isinstance(record.args, tuple):
        record = logging.makeLogRecord(record.__dict__)
        record.args = tuple(said_path(request) if argument == path else argument for argument in record.args)
    return record.getMessage()


def exception_as_text(error: BaseException) -> str:
    """Where it was raised and what led to it. No values of variables; of its words, those without persons."""
    parts, seen = [], set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = "".join(traceback.format_tb(error.__traceback__))
        words = without_persons(without_input(str(error)))[:LONGEST_WORDS]
        parts.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}: {words}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\n".join(reversed(parts))


def said_path(request) -> str:
    """The path of the request, without its query and without words that open something."""
    return without_tokens(request.path, request)


def without_tokens(text: str, request) -> str:
    """Outside the pages, a long word of the address is called by its name ("/pruefung/<token>/")."""
    try:
        match = request.resolver_match or resolve(request.path_info)
    except Resolver404:
        return text
    for name, value in match.captured_kwargs.items():
        if name != "path" and isinstance(value, str) and len(value) >= SHORTEST_TOKEN:
            text = text.replace(value, f"<{name}>")
    return text


def is_news(record: logging.LogRecord) -> bool:
    """Django's own lines about answers say what RequestLogMiddleware says, unless there is an exception to tell."""
    return record.name != "django.request" or bool(record.exc_info)


def configuration(level: str) -> dict:
    """LOGGING (logging.config.dictConfig) with everything from `level` on as JSON lines on stderr."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "smartvest.operations.logs.JsonFormatter"}},
        "filters": {"news": {"()": "django.utils.log.CallbackFilter", "callback": is_news}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["news"]}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # By itself Django would print to the console and mail tracebacks with all that was sent.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Whoever makes up names of hosts would fill the log with tracebacks. The line of the request says 400.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "django_tasks": {"level": "WARNING"},  # else three lines for each page that is saved
        },
    }
