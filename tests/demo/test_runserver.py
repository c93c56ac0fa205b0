"""What `make run` says once the server answers."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.core.management import get_commands, load_command_class
from wagtail.models import Site

from smartvest.demo.content.site import ADMIN, EDITOR, PASSWORD, TOWN_EDITORS
from smartvest.demo.management.commands.runserver import tell_site

pytestmark = pytest.mark.usefixtures("demo")


@pytest.fixture
def announced():
    """The text printed when the port is bound, as a function."""

    def announce():
        command = load_command_class("smartvest.demo", "runserver")
        command.addr, command.stdout = "127.0.0.1", io.StringIO()
        command.on_bind(8123)
        return command.stdout.getvalue()

    return announce


def test_it_names_the_portal_and_the_administration(announced):
    assert "http://127.0.0.1:8123/\n" in announced()
    assert "http://127.0.0.1:8123/admin/\n" in announced()


def test_it_names_the_demo_logins_that_exist(announced):
    get_user_model().objects.filter(username=EDITOR).delete()
    assert f"{ADMIN} / {PASSWORD}" in announced()
    assert f"{EDITOR} / " not in announced()
    assert all(f"{name} / {PASSWORD}" in announced() for name in TOWN_EDITORS)


def test_the_site_has_the_address_that_is_served(announced):
    announced()
    assert Site.objects.get().root_url == "http://127.0.0.1:8123"


def test_a_site_with_a_name_of_its_own_keeps_it(announced):
    Site.objects.update(hostname="portal.example", port=443)
    announced()
    assert Site.objects.get().root_url == "https://portal.example"


def test_a_server_for_other_machines_does_not_change_the_site():
    before = Site.objects.get().root_url
    tell_site("0.0.0.0", 8123)
    assert Site.objects.get().root_url == before


def test_it_is_the_runserver_that_django_finds():
    assert get_commands()["runserver"] == "smartvest.demo"
