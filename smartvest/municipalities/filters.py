"""The facet "Stadt" for lists of everything that belongs to municipalities."""

from django.db.models import Case, CharField, F, Value, When
from django.db.models.functions import Cast

from smartvest.core.german import either
from smartvest.core.listing import Facet
from smartvest.core.public import live

from .models import MunicipalityPage


class MunicipalityFacet(Facet):
    """The towns by name, the Kreis last, as people look for their town first."""

    def __init__(self, column, relation, **kwargs):
        super().__init__(column, relation, label="Stadt", **kwargs)

    def choices(self):
        is_county = When(kind=MunicipalityPage.Kind.COUNTY, then=Value("1"))
        return MunicipalityPage.objects.filter(live()).annotate(
            value=F("slug"),
            label=F("title"),
            key=Cast("pk", CharField()),
            rank=Case(is_county, default=Value("0"), output_field=CharField()),
        )

    def phrase(self, labels):
        """ "in Herten, Marl oder im Kreis Recklinghausen"."""
        words = [f"im {label}" if label.startswith("Kreis") else label for label in labels]
        return either([f"in {words[0]}" if not words[0].startswith("im ") else words[0], *words[1:]])
