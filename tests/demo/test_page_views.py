"""`make ansichten` photographs every page type of the portal."""

import pytest
from django.test import Client
from wagtail.models import Page, get_page_models

from smartvest.core.models import ContentPage
from tests.browser.page_views import visitors_views

pytestmark = pytest.mark.usefixtures("demo")


def test_every_page_type_has_a_view():
    addresses = {view.address for view in visitors_views()}
    photographed = {page.specific_class for page in Page.objects.live() if page.url in addresses}
    assert photographed == {model for model in get_page_models() if issubclass(model, ContentPage)}


def test_every_view_leads_to_a_page_but_the_one_that_shows_that_there_is_none():
    views = visitors_views()
    assert len({view.name for view in views}) == len(views)
    answers = {view.name: Client().get(view.address).status_code for view in views}
    assert {name for name, status in answers.items() if status != 200} == {"nicht-gefunden"}
