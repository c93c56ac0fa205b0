"""Every field of every page type can be changed in the admin, is stored, and appears to visitors.

`CHANGES` holds a change for each field. A field that a model gains without a line here fails the first test.
"""

import datetime
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from events.models import EventIndexPage, EventPage
from fields.models import FieldIndexPage, FieldPage
from news.models import NewsIndexPage, NewsPage
from projects.models import ChangeIndexPage, ProjectIndexPage, ProjectPage
from smartvest.core.models import ContentPage
from smartvest.home.models import AccessibilityStatementPage, FormPage, HomePage, ImageCreditsPage, StandardPage
from smartvest.municipalities.models import MunicipalityIndexPage, MunicipalityPage
from smartvest.opendata.models import OpenDataPage
from tests import factories
from tests.admin.editing import publish

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Change:
    """One field changed by an editor."""

    post: object  # what the form sends
    stored: object = None  # the value afterwards; what was sent, unless it says otherwise
    seen: str | None = None  # what visitors see; what was sent, unless it says otherwise
    on: str = "own"  # where they see it: on the page itself, on its card in a list, or after sending a form
    hidden: str = ""  # why visitors do not see it

    @property
    def expected(self):
        return self.post if self.stored is None else self.stored

    @property
    def visible(self) -> str:
        return "" if self.hidden else str(self.post if self.seen is None else self.seen)


def rows(**columns: Change) -> dict[str, Change]:
    """One row of an inline panel, by column."""
    return columns


@pytest.fixture
def world():
    """What pages can point to."""
    town = factories.MunicipalityPageFactory(title="Zielstadt")
    return SimpleNamespace(
        town=town,
        field=factories.FieldPageFactory(title="Zielfeld"),
        topic=factories.TopicFactory(name="Zielthema"),
        project=factories.ProjectPageFactory(title="Zielprojekt"),
        image=factories.ImageFactory(description="Ein Mensch am Fluss"),
        social=factories.ImageFactory(file__filename="teilen.jpg"),
        document=factories.DocumentFactory(title="Zieldokument"),
    )


def shared(world) -> dict:
    """The fields of all page types."""
    # Noon exists exactly once on every day; the hour of a change of the clocks would be refused.
    later = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0) + datetime.timedelta(days=30)
    earlier = later - datetime.timedelta(days=60)
    return {
        "title": Change("Neuer Titel"),
        "summary": Change("Neue Kurzfassung in einem Satz."),
        "lead_image": Change(str(world.image.pk), world.image, "Ein Mensch am Fluss"),
        "listing_title": Change("Kurzer Titel", on="card"),
        "listing_summary": Change("Anderer Text zum neuen Titel", on="card"),
        "social_image": Change(str(world.social.pk), world.social, "teilen"),
        "slug": Change("neue-adresse", hidden="it is the address itself"),
        "seo_title": Change("Titel im Browser"),
        "search_description": Change("Beschreibung für Suchmaschinen"),
        "show_in_menus": Change("on", True, hidden="only what lies below the home page is in the menu"),
        "last_checked": Change("2026-02-03", datetime.date(2026, 2, 3), "3. Februar 2026"),
        "go_live_at": Change(f"{earlier:%d.%m.%Y %H:%M}", earlier, hidden="when, not what"),
        "expire_at": Change(f"{later:%d.%m.%Y %H:%M}", later, hidden="when, not what"),
        "body": Change([("text", rich_text("<p>Ein neuer Absatz.</p>"))], seen="Ein neuer Absatz."),
    }


def no_own_fields(world) -> dict:
    return {}


def home_fields(world) -> dict:
    no_card = "the home page has no card"
    return {
        "listing_title": Change("Kurzer Titel", hidden=no_card),
        "listing_summary": Change("Anderer Text", hidden=no_card),
        "title": Change("Neuer Titel"),
        "summary": Change("Neue Kurzfassung in einem Satz.", hidden="the description for search engines goes before"),
        "hero_title": Change("Willkommen im Vest"),
        "hero_text": Change("Was Ihre Stadt digital macht."),
        "featured_projects": rows(project=Change(str(world.project.pk), world.project, "Zielprojekt")),
    }


def field_fields(world) -> dict:
    return {
        "hue": Change("klima", seen="field-klima"),
        "icon": Change("leaf", hidden="a drawing"),
        "goals": rows(text=Change("Zehn Grad weniger im Sommer")),
    }


def municipality_fields(world) -> dict:
    return {
        "kind": Change("kreis", hidden="changes the wording"),
        "website": Change("https://www.neu.example", seen="www.neu.example"),
        "contact_role": Change("Stabsstelle Neu"),
        "contact_email": Change("neu@herten.example"),
        "contact_phone": Change("02366 1234"),
        "responsible": Change("Stabsstelle Neu, Musterplatz 1, Herten"),
        "tile_column": Change("3", 3, hidden="a place on the map"),
        "tile_row": Change("4", 4, hidden="a place on the map"),
    }


