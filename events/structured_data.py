"""Events as schema.org has them: each date of a series is an Event of its own, as search engines want them."""

import re

from django.utils import timezone

from events.models.occurrences import Occurrence, OccurrenceState
from smartvest.core.structured_data import iso, organisation

MOST = 10  # dates of a series; search engines forget those further ahead anyway
SCHEMA = "https://schema.org/"
ADDRESS = re.compile(r"(?P<street>.+?),\s*(?P<code>\d{5})\s+(?P<town>[^,]+)")
AMOUNT = re.compile(r"(?<![\d.,])(\d+)(?:,(\d\d))?\s*(?:€|Euro\b|EUR\b)", re.IGNORECASE)
FREE = re.compile(r"\b(kostenlos|kostenfrei|gratis|freier eintritt|eintritt (?:ist )?frei)\b", re.IGNORECASE)


def event_data(page, about) -> list[dict]:
    """The next dates of the event `page`, or its last one when all are over; `about` is its Metadata."""
    coming, last = about.context["upcoming_occurrences"], about.context["occurrence"]
    occurrences = coming[:MOST] or ([last] if last else [])
    what_all_share = {
        "@type": "Event",
        "name": page.title,
        "description": about.description,
        "url": about.address,
        "image": about.picture.data,
        "inLanguage": "de",
        "location": places(page),
        "eventAttendanceMode": attendance_mode(page),
        "organizer": organisation(page.organiser, kind="Organization") or about.publisher,
        "isAccessibleForFree": True if price(page.price) == "0" else None,
    }
    return [what_all_share | one_date(page, occurrence, about) for occurrence in occurrences]


def one_date(page, occurrence: Occurrence, about) -> dict:
    """What differs from date to date."""
    first = occurrence.original_start or occurrence.start
    data = {
        "@id": f"{about.address}#termin-{timezone.localtime(first):%Y-%m-%d-%H%M}",
        "startDate": day_or_moment(occurrence.start, occurrence.all_day),
        "endDate": day_or_moment(occurrence.end, occurrence.all_day),
        "eventStatus": SCHEMA + "EventScheduled",
        "offers": offer(page, about, sold_out=occurrence.state == OccurrenceState.SOLD_OUT),
    }
    if occurrence.state == OccurrenceState.CANCELLED:
        data["eventStatus"] = SCHEMA + "EventCancelled"
    elif occurrence.state == OccurrenceState.MOVED:
        data["eventStatus"] = SCHEMA + "EventRescheduled"
        data["previousStartDate"] = "" if first == occurrence.start else day_or_moment(first, occurrence.all_day)
    return data


def day_or_moment(moment, all_day: bool) -> str:
    return timezone.localtime(moment).date().isoformat() if all_day else iso(moment)


def places(page) -> list[dict]:
    """Where it is: on site, online or both."""
    on_site = {"@type": "Place", "name": page.venue or page.address, "address": postal_address(page.address)}
    return [
        *([on_site] if page.venue or page.address else []),
        *([{"@type": "VirtualLocation", "url": page.online_url}] if page.online_url else []),
    ]


def attendance_mode(page) -> str:
    """ "" where nobody has said yet where it will be."""
    modes = {
        (True, False): "OfflineEventAttendanceMode",
        (False, True): "OnlineEventAttendanceMode",
        (True, True): "MixedEventAttendanceMode",
    }
    mode = modes.get((bool(page.venue or page.address), bool(page.online_url)))
    return SCHEMA + mode if mode else ""


def postal_address(text: str) -> dict | None:
    """ "Hagemannstraße 19, 45701 Herten" by its parts; the whole as the street when it is written in another way."""
    if not text:
        return None
    found = ADDRESS.fullmatch(text.strip())
    parts = (found["street"], found["code"], found["town"]) if found else (text, "", "")
    names = ("streetAddress", "postalCode", "addressLocality")
    return {"@type": "PostalAddress", **dict(zip(names, parts, strict=True)), "addressCountry": "DE"}


def price(text: str) -> str:
    """The price in euros ("12.50", "0" for free) where `text` leaves no doubt, else ""."""
    amounts = AMOUNT.findall(text)
    if FREE.search(text):
        return "" if amounts else "0"
    if len(amounts) != 1:
        return ""
    euros, cents = amounts[0]
    return f"{euros}.{cents}" if cents else euros


def offer(page, about, *, sold_out: bool) -> dict | None:
    """What it costs and where to register; None where nobody has said anything about either."""
    if not (page.price or page.registration_url or sold_out):
        return None
    amount = price(page.price)
    return {
        "@type": "Offer",
        "url": page.registration_url or about.address,
        "price": amount,
        "priceCurrency": "EUR" if amount else "",
        "description": page.price,
        "availability": SCHEMA + ("SoldOut" if sold_out else "InStock"),
    }
