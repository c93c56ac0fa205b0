import pytest

from smartvest.municipalities.models import MunicipalityPage

KREIS = "Kreis Recklinghausen"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        ("stadt", "Herten", ["Stadt Herten", "in Herten", "aus Herten"]),
        ("kreis", KREIS, [KREIS, f"im {KREIS}", f"aus dem {KREIS}"]),
    ],
)
def test_sentences_about_towns_and_about_the_kreis_are_good_german(kind, title, words):
    municipality = MunicipalityPage(kind=kind, title=title)
    assert [municipality.full_name, municipality.where, municipality.whence] == words
