"""Similar projects below the title, while somebody types it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction

from projects.similar import telling_words
from projects.views import PER_MINUTE
from tests import factories
from tests.projects.test_form import editor_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def herten():
    return factories.MunicipalityPageFactory(title="Herten")


@pytest.fixture
def client_of_herten(herten):
    return editor_of(herten)


def project(title, *towns, **values):
    parts = [factories.ImplementationFactory.build(municipality=town) for town in towns]
    return factories.ProjectPageFactory(title=title, implementations=parts, **values)


def asked(client, **query):
    return client.get(reverse("similar_projects"), query)


def shown(client, **query) -> str:
    response = asked(client, **query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Hitzekarten für Städte", ["hitzekart"]),
        ("Digitale Stadt", []),
        ("Neue App", []),
        ("", []),
        ("Onleihe", ["onlei"]),
        ("x" * 5000, ["x" * 118]),
    ],
)
def test_only_words_that_say_something_are_looked_for(title, words):
    assert telling_words(title) == words


def test_a_similar_project_is_named_with_its_towns_and_a_link(client_of_herten):
    marl, datteln = (factories.MunicipalityPageFactory(title=title) for title in ("Marl", "Datteln"))
    there = project("Hitzekarte", marl, datteln)
    project("Onleihe", marl)
    html = shown(client_of_herten, q="Hitzekarten in Herten")
    assert f'href="{there.url}"' in html
    assert "Marl, Datteln" in html
    assert "Onleihe" not in html


def test_only_a_project_one_may_change_can_be_joined(herten, client_of_herten):
    joint = project("Hitzekarte", parent=factories.ProjectIndexPageFactory())
    marl = factories.MunicipalityPageFactory(title="Marl")
    own = project("Hitzekarte der Schulen", parent=marl)
    in_both = editor_of(herten, joint.get_parent())
    assert "Hier mitmachen" not in shown(client_of_herten, q="Hitzekarte")
    html = shown(in_both, q="Hitzekarte")
    assert f"/admin/pages/{joint.pk}/edit/" in html
    assert f"/admin/pages/{own.pk}/edit/" not in html


def test_drafts_and_private_pages_of_others_are_not_told(client_of_herten):
    project("Geheime Hitzekarte", live=False)
    private = project("Interne Hitzekarte")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert shown(client_of_herten, q="Hitzekarte") == ""


def test_a_project_is_not_similar_to_itself(client_of_herten):
    page = project("Hitzekarte")
    assert shown(client_of_herten, q="Hitzekarte", page=page.pk) == ""
    assert "Hitzekarte" in shown(client_of_herten, q="Hitzekarte")


def test_what_matches_in_the_title_comes_first(client_of_herten):
    project("Abkühlung", summary="Zeigt auf der Hitzekarte, wo Schatten ist.")
    project("Hitzekarte")
    html = shown(client_of_herten, q="Hitzekarte")
    assert html.index(">Hitzekarte<") < html.index(">Abkühlung<")


def test_nobody_without_a_login_for_the_admin_is_answered():
    assert asked(Client(), q="Hitzekarte").status_code == 302
    stranger = Client()
    stranger.force_login(factories.UserFactory())
    assert asked(stranger, q="Hitzekarte").status_code == 302


JUNK = ['"', "%", "_", "'; DROP", "\x00hitze\x00", "²²²²", "<script>alert(1)</script>", "ä" * 5000]


@pytest.mark.parametrize(
    ("q", "page"), [*((q, "") for q in JUNK), *(("Hitze", page) for page in ["x", "-1", "0", "²", "9" * 20])]
)
def test_junk_is_answered(client_of_herten, q, page):
    project("Hitzekarte")
    assert "<script" not in shown(client_of_herten, q=q, page=page)


def test_questions_are_bounded(client_of_herten, monkeypatch):
    monkeypatch.setattr("projects.views.time", lambda: 1_800_000_000)
    for _ in range(PER_MINUTE):
        assert asked(client_of_herten, q="").status_code == 200
    assert asked(client_of_herten, q="").status_code == 429
    monkeypatch.setattr("projects.views.time", lambda: 1_800_000_060)
    assert asked(client_of_herten, q="").status_code == 200


def test_the_number_of_queries_does_not_grow(client_of_herten):
    towns = [factories.MunicipalityPageFactory() for _ in range(3)]

    def queries() -> int:
        shown(client_of_herten, q="Hitzekarte")
        with CaptureQueriesContext(connection) as captured:
            shown(client_of_herten, q="Hitzekarte")
        return len(captured)

    for number in range(2):
        project(f"Hitzekarte {number}", *towns)
    few = queries()
    for number in range(10):
        project(f"Hitzekarte neu {number}", *towns)
    assert queries() == few