def project_fields(world) -> dict:
    return {
        "target_group": Change("alle mit Bibliotheksausweis"),
        "action_label": Change("Zur Onleihe"),
        "action_url": Change("https://onleihe.example/neu"),
        "fields": Change([str(world.field.pk)], [world.field], "Zielfeld"),
        "topics": Change([str(world.topic.pk)], [world.topic], "Zielthema"),
        "funding_programme": Change("Programm Neu"),
        "funding_amount": Change("1234567", 1234567, "1.234.567"),
        "funding_note": Change("Zur Hälfte vom Bund"),
        "easy_summary": Change(rich_text("<p>Sie leihen ein Buch.</p>"), seen="Sie leihen ein Buch."),
        "learnings": Change(rich_text("<p>Früher anfangen.</p>"), seen="Früher anfangen."),
        "software": Change("Software Neu"),
        "source_code_url": Change("https://code.example/neu"),
        "data_url": Change("https://daten.example/neu"),
        "based_on": Change(str(world.project.pk), world.project, "Zielprojekt"),
        "last_checked_by": Change("Stadt Zielstadt", seen="von der Stadt Zielstadt"),
        "implementations": rows(
            municipality=Change(str(world.town.pk), world.town, "Zielstadt"),
            status=Change("in-umsetzung", seen="in Umsetzung"),
            since=Change("05/2021", "2021-05", "Mai 2021"),
            until=Change("31.12.2027", "2027-12-31", "31. Dezember 2027"),
            link=Change("https://www.zielstadt.example/projekt"),
            contact_role=Change("Amt für Neues"),
            contact_email=Change("amt@zielstadt.example"),
            cost_band=Change("bis-25000", seen="5.000 bis 25.000 €"),
            note=Change("mit zehn Sensoren"),
        ),
        "milestones": rows(
            date=Change("04/2021", "2021-04", "April 2021"),
            municipality=Change(str(world.town.pk), world.town, "Zielstadt"),
            title=Change("Der Rat beschließt das Konzept"),
        ),
        "partners": rows(name=Change("Hochschule Neu"), url=Change("https://hochschule.example")),
        "documents": rows(
            document=Change(str(world.document.pk), world.document, world.document.url),
            title=Change("Konzept zum Nachlesen"),
        ),
    }


def concern_fields(world) -> dict:
    return {
        "municipalities": Change([str(world.town.pk)], [world.town], "Zielstadt"),
        "fields": Change([str(world.field.pk)], [world.field], "Zielfeld"),
        "related_projects": rows(project=Change(str(world.project.pk), world.project, "Zielprojekt")),
    }


def news_fields(world) -> dict:
    other = factories.NewsPageFactory(title="Andere Meldung")
    return concern_fields(world) | {
        "date": Change("2026-01-02", datetime.date(2026, 1, 2), "2. Januar 2026"),
        "author": Change(str(world.town.pk), world.town, "Stadt Zielstadt"),
        "related_news": rows(news=Change(str(other.pk), other, "Andere Meldung")),
        "correction": Change("Es waren elf Städte."),
        "correction_date": Change("2026-02-01", datetime.date(2026, 2, 1), "1. Februar 2026"),
    }


def event_fields(world) -> dict:
    def local(*moment):
        return timezone.make_aware(datetime.datetime(*moment))

    return concern_fields(world) | {
        "start": Change("06.05.2030 18:00", local(2030, 5, 6, 18), "6. Mai 2030"),
        "end": Change("06.05.2030 20:30", local(2030, 5, 6, 20, 30), "20:30"),
        "all_day": Change("", False, hidden="seen in its own test"),
        "state": Change("ausgebucht", seen="ausgebucht"),
        "moved_from": Change("05.05.2030 18:00", local(2030, 5, 5, 18), hidden="only of what has moved"),
        "venue": Change("Lesecafé Neu"),
        "address": Change("Neue Straße 1, 45699 Herten"),
        "online_url": Change("https://online.example/neu"),
        "registration_url": Change("https://anmelden.example/neu"),
        "registration_note": Change("Bis zum Vortag"),
        "price": Change("fünf Euro"),
        "accessibility": Change("Stufenlos, mit Induktionsschleife"),
        "organiser": Change("Bücherei Neu"),
        "repeat": Change("weekly", seen="jeden Montag"),
        "repeat_until": Change("2030-05-27", datetime.date(2030, 5, 27), "27. Mai 2030"),
        "exceptions": rows(
            date=Change("2030-05-13", datetime.date(2030, 5, 13), hidden="names the date that moves"),
            state=Change("verschoben"),
            new_start=Change("14.05.2030 19:15", local(2030, 5, 14, 19, 15), "14. Mai 2030"),
            new_end=Change("14.05.2030 21:45", local(2030, 5, 14, 21, 45), "21:45"),
            note=Change("in Raum 2"),
        ),
    }


