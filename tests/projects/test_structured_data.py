"""A project for machines: a service where people can use it, a project where they cannot."""

import pytest

from tests.factories import ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory
from tests.metadata import Head

pytestmark = pytest.mark.django_db


def project(*states, **values):
    implementations = [
        ImplementationFactory.build(municipality=MunicipalityPageFactory(title=town), status=status)
        for town, status in states
    ]
    [data] = Head(ProjectPageFactory(implementations=implementations, **values).url).things
    return data


def test_what_can_be_used_is_a_service_of_the_towns_that_have_it():
    data = project(
        ("Herten", "nutzbar"), ("Marl", "geplant"), action_url="https://leihe.example", target_group="Leseratten"
    )
    assert data["@type"] == "GovernmentService"
    assert [area["name"] for area in data["areaServed"]] == ["Herten"]
    assert [each["name"] for each in data["provider"]] == ["Stadt Herten"]
    assert data["availableChannel"]["serviceUrl"] == "https://leihe.example"
    assert data["audience"]["audienceType"] == "Leseratten"


def test_what_is_planned_is_a_project_with_its_funding():
    data = project(("Herten", "idee"), ("Marl", "geplant"), funding_programme="Smart Cities", funding_amount=1000)
    assert data["@type"] == "Project"
    assert [area["name"] for area in data["areaServed"]] == ["Herten", "Marl"]
    assert data["funding"]["name"] == "Smart Cities"
    assert data["funding"]["amount"] == {"@type": "MonetaryAmount", "value": 1000, "currency": "EUR"}


def test_a_project_that_says_nothing_about_money_has_no_funding():
    assert "funding" not in project(("Herten", "idee"))
