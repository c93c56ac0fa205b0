"""One portal with something of everything: every page type in full, every block, long words, many of a kind.

Blocks come from their own preview values, so a new one is judged without a line here. They stand on the home page, a
project and the standard pages in each presentation; on all others they would look the same and only take time.
"""

import datetime

from django.utils import timezone
from wagtail.models import Site

from events.models import OccurrenceState, Repeat
from fields.models import FieldPage
from projects.models import Milestone, ProjectDocument, ProjectPage, Status
from projects.recording import record_publication
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import SiteSettings
from smartvest.core.models.settings import FooterLink
from smartvest.home.models import FormField
from tests import factories
from tests.factories.core import BODY, root_collection

LONG_WORD = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
TOWNS = [  # title, column and row on the map of the Vest
    ("Haltern am See", 2, 0),
    ("Dorsten", 0, 1),
    ("Marl", 1, 1),
    ("Oer-Erkenschwick", 2, 1),
    ("Datteln", 3, 1),
    ("Gladbeck", 1, 2),
    ("Herten", 2, 2),
    ("Recklinghausen", 3, 2),
    ("Waltrop", 4, 2),
    ("Castrop-Rauxel", 3, 3),
]
EASY = "<p>Sie können Bücher leihen.</p><p>Das geht im Internet.</p>"
TEXT = (
    '<p>Eine <b>wichtige</b> Zeile mit einem <a href="https://lora.example">Verweis mitten im Satz</a> und einem '
    '<span lang="en">Dashboard for everybody</span>.</p><h3>Zwischentitel</h3><ul><li>Eins</li><li>Zwei</li></ul>'
    f"<p>{LONG_WORD}</p>"
)
SHORT_TEXT = TEXT.replace("<h3>Zwischentitel</h3>", "")  # where editors have no headings to choose from
TABLE = {
    "caption": f"Sensoren je Stadt nach der {LONG_WORD}",
    "table": {
        "data": [["Stadt", "Sensoren", "Seit", "Zuständig"], ["Dorsten", "10", "2022", LONG_WORD]],
        "first_row_is_table_header": True,
        "first_col_is_header": True,
    },
}


def picture(**values):
    return factories.ImageFactory(file__width=1600, file__height=900, file__color="#0b4a56", **values)


def every_block() -> list[tuple]:
    """A body with every block there is, and those that have states once more."""
    video = {"title": "So geht es", "file": factories.DocumentFactory(file__filename="film.mp4"), "speech": "ja"}
    video |= {
        "captions": factories.DocumentFactory(file__filename="film.vtt"),
        "transcript": SHORT_TEXT,
        "poster": picture(),
    }
    blocks = [("heading", {"text": f"Was die {LONG_WORD} regelt", "level": "h2"}), ("text", TEXT)]
    blocks += [(name, block.get_preview_value()) for name, block in ContentStreamBlock().child_blocks.items()]
    blocks += [("table", TABLE), ("video", video)]
    block = ContentStreamBlock()
    return [(name, block.child_blocks[name].normalize(value)) for name, value in blocks]


def build() -> None:
    """Fills the empty database."""
    root_collection()
    home = factories.HomePageFactory(hero_title="Was im Vest digital geht", hero_text="Projekte, Städte, Termine.")
    for _ in range(3):
        picture()
    factories.DocumentFactory(title="Strategie des Kreises", is_accessible="nein")
    body = every_block()
    towns, fields = build_places()
    build_projects(body, towns, fields)
    build_current(towns, fields)
    build_standing_pages(home, body)
    home.refresh_from_db()  # it has children by now
    home.body = body
    home.save()


def build_places():
    factories.MunicipalityIndexPageFactory(body=BODY, show_in_menus=True)
    county = {"kind": "kreis", "tile_column": 0, "tile_row": 3}
    towns = [factories.MunicipalityPageFactory(title="Kreis Recklinghausen", **county)]
    for title, column, row in TOWNS:
        place = {"title": title, "tile_column": column, "tile_row": row}
        full = {"full": True, "lead_image": picture()} if title == "Herten" else {}
        towns.append(factories.MunicipalityPageFactory(**place, **full))
    factories.FieldIndexPageFactory(body=BODY, show_in_menus=True)
    names = ["Smarte Verwaltung", "Smarte Mobilität", "Smarte Wirtschaft und Wissenschaft", "Smartes Leben", "Klima"]
    kinds = zip(names, FieldPage.Hue.values, FieldPage.Icon.values, strict=True)
    fields = [
        factories.FieldPageFactory(title=title, hue=hue, icon=icon, full=True, lead_image=picture())
        for title, hue, icon in kinds
    ]
    return towns, fields


