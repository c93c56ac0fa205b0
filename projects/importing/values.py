"""What one cell says. Each function takes the cleaned text and raises ValidationError with a German message."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.html import escape

from projects.models import CostBand
from smartvest.core.partial_dates import parse_partial_date

MONTHS = (
    *("januar", "februar", "maerz", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "dezember"),
)
# "Frühjahr 2023" and "2. Quartal 2023" are known to the year; a month would be invented.
VAGUE = (
    r"(?:anfang|mitte|ende|frühjahr|frühling|sommer|herbst|winter|(?:[1-4]\.?\s*)?quartal|q[1-4]|[12]\.?\s*halbjahr)"
)
FILLER = re.compile(r"^(?:seit|ab|bis|von|ca\.?|circa|etwa|vrsl\.?|voraussichtlich|in|im)\s+", re.IGNORECASE)
MULTIPLES = {"": 1, "tsd": 1_000, "t": 1_000, "tausend": 1_000, "k": 1_000, "mio": 1_000_000, "million": 1_000_000}
MAX_EUROS = 2_147_483_647  # what the database keeps


def one_line(text: str) -> str:
    return " ".join(text.split())


def partial_date(text: str) -> str:
    """ISO 8601 prefix from "2022", "05/2022", "Mai 2022", "12.5.2022", "seit 2022", "Frühjahr 2022"."""
    text = FILLER.sub("", one_line(text)).removesuffix(" 00:00:00")
    if match := re.fullmatch(VAGUE + r"[\s/]*(\d{4})", text, re.IGNORECASE):
        text = match[1]
    elif match := re.fullmatch(r"(?:(\d{1,2})\.\s*)?([^\W\d]{3,})\.?\s+(\d{4})", text):
        day, month, year = match.groups()
        text = ".".join(filter(None, (day, month_number(month), year))) if day else f"{month_number(month)}/{year}"
    return parse_partial_date(text)


def month_number(name: str) -> str:
    """ "Sept" → "9"; an unknown name → "0", which no date has."""
    name = name.lower().replace("ä", "ae").replace("mrz", "maerz")
    return str(next((i for i, month in enumerate(MONTHS, 1) if month.startswith(name)), 0))


def web_address(text: str) -> str:
    """With the https:// that people leave out."""
    text = text.strip("<> ")
    if not re.match(r"[a-z]+:", text, re.IGNORECASE):
        text = f"https://{text}"
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError:
        raise ValidationError("Bitte genau eine Internetadresse, zum Beispiel https://www.herten.de/projekt.") from None
    return text


def email(text: str) -> str:
    text = text.strip("<> ").removeprefix("mailto:")
    try:
        validate_email(text)
    except ValidationError:
        raise ValidationError("Bitte genau eine E-Mail-Adresse.") from None
    return text


def amount(text: str) -> int:
    """Whole euros from "1.250.000 €", "250 Tsd. €", "1,2 Mio." or "250000,50"."""
    text = one_line(text).lower().strip()
    pattern = (
        r"(?:ca\.?|rund|etwa)?\s*(\d{1,3}(?:[. ']\d{3})+|\d+)(?:,(\d+|-+|–))?\s*([a-z]*?)(?:en)?\.?\s*(?:€|euro|eur)?"
    )
    match = re.fullmatch(pattern, text)
    if not match or match[3] not in MULTIPLES:
        raise ValidationError(f"„{text}“ ist kein Betrag. Zum Beispiel: 125000 oder 125.000 €.")
    whole = re.sub(r"\D", "", match[1])
    fraction = match[2] if match[2] and match[2].isdigit() else "0"
    euros = round(float(f"{whole}.{fraction}") * MULTIPLES[match[3]])
    if euros > MAX_EUROS:
        raise ValidationError(f"„{text}“ ist unglaubhaft viel.")
    return euros


def cost_band(text: str) -> str:
    """The band by its name, or the one in which an amount lies."""
    for band in CostBand:
        if re.sub(r"[\s.€]", "", text.lower()) in (re.sub(r"[\s.€]", "", band.label), band.value):
            return band.value
    limits = {5_000: CostBand.UP_TO_5K, 25_000: CostBand.UP_TO_25K, 100_000: CostBand.UP_TO_100K}
    euros = amount(text)
    for limit, band in (limits | {500_000: CostBand.UP_TO_500K}).items():
        if euros <= limit:
            return band.value
    return CostBand.MORE.value


def partners(text: str) -> list[str]:
    """Names, one a line or with semicolons; with commas only where there is nothing else."""
    separator = r"[;|\n]" if re.search(r"[;|\n]", text) else ","
    return list(dict.fromkeys(one_line(part) for part in re.split(separator, text) if part.strip()))


def paragraphs(text: str) -> str:
    """Rich text: blank lines part paragraphs, lines that begin with a dash or dot become a list."""
    html = []
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        for is_item, group in grouped(lines):
            if is_item:
                html.append("<ul>" + "".join(f"<li>{escape(bullet(line))}</li>" for line in group) + "</ul>")
            else:
                html.append(f"<p>{'<br/>'.join(map(escape, group))}</p>")
    return "".join(html)


def bullet(line: str) -> str:
    """The text of a list item, "" when the line is none."""
    match = re.match(r"[-–•*·]\s+(.+)", line)
    return match[1] if match else ""


def grouped(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Neighbouring lines of the same kind together: (is a list item, lines)."""
    groups: list[tuple[bool, list[str]]] = []
    for line in lines:
        is_item = bool(bullet(line))
        if not groups or groups[-1][0] != is_item:
            groups.append((is_item, []))
        groups[-1][1].append(line)
    return groups
