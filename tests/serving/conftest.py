"""The portal in processes of its own: two workers of gunicorn, and Varnish in front of them."""

import subprocess
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import Client, override_settings
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from smartvest.settings.caches import caches_at
from tests import factories
from tests.processes import environment, free_port, start_workers, stop, wait_for
from tests.serving.programs import VARNISH
from tests.serving.visitor import Visitor

PORTAL = "http://portal.example"


def with_proxy(request) -> bool:
    """Whether the tests of a file have a proxy in front, which the portal has to empty."""
    return getattr(request.module, "WITH_PROXY", False)


def proxy_at(port: int) -> dict:
    backend = "wagtail.contrib.frontend_cache.backends.HTTPBackend"
    return {"default": {"BACKEND": backend, "LOCATION": f"http://127.0.0.1:{port}"}}


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """What all processes share, and the ports where they listen."""
    return SimpleNamespace(
        folder=tmp_path_factory.mktemp("serving"), portal=free_port(), proxy=free_port(), admin=free_port()
    )


@pytest.fixture(scope="module")
def cache_url(shared):
    """Where all processes keep what they have made."""
    return (shared.folder / "cache").as_uri()


@pytest.fixture(scope="module")
def surroundings(shared, db, cache_url, request) -> dict[str, str]:
    """The variables of a process with the portal; it empties the proxy where the module has one."""
    proxy = f"http://127.0.0.1:{shared.proxy}" if with_proxy(request) else ""
    return environment(shared.folder / "cache", CACHE_URL=cache_url, PROXY_CACHE=proxy)


@pytest.fixture(scope="module")
def workers(shared, surroundings):
    """Two workers."""
    process = start_workers(shared.portal, surroundings)
    wait_for(shared.portal, process)
    yield Visitor(shared.portal)
    stop(process)


def recommended(name: str) -> str:
    """The text of a file that the portal recommends for servers."""
    return (django_settings.ROOT / "deploy" / name).read_text()


@contextmanager
def varnish_with(configuration: str, shared):
    """Varnish on the port of the proxy."""
    program = VARNISH.find()
    if program is None:
        pytest.fail(VARNISH.how_to_get_one, pytrace=False)
    file = shared.folder / "portal.vcl"
    file.write_text(configuration)
    command = [program, "-F", "-n", shared.folder / "varnish", "-f", file, "-s", "malloc,32m"]
    jail = ["-j", "none"]  # the folder is ours
    process = subprocess.Popen([*command, *jail, "-a", f"127.0.0.1:{shared.proxy}"], stdout=subprocess.DEVNULL)
    wait_for(shared.proxy, process)
    yield Visitor(shared.proxy)
    stop(process)


@pytest.fixture(scope="module")
def proxy(workers, shared):
    """Varnish with the configuration that the portal recommends; only the port of the portal is another."""
    configuration = recommended("varnish.vcl").replace('.port = "8000"', f'.port = "{shared.portal}"')
    with varnish_with(configuration, shared) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """The database for all tests of a file, emptied after the last one: processes remember the numbers of content
    types, which are others then. What a test writes, it writes as a command beside the workers."""
    with django_db_blocker.unblock():
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def content(shared, db, cache_url, request):
    """A portal with a project and a Hinweis, for all tests of a file."""
    changed = {"CACHES": caches_at(cache_url)}
    if with_proxy(request):
        request.getfixturevalue("proxy")  # is there before the first change
        changed |= {"WAGTAILADMIN_BASE_URL": PORTAL, "WAGTAILFRONTENDCACHE": proxy_at(shared.proxy)}
    with override_settings(**changed):
        factories.core.root_collection()
        home = factories.only(factories.HomePageFactory)
        town = factories.MunicipalityPageFactory(title="Herten", slug="herten")
        parts = [factories.ImplementationFactory.build(municipality=town)]
        topics = [factories.TopicFactory(name="Ausleihe 0")]
        project = factories.ProjectPageFactory(title="Onleihe 0", slug="onleihe", topics=topics, implementations=parts)
        alert = factories.AlertFactory(title="Hinweis 0")
        SiteSettings.for_site(Site.objects.get())  # else the first visitor makes them
        yield SimpleNamespace(home=home, town=town, project=project, alert=alert)


@pytest.fixture(scope="module")
def editor(content, workers) -> Visitor:
    """Somebody who may do everything, with a session in the database that all processes share."""
    client = Client()
    client.force_login(factories.UserFactory(is_superuser=True, is_staff=True))
    return Visitor(workers.port, client.cookies["sessionid"].value)
