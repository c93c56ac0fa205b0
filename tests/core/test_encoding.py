"""Nobody chooses how the portal reads what they send."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db
PART = b'--b\r\nContent-Disposition: form-data; name="ihre_nachricht"\r\n\r\n\\ud800 \xff\r\n--b--\r\n'


@pytest.mark.parametrize("charset", ["unicode_escape", "hex", "rot13", "undefined", "idna", "utf-7"])
def test_a_charset_of_the_senders_choice_breaks_no_form_and_no_list(client, charset):
    form = factories.FormPageFactory()
    content_type = f"multipart/form-data; boundary=b; charset={charset}"
    assert client.generic("POST", form.url, PART, content_type=content_type).status_code == 303
    message = form.get_submission_class().objects.get()
    assert message.form_data["ihre_nachricht"] == "\\ud800 \ufffd"

    factories.only(factories.ProjectIndexPageFactory)
    response = client.generic("GET", "/projekte/?q=%ff", content_type=f"text/plain; charset={charset}")
    assert response.status_code == 200
