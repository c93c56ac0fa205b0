"""Where pictures and documents lie: in a folder of one machine, or in a bucket (S3) that several share."""

from importlib.util import find_spec
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

PARTS_OF_A_BUCKET = {"endpoint", "region", "public"}


class Media(NamedTuple):
    """A `folder`, or the `bucket` as options of core.files.bucket. `public` is the address where visitors get the sizes
    of pictures; "" where the portal itself hands them out."""

    folder: str = ""
    bucket: dict | None = None
    public: str = ""


def media_at(url: str) -> Media:
    """The storage at `url`: "file:///path/to/a/folder" or "s3://bucket?endpoint=https://s3.example&region=eu-central"
    with "&public=https://media.example" where browsers may read images/ from the bucket by themselves.

    Raises ValueError, in words for people.
    """
    parts = urlsplit(url)
    if parts.scheme == "file" and parts.path:
        return Media(folder=unquote(parts.path))
    said = dict(parse_qsl(parts.query))
    if parts.scheme != "s3" or not parts.netloc or parts.path.strip("/") or not set(said) <= PARTS_OF_A_BUCKET:
        raise ValueError(
            "ist weder file:///pfad/zum/ordner noch s3://bucket?endpoint=https://…&region=…&public=https://…"
        )
    if "@" in parts.netloc:
        raise ValueError("nennt Zugangsdaten; die gehören in AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY.")
    public = said.get("public", "").rstrip("/")
    if public and not public.startswith("https://"):
        raise ValueError("nennt mit public= eine Adresse ohne https://.")
    if find_spec("storages") is None or find_spec("boto3") is None:
        raise ValueError("braucht weitere Pakete: pip install --require-hashes -r requirements-s3.txt")
    bucket = {"bucket_name": parts.netloc, "endpoint_url": said.get("endpoint"), "region_name": said.get("region")}
    return Media(bucket=bucket, public=public)
