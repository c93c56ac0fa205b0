"""Whoever finds a weakness of the portal learns whom to tell (RFC 9116)."""

import datetime

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Site

from smartvest.core.models import SiteSettings

pytestmark = pytest.mark.usefixtures("site_tree")
ADDRESS = "/.well-known/security.txt"
VALUES = {
    "security_contact": "sicherheit@kreis.example",
    "security_expires": datetime.date(2150, 7, 1),
    "security_policy": "https://portal.example/regeln/",
}


def text(client, **values) -> str:
    SiteSettings.objects.create(site=Site.objects.get(), **VALUES | values)
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return response.content.decode()


def test_it_says_what_the_standard_asks_for(client):
    assert text(client).splitlines() == [
        "Contact: mailto:sicherheit@kreis.example",
        "Expires: 2150-07-01T21:59:59Z",
        "Preferred-Languages: de, en",
        "Canonical: http://localhost/.well-known/security.txt",
        "Policy: https://portal.example/regeln/",
    ]


def test_the_contact_may_be_a_page(client):
    lines = text(client, security_contact="https://portal.example/melden/", security_policy="")
    assert lines.startswith("Contact: https://portal.example/melden/\n")
    assert "Policy" not in lines


def test_no_value_can_begin_a_line_of_its_own(client):
    lines = text(client, security_contact="a@b.example\r\nContact: mailto:boese@b.example\u2028x").split("\n")
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        "Contact",
        "Expires",
        "Preferred-Languages",
        "Canonical",
        "Policy",
    ]


def test_the_old_address_leads_there(client):
    response = client.get("/security.txt")
    assert (response.status_code, response["Location"]) == (301, ADDRESS)


@pytest.mark.parametrize("missing", ["security_contact", "security_expires"])
def test_without_a_contact_or_a_day_there_is_none(client, missing):
    SiteSettings.objects.create(site=Site.objects.get(), **VALUES | {missing: "" if "contact" in missing else None})
    assert client.get(ADDRESS).status_code == 404


def settings(**values) -> SiteSettings:
    days = {"security_expires": timezone.localdate() + datetime.timedelta(days=300)}
    return SiteSettings(site=Site.objects.get(), **VALUES | days | values)


def problems(**values) -> dict:
    try:
        settings(**values).full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


def test_it_holds_for_a_year_at_most():
    today = timezone.localdate()
    assert problems(security_expires=today + relativedelta(years=1)) == {}
    late = problems(security_expires=today + relativedelta(years=1, days=1))
    assert late == {"security_expires": ["Höchstens ein Jahr voraus, damit die Angaben aktuell bleiben."]}


def test_a_day_that_is_over_is_refused_unless_it_was_there_before():
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    assert problems(security_expires=yesterday) == {"security_expires": ["Dieser Tag ist schon vorbei."]}
    kept = settings(security_expires=yesterday)
    kept.save()
    kept.full_clean()


def test_a_contact_needs_a_day():
    assert problems(security_expires=None) == {"security_expires": ["Bitte angeben, bis wann die Angaben gelten."]}
    assert problems(security_expires=None, security_contact="") == {}


@pytest.mark.parametrize("contact", ["niemand", "http://portal.example", "https://", "a@b.example\nx", "tel:+49"])
def test_a_contact_is_a_mail_address_or_a_safe_page(contact):
    assert set(problems(security_contact=contact)) == {"security_contact"}
