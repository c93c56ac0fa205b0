"""New pages: where they may lie, what a draft may leave open, and what is asked before publishing."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from events.models import EventPage
from fields.models import FieldIndexPage, FieldPage
from news.models import NewsPage
from projects.models import ProjectPage
from smartvest.core.models import ContentPage
from smartvest.home.models import AccessibilityStatementPage, FormPage, HomePage, ImageCreditsPage, StandardPage
from smartvest.municipalities.models import MunicipalityPage
from smartvest.opendata.models import OpenDataPage
from tests import factories
from tests.admin.editing import address_to_add, address_to_edit, create, errors, filled_form, publish

pytestmark = pytest.mark.django_db

# Type → the parents under which editors make it, and what even a draft must say.
PARENTS = {
    ProjectPage: (factories.ProjectIndexPageFactory, factories.MunicipalityPageFactory),
    NewsPage: (factories.NewsIndexPageFactory, factories.MunicipalityPageFactory),
    EventPage: (factories.EventIndexPageFactory, factories.MunicipalityPageFactory),
    MunicipalityPage: (factories.MunicipalityIndexPageFactory,),
    FieldPage: (factories.FieldIndexPageFactory,),
    StandardPage: (factories.HomePageFactory, factories.StandardPageFactory),
    FormPage: (factories.HomePageFactory, factories.StandardPageFactory),
    AccessibilityStatementPage: (factories.HomePageFactory,),
    ImageCreditsPage: (factories.HomePageFactory,),
    OpenDataPage: (factories.HomePageFactory,),
}
PLACES = [(model, parent) for model, parents in PARENTS.items() for parent in parents]
MINIMUM = {"title": "Nur ein Titel"}
MINIMA = {EventPage: MINIMUM | {"start": "06.05.2030 18:00", "end": "06.05.2030 20:00"}}
# No rows in panels that offer an empty one.
NO_ROWS = {ProjectPage: {"implementations": []}}


def draft(admin, model, parent, **changes):
    minimum = MINIMA.get(model, MINIMUM) | NO_ROWS.get(model, {})
    return create(admin, model, parent, minimum | {"slug": "nur-ein-titel"} | changes)


@pytest.mark.parametrize(("model", "parent"), PLACES, ids=lambda value: value.__name__)
def test_a_draft_needs_only_a_title(admin, model, parent):
    response = draft(admin, model, factories.only(parent))
    assert response.status_code == 302, errors(response)
    page = model.objects.get(slug="nur-ein-titel")
    assert not page.live
    assert admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert admin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code == 200
    assert Client().get(page.url).status_code == 404


@pytest.mark.parametrize("model", PARENTS, ids=lambda value: value.__name__)
def test_the_tree_allows_the_intended_places_only(model):
    intended = {factory._meta.model for factory in PARENTS[model]}
    assert set(model.allowed_parent_page_models()) == intended


def sent_away(admin, address) -> bool:
    """Wagtail answers what is not allowed with a message on the dashboard."""
    response = admin.get(address)
    return response.status_code == 302 and response.url == "/admin/"


def test_index_pages_and_the_home_page_exist_once(admin):
    home = factories.only(factories.HomePageFactory)
    factories.only(factories.FieldIndexPageFactory)
    for model in (HomePage, FieldIndexPage):
        assert model.max_count == 1
    assert sent_away(admin, address_to_add(FieldIndexPage, home))
    assert sent_away(admin, address_to_add(HomePage, home.get_parent()))


def test_nothing_lies_below_projects_news_and_events(admin):
    for factory in (factories.ProjectPageFactory, factories.NewsPageFactory, factories.EventPageFactory):
        page = factory()
        assert page.allowed_subpage_models() == []
        assert sent_away(admin, address_to_add(ProjectPage, page))


def test_every_page_type_has_a_german_name_and_description():
    for model in ContentPage.__subclasses__():
        if not model._meta.abstract:
            assert model.get_page_description(), model
            assert model._meta.verbose_name[0].isupper(), model


def refused(response, *messages):
    """The form came back and says all of `messages`; none of them is English."""
    assert response.status_code == 200
    page = response.content.decode()
    for message in messages:
        assert message in page, (message, errors(response))
    assert "This field is required" not in page


def test_publishing_a_project_asks_in_german_for_what_is_missing(admin):
    town = factories.MunicipalityPageFactory()
    changes = {"title": "Projekt", "slug": "projekt", "implementations": []}
    response = create(admin, ProjectPage, town, changes, action="publish")
    refused(response, "Dieses Feld muss ausgefüllt werden.")
    form = response.context["form"]
    assert set(form.errors) == {"summary", "topics"}
    assert "Bitte mindestens eine Stadt eintragen." in str(form.formsets["implementations"].non_form_errors())
    assert not ProjectPage.objects.exists()


def test_two_rows_of_one_town_are_refused_with_its_name(admin):
    town = factories.MunicipalityPageFactory(title="Herten")
    row = {"municipality": str(town.pk), "status": "nutzbar"}
    refused(draft(admin, ProjectPage, town, implementations=[row, row]), "Herten steht schon in der Liste.")


@pytest.mark.parametrize(
    ("since", "until", "message"),
    [
        ("gestern", "", "Bitte ein Jahr (2022), einen Monat (05/2022) oder einen Tag (12.05.2022) angeben."),
        ("2022", "2021", "Das Ende liegt vor dem Anfang."),
    ],
)
def test_wrong_dates_of_an_implementation_are_explained(admin, since, until, message):
    town = factories.MunicipalityPageFactory()
    row = {"municipality": str(town.pk), "status": "nutzbar", "since": since, "until": until}
    refused(draft(admin, ProjectPage, town, implementations=[row]), message)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"end": "06.05.2030 17:00"}, "Das Ende liegt vor dem Beginn."),
        ({"repeat": "weekly"}, "Bitte angeben, bis wann sich der Termin wiederholt."),
        ({"repeat": "weekly", "repeat_until": "01.05.2030"}, "Die Wiederholung endet vor dem ersten Termin."),
        ({"repeat": "weekly", "repeat_until": "01.05.2060"}, "Bitte früher enden lassen."),
        ({"exceptions": [{"date": "2030-05-06", "state": "verschoben"}]}, "Auf wann ist der Termin verschoben?"),
        (
            {"repeat": "monthly-last", "repeat_until": "01.12.2030"},
            "Der erste Termin (Montag, 6. Mai 2030) ist nicht der letzte Montag im Monat.",
        ),
        ({"state": "verschoben"}, "Wann hätte der Termin stattfinden sollen?"),
        ({"state": "verschoben", "moved_from": "06.05.2030 18:00"}, "Das ist auch der neue Beginn."),
        (
            {"state": "verschoben", "repeat": "weekly", "repeat_until": "20.05.2030"},
            "In einer Reihe tragen Sie verschobene Tage unter „Einzelne Termine anders“ ein.",
        ),
        ({"start": "31.02.2030 18:00"}, "Bitte ein gültiges Datum und Uhrzeit eingeben."),
        ({"online_url": "kein Link"}, "Bitte eine gültige Adresse eingeben."),
    ],
)
def test_contradictions_of_an_event_are_explained(admin, changes, message):
    refused(draft(admin, EventPage, factories.EventIndexPageFactory(), **changes), message)


@pytest.mark.parametrize("model", [ProjectPage, NewsPage, EventPage])
def test_a_new_page_in_a_towns_section_starts_with_that_town(admin, model):
    factories.MunicipalityPageFactory(title="Marl")
    herten = factories.MunicipalityPageFactory(title="Herten")
    form = admin.get(address_to_add(model, herten)).context["form"]
    if model is ProjectPage:
        [row] = form.formsets["implementations"].forms
        assert row.initial["municipality"] == herten.pk or row.instance.municipality_id == herten.pk
    else:
        assert form["municipalities"].value() == [herten.pk]


def test_the_first_row_of_a_new_project_is_the_towns_own(admin):
    herten = factories.MunicipalityPageFactory(title="Herten")
    response = create(admin, ProjectPage, herten, {"title": "Onleihe", "slug": "onleihe"})
    assert response.status_code == 302, errors(response)
    project = ProjectPage.objects.get().get_latest_revision_as_object()
    assert [part.municipality_id for part in project.implementations.all()] == [herten.pk]


def test_a_slug_that_is_taken_is_refused_in_german(admin):
    town = factories.MunicipalityPageFactory()
    factories.NewsPageFactory(parent=town, slug="nur-ein-titel")
    response = draft(admin, ProjectPage, town)
    assert "slug" in response.context["form"].errors
    assert "bereits" in str(response.context["form"].errors["slug"])


def test_unpublishing_keeps_the_page_and_its_parts(admin):
    town = factories.MunicipalityPageFactory()
    part = factories.ImplementationFactory.build(municipality=town)
    project = factories.ProjectPageFactory(full=True, implementations=[part])
    admin.post(reverse("wagtailadmin_pages:unpublish", args=[project.pk]))
    project.refresh_from_db()
    assert not project.live
    assert project.implementations.count() == 1
    assert Page.objects.filter(pk=project.pk).exists()


def test_a_draft_of_a_live_page_does_not_show_until_published(admin):
    news = factories.NewsPageFactory(title="Alt")
    data = {"title": "Neu"}
    response = admin.post(address_to_edit(news), filled_form(admin, address_to_edit(news), NewsPage, data))
    assert response.status_code == 302
    assert "Neu" not in Client().get(news.url).content.decode()
    publish(admin, news, {})
    assert "Neu" in Client().get(news.url).content.decode()


def test_the_prefilled_row_and_a_second_one_are_published_together(admin):
    herten, marl = factories.MunicipalityPageFactory(title="Herten"), factories.MunicipalityPageFactory(title="Marl")
    address = address_to_add(ProjectPage, herten)
    field, topic = factories.FieldPageFactory(), factories.TopicFactory()
    form = filled_form(
        admin, address, ProjectPage, {"title": "Hitzekarte", "slug": "hitzekarte", "summary": "Hier ist es heiß."}
    )
    form |= {"implementations-0-status": "nutzbar", "fields": [str(field.pk)], "topics": [str(topic.pk)]}
    second = {"municipality": str(marl.pk), "status": "geplant", "id": "", "ORDER": "2", "DELETE": "", "since": ""}
    form |= {f"implementations-1-{name}": value for name, value in second.items()}
    form |= {"implementations-TOTAL_FORMS": "2", "action-publish": "action-publish"}
    response = admin.post(address, form)
    assert response.status_code == 302, errors(response)
    parts = [(part.municipality.title, part.status) for part in ProjectPage.objects.get().implementations.all()]
    assert parts == [("Herten", "nutzbar"), ("Marl", "geplant")]


def test_two_pages_of_one_name_created_at_the_same_moment_both_stay():
    """Both forms found the address free before either page was saved."""
    town = factories.MunicipalityPageFactory()
    pages = [ProjectPage(title="Hitzekarte", slug="hitzekarte", live=False) for _ in range(2)]
    for page in pages:
        MunicipalityPage.objects.get(pk=town.pk).add_child(instance=page)
    assert [page.slug for page in pages] == ["hitzekarte", "hitzekarte-2"]