def build_projects(body, towns, fields):
    """26 projects: two pages of the list, every status, every Handlungsfeld; the "Onleihe" is the full one."""
    factories.ProjectIndexPageFactory(body=BODY, show_in_menus=True)
    topics = [
        factories.TopicFactory(name=f"Thema {field.title}", slug=f"thema-{field.pk}", field=field) for field in fields
    ]
    part = factories.ImplementationFactory.build
    for number in range(25):
        where = [part(municipality=towns[number % 11], status=Status.values[number % 6])]
        title = f"Projekt {number}: {LONG_WORD}" if number == 24 else f"Projekt {number}"
        which = {"topics": [topics[number % 5]], "fields": [fields[number % 5]], "implementations": where}
        idea = factories.ProjectPageFactory(title=title, lead_image=picture() if number % 2 else None, **which)
    where = [
        part(
            municipality=town,
            status=Status.values[number % 6],
            since="2022-05",
            until="2027",
            link="https://www.herten.example/projekt",
            contact_role="Stadtbücherei",
            contact_email="buecherei-und-mediathek@stadtverwaltung-herten.example",
            cost_band="bis-25000",
            note="zehn Sensoren an Laternen",
        )
        for number, town in enumerate(towns)
    ]
    document = ProjectDocument(document=factories.DocumentFactory(title="Abschlussbericht"))
    factories.ProjectPageFactory(
        title="Onleihe",
        slug="onleihe",
        full=True,
        body=body,
        lead_image=picture(),
        topics=topics,
        fields=fields,
        implementations=where,
        easy_summary=EASY,
        based_on=idea,
        documents=[document],
        milestones=[Milestone(date=f"20{year}-05", title=f"Die {LONG_WORD} gilt") for year in range(19, 31)],
    )
    build_adoptions(towns, fields, topics)
    factories.ChangeIndexPageFactory(body=BODY)
    for project in ProjectPage.objects.all():
        record_publication(project)


def build_adoptions(towns, fields, topics):
    """The "Melde-App" of some towns, which others could have too, and a chain of those who took it over."""
    part = factories.ImplementationFactory.build
    about = {"fields": fields[:1], "topics": topics[:2], "learnings": SHORT_TEXT, "software": LONG_WORD}
    asked = {"since": "2022-05", "contact_role": "Stabsstelle", "cost_band": "bis-25000"}
    source = factories.ProjectPageFactory(
        title="Melde-App",
        slug="melde-app",
        source_code_url="https://code.example",
        action_url="https://melden.example",
        implementations=[part(municipality=town, contact_email="a@stadt.example", **asked) for town in towns[1:7]],
        **about,
    )
    for town, status in zip(towns[7:9], ("in-umsetzung", "eingestellt"), strict=True):
        implementations = [part(municipality=town, status=status)]
        source = factories.ProjectPageFactory(
            title=f"App nach der {LONG_WORD}", based_on=source, implementations=implementations, **about
        )


def build_current(towns, fields):
    """News of two years; events to come in every state, a series, and one that is over."""
    factories.NewsIndexPageFactory(body=BODY, show_in_menus=True)
    factories.EventIndexPageFactory(body=BODY)
    concerns = {"municipalities": towns[:2], "fields": fields[:2]}
    full = {"full": True, **concerns}
    factories.NewsPageFactory(title="Neue Sensoren", slug="neue-sensoren", lead_image=picture(), **full)
    for number in range(4):
        factories.NewsPageFactory(date=datetime.date(2025, 3, 1 + number), lead_image=None, **concerns)
    for state in OccurrenceState.values:
        factories.EventPageFactory(title=f"Lesung: {state}", slug=f"lesung-{state}", **full | {"state": state})
    start = timezone.now().replace(microsecond=0) + datetime.timedelta(days=2)
    series = {"start": start, "repeat": Repeat.WEEKLY, "repeat_until": (start + datetime.timedelta(days=30)).date()}
    factories.EventPageFactory(
        title="Sprechstunde", slug="sprechstunde", lead_image=picture(), **full | {"state": "findet-statt"}, **series
    )
    past = timezone.make_aware(datetime.datetime(2025, 5, 1, 18))
    factories.EventPageFactory(title="Vorbei", start=past)


def build_standing_pages(home, body):
    """The pages that header and footer link to, and what every page shows around its own text."""
    kinds = ["singleline", "multiline", "email", "number", "url", "checkbox", "checkboxes", "dropdown", "radio", "date"]
    choices = {"checkboxes", "dropdown", "radio"}
    fields = [
        FormField(
            label=f"Feld {kind}",
            field_type=kind,
            required=True,
            help_text="So füllen Sie es aus.",
            choices="Dorsten\nHerten" if kind in choices else "",
        )
        for kind in kinds
    ]
    thanks = {"thank_you": "<p>Antwort in drei Tagen.</p>"}
    message = FormField(label="Ihre Nachricht", field_type="multiline", required=True)
    statement = factories.AccessibilityStatementPageFactory(slug="barrierefreiheit", full=True)
    standard = factories.StandardPageFactory
    standing = {
        "easy_language_page": standard(title="Leichte Sprache", presentation="leichte-sprache", full=True, body=body),
        "sign_language_page": standard(
            title="Gebärdensprache", slug="gebaerdensprache", presentation="gebaerdensprache", full=True, body=body
        ),
        "imprint_page": standard(title="Impressum", full=True, body=body, lead_image=picture()),
        "privacy_page": standard(title="Datenschutz"),
        "accessibility_page": statement,
        "report_barrier_page": factories.FormPageFactory(form_fields=[message], **thanks),
        "image_credits_page": factories.ImageCreditsPageFactory(body=BODY),
        "contact_page": factories.FormPageFactory(title="Kontakt", form_fields=fields, full=True, **thanks),
    }
    factories.OpenDataPageFactory(body=BODY)
    settings, _ = SiteSettings.objects.get_or_create(site=Site.objects.get())
    for name, value in {
        "claim": "Der Kreis und seine Städte digital",
        "operator": "Kreis Recklinghausen",
        "contact_email": "smartvest@kreis.example",
        "demo_notice": "Dies ist eine Demonstration.",
        **standing,
    }.items():
        setattr(settings, name, value)
    settings.footer_links = [FooterLink(title="Offene Daten", url="https://daten.example")]
    settings.save()
    closed = {"text": "Am 24.12. bleibt die Bürgerzone zu.", "link_page": home}
    factories.AlertFactory(**closed)
    factories.AlertFactory(title=f"Störung: {LONG_WORD}", level="warnung")
