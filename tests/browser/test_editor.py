"""An editor at work, from the login to the list that visitors see."""

import re

import pytest
from playwright.sync_api import Page, expect

from smartvest.roles.setup import set_up_roles
from tests import factories

SLOW = 30_000  # milliseconds; a preview or a save on a busy machine


@pytest.fixture
def portal(transactional_db, site_tree):
    """Two towns, a Handlungsfeld, a Thema, another project, and an editor."""
    factories.ProjectIndexPageFactory()
    herten = factories.MunicipalityPageFactory(title="Herten")
    factories.MunicipalityPageFactory(title="Marl")
    factories.TopicFactory(name="Klimasensorik", field=factories.FieldPageFactory(title="Smartes Klima"))
    factories.ProjectPageFactory(title="Ein anderes Projekt")
    factories.UserFactory(username="redaktion", is_superuser=True)
    return herten


def log_in(page: Page, name: str = "redaktion"):
    page.goto("/admin/login/")
    page.get_by_label("Benutzername").fill(name)
    page.locator("#id_password").fill("geheim")
    page.get_by_role("button", name="Anmelden").click()
    expect(page).to_have_url(re.compile("/admin/$"), timeout=SLOW)


def test_an_editor_creates_previews_and_publishes_a_project_and_finds_it(page: Page, portal, complaints):
    log_in(page)

    # A new project in the town's section: the first row is already the town's.
    page.goto(f"/admin/pages/{portal.pk}/")
    page.get_by_role("link", name="Unterseite hinzufügen").first.click()
    page.get_by_role("link", name=re.compile("Ein digitales Projekt")).click()
    page.get_by_role("textbox", name="Titel*").press_sequentially("Hitzekarte für Städte")
    page.get_by_role("textbox", name="Kurzfassung").fill("Eine Karte zeigt, wo es im Sommer zu heiß wird.")
    first = page.locator("#inline_child_implementations-0")
    expect(first.get_by_role("combobox", name="Stadt*")).to_have_value(str(portal.pk))
    first.get_by_role("combobox", name="Stand*").select_option(label="nutzbar")
    first.get_by_role("textbox", name="Seit").fill("05/2022")

    # A second town joins in.
    page.get_by_role("button", name="Stadt hinzufügen").click()
    second = page.locator("#inline_child_implementations-1")
    second.get_by_role("combobox", name="Stadt*").select_option(label="Marl")
    second.get_by_role("combobox", name="Stand*").select_option(label="geplant")
    page.get_by_role("checkbox", name="Klimasensorik").check()

    # The preview beside the form shows what is typed.
    page.get_by_role("button", name="Vorschau umschalten").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Hitzekarte für Städte", timeout=SLOW)
    expect(preview.get_by_role("row", name=re.compile("Herten"))).to_contain_text("seit Mai 2022", timeout=SLOW)

    page.get_by_role("button", name="Mehr Aktionen").click()
    page.get_by_role("button", name="Veröffentlichen").click()
    expect(page.locator(".messages")).to_contain_text("Hitzekarte", timeout=SLOW)

    # What visitors see.
    page.goto("/projekte/")
    page.get_by_role("checkbox", name=re.compile("^Marl")).check()
    expect(page.get_by_role("status")).to_contain_text("1 Projekt", timeout=SLOW)
    page.get_by_role("link", name="Hitzekarte").click()
    expect(page).to_have_url(re.compile("/staedte/herten/hitzekarte-fuer-staedte/$"))
    expect(page.get_by_role("row", name=re.compile("Marl"))).to_contain_text("geplant")

    # The editor saves while one types, and a row without a town cannot be saved yet.
    complaints[:] = [line for line in complaints if "400 (Bad Request)" not in line]


def test_similar_projects_appear_while_a_title_is_typed_and_lead_there(page: Page, portal):
    log_in(page)
    page.goto(f"/admin/pages/add/projects/projectpage/{portal.pk}/")
    title = page.get_by_role("textbox", name="Titel*")
    title.press_sequentially("Noch ein anderes")
    similar = page.locator("[data-similar-projects]")
    expect(similar.get_by_role("link", name="Ein anderes Projekt")).to_be_visible(timeout=SLOW)
    expect(similar.get_by_role("link", name="Hier mitmachen")).to_have_attribute("href", re.compile("/edit/$"))
    title.fill("Ganz Eigenes")
    expect(similar).to_be_empty(timeout=SLOW)


def test_enter_in_a_field_does_not_submit_for_approval(page: Page, portal):
    set_up_roles()
    factories.UserFactory(username="herten").groups.add(portal.section.group)
    log_in(page, "herten")
    page.add_init_script("addEventListener('w-unsaved:watch-edits', () => { document.body.dataset.watched = '' })")
    page.goto(f"/admin/pages/add/projects/projectpage/{portal.pk}/")
    expect(page.locator("body")).to_have_attribute("data-watched", "", timeout=SLOW)
    expect(page.get_by_role("button", name="einreichen")).to_be_visible()  # the first button, which Enter would press
    with page.expect_request(lambda request: request.method == "POST" and "/pages/add/" in request.url) as first:
        page.get_by_role("textbox", name="Titel*").press_sequentially("Hitzekarte")
        page.keyboard.press("Enter")
    assert "action-submit" not in first.value.post_data  # the editor saves a draft by itself
    expect(page).to_have_url(re.compile("/edit/$"), timeout=SLOW)


def test_publishing_during_an_autosave_makes_one_page(page: Page, portal):
    """On a slow line the editor presses "Veröffentlichen" while the first autosave creates the page."""
    held = []

    def hold_the_answer(route):
        if route.request.method == "POST" and "json" in route.request.headers["accept"] and not held:
            held.append((route, route.fetch()))
            page.evaluate("document.body.dataset.held = ''")
        else:
            route.continue_()

    log_in(page)
    page.add_init_script("addEventListener('w-unsaved:watch-edits', () => { document.body.dataset.watched = '' })")
    page.route("**/admin/pages/add/**", hold_the_answer)
    page.goto(f"/admin/pages/add/projects/projectpage/{portal.pk}/")
    expect(page.locator("body")).to_have_attribute("data-watched", "", timeout=SLOW)
    page.get_by_role("textbox", name="Titel*").press_sequentially("Hitzekarte")
    page.get_by_role("textbox", name="Kurzfassung").fill("Eine Karte zeigt, wo es im Sommer zu heiß wird.")
    row = page.locator("#inline_child_implementations-0")
    row.get_by_role("combobox", name="Stand*").select_option(label="nutzbar")
    page.get_by_role("checkbox", name="Klimasensorik").check()
    expect(page.locator("body")).to_have_attribute("data-held", "", timeout=SLOW)
    page.get_by_role("button", name="Mehr Aktionen").click()
    page.get_by_role("button", name="Veröffentlichen").click()
    expect(page.locator(".messages")).to_be_empty()
    route, answer = held[0]
    route.fulfill(response=answer)
    expect(page.locator(".messages")).to_contain_text("veröffentlicht", timeout=SLOW)
    page.goto("/staedte/herten/")
    expect(page.get_by_role("link", name="Hitzekarte")).to_have_count(1)
