"""What the tests of forms share."""

import pytest

from smartvest.home.models import FormField
from tests import factories


@pytest.fixture
def form_page():
    """A form with a field of each meaning."""
    fields = [
        FormField(label="Welche Seite?", field_type="singleline", required=False, meaning="seite"),
        FormField(label="Was geht nicht?", field_type="multiline", help_text="In Ihren Worten"),
        FormField(label="Ihr Name", field_type="singleline", required=False, meaning="name"),
        FormField(label="Telefon", field_type="singleline", required=False, meaning="tel"),
        FormField(label="E-Mail", field_type="email", required=False),
    ]
    return factories.FormPageFactory(
        form_fields=fields,
        purpose="barriere",
        to_address="an@kreis.example, noch@kreis.example",
        thank_you="<p>Antwort in drei Tagen.</p>",
    )
