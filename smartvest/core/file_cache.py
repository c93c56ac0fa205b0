"""Django's cache of files, which lets nobody wait for an error page when something is wrong with a file."""

import logging

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class FileCache(FileBasedCache):
    """What cannot be read is not there; what cannot be written, because the disk is full, is made anew each time.

    A file may belong to another user, who ran a command, or be half written, because the machine went down. Rubbish
    in it can raise any error at all: the documentation of `pickle` says so.
    """

    def get(self, key, default=None, version=None):
        try:
            return super().get(key, default, version)
        except Exception:
            return default

    def has_key(self, key, version=None):
        try:
            return super().has_key(key, version)
        except Exception:
            return False

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        try:
            super().set(key, value, timeout, version)
        except OSError:
            logger.exception("Der Ordner %s lässt sich nicht beschreiben", self._dir)
