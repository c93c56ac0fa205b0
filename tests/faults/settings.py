"""The portal as worker processes run it, with something wrong around it as the environment says."""

import os
import time
from pathlib import Path

from django.db.backends.signals import connection_created
from django.db.models.signals import post_save
from wagtail.signals import page_published

from tests.serving.settings import *  # noqa: F403
from tests.serving.settings import DATABASES

IS_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
if os.environ.get("READ_ONLY_DATABASE"):
    if IS_SQLITE:
        DATABASES["default"]["NAME"] = f"file:{DATABASES['default']['NAME']}?mode=ro"
    else:
        DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c default_transaction_read_only=on"
if IS_SQLITE and "PATIENCE" in os.environ:
    DATABASES["default"]["OPTIONS"]["timeout"] = float(os.environ["PATIENCE"])
# Uploads then go from the memory to their place; else large ones lie in the system's temporary folder first.
FILE_UPLOAD_MAX_MEMORY_SIZE = int(os.environ.get("UPLOADS_IN_MEMORY", 2_621_440))


def stand_still(**kwargs) -> None:
    """Until somebody kills the process; only the first time."""
    reached = Path(os.environ["STAND_STILL"])
    if not reached.exists():
        reached.touch()
        time.sleep(60)


def stand_still_when_logged(sender, instance, **kwargs) -> None:
    if sender.__name__ == "PageLogEntry" and instance.action == "wagtail.publish":
        stand_still()


if os.environ.get("STAND_STILL_AT") == "saved":
    page_published.connect(stand_still, weak=False)  # before all receivers, after the page itself
elif os.environ.get("STAND_STILL_AT") == "logged":
    post_save.connect(stand_still_when_logged, weak=False)

if mails := os.environ.get("MAILS"):
    EMAIL_BACKEND, EMAIL_FILE_PATH = "django.core.mail.backends.filebased.EmailBackend", mails


def wait_for_the_other(**kwargs) -> None:
    """So that two processes begin at the same moment, however long each took to start."""
    meeting = Path(os.environ["MEETING"])
    (meeting / str(os.getpid())).touch()
    for _ in range(3000):
        if len(list(meeting.iterdir())) > 1:
            return
        time.sleep(0.01)


if os.environ.get("MEETING"):
    connection_created.connect(wait_for_the_other, weak=False)
