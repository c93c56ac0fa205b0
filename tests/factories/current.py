"""Aktuelles: news and events."""

import datetime

import factory
from django.utils import timezone

from events.models import EventException, EventIndexPage, EventPage, OccurrenceState
from events.recurrence import sync_occurrences
from news.models import NewsIndexPage, NewsPage

from .core import BODY, ContentPageFactory, ImageFactory, below, only
from .home import HomePageFactory
from .places import FieldPageFactory, MunicipalityPageFactory


class NewsIndexPageFactory(ContentPageFactory):
    parent = below(HomePageFactory)
    title = "Aktuelles"
    slug = "aktuelles"

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(ContentPageFactory):
    parent = below(NewsIndexPageFactory)
    title = factory.Sequence(lambda n: f"Meldung {n}")
    date = datetime.date(2026, 3, 1)

    class Meta:
        model = NewsPage

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
            fields=factory.LazyFunction(lambda: [only(FieldPageFactory)]),
            municipalities=factory.LazyFunction(lambda: [only(MunicipalityPageFactory)]),
        )


class EventIndexPageFactory(ContentPageFactory):
    parent = below(NewsIndexPageFactory)
    title = "Veranstaltungen"
    slug = "veranstaltungen"

    class Meta:
        model = EventIndexPage


class EventPageFactory(ContentPageFactory):
    """An event tomorrow for two hours; its occurrences are made as publishing would make them, unless it is a draft."""

    parent = below(EventIndexPageFactory)
    title = factory.Sequence(lambda n: f"Termin {n}")
    start = factory.LazyFunction(lambda: timezone.now().replace(microsecond=0) + datetime.timedelta(days=1))
    end = factory.LazyAttribute(lambda event: event.start + datetime.timedelta(hours=2))
    state = OccurrenceState.SCHEDULED
    moved_from = factory.LazyAttribute(
        lambda event: event.start - datetime.timedelta(days=1) if event.state == OccurrenceState.MOVED else None
    )

    class Meta:
        model = EventPage
        skip_postgeneration_save = True

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
            fields=factory.LazyFunction(lambda: [only(FieldPageFactory)]),
            municipalities=factory.LazyFunction(lambda: [only(MunicipalityPageFactory)]),
            state=OccurrenceState.SOLD_OUT,
            venue="Stadtbücherei, Lesecafé",
            address="Hermannstraße 16, 45699 Herten",
            online_url="https://video.example",
            registration_url="https://anmeldung.example",
            registration_note="Bis zum Vortag",
            price="kostenlos",
            accessibility="Stufenloser Zugang",
            organiser="Stadtbücherei Herten",
        )

    @factory.post_generation
    def occurrences(self, create, extracted, **kwargs):
        if create and self.live:
            sync_occurrences(self)


class EventExceptionFactory(factory.django.DjangoModelFactory):
    """`.build(date=…)` for the `exceptions` of a new event."""

    state = EventException.State.CANCELLED

    class Meta:
        model = EventException
