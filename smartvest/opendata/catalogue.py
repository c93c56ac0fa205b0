"""The catalogue of the portal's data after DCAT-AP.de 3.0, for Open.NRW and GovData to read.

https://www.dcat-ap.de/def/dcatde/3.0/spec/ says what must and should be in it, the convention handbook beside it which
vocabularies to use. A `dcatde:contributorID` is given out by GovData; it is added there when the portal is harvested.
Equal content gives equal bytes, so that who asks again gets a 304: no blank nodes, and triples in their order.
"""

from urllib.parse import quote

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from smartvest.core.plain_html import without_control_characters

from .datasets import Distribution, Offer, offers

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
EU = Namespace("http://publications.europa.eu/resource/authority/")
PREFIXES = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "vcard": VCARD,
    "dcatap": DCATAP,
    "dcatde": DCATDE,
    "xsd": XSD,
}
MEDIA_TYPES = Namespace("https://www.iana.org/assignments/media-types/")

# Our media types in the EU vocabulary "file-type" (convention 32).
FILE_TYPES = {
    "text/csv": "CSV",
    "application/json": "JSON",
    "text/calendar": "ICS",
    "application/atom+xml": "ATOM",
}
GERMAN = EU["language/DEU"]
IRREGULAR = EU["frequency/IRREG"]  # whenever a town publishes
THEMES = EU["data-theme"]
# The Kreis by its official key (AGS 05562) and its NUTS 3 region.
DISTRICT = URIRef("http://dcat-ap.de/def/politicalGeocoding/districtKey/05562")
DISTRICT_LEVEL = URIRef("http://dcat-ap.de/def/politicalGeocoding/Level/administrativeDistrict")
REGION = URIRef("http://data.europa.eu/nuts/code/DEA36")

FORMATS = {"ttl": ("turtle", "text/turtle"), "rdf": ("xml", "application/rdf+xml")}


def german(text: str) -> Literal:
    return Literal(without_control_characters(text), lang="de")


