"""The catalogue after DCAT-AP.de: what must be in it, that it is read as it is written, and that every link holds."""

import datetime
import re
import subprocess
import sys
from urllib.parse import unquote, urlsplit

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from rdflib import Graph, Literal, URIRef
from rdflib import namespace as ns  # as a whole: pytest stumbles over the single ones
from rdflib.compare import isomorphic
from wagtail.models import PageViewRestriction

from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.models.data_licences import DataLicence
from smartvest.opendata.catalogue import DCATDE, FILE_TYPES, VCARD, Catalogue
from smartvest.opendata.datasets import DATASETS
from tests import factories
from tests.opendata.files import number_of_files

pytestmark = pytest.mark.django_db

# What a class must have by DCAT-AP, and what the conventions of DCAT-AP.de and GovData ask for besides.
REQUIRED = {
    ns.DCAT.Catalog: "title description publisher dataset license language modified homepage themeTaxonomy spatial",
    ns.DCAT.Dataset: "title description publisher contactPoint theme keyword landingPage issued modified identifier "
    "distribution language spatial accrualPeriodicity politicalGeocodingLevelURI politicalGeocodingURI",
    ns.DCAT.Distribution: "accessURL license format title description downloadURL mediaType modified availability",
    ns.FOAF.Agent: "name",
    VCARD.Kind: "fn hasEmail hasURL",
    ns.DCTERMS.LicenseDocument: "title",
    ns.DCTERMS.Location: "",
}
AT_MOST_ONE = [
    ns.DCTERMS.publisher,
    ns.DCTERMS.license,
    ns.DCTERMS.modified,
    ns.DCTERMS.issued,
    ns.DCTERMS["format"],
    ns.DCAT.mediaType,
]
VOCABULARIES = {
    ns.DCTERMS.license: "http://dcat-ap.de/def/licenses/",
    ns.DCTERMS["format"]: "http://publications.europa.eu/resource/authority/file-type/",
    ns.DCTERMS.language: "http://publications.europa.eu/resource/authority/language/",
    ns.DCTERMS.accrualPeriodicity: "http://publications.europa.eu/resource/authority/frequency/",
    ns.DCAT.theme: "http://publications.europa.eu/resource/authority/data-theme/",
    ns.DCAT.mediaType: "https://www.iana.org/assignments/media-types/",
    DCATDE.politicalGeocodingURI: "http://dcat-ap.de/def/politicalGeocoding/districtKey/05562",
    DCATDE.politicalGeocodingLevelURI: "http://dcat-ap.de/def/politicalGeocoding/Level/",
}


def read(client, form: str = "ttl") -> Graph:
    response = client.get(f"/katalog.{form}")
    assert response.status_code == 200
    return Graph().parse(data=response.content, format={"ttl": "turtle", "rdf": "xml"}[form])


def test_everything_has_what_its_class_must_have(client, portal):
    graph = read(client)
    assert set(graph.objects(predicate=ns.RDF.type)) == set(REQUIRED)
    for kind, properties in REQUIRED.items():
        for node in graph.subjects(ns.RDF.type, kind):
            present = {re.split("[/#]", name)[-1] for name in graph.predicates(node)}
            assert set(properties.split()) - present == set(), node
            many = [name for name in AT_MOST_ONE if len(list(graph.objects(node, name))) > 1]
            assert many == [], node


def test_terms_come_from_the_vocabularies_that_dcat_ap_de_names(client, portal):
    graph = read(client)
    for name, vocabulary in VOCABULARIES.items():
        terms = set(graph.objects(predicate=name))
        assert terms, name
        assert all(isinstance(term, URIRef) and term.startswith(vocabulary) for term in terms), terms


def test_values_are_of_the_types_that_readers_expect(client, portal):
    graph = read(client)
    for name in (ns.DCTERMS.title, ns.DCTERMS.description, ns.DCAT.keyword):
        assert {text.language for text in graph.objects(predicate=name)} == {"de"}
    for name in (ns.DCTERMS.issued, ns.DCTERMS.modified):
        assert {day.datatype for day in graph.objects(predicate=name)} == {ns.XSD.dateTime}
        assert all(isinstance(day.toPython(), datetime.datetime) for day in graph.objects(predicate=name))
    for name, kind in {
        ns.DCTERMS.publisher: ns.FOAF.Agent,
        ns.DCAT.contactPoint: VCARD.Kind,
        ns.DCAT.dataset: ns.DCAT.Dataset,
        ns.DCAT.distribution: ns.DCAT.Distribution,
        ns.DCTERMS.license: ns.DCTERMS.LicenseDocument,
        ns.DCTERMS.spatial: ns.DCTERMS.Location,
    }.items():
        assert all((node, ns.RDF.type, kind) in graph for node in graph.objects(predicate=name)), name


def test_both_forms_say_the_same(client, portal):
    turtle, xml = read(client, "ttl"), read(client, "rdf")
    assert len(turtle) == len(xml) > 50
    assert isomorphic(turtle, xml)


def test_every_named_file_is_there_and_is_what_it_is_called(client, portal):
    graph = read(client)
    for node in graph.subjects(ns.RDF.type, ns.DCAT.Distribution):
        url = urlsplit(graph.value(node, ns.DCAT.downloadURL))
        assert f"{url.scheme}://{url.netloc}" == "http://localhost"
        response = client.get(url.path)
        assert response.status_code == 200, url
        media_type = response["Content-Type"].partition(";")[0]
        assert str(graph.value(node, ns.DCAT.mediaType)).endswith(f"/{media_type}")
    for page in [*graph.objects(predicate=ns.DCAT.landingPage), *graph.objects(predicate=ns.FOAF.homepage)]:
        assert client.get(urlsplit(page).path).status_code == 200


