"""Which page a message is about: what stands behind `?seite=`, made safe to show in a field."""

import re
from urllib.parse import urlsplit

LONGEST = 255  # characters


def tidy(text: str, host: str) -> str:
    """A path of this portal, or plain words; "" for an address of any other place. `host` is the portal's own
    ("portal.example:8000"), whose addresses become paths."""
    words = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())[:LONGEST]
    if words.lower().startswith((f"https://{host}/", f"http://{host}/")):
        words = f"/{words.split('/', 3)[3]}"
    return "" if leads_away(words) else words


def leads_away(words: str) -> bool:
    """It has a scheme ("javascript:", "https:") or another host; browsers read a backslash as a slash."""
    try:
        parts = urlsplit(words.replace("\\", "/"))
    except ValueError:
        return True
    return bool(parts.netloc or (parts.scheme and " " not in words))
