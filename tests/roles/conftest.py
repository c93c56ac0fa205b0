"""Two towns, the Kreis, and somebody in each role."""

from types import SimpleNamespace

import pytest
from django.test import Client

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
    from smartvest.roles.county import COUNTY_GROUP, set_up_county

    if role == "admin":
        return factories.UserFactory(is_superuser=True, is_staff=True, **kwargs)
    user = factories.UserFactory(**kwargs)
    if role == "county":
        user.groups.add(set_up_county([]))
        assert set_up_county([]).name == COUNTY_GROUP
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
