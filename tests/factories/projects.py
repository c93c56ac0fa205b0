"""The projects and their implementations."""

import datetime

import factory

from projects.models import ChangeIndexPage, Implementation, ProjectIndexPage, ProjectPage, ProjectPartner, Status

from .core import BODY, ContentPageFactory, ImageFactory, below, only
from .home import HomePageFactory
from .places import FieldPageFactory, MunicipalityPageFactory, TopicFactory


class ProjectIndexPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Projekte"
    slug = "projekte"

    class Meta:
        model = ProjectIndexPage


class ChangeIndexPageFactory(ContentPageFactory):
    parent = below(ProjectIndexPageFactory)
    title = "Was hat sich geändert?"
    slug = "aenderungen"

    class Meta:
        model = ChangeIndexPage


class ImplementationFactory(factory.django.DjangoModelFactory):
    """`.build(municipality=…)` for the list of a new project; called with `page=` it adds to an existing one."""

    status = Status.USABLE

    class Meta:
        model = Implementation


class ProjectPageFactory(ContentPageFactory):
    parent = below(ProjectIndexPageFactory)
    title = factory.Sequence(lambda n: f"Projekt {n}")

    class Meta:
        model = ProjectPage

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
            fields=factory.LazyFunction(lambda: [only(FieldPageFactory)]),
            topics=factory.LazyFunction(lambda: [only(TopicFactory)]),
            implementations=factory.LazyFunction(
                lambda: [
                    ImplementationFactory.build(
                        municipality=only(MunicipalityPageFactory),
                        since="2022-05",
                        until="2027",
                        link="https://www.herten.example/projekt",
                        contact_role="Stadtbücherei",
                        contact_email="buecherei@herten.example",
                        cost_band="bis-25000",
                        note="zehn Sensoren an Laternen",
                    )
                ]
            ),
            partners=factory.LazyFunction(lambda: [ProjectPartner(name="Hochschule", url="https://hs.example")]),
            target_group="alle mit Bibliotheksausweis",
            action_label="Zur Onleihe",
            action_url="https://onleihe.example",
            funding_programme="Smart Cities",
            funding_amount=250_000,
            funding_note="Bund und Land",
            learnings="<p>Früh mit den Menschen reden.</p>",
            software="LoRaWAN",
            source_code_url="https://code.example",
            data_url="https://daten.example",
        )
