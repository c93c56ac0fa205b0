"""What the factories of all rooms build on."""

import datetime

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Collection, Locale, Page

from smartvest.core.models import Alert, PortalDocument, PortalImage, SynonymGroup

BODY = [
    ("heading", {"text": "Eine Überschrift", "level": "h2"}),
    ("text", "<p>Ein Absatz mit Umlauten: äöüß.</p>"),
]


def only(page_factory):
    """The one page of the factory's type, made if there is none yet."""
    return page_factory._meta.model.objects.first() or page_factory()


def below(page_factory):
    """The default parent: the one page of the factory's type."""
    return factory.LazyFunction(lambda: only(page_factory))


def root_page() -> Page:
    """Wagtail's root and its language, which transactional tests flush."""
    Locale.objects.get_or_create(language_code="de")
    return Page.get_first_root_node() or Page.add_root(title="Root", slug="root")


def root_collection() -> Collection:
    return Collection.get_first_root_node() or Collection.add_root(name="Root")


class ImageFactory(wagtail_factories.ImageFactory):
    title = factory.Sequence(lambda n: f"Bild {n}")
    collection = factory.LazyFunction(root_collection)
    description = "Eine Frau liest am Küchentisch auf einem Tablet."
    credit = "Kreis Recklinghausen"

    class Meta:
        model = PortalImage


class DocumentFactory(wagtail_factories.DocumentFactory):
    title = factory.Sequence(lambda n: f"Dokument {n}")
    collection = factory.LazyFunction(root_collection)
    file = factory.django.FileField(filename="strategie.pdf", data=b"%PDF-1.4")

    class Meta:
        model = PortalDocument


class ContentPageFactory(wagtail_factories.PageFactory):
    slug = ""  # the page makes one from its title that is free
    summary = "Der Nutzen in einem Satz."
    first_published_at = factory.LazyFunction(timezone.now)
    last_published_at = factory.SelfAttribute("first_published_at")

    class Meta:
        abstract = True

    class Params:
        full = factory.Trait(
            lead_image=factory.SubFactory(ImageFactory),
            last_checked=datetime.date(2026, 3, 1),
            body=BODY,
        )

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        # The caller's object may be older than the last page below it; treebeard trusts what it holds.
        fresh_parent = Page.objects.get(pk=parent.pk)
        return super()._create_instance(model_class, fresh_parent, kwargs)


class AlertFactory(factory.django.DjangoModelFactory):
    title = "Bürgerzone am 24.12. geschlossen"

    class Meta:
        model = Alert


class SynonymGroupFactory(factory.django.DjangoModelFactory):
    words = "Müll, Abfall, Restmüll"

    class Meta:
        model = SynonymGroup


class UserFactory(factory.django.DjangoModelFactory):
    """A login with the password "geheim"; `is_superuser=True` for one who may do everything."""

    username = factory.Sequence(lambda n: f"person-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@herten.example")
    password = factory.django.Password("geheim")

    class Meta:
        model = get_user_model()
