from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from smartvest.core.frame import alerts_and_links
from smartvest.core.models import Alert

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def shown_now(**values) -> bool:
    """Whether a Hinweis with these values stands above the pages."""
    Alert.objects.create(title="Wartung", **values)
    alerts, _ = alerts_and_links(None)
    return any(alert.is_current for alert in alerts)


@pytest.mark.django_db
class TestWhenAnAlertShows:
    @pytest.mark.parametrize(
        ("starts_at", "ends_at", "shows"),
        [
            (None, None, True),
            (NOW, None, True),
            (NOW + SECOND, None, False),
            (None, NOW + SECOND, True),
            (None, NOW, False),
            (NOW - SECOND, NOW + SECOND, True),
        ],
    )
    def test_it_shows_from_its_start_until_just_before_its_end(self, starts_at, ends_at, shows, monkeypatch):
        monkeypatch.setattr(timezone, "now", lambda: NOW)
        assert shown_now(starts_at=starts_at, ends_at=ends_at) is shows

    def test_one_that_is_switched_off_never_shows(self):
        assert not shown_now(is_active=False)


def test_an_alert_cannot_end_before_it_starts():
    with pytest.raises(ValidationError) as error:
        Alert(title="Wartung", starts_at=NOW, ends_at=NOW).clean()
    assert "ends_at" in error.value.message_dict
