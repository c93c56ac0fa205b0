"""Pictures and documents in a bucket: Amazon S3 and what speaks as it does (MinIO, Ceph, Garage, Hetzner, IONOS …).

The bucket is private. What visitors may see the portal hands out itself (`picture_serving`), documents after asking
who may read them; only the sizes of pictures may have a public address, where the bucket allows that.
"""

from botocore.config import Config
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

IN_MEMORY = 2 * 1024 * 1024  # bytes of a file that is read; the rest lies in a temporary file
KEPT_BY_BROWSERS = "public, max-age=86400"


class Bucket(S3Storage):
    """django-storages' with `public_address` ("https://media.example"): where browsers read by themselves."""

    def __init__(self, public_address: str = "", **options):
        self.public_address = public_address
        # A bucket on a server of one's own is a part of the path; Amazon makes it a part of the host.
        style = "path" if options.get("endpoint_url") else "auto"
        config = Config(
            s3={"addressing_style": style},
            signature_version="s3v4",
            # A bucket that is away must not keep all threads waiting.
            connect_timeout=3,
            read_timeout=5,
            retries={"total_max_attempts": 2},
            # Servers older than 2025 do not know the checksums that Amazon now wants by default.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        super().__init__(
            file_overwrite=False,  # two pictures of the same name are two pictures
            max_memory_size=IN_MEMORY,
            object_parameters={"CacheControl": KEPT_BY_BROWSERS},
            client_config=config,
            **options,
        )

    def url(self, name, parameters=None, expire=None, http_method=None) -> str:
        """Always the same for a file, and without a signature: it stands on pages that are kept."""
        base = self.public_address or settings.MEDIA_URL.rstrip("/")
        return f"{base}/{filepath_to_uri(name)}"
