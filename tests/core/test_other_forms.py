"""A list in other forms, shown with the projects: links take the filters along, nothing is left out in silence."""

import pytest
from django.test import RequestFactory, TestCase

from projects.filters import ProjectFilterSet
from projects.models import ProjectPage
from smartvest.core.listing import Listing, OtherForm, selection
from smartvest.core.listing.other_forms import NoSuchSelection
from tests.factories import ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory

FEED = OtherForm("feed/", "Als Feed abonnieren", "application/atom+xml", "feed")


class OtherFormsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        herten = MunicipalityPageFactory(title="Herten")
        for number in range(30):
            row = ImplementationFactory.build(municipality=herten)
            ProjectPageFactory(title=f"Projekt {number}", implementations=[row])

    def filterset(self, query):
        return ProjectFilterSet(RequestFactory().get(f"/projekte/?{query}").GET, ProjectPage.objects.live())

    def test_the_link_keeps_the_filters_but_not_the_page(self):
        request = RequestFactory().get("/projekte/?seite=2&stadt=herten&q=projekt&x=y")
        listing = Listing(self.filterset("stadt=herten&q=projekt"), request, forms=[FEED])
        assert [(link.form, link.url) for link in listing.other_forms] == [
            (FEED, "/projekte/feed/?q=projekt&stadt=herten")
        ]

    def test_a_selection_holds_all_results_not_one_page(self):
        assert selection(self.filterset("stadt=herten")).count() == 30

    def test_an_unknown_name_selects_nothing_instead_of_everything(self):
        with pytest.raises(NoSuchSelection, match="Stadt „atlantis“ ist hier nicht bekannt"):
            selection(self.filterset("stadt=atlantis&stadt=herten"))

    def test_a_parameter_without_effect_selects_nothing_either(self):
        for query in ("town=herten", "stadt=", "q=%00", "stadt=herten&stat=nutzbar"):
            with pytest.raises(NoSuchSelection, match=r"Ohne Wirkung: „(town|stadt|q|stat)“"):
                selection(self.filterset(query))

    def test_the_number_of_the_page_and_parameters_of_its_own_are_no_slip(self):
        assert selection(self.filterset("stadt=herten&seite=2&anzahl=5"), besides=frozenset({"anzahl"})).count() == 30

    def test_a_file_with_an_empty_parameter_is_not_the_file_of_everything(self):
        response = self.client.get("/projekte/export.csv?stadt=")
        assert response.status_code == 404
        assert "„stadt“" in response.content.decode()
