"""SECURITY.md names the places where attacks are met; they exist."""

import re

from django.conf import settings


def test_every_file_that_the_threat_model_names_is_there():
    text = (settings.ROOT / "SECURITY.md").read_text()
    named = set(re.findall(r"`((?:smartvest|tests|projects|\.ci)/[\w/.]+|requirements\.txt)`", text))
    assert len(named) > 30
    assert [name for name in sorted(named) if not (settings.ROOT / name).exists()] == []
