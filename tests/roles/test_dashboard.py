"""The dashboard greets each role with what waits for them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories

pytestmark = pytest.mark.django_db


def submit(page, user):
    """The page as `user` has changed and submitted it; its workflow state."""
    page.title += " (neu)"
    page.save_revision(user=user)
    return page.get_workflow().start(page, user)


def dashboard(client) -> str:
    return client.get("/admin/").content.decode()


def panel(client, heading: str) -> str:
    """The panel of that heading with its number; "" where it is hidden."""
    _, found, rest = dashboard(client).partition(f"data-panel-heading-text>{heading} (")
    return found and rest.partition("</section>")[0]


def test_a_town_begins_in_its_own_section_with_one_click(portal, person, log_in):
    html = dashboard(log_in(person("herten", first_name="Kim")))
    assert "Guten Tag, Kim! Was möchten Sie eintragen für Herten?" in " ".join(html.split())
    for kind in ("projects/projectpage", "news/newspage", "events/eventpage"):
        assert f'href="/admin/pages/add/{kind}/{portal.herten.pk}/"' in html
    assert f"/{portal.marl.pk}/" not in html.partition("Guten Tag")[2].partition("</section>")[0]


def test_the_county_begins_in_the_joint_sections(portal, person, log_in):
    events = factories.EventIndexPageFactory()
    html = dashboard(log_in(person("county")))
    assert f'href="/admin/pages/add/projects/projectpage/{portal.joint.pk}/"' in html
    assert f'href="/admin/pages/add/events/eventpage/{events.pk}/"' in html


def test_drafts_wait_for_the_one_who_wrote_them_until_they_are_submitted(portal, person, log_in):
    kim = person("herten")
    project = factories.ProjectPageFactory(parent=portal.herten, title="Hitzekarte", live=False)
    project.save_revision(user=kim)
    assert panel(log_in(kim), "Meine Entwürfe").startswith("1)")
    assert "Hitzekarte" in panel(log_in(kim), "Meine Entwürfe")
    for other in (person("herten"), person("marl"), person("county")):
        assert not panel(log_in(other), "Meine Entwürfe")
    submit(project, kim)
    assert not panel(log_in(kim), "Meine Entwürfe")


def test_a_submission_waits_for_the_county_and_the_town_sees_it(portal, person, log_in):
    kim, county = person("herten"), person("county")
    submit(factories.NewsPageFactory(parent=portal.herten, title="Neues"), kim)
    assert "Neues (neu)" in panel(log_in(county), "Wartet auf meine Freigabe")
    for town in (kim, person("herten")):
        assert "Neues (neu)" in panel(log_in(town), "Eingereicht, wartet auf den Kreis")
        assert not panel(log_in(town), "Wartet auf meine Freigabe")
    assert "Neues (neu)" not in dashboard(log_in(person("marl")))


def test_what_the_county_returns_waits_for_the_town_with_the_comment(portal, person, log_in):
    kim, county = person("herten"), person("county")
    state = submit(factories.NewsPageFactory(parent=portal.herten, title="Neues"), kim)
    task = state.current_task_state
    task.task.specific.on_action(task, county, "reject", comment="Bitte das Datum prüfen.")
    shown = panel(log_in(kim), "Zurück an mich")
    assert "Neues (neu)" in shown
    assert "Bitte das Datum prüfen." in shown
    assert not panel(log_in(county), "Wartet auf meine Freigabe")
    assert not panel(log_in(kim), "Eingereicht")
    assert not panel(log_in(person("marl")), "Zurück an mich")


@pytest.mark.parametrize(
    ("factory", "heading", "listing"),
    [
        (factories.ProjectPageFactory, "Projekte", "projekte"),
        (factories.NewsPageFactory, "Meldungen", "meldungen"),
        (factories.EventPageFactory, "Termine", "termine"),
    ],
)
def test_pages_with_incomplete_images_wait_and_their_list_shows_them(portal, person, log_in, factory, heading, listing):
    bare = factories.ImageFactory(credit="")
    client = log_in(person("herten"))
    factory(parent=portal.herten, title="Gutes Bild", lead_image=factories.ImageFactory())
    factory(parent=portal.marl, title="Fremdes Bild", lead_image=bare)
    assert not panel(client, f"{heading} mit Bildern")
    factory(parent=portal.herten, title="Offenes Bild", body=[("image", {"image": bare, "caption": ""})])
    shown = panel(client, f"{heading} mit Bildern ohne Alternativtext oder Nachweis")
    assert shown.startswith("1)")
    assert "Offenes Bild" in shown
    assert f'href="/admin/{listing}/?incomplete_images=true"' in shown
    rows = client.get(f"/admin/{listing}/?incomplete_images=true").content.decode()
    assert "Offenes Bild" in rows
    assert "Gutes Bild" not in rows
    rows = client.get(f"/admin/{listing}/?incomplete_images=false").content.decode()
    assert "Offenes Bild" not in rows
    assert "Gutes Bild" in rows


def test_stock_panels_that_say_the_same_are_gone(portal, person, log_in):
    kim = person("herten")
    submit(factories.NewsPageFactory(parent=portal.herten, title="Neues"), kim)
    assert "objects-in-workflow" not in dashboard(log_in(kim))
    assert "awaiting-review" not in dashboard(log_in(person("county")))


def test_every_link_of_the_dashboard_leads_somewhere(portal, person, log_in):
    kim, county = person("herten"), person("county")
    state = submit(factories.NewsPageFactory(parent=portal.herten, title="Zurück"), kim)
    task = state.current_task_state
    task.task.specific.on_action(task, county, "reject")
    submit(factories.NewsPageFactory(parent=portal.herten, title="Unterwegs"), kim)
    factories.NewsPageFactory(parent=portal.herten, title="Entwurf", live=False).save_revision(user=kim)
    for user in (kim, county):
        client = log_in(user)
        main = dashboard(client).partition('class="w-dashboard')[2]
        for address in {part.partition('"')[0] for part in main.split('href="/admin/')[1:]}:
            assert client.get(f"/admin/{address}".replace("&amp;", "&")).status_code == 200, address


def fill(portal, kim, county, number: int):
    bare = factories.ImageFactory(credit="")
    for _ in range(number):
        state = submit(factories.NewsPageFactory(parent=portal.herten), kim)
        task = state.current_task_state
        task.task.specific.on_action(task, county, "reject", comment="Warum?")
        submit(factories.NewsPageFactory(parent=portal.herten), kim)
        factories.ProjectPageFactory(parent=portal.herten, live=False).save_revision(user=kim)
        factories.EventPageFactory(parent=portal.herten, lead_image=bare)


@pytest.mark.parametrize("role", ["herten", "county"])
def test_the_number_of_queries_does_not_grow_with_what_waits(portal, person, log_in, role):
    kim, county = person("herten"), person("county")
    client = log_in(kim if role == "herten" else county)

    def queries() -> int:
        dashboard(client)  # fills the caches of content types and sites
        with CaptureQueriesContext(connection) as captured:
            dashboard(client)
        return len(captured)

    fill(portal, kim, county, 2)
    few = queries()
    fill(portal, kim, county, 18)
    assert queries() == few
