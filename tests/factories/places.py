"""The municipalities, the Handlungsfelder and the Themen."""

import datetime

import factory

from fields.models import FieldGoal, FieldIndexPage, FieldPage, Topic
from smartvest.municipalities.models import MunicipalityIndexPage, MunicipalityPage

from .core import BODY, ContentPageFactory, ImageFactory, below, only
from .home import HomePageFactory


class MunicipalityIndexPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Städte"
    slug = "staedte"

    class Meta:
        model = MunicipalityIndexPage


class MunicipalityPageFactory(ContentPageFactory):
    parent = below(MunicipalityIndexPageFactory)
    title = factory.Sequence(lambda n: f"Stadt {n}")

    class Meta:
        model = MunicipalityPage

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
            website="https://www.herten.example",
            contact_role="Stabsstelle Digitales",
            contact_email="digital@herten.example",
            contact_phone="02366 303-0",
        )


class FieldIndexPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Handlungsfelder"
    slug = "handlungsfelder"

    class Meta:
        model = FieldIndexPage


class FieldPageFactory(ContentPageFactory):
    parent = below(FieldIndexPageFactory)
    title = factory.Sequence(lambda n: f"Smartes Feld {n}")

    class Meta:
        model = FieldPage

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
            goals=factory.LazyFunction(lambda: [FieldGoal(text="Jede Leistung ist auch digital da.")]),
        )


class TopicFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Thema {n}")
    slug = factory.Sequence(lambda n: f"thema-{n}")
    field = factory.LazyFunction(lambda: only(FieldPageFactory))

    class Meta:
        model = Topic
