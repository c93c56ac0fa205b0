import pytest

from smartvest.core.dashboard import Item, Waiting


def html(total: int, url: str = "/admin/liste/") -> str:
    items = [Item(f"Projekt <{n}>", f"/admin/{n}/", "seit gestern") for n in range(total)]
    return Waiting("Meine Entwürfe", total, url, items).render_html({})


def test_nothing_waiting_shows_nothing():
    assert html(0) == ""


def test_a_panel_says_how_many_wait_and_names_the_first_few():
    shown = html(7)
    assert "Meine Entwürfe (7)" in shown
    assert "Projekt &lt;4&gt;" in shown
    assert "Projekt &lt;5&gt;" not in shown
    assert "2 weitere: alle 7 zeigen" in shown
    assert 'href="/admin/liste/"' in shown


@pytest.mark.parametrize(("url", "leads_on"), [("/admin/liste/", True), ("", False)])
def test_a_panel_leads_to_its_list_where_there_is_one(url, leads_on):
    assert ("Als Liste zeigen" in html(2, url)) is leads_on
