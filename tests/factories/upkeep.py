"""Links that lead out of the portal."""

import factory

from smartvest.upkeep.models import Link, LinkUse


class LinkFactory(factory.django.DjangoModelFactory):
    url = factory.Sequence(lambda n: f"https://stadt.example/{n}")
    host = "stadt.example"

    class Meta:
        model = Link


class LinkUseFactory(factory.django.DjangoModelFactory):
    """Called with `page=` or `alert=`."""

    link = factory.SubFactory(LinkFactory)

    class Meta:
        model = LinkUse
