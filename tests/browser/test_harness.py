"""The watch over browser tests must bite: a watch that never fails proves nothing."""

import pytest


@pytest.fixture
def blank_page(page):
    blank = "<link rel='icon' href='data:,'>"
    page.route("**/blank", lambda route: route.fulfill(body=blank, content_type="text/html"))
    page.goto("/blank")
    return page


def test_error_in_the_console_is_a_complaint(blank_page, complaints):
    blank_page.evaluate("console.error('broken')")
    assert "broken" in complaints.pop()


def test_uncaught_exception_is_a_complaint(blank_page, complaints):
    blank_page.evaluate("setTimeout(() => { throw new Error('uncaught one') })")
    blank_page.wait_for_timeout(100)
    assert "uncaught one" in complaints.pop()


def test_request_to_another_host_is_a_complaint(blank_page, complaints):
    blank_page.evaluate("fetch('https://portal.example/pixel').catch(() => {})")
    blank_page.wait_for_timeout(100)
    assert any("https://portal.example/pixel" in line for line in complaints)
    complaints.clear()


def test_page_without_scripts_really_runs_none(no_js_page):
    no_js_page.goto("data:text/html,<p>before</p><script>document.body.textContent = 'after'</script>")
    assert no_js_page.text_content("body").startswith("before")


def test_live_server_shows_the_site_of_the_test(page, site_tree):
    assert page.goto("/").ok


def test_live_server_shows_it_again_after_the_flush(page, site_tree):
    assert page.goto("/").ok
