"""The facets "Handlungsfeld" and "Thema"."""

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast

from smartvest.core.german import either
from smartvest.core.listing import Facet
from smartvest.core.public import live

from .models import FieldPage, Topic


class FieldFacet(Facet):
    """The Handlungsfelder in the editors' order."""

    def __init__(self, column, relation, **kwargs):
        super().__init__(column, relation, label="Handlungsfeld", **kwargs)

    def choices(self):
        return FieldPage.objects.filter(live()).annotate(
            value=F("slug"), label=F("title"), key=Cast("pk", CharField()), rank=F("path")
        )

    def phrase(self, labels):
        return f"{'im Handlungsfeld' if len(labels) == 1 else 'in den Handlungsfeldern'} {either(labels)}"


class TopicFacet(Facet):
    """The Themen by name."""

    def __init__(self, column, relation, **kwargs):
        super().__init__(column, relation, label="Thema", **kwargs)

    def choices(self):
        return Topic.objects.annotate(
            value=F("slug"), label=F("name"), key=Cast("pk", CharField()), rank=Value("", CharField())
        )

    def phrase(self, labels):
        return f"{'zum Thema' if len(labels) == 1 else 'zu den Themen'} {either(labels)}"
