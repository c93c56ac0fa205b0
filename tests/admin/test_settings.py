"""What editors change besides pages: the portal's settings, Hinweise, Themen, images and documents."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from fields.models import Topic
from smartvest.core.models import Alert, PortalDocument, PortalImage, SiteSettings
from smartvest.core.models.settings import FOOTER_PAGES, HEADER_PAGES
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return factories.HomePageFactory()


def public(address="/") -> str:
    return Client().get(address).content.decode()


def test_every_setting_can_be_changed_and_appears(admin, home):
    pages = {name: factories.StandardPageFactory(title=f"Seite {name}") for name in [*HEADER_PAGES, *FOOTER_PAGES]}
    texts = {
        "portal_name": "smartVEST Neu",
        "claim": "Der Kreis digital",
        "operator": "Kreis Neu",
        "contact_email": "portal@kreis.example",
        "demo_notice": "Dies ist eine Vorführung.",
    }
    links = [
        {"title": "Offene Daten", "page": "", "url": "https://daten.example"},
        {"title": "Über uns", "page": str(home.pk), "url": ""},
    ]
    expires = timezone.localdate() + datetime.timedelta(days=300)
    security = {
        "security_contact": "sicherheit@kreis.example",
        "security_expires": f"{expires:%d.%m.%Y}",
        "security_policy": "https://portal.example/regeln",
    }
    chosen = {"review_interval_months": "18", "data_licence": "cc0-1.0"}
    data = texts | security | chosen | {name: str(page.pk) for name, page in pages.items()}
    data |= nested_form_data({"footer_links": inline_formset(links)})
    site = Site.objects.get()
    response = admin.post(reverse("wagtailsettings:edit", args=["core", "sitesettings", site.pk]), data)
    assert response.status_code == 302
    settings = SiteSettings.objects.get()
    form_fields = {field.name for field in SiteSettings._meta.concrete_fields} - {"id", "site"}
    assert form_fields == set(texts) | set(security) | set(pages) | set(chosen)
    assert settings.review_interval_months == 18
    assert settings.licence.label == "Creative Commons Zero 1.0 (CC0)"
    assert settings.security_expires == expires
    told = public("/.well-known/security.txt")
    assert security["security_contact"] in told
    assert security["security_policy"] in told
    for name, text in texts.items():
        assert getattr(settings, name) == text
    shown = public()
    for text in [*texts.values(), *(page.title for page in pages.values()), "Offene Daten", "https://daten.example"]:
        assert text in shown, text


def test_a_draft_is_not_linked_from_header_or_footer(admin, home):
    SiteSettings.objects.create(
        site=Site.objects.get(), imprint_page=factories.StandardPageFactory(title="Impressum im Entwurf", live=False)
    )
    assert "Impressum im Entwurf" not in public()


def alert_form(**changes) -> dict:
    now = timezone.localtime()
    form = {
        "title": "Bürgerzone geschlossen",
        "text": "Am 24. Dezember.",
        "level": "warnung",
        "link_page": "",
        "link_url": "https://www.herten.example",
        "is_active": "on",
        "starts_at": f"{now - datetime.timedelta(days=1):%d.%m.%Y %H:%M}",
        "ends_at": f"{now + datetime.timedelta(days=1):%d.%m.%Y %H:%M}",
    }
    return form | changes


def test_a_hinweis_appears_in_its_time_and_only_then(admin, home):
    response = admin.post("/admin/snippets/core/alert/add/", alert_form())
    assert response.status_code == 302
    shown = public()
    for text in ("Bürgerzone geschlossen", "Am 24. Dezember.", "https://www.herten.example", "alert-warnung"):
        assert text in shown
    alert = Alert.objects.get()
    edit = f"/admin/snippets/core/alert/edit/{alert.pk}/"
    for change in ({"starts_at": "01.01.2099 08:00", "ends_at": ""}, {"ends_at": "01.01.2020 08:00", "starts_at": ""}):
        assert admin.post(edit, alert_form(**change)).status_code == 302
        assert "Bürgerzone geschlossen" not in public()
    form = alert_form(link_page=str(home.pk), link_url="")
    del form["is_active"]
    admin.post(edit, form)
    assert "Bürgerzone geschlossen" not in public()
    admin.post(edit, form | {"is_active": "on"})
    assert 'href="/"' in public().split("Bürgerzone geschlossen")[1]


def test_a_hinweis_that_ends_before_it_starts_is_refused(admin, home):
    response = admin.post("/admin/snippets/core/alert/add/", alert_form(ends_at="01.01.2020 08:00"))
    assert "Das Ende muss nach dem Anfang liegen." in response.content.decode()
    assert not Alert.objects.exists()


def test_a_thema_can_be_added_changed_and_deleted(admin):
    field, other = factories.FieldPageFactory(), factories.FieldPageFactory()
    form = {"name": "Klimasensorik", "slug": "klimasensorik", "field": str(field.pk), "description": "Fühler"}
    assert admin.post("/admin/snippets/fields/topic/add/", form).status_code == 302
    topic = Topic.objects.get()
    edit = f"/admin/snippets/fields/topic/edit/{topic.pk}/"
    assert admin.post(edit, form | {"name": "Sensoren", "field": str(other.pk)}).status_code == 302
    topic.refresh_from_db()
    assert (topic.name, topic.field.pk, topic.description) == ("Sensoren", other.pk, "Fühler")
    admin.post(f"/admin/snippets/fields/topic/delete/{topic.pk}/")
    assert not Topic.objects.exists()


def test_an_image_needs_an_alternative_text_or_is_decorative(admin):
    image = factories.ImageFactory()
    edit = reverse("wagtailimages:edit", args=[image.pk])
    form = {
        "title": "Sensor",
        "description": "",
        "credit": "Stadt Marl / M. Muster",
        "licence": "cc-by-4.0",
        "people_consent": "on",
        "collection": str(image.collection_id),
        "tags": "",
        **dict.fromkeys(["focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"], ""),
    }
    assert "Bitte einen Alternativtext eintragen" in admin.post(edit, form).content.decode()
    assert admin.post(edit, form | {"is_decorative": "on"}).status_code == 302
    image = PortalImage.objects.get()
    assert image.is_decorative
    assert image.people_consent
    assert (image.title, image.credit, image.licence) == ("Sensor", "Stadt Marl / M. Muster", "cc-by-4.0")
    assert image.default_alt_text == ""


def test_a_document_says_whether_it_is_accessible(admin):
    document = factories.DocumentFactory()
    form = {"title": "Strategie", "is_accessible": "ja", "collection": str(document.collection_id), "tags": ""}
    assert admin.post(reverse("wagtaildocs:edit", args=[document.pk]), form).status_code == 302
    assert PortalDocument.objects.get().is_accessible == "ja"


@pytest.mark.parametrize(
    "address",
    [
        "wagtailimages:add_multiple",
        "wagtaildocs:add_multiple",
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailforms:index",
        "wagtailredirects:index",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:aging_pages",
        "wagtailusers_users:index",
    ],
)
def test_the_other_rooms_of_the_admin_open(admin, home, address):
    assert admin.get(reverse(address)).status_code == 200
