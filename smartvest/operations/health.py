"""/healthz/: the process is alive. /readyz/: it can serve, and what it stands on holds.

Both are answered before almost everything else: no name of a host, no HTTPS (SECURE_REDIRECT_EXEMPT) and no session is
needed, so that a container, a proxy and a monitor can ask at the address of the machine. Nothing keeps the answers.
"""

import logging
import time
from threading import Lock

from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse

from .parts import PARTS, Part

logger = logging.getLogger(__name__)
# Seconds that a finding is good for. Whoever asks more often costs nothing, even where the storage is a bucket.
KEPT = {"database": 1, "migrations": 5, "cache": 5, "storage": 30}
KEPT_WHEN_BROKEN = 5
WORDS = {"ready": "bereit", "degraded": "bereit, mit Störung", "unavailable": "nicht bereit"}


class HealthMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        view = VIEWS.get(request.path_info.rstrip("/"))
        if view is None:
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = view(request)
        response["Cache-Control"] = "no-store"
        return response


def healthz(request):
    """The process answers. Asks nothing of database or cache."""
    return answer(request, 200, {"status": "alive"}, "ok\n")


def readyz(request):
    """200 while pages can be made, 503 otherwise. A cache or storage that fails is named and leaves it at 200: all
    nodes share them, and a proxy that took all of them out would turn a slow portal into none. Details stand in the
    log only."""
    holds = findings.of(PARTS)
    broken = [part for part in PARTS if not holds[part.key]]
    status = "unavailable" if any(part.is_needed for part in broken) else "degraded" if broken else "ready"
    values = {"status": status, "parts": {key: "ok" if held else "failing" for key, held in holds.items()}}
    lines = [WORDS[status], *(f"{part.name}: {'in Ordnung' if holds[part.key] else 'gestört'}" for part in PARTS)]
    return answer(request, 503 if status == "unavailable" else 200, values, "\n".join(lines) + "\n")


VIEWS = {"/healthz": healthz, "/readyz": readyz}


def answer(request, status: int, values: dict, text: str) -> HttpResponse:
    """Text for people; JSON for those who prefer it."""
    if request.get_preferred_type(["text/plain", "application/json"]) == "application/json":
        return JsonResponse(values, status=status)
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


class Findings:
    """What was found out last. While one request looks, others get what was known before and do not wait."""

    def __init__(self):
        self.lock = Lock()
        self.holds: dict[str, bool] = {}
        self.good_until: dict[str, float] = {}

    def of(self, parts: tuple[Part, ...]) -> dict[str, bool]:
        """Whether each part holds, by key. What nobody knows yet, does not."""
        if self.lock.acquire(blocking=False):
            try:
                for part in parts:
                    if time.monotonic() >= self.good_until.get(part.key, 0):
                        self.look_at(part)
            finally:
                self.lock.release()
        return {part.key: self.holds.get(part.key, False) for part in parts}

    def look_at(self, part: Part) -> None:
        try:
            part.check()
        except Exception as error:  # whatever a database, a cache or a bucket raises
            if self.holds.get(part.key, True):
                logger.error("%s gestört: %s", part.name, error)
            holds = False
        else:
            if not self.holds.get(part.key, True):
                logger.warning("%s wieder in Ordnung", part.name)
            holds = True
        self.holds[part.key] = holds
        self.good_until[part.key] = time.monotonic() + (KEPT[part.key] if holds else KEPT_WHEN_BROKEN)


findings = Findings()
