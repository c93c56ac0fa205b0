"""Two towns, the Kreis, and somebody in each role: fixtures for the tests of all rooms."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from smartvest.roles.county import COUNTY_GROUP
from smartvest.roles.setup import set_up_roles
from tests import factories


@pytest.fixture
def portal(site_tree):
    """Herten, Marl and the Kreis with their groups; a person in each; a joint project and one of each town."""
    joint = factories.ProjectIndexPageFactory()
    herten = factories.MunicipalityPageFactory(title="Herten")
    marl = factories.MunicipalityPageFactory(title="Marl")
    set_up_roles()
    return SimpleNamespace(home=site_tree, joint=joint, herten=herten, marl=marl)


@pytest.fixture
def person(portal):
    """A person with a role: `person("herten")`, `person("county")`, `person("admin")`; a new one with each call."""
    return lambda role, **kwargs: make_person(role, portal, **kwargs)


def make_person(role: str, portal, **kwargs):
    if role == "admin":
        return factories.UserFactory(is_superuser=True, is_staff=True, **kwargs)
    user = factories.UserFactory(**kwargs)
    if role == "county":
        user.groups.add(Group.objects.get(name=COUNTY_GROUP))
    else:
        user.groups.add(getattr(portal, role).section.group)
    return user


@pytest.fixture
def log_in():
    """A client logged in as somebody."""

    def client_for(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return client_for


@pytest.fixture
def people(person, log_in):
    """A client for each of these: two of the Kreis, one of each town, one who may do everything."""
    roles = {"anna": "county", "bernd": "county", "hanna": "herten", "maria": "marl", "chef": "admin"}
    users = {
        name: person(role, username=name, first_name=name.title(), email=f"{name}@portal.example")
        for name, role in roles.items()
    }
    clients = {name: log_in(user) for name, user in users.items()}
    for name, user in users.items():
        clients[name].user = user
    return clients
