"""The whole portal in one file: its database, its pictures and documents, and what it was made with.

A plain tar. `database.…` comes first, then the `media/…` that this database names, then `manifest.json` with size and
SHA-256 of each of them, at last `manifest.hmac`, the manifest signed with the SECRET_KEY. Secrets are never in it.
"""


class ArchiveError(Exception):
    """Making or restoring an archive was refused or failed; the text says in German why and what to do."""
