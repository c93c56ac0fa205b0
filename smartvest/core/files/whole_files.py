"""Files of the media are there as a whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.files import File
from django.core.files.storage import FileSystemStorage


class Part(File):
    """A file that is written already and only has to be moved to its place."""

    def temporary_file_path(self) -> str:
        return self.file.name


class WholeFileStorage(FileSystemStorage):
    """Django's folder. What cannot be written to its end, as on a full disk, leaves no half of it."""

    def _save(self, name, content):
        folder = Path(self.path(name)).parent
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f".{secrets.token_hex(8)}.part"
        try:
            with path.open("xb") as file:
                for chunk in content.chunks():
                    file.write(chunk if isinstance(chunk, bytes) else chunk.encode())
                file.flush()
                os.fsync(file.fileno())
            with path.open("rb") as file:
                return super()._save(name, Part(file))
        finally:
            with suppress(FileNotFoundError):
                path.unlink()
