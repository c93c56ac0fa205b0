"""A citizen in front of a form: reads its fields and sends it filled in."""

import re
from html import unescape

FILLED = {
    "welche_seite": "/projekte/onleihe/",
    "was_geht_nicht": "Das Menü.\r\nEs klemmt.",
    "ihr_name": "",
    "telefon": "",
    "e_mail": "k@buerger.example",
}


def fields_of(html: str) -> dict[str, str]:
    """The fields of the form with the tag that makes each."""
    form = html.split('<form class="form')[1].split("</form>")[0]
    return {re.search(r'name="([^"]+)"', tag)[1]: tag for tag in re.findall(r"<(?:input|textarea|select)[^>]*>", form)}


def value(html: str, name: str) -> str:
    found = re.search(r'value="([^"]*)"', fields_of(html)[name])
    return unescape(found[1]) if found else ""


def send(client, form_page, **changes):
    return client.post(form_page.url, FILLED | changes)
