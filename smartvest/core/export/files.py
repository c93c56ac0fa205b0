"""A file as the answer to a request.

It is written to a spooled file first and sent from there. So memory stays the same at any size, an error on the way is
an error page and never half a file that looks like a whole one (a CSV has no end to miss, and between a proxy and us
the end of a connection is the end of a file), a slow reader does not keep the database waiting, and equal content has
an equal ETag, which a stream cannot have.
"""

import hashlib
from collections.abc import Iterable
from tempfile import SpooledTemporaryFile

from django.http import FileResponse

IN_MEMORY = 1_000_000  # bytes; what is larger lies on the disk


def file_response(chunks: Iterable[str], *, name: str, content_type: str, licence_url: str) -> FileResponse:
    """The text of `chunks` as UTF-8 to be saved under `name`. The licence goes along as a link (RFC 8288, "license").

    Raises whatever `chunks` raises, before anything is sent.
    """
    file, digest = SpooledTemporaryFile(max_size=IN_MEMORY), hashlib.sha256()  # noqa: SIM115 the response closes it
    for chunk in chunks:
        data = chunk.encode()
        digest.update(data)
        file.write(data)
    file.seek(0)
    response = FileResponse(file, as_attachment=True, filename=name, content_type=f"{content_type}; charset=utf-8")
    response["ETag"] = f'"{digest.hexdigest()[:32]}"'
    response["Link"] = f'<{licence_url}>; rel="license"'
    return response
