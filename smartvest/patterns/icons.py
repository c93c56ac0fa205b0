"""The icons of the portal, as they lie in the templates."""

from django.conf import settings

FOLDER = settings.ROOT / "templates" / "components" / "icons"


def icon_names() -> list[str]:
    """The names that the tag `{% icon %}` takes."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))
