"""The comparison as CSV: the same rows and columns, and nothing that a spreadsheet would run."""

import csv
import io

from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.models import Implementation

from .comparing import ADDRESS, Vest


class FilesTest(Vest):
    def body(self, query: str = "", name: str = "export.csv") -> str:
        response = self.client.get(f"{ADDRESS}{name}{query}")
        assert response.status_code == 200, response.content
        return response.getvalue().decode()

    def rows(self, query: str = "", **kwargs) -> list[dict]:
        return list(csv.DictReader(io.StringIO(self.body(query, **kwargs), newline="")))

    def test_a_line_for_each_solution_and_two_columns_for_each_town(self):
        rows = {row["titel"]: row for row in self.rows()}
        assert list(rows) == ["CAS-App", "Dorsten-App", "Marl-App", "Onleihe"]
        onleihe, adopted = rows["Onleihe"], rows["Marl-App"]
        assert (onleihe["stand_herten"], onleihe["seit_herten"]) == ("nutzbar", "2022-05")
        assert (onleihe["stand_dorsten"], onleihe["seit_dorsten"]) == ("noch nicht", "")
        assert onleihe["stand_kreis"] == "noch nicht"
        assert (onleihe["handlungsfelder"], onleihe["themen"]) == ("Smartes Leben", "Bücher")
        assert onleihe["adresse"] == "http://localhost/projekte/onleihe/"
        assert adopted["uebernommen_von"] == "CAS-App"
        assert adopted["stand_herten"] == "nutzbar (Vorbild „CAS-App“)"
        assert adopted["stand_dorsten"] == "geplant (als „Dorsten-App“)"

    def test_the_filters_are_honoured(self):
        (row,) = self.rows("?feld=leben&stadt=marl")
        assert [name for name in row if name.startswith("stand_")] == ["stand_marl"]
        assert row["stand_marl"] == "geplant"

    def test_what_does_not_exist_is_refused_and_not_answered_with_everything(self):
        for query in ("?stadt=atlantis", "?town=herten", "?stadt="):
            response = self.client.get(f"{ADDRESS}export.csv{query}")
            assert response.status_code == 404, query
            assert "Diese Auswahl gibt es nicht" in response.content.decode()

    def test_excel_gets_its_own_and_both_say_what_they_hold(self):
        excel = self.body("?stadt=marl", name="export-excel.csv")
        assert excel.startswith('\ufeff"projekt_id";"titel"')
        response = self.client.get(f"{ADDRESS}export.csv?stadt=marl")
        assert response["Content-Disposition"] == 'attachment; filename="wer-hat-was-marl.csv"'
        assert response["Content-Type"] == "text/csv; charset=utf-8"

    def test_nothing_becomes_a_formula(self):
        self.onleihe.title = '=HYPERLINK("https://boese.example")'
        self.onleihe.save()
        assert [row["titel"] for row in self.rows("?feld=leben")] == ['\'=HYPERLINK("https://boese.example")']

    def test_the_page_leads_to_both_with_its_filters(self):
        page = self.client.get(f"{ADDRESS}?stadt=marl").content.decode()
        for name in ("export.csv", "export-excel.csv"):
            assert f'href="{ADDRESS}{name}?stadt=marl"' in page

    def test_more_solutions_cost_no_more_queries(self):
        def cost() -> int:
            with CaptureQueriesContext(connection) as queries:
                self.body()
            return len(queries)

        cost()
        few = cost()
        for number in range(20):
            self.project(f"Gemeinsam {number}", herten="nutzbar", marl="nutzbar", topics=[self.apps], based_on=self.app)
        assert Implementation.objects.count() > 40
        assert cost() == few
