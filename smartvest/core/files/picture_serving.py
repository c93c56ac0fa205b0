"""Pictures from wherever they are stored. A web server in front may hand out those of a folder by itself.

Documents do not come this way but through Wagtail's view, which asks who may read them.
"""

import logging
import posixpath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)
FOLDERS = ("images/", "original_images/", "avatar_images/")
KINDS = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
KEPT = 86_400  # seconds; a picture that is replaced has another name


@require_safe
def media(request, path: str):
    """The picture at `path` below MEDIA_URL; Http404 for everything else that lies there, 503 while the storage is
    away."""
    kind = KINDS.get(posixpath.splitext(path)[1].lower())
    if kind is None or not path.isprintable() or not path.startswith(FOLDERS) or posixpath.normpath(path) != path:
        raise Http404("Hier liegt kein Bild.")
    try:
        file = default_storage.open(path)
        changed = default_storage.get_modified_time(path)
    except (FileNotFoundError, IsADirectoryError):
        raise Http404("Hier liegt kein Bild.") from None
    except Exception as error:  # whatever a bucket raises
        logger.error("Die Medien sind nicht zu erreichen: %s", error)
        return HttpResponse("Dieses Bild ist gerade nicht zu erreichen.\n", status=503, content_type="text/plain")
    # Pictures are compressed already; the middleware that would do it again asks for this.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    response = FileResponse(file, content_type=kind)
    response["Content-Length"] = file.size
    response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = f"public, max-age={KEPT}"
    return response
