"""Static files as visitors get them: addresses that change with the content, and one style sheet instead of sixty."""

import re

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE_SHEET = "css/portal.css"
IMPORT = re.compile(r'@import "([^"]+)";\n')


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Puts the parts of the style sheet in the place of their `@import`; the rest is WhiteNoise's.

    A browser would ask for each part by itself, and only after it has read the sheet that imports it.
    """

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STYLE_SHEET in paths:
            joined = InMemoryStorage()
            joined.save(STYLE_SHEET, ContentFile(with_imports(STYLE_SHEET, paths)))
            paths = paths | {STYLE_SHEET: (joined, STYLE_SHEET)}
        yield from super().post_process(paths, dry_run, **options)


def with_imports(name: str, paths: dict) -> str:
    """The text of a style sheet with its parts in it. The parts lie in the same folder or below and name no other
    files, whose addresses would be wrong here. Raises KeyError when a part is missing,
    ValueError for an `@import` that is written in another way."""
    storage, path = paths[name]
    with storage.open(path) as file:
        text = file.read().decode()
    folder = name.rpartition("/")[0]
    joined = IMPORT.sub(lambda found: with_imports(f"{folder}/{found[1]}", paths), text)
    if "@import " in joined:  # behind other rules browsers pass over it
        raise ValueError(f'{name}: nur @import "datei.css"; in einer eigenen Zeile wird eingesetzt')
    return joined
