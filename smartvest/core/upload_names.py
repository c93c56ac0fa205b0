"""Names of files that people send."""

import unicodedata

from django.core.exceptions import ValidationError

UNSEEN = (
    "Der Dateiname enthält unsichtbare Zeichen. Bitte benennen Sie die Datei um und laden Sie sie noch einmal hoch."
)


def require_plain_name(name: str) -> None:
    """Raises a ValidationError for a name that shows otherwise than it is: with U+202E in front of it "fdp.exe" reads
    "exe.pdf" (Unicode TR 36, 2.10). Folders in it are cut off by Django before anybody asks."""
    if any(unicodedata.category(character) in ("Cc", "Cf") for character in name):
        raise ValidationError(UNSEEN, code="unseen_characters")
