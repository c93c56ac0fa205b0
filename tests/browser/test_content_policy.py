"""A real browser finds nothing on any page, or in the admin, that the Content Security Policy would have to block."""

import io

import pytest
from django.core.management import call_command
from django.urls import reverse
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from events.models import EventPage
from projects.models import ProjectPage
from smartvest.core.models import PortalDocument, PortalImage
from smartvest.demo.loading import library
from tests import factories
from tests.browser.logins import log_in
from tests.browser.page_views import visitors_views
from tests.demo.conftest import small_picture

SLOW = 30_000  # milliseconds; a preview on a busy machine
TELL = """addEventListener("securitypolicyviolation", event => console.error(
    `blocked: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))"""


@pytest.fixture
def demo(transactional_db, site_tree, monkeypatch):
    monkeypatch.setattr(library, "draw", small_picture)
    call_command("load_demo", verbosity=0)


def listening(context: BrowserContext) -> Page:
    """A page whose console names whatever a policy blocks; each line there fails the test."""
    context.add_init_script(TELL)
    return context.new_page()


def open_and_wait(page: Page, address: str):
    response = page.goto(address)
    page.wait_for_load_state("networkidle")
    return response


def without_missing_pages(complaints: list[str]) -> list[str]:
    """The console names each answer that is no success; forms with errors and missing pages are meant to be none."""
    return [line for line in complaints if "Failed to load resource" not in line]


def test_nothing_is_blocked_that_a_visitor_sees_or_does(demo, new_context, complaints):
    page = listening(new_context())
    for view in visitors_views():
        response = open_and_wait(page, view.address)
        assert "default-src 'none'" in response.headers["content-security-policy"], view.name
        page.set_viewport_size({"width": view.widths[0], "height": 900})
        view.prepare(page)
        assert without_missing_pages(complaints) == [], view.name
    complaints.clear()


def test_nothing_is_blocked_for_editors_on_public_pages_and_in_the_admin(demo, new_context, base_url, complaints):
    context = new_context()
    log_in(context, factories.UserFactory(is_superuser=True, is_staff=True), base_url)
    page = listening(context)
    project, event = ProjectPage.objects.get(slug="onleihe"), EventPage.objects.live().first()
    edits = [reverse("wagtailadmin_pages:edit", args=[each.pk]) for each in (project, event)]
    addresses = ["/", project.url, "/admin/", "/admin/pages/", *edits]
    addresses += [reverse("wagtailadmin_pages:add_subpage", args=[project.get_parent().pk])]
    addresses += [reverse("wagtailimages:edit", args=[PortalImage.objects.first().pk])]
    addresses += [reverse("wagtaildocs:edit", args=[PortalDocument.objects.first().pk])]
    addresses += ["/admin/images/", "/admin/documents/", "/admin/users/", "/admin/reports/site-history/"]
    addresses += [reverse("wagtailadmin_pages:view_draft", args=[project.pk])]
    for address in addresses:
        assert open_and_wait(page, address).status == 200
        assert complaints == [], address

    page.goto(edits[0])
    page.get_by_role("button", name="Vorschau umschalten").click()
    expect(page.frame_locator("#w-preview-iframe").get_by_role("heading", level=1)).to_have_text(
        "Onleihe", timeout=SLOW
    )

    photo = io.BytesIO()
    Image.new("RGB", (400, 300), "teal").save(photo, "JPEG")
    page.goto("/admin/images/multiple/add/")
    file = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": photo.getvalue()}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_label("Alternativtext")).to_be_visible(timeout=SLOW)


def test_code_that_gets_into_a_page_does_not_run(site_tree, new_context, live_server, complaints):
    """The policy is there for the day on which something slips through."""
    page = listening(new_context())
    page.route(
        "**/projekte/",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace(
                "</main>", "<script>document.title = 'boese'</script><p style='color:red'></main>"
            ),
        ),
    )
    factories.ProjectIndexPageFactory()
    page.goto("/projekte/")
    assert page.title() != "boese"
    assert {line.split()[2] for line in complaints if "blocked:" in line} == {"script-src-elem", "style-src-attr"}
    complaints.clear()
