"""One line in the log for each answer (smartvest.operations.logs says what is never in it)."""

import logging
import re
import secrets
import time

from smartvest.home.forms.senders import address_of

from .health import VIEWS
from .logs import current_request, said_path, shortened, without_persons

WELL_FORMED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
logger = logging.getLogger("smartvest.requests")


class RequestLogMiddleware:
    """Gives each request an id that all its lines share and that its answer bears as X-Request-ID.

    An id that a proxy has given is kept when it is well formed; whoever asks could write anything into it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.headers.get("X-Request-ID", "")
        request.log_id = given if WELL_FORMED_ID.fullmatch(given) else secrets.token_hex(8)
        before, begun = current_request.set(request), time.perf_counter()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = request.log_id
            note(request, response.status_code, time.perf_counter() - begun)
        finally:
            current_request.reset(before)
        return response


def note(request, status: int, seconds: float) -> None:
    level = logging.ERROR if status >= 500 else logging.INFO
    is_probe = status < 400 and request.path_info.rstrip("/") in VIEWS  # asked every few seconds
    if is_probe or not logger.isEnabledFor(level):
        return
    fields = {
        "method": request.method if request.method.isalpha() else "",
        "path": without_persons(said_path(request)),
        "status": status,
        "milliseconds": round(seconds * 1000),
        "ip": shortened(address_of(request).partition("/")[0]),
    }
    logger.log(level, "%s %s", fields["method"], status, extra={"fields": fields})