def standard_fields(world) -> dict:
    return {"presentation": Change("leichte-sprache", seen="easy-language")}


def form_fields(world) -> dict:
    mail = "seen by those who get the mail, in a test of its own"
    return {
        "purpose": Change("barriere", hidden="says what editors may do with a message, in tests/inbox"),
        "thank_you": Change(rich_text("<p>Antwort in drei Tagen.</p>"), seen="Antwort in drei Tagen.", on="sent"),
        "from_address": Change("portal@kreis.example", hidden=mail),
        "to_address": Change("barrieren@kreis.example", hidden=mail),
        "subject": Change("Eine Barriere", hidden=mail),
        "form_fields": rows(
            label=Change("Ihre Auswahl"),
            help_text=Change("Bitte genau eine."),
            required=Change("on", True, hidden="an attribute"),
            field_type=Change("dropdown", seen="<select"),
            choices=Change("Treppe\nTür", seen="Treppe"),
            default_value=Change("Tür", seen="selected"),
            meaning=Change("seite", hidden="fills the field in, in tests/home/test_forms.py"),
        ),
    }


def accessibility_fields(world) -> dict:
    return {
        "scope": Change("die Website www.kreis.example"),
        "conformance": Change("nicht", seen="nicht vereinbar"),
        "method": Change("Selbstbewertung Neu"),
        "made_on": Change("2026-01-02", datetime.date(2026, 1, 2), "2. Januar 2026"),
        "reviewed_on": Change("2026-02-05", datetime.date(2026, 2, 5), "5. Februar 2026"),
        "issues": rows(
            place=Change("Karte der Sensoren"),
            description=Change("Nicht mit der Tastatur bedienbar"),
            criterion=Change("2.1.1", seen="2.1.1 Tastatur"),
            reason_kind=Change("belastung", seen="Unverhältnismäßige Belastung"),
            reason=Change("Fremde Software"),
            alternative=Change("Eine Liste darunter"),
            planned_for=Change("2027-03-01", datetime.date(2027, 3, 1), "März 2027"),
            reported_as=Change("BM-7K3F-4R", hidden="it leads editors to the message"),
        ),
        "ombudsman_name": Change("Ombudsstelle Neu"),
        "ombudsman_url": Change("https://ombudsstelle.example", seen="ombudsstelle.example"),
        "ombudsman_email": Change("ombudsstelle@land.example"),
        "ombudsman_address": Change("Musterplatz 2"),
    }


CHANGES = {
    HomePage: (factories.HomePageFactory, home_fields),
    StandardPage: (factories.StandardPageFactory, standard_fields),
    FormPage: (factories.FormPageFactory, form_fields),
    AccessibilityStatementPage: (factories.AccessibilityStatementPageFactory, accessibility_fields),
    ImageCreditsPage: (factories.ImageCreditsPageFactory, no_own_fields),
    OpenDataPage: (factories.OpenDataPageFactory, no_own_fields),
    FieldIndexPage: (factories.FieldIndexPageFactory, no_own_fields),
    FieldPage: (factories.FieldPageFactory, field_fields),
    MunicipalityIndexPage: (factories.MunicipalityIndexPageFactory, no_own_fields),
    MunicipalityPage: (factories.MunicipalityPageFactory, municipality_fields),
    ProjectIndexPage: (factories.ProjectIndexPageFactory, no_own_fields),
    ProjectPage: (factories.ProjectPageFactory, project_fields),
    ChangeIndexPage: (factories.ChangeIndexPageFactory, no_own_fields),
    NewsIndexPage: (factories.NewsIndexPageFactory, no_own_fields),
    NewsPage: (factories.NewsPageFactory, news_fields),
    EventIndexPage: (factories.EventIndexPageFactory, no_own_fields),
    EventPage: (factories.EventPageFactory, event_fields),
}

# Where the card of a type stands; of the others in the search.
LISTS = {FieldPage: "/handlungsfelder/", MunicipalityPage: "/staedte/", ProjectPage: "/projekte/"}
LISTS |= {NewsPage: "/aktuelles/", EventPage: "/aktuelles/veranstaltungen/"}
WITHOUT_SUMMARY_ON_CARD = {MunicipalityPage, EventPage}
EMPTIED = {FormPage: {"form_fields": []}}  # what the factory fills and the test writes anew
OF_WAGTAIL = {"comment_notifications", "comments"}


