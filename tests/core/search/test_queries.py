"""What German questions find in a small portal. One line a question: what is typed, and all that is found, the best
first; whatever is not named must not be found. After "≈" the order does not matter."""

import pytest
from django.test import TestCase
from wagtail.models import Page

from smartvest.core.search import best_first, matching

from .world import build

TABLE = """
    # Inflected words
    onleihe                     | onleihe jubilaeum
    onleihen                    | onleihe jubilaeum
    ausleihen                   | onleihe jubilaeum
    tonne                       | solartonne abfall-app
    tonnen                      | solartonne abfall-app
    sensor                      | sensoren feld-klima
    hörbuch                     | onleihe
    app                         | ≈ abfall-app muellapp cityapp
    apps                        | ≈ abfall-app muellapp cityapp
    haltestelle                 | bus
    schlagloch                  | maengel
    rettungswagens              | notarzt
    hunden                      | portal
    schule                      | heizen sensoren
    bargeldlose zahlung         |
    # Umlauts, ß, case and combining marks
    mülltonne                   | solartonne
    Muelltonne                  | solartonne
    Mülltonnen                  | solartonne
    mulltonne                   | solartonne
    MÜLLTONNEN                  | solartonne
    mu\u0308lltonne             | solartonne
    öffentlich                  | wlan
    oeffentlich                 | wlan
    strasse                     | abfall-app
    straßen                     | abfall-app
    STRASSE                     | abfall-app
    fussgängerzone              | wlan
    größte                      | jubilaeum
    groesste                    | jubilaeum
    hoerbuecher                 | onleihe
    # Hyphens and capitals inside words
    müll-app                    | muellapp
    müllapp                     | muellapp
    MüllApp                     | muellapp
    abfall-app                  | abfall-app
    abfallapp                   | abfall-app
    w-lan                       | wlan
    wlan                        | wlan
    ikfz                        | kfz
    i-kfz                       | kfz
    kfz                         | kfz
    ebook                       | ≈ onleihe jubilaeum
    e-books                     | jubilaeum onleihe
    citiapp                     |
    smartvest                   | ≈ barcamp ueber
    vest                        | ≈ barcamp bus ueber
    # Compounds in both directions
    klimaschutz                 | klima heizen feld-klima
    konzept                     | klima heizen
    klimaschutzkonzept          | klima heizen
    klima                       | ≈ heizen feld-klima klima sensoren abfall-app solartonne
    schutz                      | klima heizen feld-klima
    notarzt                     | notarzt
    karte                       | ki cityapp kasse
    parken                      | parken
    park                        | parken
    information                 | bus
    antrag                      | bauantrag
    bauen                       | sensoren
    melder                      | maengel
    fläche                      | ki
    zulassung                   | kfz
    eis                         |
    # Towns are names
    marl                        | marl abfall-app bus
    Marler                      | abfall-app marl bus
    herten                      | herten cityapp onleihe solartonne
    hertener                    | cityapp herten onleihe solartonne
    hert                        | herten cityapp onleihe solartonne barrieren
    härten                      | barrieren
    haltern                     | haltern ≈ onleihe sensoren
    haltern am see              | haltern ≈ onleihe sensoren
    castrop-rauxel              | castrop bus
    castrop rauxel              | castrop bus
    castrop                     | castrop bus
    rauxel                      | castrop bus
    oer-erkenschwick            | oer sensoren
    erkenschwick                | oer sensoren
    recklinghausen              | recklinghausen kreis ≈ onleihe bus wlan kfz
    kreis recklinghausen        | kreis ≈ kfz recklinghausen
    recklinghäuser              | ≈ recklinghausen kreis onleihe bus wlan kfz
    # Words that mean the same
    müll                        | muellapp solartonne abfall-app maengel feld-klima
    abfall                      | abfall-app muellapp solartonne feld-klima maengel
    restmüll                    | ≈ abfall-app solartonne muellapp maengel feld-klima
    ozg                         | portal
    onlinezugangsgesetz         | portal
    wifi                        | wlan
    freifunk                    | wlan
    öpnv                        | ≈ bus feld-mobil
    bus und bahn                | bus feld-mobil
    nahverkehr                  | ≈ bus feld-mobil
    bußgeld                     | kasse parken
    knöllchen                   | parken kasse
    # Names of what belongs to a page
    bildung                     | ≈ onleihe feld-klima
    bürgerservice               | ≈ kfz feld-klima
    vestische                   | ≈ bus ueber
    westfälische hochschule     | sensoren
    fahrplanauskunft            | bus
    fahrplan 2027               | bus
    wiesenbusch                 | barcamp
    bücherei                    | sprechstunde
    mobilität                   | feld-mobil bus
    # Several words, the last one while typing
    onleihe e-books             | onleihe jubilaeum
    barcamp digital             | ≈ barcamp rueckblick
    digitale onl                |
    die onleihe                 | onleihe jubilaeum
    was ist die onleihe         | onleihe jubilaeum
    onl                         | onleihe portal jubilaeum
    versiegelungsk              | ki
    sensoren hitze              | sensoren
    sensoren marl               |
    müll melden                 | maengel
    wo kann ich einen hund anmelden | portal
    co2                         | klima
    54 anzeigen                 | bus
    ki                          | ki
    nirgends                    |
    projekt onleihe             |
"""


def rows() -> list[tuple[str, list[str], list[str]]]:
    """Of each question what comes first in this order, and what follows in any order."""
    lines = [line for line in TABLE.splitlines() if "|" in line]
    cells = [(q.strip(), found.partition("≈")) for q, _, found in (line.partition("|") for line in lines)]
    return [(q, ordered.split(), others.split()) for q, (ordered, _, others) in cells]


class QueriesTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.keys = {page.pk: key for key, page in build().items()}

    def found(self, q: str) -> list[str]:
        pages = Page.objects.live().filter(matching(Page, q)).order_by(best_first(q), "title")
        return [self.keys[page.pk] for page in pages if page.pk in self.keys]

    def test_every_question_finds_what_it_should_and_nothing_else(self):
        for q, ordered, others in rows():
            with self.subTest(q=q):
                found = self.found(q)
                assert (found[: len(ordered)], sorted(found[len(ordered) :])) == (ordered, sorted(others))

    def test_there_are_enough_questions(self):
        assert len(rows()) >= 60


@pytest.mark.parametrize(("q", "ordered", "others"), rows())
def test_the_table_names_nothing_twice(q, ordered, others):
    assert len({*ordered, *others}) == len(ordered) + len(others)
