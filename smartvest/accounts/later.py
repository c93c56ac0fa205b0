"""What a browser need not wait for, and must not be able to time."""

import logging
from collections.abc import Callable
from threading import Thread

from django.db import connection

logger = logging.getLogger(__name__)


def run(function: Callable[..., None], *args) -> None:
    """Calls the function in a thread of its own. What it raises is logged and goes nowhere else."""
    Thread(target=_run, args=(function, *args)).start()


def _run(function: Callable[..., None], *args) -> None:
    try:
        function(*args)
    except Exception as error:  # a mail server that does not answer, above all; its words may name the receiver
        logger.error("Nicht ausgeführt: %s (%s)", function.__name__, type(error).__name__)
    finally:
        connection.close()