def changes_of(model, world) -> dict:
    changes = shared(world) | CHANGES[model][1](world)
    if not model.image_panels:
        del changes["lead_image"]
    if not model.review_panels:
        del changes["last_checked"]
    if model in WITHOUT_SUMMARY_ON_CARD:
        changes["listing_summary"] = Change("Anderer Text", hidden="its card has no text")
    return changes


def test_every_page_type_is_here():
    ours = {model for model in ContentPage.__subclasses__() + all_below(ContentPage) if not model._meta.abstract}
    assert set(CHANGES) == ours


def all_below(cls) -> list:
    return [below for sub in cls.__subclasses__() for below in [sub, *all_below(sub)]]


@pytest.mark.parametrize("model", CHANGES, ids=lambda model: model.__name__)
def test_every_field_of_the_form_has_a_change(world, model):
    form = model.get_edit_handler().get_form_class()
    names = set(form.base_fields) | set(form.formsets) - OF_WAGTAIL
    changes = changes_of(model, world)
    assert set(changes) == names - OF_WAGTAIL
    for name, formset in form.formsets.items():
        if name not in OF_WAGTAIL:
            assert set(changes[name]) == set(formset.form.base_fields) - {"id", "ORDER", "DELETE"}, name


@pytest.mark.parametrize("model", CHANGES, ids=lambda model: model.__name__)
def test_every_field_can_be_changed_is_stored_and_appears(admin, world, model):
    factory = CHANGES[model][0]
    page = factories.only(factory) if model.max_count else factory(**EMPTIED.get(model, {}))
    changes = changes_of(model, world)
    posts = {
        name: [{column: one.post for column, one in change.items()}] if isinstance(change, dict) else change.post
        for name, change in changes.items()
    }
    page = publish(admin, page, posts)
    assert differences(page, changes) == []
    assert invisible(page, changes) == []


def differences(page, changes) -> list[str]:
    """The fields that do not hold what was sent."""
    wrong = []
    for name, change in changes.items():
        if isinstance(change, dict):
            row = getattr(page, name).get()
            wrong += [f"{name}.{each}" for each in differences(row, change)]
        elif name not in ("body", "easy_summary", "learnings", "thank_you"):  # these are proved by what visitors see
            value = getattr(page, name)
            value = list(value.all()) if hasattr(value, "all") else value
            expected = change.expected
            if isinstance(expected, Page):
                value, expected = value.pk, expected.pk
            if isinstance(expected, list):
                value, expected = [each.pk for each in value], [each.pk for each in expected]
            if value != expected:
                wrong.append(f"{name}: {value!r} instead of {expected!r}")
    return wrong


def invisible(page, changes) -> list[str]:
    """The fields that visitors should see and do not."""
    visitor = Client()
    places = {"own": visitor.get(page.url).content.decode()}
    if any(change.on == "card" and change.visible for change in changes.values() if isinstance(change, Change)):
        address = LISTS.get(type(page), "/suche/?q=Neuer+Titel")
        places["card"] = visitor.get(address).content.decode().replace("<mark>", "").replace("</mark>", "")
    if isinstance(page, FormPage):
        places["sent"] = visitor.post(page.url, {"ihre_auswahl": "Treppe"}, follow=True).content.decode()
    flat = {}
    for name, change in changes.items():
        flat |= {f"{name}.{key}": one for key, one in change.items()} if isinstance(change, dict) else {name: change}
    return [
        f"{name}: {change.visible!r} ({change.on})"
        for name, change in flat.items()
        if change.visible not in places.get(change.on, "")
    ]


def test_an_all_day_event_says_so(admin, world):
    page = publish(admin, factories.EventPageFactory(), {"all_day": "on"})
    assert page.all_day
    assert "ganztägig" in Client().get(page.url).content.decode()


def test_a_form_sends_its_mail(admin, mailoutbox):
    page = publish(
        admin,
        factories.FormPageFactory(),
        {"to_address": "an@kreis.example", "from_address": "von@kreis.example", "subject": "Eine Barriere"},
    )
    Client().post(page.url, {"ihre_nachricht": "Die Treppe"})
    [mail] = mailoutbox
    subject = f"{page.get_submission_class().objects.get()}: Eine Barriere"
    assert (mail.to, mail.from_email, mail.subject) == (["an@kreis.example"], "von@kreis.example", subject)
    assert "Die Treppe" in mail.body


def test_a_page_below_home_can_be_put_into_the_menu(admin, world):
    page = publish(admin, factories.StandardPageFactory(title="Über uns"), {"show_in_menus": "on"})
    menu = Client().get("/").content.decode().split("Hauptmenü")[1].split("</nav>")[0]
    assert "Über uns" in menu
    publish(admin, page, {"show_in_menus": []})
    assert "Über uns" not in Client().get("/").content.decode().partition("Hauptmenü")[2].partition("</nav>")[0]
