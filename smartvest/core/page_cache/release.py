"""Which version of the program makes the answers. After an update those of the version before are found no more."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.conf import settings

SUFFIXES = {".py", ".html", ".txt", ".xml"}  # what answers are made of


@cache
def release() -> str:
    """A hash over code, templates, the lock of the packages and the names of the static files.

    Of the content and not of dates: machines with the same version share their answers.
    """
    digest = sha256()
    for path in sorted(_files()):
        digest.update(f"{path.name} ".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _files():
    packages = {app.name.partition(".")[0] for app in apps.get_app_configs() if _is_ours(app)}
    for folder in [*(settings.ROOT / package for package in packages), *settings.TEMPLATES[0]["DIRS"]]:
        yield from (path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    for single in (settings.ROOT / "requirements.txt", Path(settings.STATIC_ROOT) / "staticfiles.json"):
        if single.exists():
            yield single


def _is_ours(app) -> bool:
    """Lies in this repository and not in a virtual environment within it."""
    return Path(app.path) == settings.ROOT / app.name.replace(".", "/")