def sorted_graph(triples: list[tuple]) -> Graph:
    """A graph that is written in the same bytes in every process: this store of rdflib keeps the order in which it gets
    triples; the one it takes by itself does not."""
    graph = Graph("SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for triple in sorted(triples):
        graph.add(triple)
    return graph


class Catalogue:
    """The catalogue of the site at `request`; `graph` is all of it."""

    def __init__(self, request):
        self.portal = SiteSettings.for_request(request)
        site = Site.find_for_request(request)
        self.root = f"{site.root_url if site else ''}/"
        self.base = f"{self.root}katalog.ttl#"
        self.triples = []
        self.publisher, self.contact = URIRef(f"{self.base}herausgeber"), URIRef(f"{self.base}kontakt")
        self._add_people(request)
        self._add_vocabulary()
        self._add_catalogue(offers(request))

    @property
    def graph(self) -> Graph:
        return sorted_graph(self.triples)

    def _add(self, subject: URIRef, kind: URIRef, *properties: tuple) -> None:
        self.triples.append((subject, RDF.type, kind))
        self.triples += [(subject, name, value) for name, value in properties]

    def _add_people(self, request) -> None:
        """Offices, never persons: the operator, and where to write to."""
        name, mail, page = german(self.portal.publisher), self.portal.contact_email, self.portal.contact_page
        self._add(self.publisher, FOAF.Agent, (FOAF.name, name), (FOAF.homepage, URIRef(self.root)))
        is_public = page and page.live and not page.get_view_restrictions().exists()
        form = page.get_full_url(request) if is_public else None
        self._add(self.contact, VCARD.Kind, (VCARD.fn, name), (VCARD.hasURL, URIRef(form or self.root)))
        if mail:
            self.triples.append((self.contact, VCARD.hasEmail, URIRef(f"mailto:{quote(mail, safe='@')}")))

    def _add_vocabulary(self) -> None:
        """What readers without the vocabularies at hand need to know of the terms used."""
        licence = self.portal.licence
        self._add(URIRef(licence.uri), DCTERMS.LicenseDocument, (DCTERMS.title, german(licence.label)))
        self._add(REGION, DCTERMS.Location)

    def _add_catalogue(self, found: list[Offer]) -> None:
        name = self.portal.portal_name
        catalogue = URIRef(f"{self.base}katalog")
        self._add(
            catalogue,
            DCAT.Catalog,
            (DCTERMS.title, german(f"Offene Daten von {name}")),
            (DCTERMS.description, german(f"Alle Daten, die man aus dem Portal {name} mitnehmen kann.")),
            (DCTERMS.publisher, self.publisher),
            (DCTERMS.language, GERMAN),
            (DCTERMS.license, URIRef(self.portal.licence.uri)),
            (DCTERMS.spatial, REGION),
            (DCAT.themeTaxonomy, THEMES),
            (FOAF.homepage, URIRef(self.root)),
        )
        self._add_days(catalogue, None, max((offer.modified for offer in found if offer.modified), default=None))
        for offer in found:
            self.triples.append((catalogue, DCAT.dataset, self._dataset(offer)))

    def _dataset(self, offer: Offer) -> URIRef:
        dataset = URIRef(f"{self.base}{offer.dataset.name}")
        self._add(
            dataset,
            DCAT.Dataset,
            (DCTERMS.title, german(offer.dataset.title)),
            (DCTERMS.description, german(offer.dataset.description)),
            (DCTERMS.identifier, Literal(str(dataset))),
            (DCTERMS.publisher, self.publisher),
            (DCAT.contactPoint, self.contact),
            (DCAT.landingPage, URIRef(offer.url)),
            (DCTERMS.language, GERMAN),
            (DCTERMS.accrualPeriodicity, IRREGULAR),
            (DCTERMS.spatial, REGION),
            (DCATDE.politicalGeocodingURI, DISTRICT),
            (DCATDE.politicalGeocodingLevelURI, DISTRICT_LEVEL),
            *((DCAT.keyword, german(word)) for word in offer.dataset.keywords),
            *((DCAT.theme, EU[f"data-theme/{code}"]) for code in offer.dataset.themes),
            *((DCAT.distribution, self._distribution(offer, each)) for each in offer.distributions),
        )
        self._add_days(dataset, offer.issued, offer.modified)
        return dataset

    def _distribution(self, offer: Offer, distribution: Distribution) -> URIRef:
        path = distribution.form.path.strip("/").replace("/", "-")
        node = URIRef(f"{self.base}{offer.dataset.name}-{path}")
        self._add(
            node,
            DCAT.Distribution,
            (DCTERMS.title, german(f"{offer.dataset.title}: {distribution.form.label}")),
            (DCTERMS.description, german(f"{offer.dataset.title} als {distribution.form.label}, immer aktuell.")),
            (DCAT.accessURL, URIRef(distribution.url)),
            (DCAT.downloadURL, URIRef(distribution.url)),
            (DCTERMS.license, URIRef(self.portal.licence.uri)),
            (DCTERMS["format"], EU[f"file-type/{FILE_TYPES[distribution.media_type]}"]),
            (DCAT.mediaType, MEDIA_TYPES[distribution.media_type]),
            (DCTERMS.language, GERMAN),
            (DCATAP.availability, EU["planned-availability/AVAILABLE"]),
        )
        if self.portal.licence.asks_for_name:
            self.triples.append((node, DCATDE.licenseAttributionByText, german(self.portal.publisher)))
        self._add_days(node, offer.issued, offer.modified)
        return node

    def _add_days(self, node: URIRef, issued, modified) -> None:
        days = {DCTERMS.issued: issued, DCTERMS.modified: modified}
        self.triples += [(node, name, Literal(day.replace(microsecond=0))) for name, day in days.items() if day]


def catalogue_text(request, form: str) -> str:
    """The catalogue as "ttl" (Turtle) or "rdf" (RDF/XML)."""
    return Catalogue(request).graph.serialize(format=FORMATS[form][0])
