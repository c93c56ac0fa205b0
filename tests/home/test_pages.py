"""Every page type renders: with everything filled in, with nothing but a title, and not at all while it is a draft."""

import json
import re

import pytest

from smartvest.core.models import ContentPage
from smartvest.home.models import FormField
from tests import factories
from tests.markup import Markup

pytestmark = pytest.mark.django_db

TYPES = {
    factory._meta.model: factory
    for name in factories.__all__
    if name.endswith("PageFactory") and not (factory := getattr(factories, name))._meta.abstract
}
INDEXES = [model for model in TYPES if model.max_count]
LEAVES = [model for model in TYPES if not model.max_count]


def by_name(model) -> str:
    return model.__name__


def make(model, **values):
    return factories.only(TYPES[model]) if model.max_count and not values else TYPES[model](**values)


def test_there_is_a_factory_for_every_type():
    def below(cls):
        return {cls} | {each for sub in cls.__subclasses__() for each in below(sub)}

    assert set(TYPES) == {model for model in below(ContentPage) if not model._meta.abstract}


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_a_full_page_renders(client, model):
    page = make(model, full=True)
    response = client.get(page.url)
    assert response.status_code == 200
    html = response.content.decode()
    Markup(html).check()
    assert page.title in html
    assert "Ein Absatz mit Umlauten: äöüß." in html


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_a_page_with_nothing_but_a_title_renders(client, model):
    page = make(model, summary="", title="Nur ein Titel")
    html = client.get(page.url).content.decode()
    Markup(html).check()
    assert "Nur ein Titel" in html


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_a_page_among_others_renders(client, model):
    """Cards of every kind, where a type shows them."""
    town, field = factories.MunicipalityPageFactory(full=True), factories.FieldPageFactory(full=True)
    topic = factories.TopicFactory(field=field)
    concerns = {"fields": [field], "full": True}
    for _ in range(2):
        part = factories.ImplementationFactory.build(municipality=town)
        factories.ProjectPageFactory(topics=[topic], implementations=[part], **concerns)
        factories.NewsPageFactory(municipalities=[town], **concerns)
        factories.EventPageFactory(municipalities=[town], **concerns)
    page = model.objects.first() or make(model)
    assert client.get(page.url).status_code == 200
    Markup(client.get(page.url).content.decode()).check()


@pytest.mark.parametrize("model", LEAVES, ids=by_name)
def test_a_draft_is_not_public(client, model):
    page = make(model, live=False, title="Geheim")
    assert client.get(page.url).status_code == 404
    assert "Geheim" not in client.get(page.get_parent().url).content.decode()


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_structured_data_is_json_that_cannot_break_out(client, model):
    page = make(model, title="</script><script>alert(1)</script>")
    html = client.get(page.url).content.decode()
    assert "<script>alert" not in html
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    for block in blocks:
        assert json.loads(block)["@context"] == "https://schema.org"


@pytest.mark.parametrize("model", LEAVES, ids=by_name)
def test_a_page_says_where_it_is(client, model):
    page = make(model)
    html = client.get(page.url).content.decode()
    parent = page.get_parent()
    breadcrumb = html.split("<main")[0]
    assert parent.title in breadcrumb
    assert f"<title>{page.title}" in re.sub(r"\s*\n\s*", "", html)


def test_a_form_page_takes_a_message_and_refuses_an_empty_one(client):
    page = factories.FormPageFactory(thank_you="<p>Antwort in drei Tagen.</p>")
    refused = client.post(page.url, {"ihre_nachricht": ""})
    assert refused.status_code == 422
    assert "Fehler" in refused.content.decode()
    Markup(refused.content.decode()).check()
    thanked = client.post(page.url, {"ihre_nachricht": "Die Treppe"}, follow=True).content.decode()
    assert "Antwort in drei Tagen." in thanked
    Markup(thanked).check()
    assert page.get_submission_class().objects.count() == 1


def test_a_form_asks_for_a_choice_instead_of_sending_the_first_one(client):
    field = FormField(label="Stadt", field_type="dropdown", choices="Dorsten\nHerten", required=True)
    page = factories.FormPageFactory(form_fields=[field])
    assert "Bitte wählen" in client.get(page.url).content.decode()
    client.post(page.url, {"stadt": ""})
    assert not page.get_submission_class().objects.exists()
    client.post(page.url, {"stadt": "Herten"})
    assert page.get_submission_class().objects.get().form_data == {"stadt": "Herten"}
