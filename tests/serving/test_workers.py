"""Two workers that know nothing of each other show each edit with the next request."""

from concurrent.futures import ThreadPoolExecutor

from smartvest.core.models import Alert
from tests.serving.visitor import Visitor


def ask_both(workers: Visitor, address: str):
    """The replies of both workers, by worker."""
    replies = {}
    with ThreadPoolExecutor(8) as people:
        for _ in range(50):
            for reply in people.map(lambda _: workers.get(address), range(8)):
                replies[reply.headers["x-worker"]] = reply
            if len(replies) == 2:
                return replies.values()
    raise AssertionError("Nur ein Prozess hat geantwortet.")


def test_what_one_worker_has_made_the_other_one_serves(content, workers):
    workers.get("/projekte/")
    assert {reply.headers["cache-status"] for reply in ask_both(workers, "/projekte/")} == {"smartvest; hit"}


def test_an_edit_by_another_process_shows_on_both_with_the_next_request(content, workers):
    for number in range(1, 6):
        ask_both(workers, "/projekte/onleihe/")
        Alert.objects.update(title=f"Hinweis {number}")  # as a command does
        assert [reply.notices for reply in ask_both(workers, "/projekte/onleihe/")] == [[number], [number]]


def test_an_edit_in_the_admin_shows_on_both_with_the_next_request(content, workers, editor):
    for number in range(1, 6):
        ask_both(workers, "/")
        values = {"title": f"Hinweis {number}", "level": "info", "is_active": "on"}
        assert editor.post(f"/admin/snippets/core/alert/edit/{content.alert.pk}/", **values).status == 302
        assert [reply.notices for reply in ask_both(workers, "/")] == [[number], [number]]


def test_who_is_logged_in_gets_nothing_kept(content, workers, editor):
    workers.get("/projekte/")
    reply = editor.get("/projekte/")
    assert "cache-status" not in reply.headers
    assert "wagtail-userbar" in reply.text
    assert "wagtail-userbar" not in workers.get("/projekte/").text


def test_who_only_asks_for_the_head_gets_no_body(content, workers):
    whole = workers.get("/projekte/", accept_encoding="gzip")
    head = workers.get("/projekte/", method="HEAD", accept_encoding="gzip")
    assert head.body == b""
    assert head.headers["cache-status"] == "smartvest; hit"
    assert head.headers["content-length"] == str(len(whole.body))


def test_a_page_that_is_taken_back_in_the_admin_is_gone_at_once(content, workers, editor):
    ask_both(workers, content.project.url)
    assert "Onleihe" in workers.get("/projekte/").text
    assert editor.post(f"/admin/pages/{content.project.pk}/unpublish/").status == 302
    assert [reply.status for reply in ask_both(workers, content.project.url)] == [404, 404]
    assert all("Onleihe" not in reply.text for reply in ask_both(workers, "/projekte/"))
