"""One portal and one browser context for all tests in here. Both cost seconds to make, and no test changes what another
one looks at."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.test import override_settings

from smartvest.core.static_files import STYLE_SHEET, with_imports
from tests import factories
from tests.browser.conftest import watch
from tests.browser.logins import log_in

from . import world

REFUSED = "status of 422"  # what a form answers that has errors; browsers note it in the console


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.accessibility)


@pytest.fixture(scope="package")
def one_style_sheet(tmp_path_factory):
    """The style sheet as visitors get it, in front of its sixty parts: fetching them would take most of the time, and
    axe looks for them in the wrong folder."""
    parts = {path: (storage, path) for finder in get_finders() for path, storage in finder.list([])}
    folder = tmp_path_factory.mktemp("static")
    (folder / "css").mkdir()
    (folder / STYLE_SHEET).write_text(with_imports(STYLE_SHEET, parts))
    with override_settings(STATICFILES_DIRS=[folder, *settings.STATICFILES_DIRS]):
        yield


@pytest.fixture(scope="package")
def portal(django_db_setup, django_db_blocker, one_style_sheet):
    """Fills the database for all tests in here and leaves it empty, as every browser test does."""
    with django_db_blocker.unblock():
        call_command("flush", interactive=False, verbosity=0)
        world.build()
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def transactional_db(portal):
    """What `live_server` asks for; pytest-django's own would empty the database after each test."""


@pytest.fixture(scope="package")
def watched_context(browser, browser_context_args, base_url):
    """Makes a context whose pages share what they have fetched, the style sheets above all; and its list of complaints.

    Nothing fades in it: axe would measure colours halfway.
    """
    contexts = []

    def make(**options):
        complaints = []
        contexts.append(browser.new_context(**browser_context_args, reduced_motion="reduce", **options))
        watch(contexts[-1], base_url, complaints)
        return contexts[-1], complaints

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="package")
def with_scripts(watched_context):
    return watched_context()


@pytest.fixture(scope="package")
def without_scripts(watched_context):
    return watched_context(java_script_enabled=False)


@pytest.fixture(scope="package")
def logged_in(watched_context, portal, base_url):
    context, complaints = watched_context()
    log_in(context, factories.UserFactory(is_superuser=True), base_url)
    return context, complaints


@contextmanager
def new_page(context, complaints, visit=None):
    """A page in the context, opened at `visit`; complaints fail the test, but for the address that is meant to fail."""
    complaints.clear()
    page = context.new_page()
    if visit:
        visit.open(page)
        if visit.status != 200:
            complaints.clear()
    yield page
    page.close()
    unexpected = [complaint for complaint in complaints if REFUSED not in complaint]
    assert not unexpected, "The browser complained:\n" + "\n".join(unexpected)


@pytest.fixture
def page(with_scripts):
    with new_page(*with_scripts) as page:
        yield page


@pytest.fixture
def no_js_page(without_scripts):
    with new_page(*without_scripts) as page:
        yield page


@pytest.fixture
def visited(with_scripts, logged_in, visit):
    """The page of `visit`, by which the test is parametrized."""
    with new_page(*(logged_in if visit.logged_in else with_scripts), visit) as page:
        yield page


@pytest.fixture
def visited_without_scripts(without_scripts, visit):
    with new_page(*without_scripts, visit) as page:
        yield page