def test_every_form_of_every_list_is_in_the_catalogue(client, portal):
    offered = {form.content_type.partition(";")[0] for each in DATASETS for form in each.directory.other_forms}
    assert offered <= set(FILE_TYPES)
    assert len(list(read(client).subjects(ns.RDF.type, ns.DCAT.Distribution))) == number_of_files()


@pytest.mark.parametrize("licence", DataLicence)
def test_licence_and_name_come_from_the_settings(client, portal, licence):
    portal.data_licence = licence
    portal.save()
    graph = read(client)
    assert set(graph.objects(predicate=ns.DCTERMS.license)) == {URIRef(licence.uri)}
    named = set(graph.objects(predicate=DCATDE.licenseAttributionByText))
    assert named == ({Literal("Kreis und Städte", lang="de")} if "by" in licence.value else set())
    assert Literal("Kreis und Städte", lang="de") in set(graph.objects(predicate=ns.FOAF.name))


def test_a_portal_without_settings_has_a_valid_catalogue_too(client, site_tree):
    factories.ProjectIndexPageFactory()
    graph = read(client)
    [contact], [publisher] = graph.subjects(ns.RDF.type, VCARD.Kind), graph.subjects(ns.RDF.type, ns.FOAF.Agent)
    assert str(graph.value(contact, VCARD.hasURL)) == "http://localhost/"
    assert str(graph.value(publisher, ns.FOAF.name)) == "smartVEST"


@pytest.mark.parametrize("mail", ["amt{a}@kreis.example", '"das\\ amt"@kreis.example'])
def test_whatever_the_settings_take_makes_a_catalogue_that_can_be_read(client, portal, mail):
    portal.operator, portal.contact_email = "Kreis\x0b und Städte", mail
    portal._meta.get_field("contact_email").clean(mail, portal)
    portal.save()
    for form in ("ttl", "rdf"):
        (address,) = read(client, form).objects(None, VCARD.hasEmail)
        assert unquote(str(address)) == f"mailto:{mail}"


def test_a_way_to_write_behind_a_login_is_not_named(client, portal):
    PageViewRestriction.objects.create(page=portal.contact_page, restriction_type="login")
    assert [str(url) for url in read(client).objects(None, VCARD.hasURL)] == ["http://localhost/"]


def test_a_list_that_is_no_longer_public_is_no_longer_offered(client, portal):
    ProjectIndexPage.objects.update(live=False)
    assert f"{portal.site.root_url}/projekte/" not in client.get("/katalog.ttl").content.decode()


def test_modified_is_when_something_was_last_published(client, portal):
    newest = datetime.datetime(2030, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    ProjectPage.objects.update(last_published_at=newest)
    graph = read(client)
    [projects] = [node for node in graph.subjects(ns.RDF.type, ns.DCAT.Dataset) if node.endswith("#projekte")]
    assert graph.value(projects, ns.DCTERMS.modified).toPython() == newest


def test_who_has_the_catalogue_already_is_not_sent_it_again(client, portal):
    for form, content_type in {"ttl": "text/turtle", "rdf": "application/rdf+xml"}.items():
        first, second = client.get(f"/katalog.{form}"), client.get(f"/katalog.{form}")
        assert first.content == second.content
        assert first["Content-Type"] == f"{content_type}; charset=utf-8"
        assert client.get(f"/katalog.{form}", headers={"if-none-match": first["ETag"]}).status_code == 304
        assert not first.cookies


SERIALISE = """
import sys
from rdflib import URIRef
from smartvest.opendata.catalogue import DCTERMS, sorted_graph
nodes = [URIRef(f"https://x.example/{number}") for number in range(9)]
names = [DCTERMS.relation, DCTERMS.source, DCTERMS.isPartOf]
triples = {(a, names[(a.n3() + b.n3()).count("1")], b) for a in nodes for b in nodes}
sys.stdout.write(sorted_graph(list(triples)).serialize(format=sys.argv[1]))
"""


@pytest.mark.parametrize("form", ["turtle", "xml"])
def test_the_bytes_do_not_depend_on_the_process(form):
    def written(seed: str) -> bytes:
        environment = {"PYTHONHASHSEED": seed, "DJANGO_SETTINGS_MODULE": "smartvest.settings.test"}
        command = [sys.executable, "-c", "import django; django.setup()\n" + SERIALISE, form]
        return subprocess.run(command, capture_output=True, check=True, env=environment).stdout

    assert written("1") == written("2") == written("3") != b""


def test_the_number_of_queries_does_not_depend_on_the_content(client, portal):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/katalog.ttl")
        return len(queries)

    cost()
    few = cost()
    for _ in range(20):
        factories.ProjectPageFactory()
        factories.NewsPageFactory()
        factories.EventPageFactory()
    assert cost() == few


def test_another_host_in_the_request_does_not_get_into_the_catalogue(portal):
    request = RequestFactory().get("/katalog.ttl", headers={"host": "127.0.0.1"})
    assert "127.0.0.1" not in Catalogue(request).graph.serialize(format="turtle")
