"""What an archive says about itself."""

import hashlib
import hmac
import json
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath

import django
import wagtail
from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from . import ArchiveError

FORMAT = 1  # raised when an older portal could not read it
MANIFEST, SIGNATURE = "manifest.json", "manifest.hmac"
MEDIA = "media/"
SALT = "smartvest.operations.archive"
# What a portal says and how it behaves; who restores elsewhere should know what differs. Never anything secret.
SETTINGS = (
    "ALLOWED_HOSTS",
    "DEFAULT_FROM_EMAIL",
    "LANGUAGE_CODE",
    "MEDIA_URL",
    "MESSAGES_KEPT_FOR",
    "OPEN_MESSAGES_KEPT_FOR",
    "PROXIES_IN_FRONT",
    "SEARCHES_KEPT_FOR",
    "TIME_ZONE",
    "WAGTAILADMIN_BASE_URL",
    "WAGTAILDOCS_EXTENSIONS",
    "WAGTAILIMAGES_EXTENSIONS",
)


@dataclass(frozen=True)
class Member:
    """A file of the archive; `size` in bytes, `unpacked` too where it is compressed."""

    name: str
    size: int
    sha256: str
    unpacked: int = 0

    @property
    def is_media(self) -> bool:
        return self.name.startswith(MEDIA)


@dataclass
class Manifest:
    """`migrations` are those applied, as "app.name"; `rows` counts the rows of each table; `missing` names media that
    the database knows and nobody has."""

    vendor: str
    database_version: str
    migrations: list[str]
    rows: dict[str, int]
    members: list[Member] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    format: int = FORMAT
    portal: str = ""
    django: str = django.__version__
    wagtail: str = wagtail.__version__
    made_at: str = ""
    settings: dict = field(default_factory=dict)
    settings_sha256: str = ""

    def complete(self) -> "Manifest":
        """Adds what is true of this portal now."""
        self.portal, self.made_at = portal_version(), timezone.now().isoformat(timespec="seconds")
        self.settings = current_settings()
        self.settings_sha256 = fingerprint(self.settings)
        return self

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        """Raises ArchiveError for what no portal has written, or one that is newer than this."""
        try:
            values = json.loads(text)
            if values["format"] > FORMAT:
                raise ArchiveError(f"Die Sicherung hat Format {values['format']}, dieses Portal kennt nur {FORMAT}.")
            members = [Member(**member) for member in values.pop("members")]
            manifest = cls(**values, members=members)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ArchiveError("Das Verzeichnis der Sicherung ist nicht lesbar.") from None
        for member in members:
            if not is_safe(member.name):
                raise ArchiveError(f"Die Sicherung enthält einen unerlaubten Namen: {member.name!r}.")
        return manifest

    @property
    def database(self) -> Member:
        """The one member that is no file of the media; raises ArchiveError where it is not exactly one."""
        others = [member for member in self.members if not member.is_media]
        if len(others) != 1:
            raise ArchiveError("In der Sicherung steht nicht genau eine Datenbank.")
        return others[0]

    @property
    def media(self) -> list[Member]:
        return [member for member in self.members if member.is_media]

    def different_settings(self) -> list[str]:
        """The names of the settings that are not as they were when the archive was made."""
        now = current_settings()
        return [name for name, value in self.settings.items() if now.get(name) != value]


def is_safe(name: str) -> bool:
    """Whether `name` stays inside the folder that it is unpacked to, on every system."""
    path = PurePosixPath(name)
    return (
        bool(name)
        and not ("\\" in name or "\0" in name or path.is_absolute() or ".." in path.parts)
        and (str(path) == name and ":" not in path.parts[0])
    )


def sign(manifest: bytes) -> str:
    return salted_hmac(SALT, manifest, algorithm="sha256").hexdigest()


def is_signed(manifest: bytes, signature: str) -> bool:
    """Whether it was signed with this portal's SECRET_KEY, or with an earlier one that it still believes."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    signatures = [salted_hmac(SALT, manifest, secret=key, algorithm="sha256").hexdigest() for key in keys]
    return any(hmac.compare_digest(each.encode(), signature.encode()) for each in signatures)


def current_settings() -> dict:
    """As JSON gives them back."""
    return json.loads(json.dumps({name: getattr(settings, name) for name in SETTINGS}))


def fingerprint(values: dict) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def portal_version() -> str:
    return tomllib.loads((settings.ROOT / "pyproject.toml").read_text())["project"]["version"]
