"""What runs by itself: systemd, the containers and the page for those who use cron name the same commands and times."""

import configparser
import re
from datetime import datetime

import pytest
from django.conf import settings
from django.core.management import get_commands

from deploy.compose import tasks

UNITS = settings.ROOT / "deploy" / "debian" / "systemd"
TIMERS = sorted(UNITS.glob("*.timer"))
CRON = re.compile(r"^(\S+) +(\S+) \* \* \* +.*manage\.py (\w+)", re.MULTILINE)
OFTEN = re.compile(r"\*:(\d+)/(\d+)")


def unit(path) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(strict=False, interpolation=None)
    parsed.optionxform = str
    parsed.read_string(path.read_text())
    return parsed


def name_of(timer) -> str:
    return timer.stem.removeprefix("smartvest-")


def times() -> dict[str, str]:
    """When systemd starts each command, as it stands in OnCalendar."""
    return {name_of(timer): unit(timer)["Timer"]["OnCalendar"] for timer in TIMERS}


@pytest.mark.parametrize("timer", TIMERS, ids=name_of)
def test_a_timer_starts_a_unit_that_is_there(timer):
    started = unit(timer)["Timer"]["Unit"]
    template = re.sub(r"@.+\.service$", "@.service", started)
    assert (UNITS / template).exists()
    assert started in (f"smartvest-task@{name_of(timer)}.service", f"smartvest-{name_of(timer)}.service")


def test_each_command_exists():
    assert set(times()) <= set(get_commands())


def test_the_containers_have_the_same_times():
    daily = {f"*-*-* {at}": name for name, at in tasks.DAILY.items()}
    often = {f"*:{at}/{every}": name for name, (every, at) in tasks.OFTEN.items()}
    assert {name: at for at, name in (daily | often).items()} == times()


def test_the_page_for_cron_has_the_same_times():
    table = CRON.findall((settings.ROOT / "docs" / "pflege.md").read_text())
    named = {command: (minute, hour) for minute, hour, command in table}
    assert set(named) | {"backup"} == set(times())  # the backup has a page of its own
    for command, (minute, hour) in named.items():
        found = OFTEN.fullmatch(times()[command])
        expected = f"*/{found[2]}" if found else f"*-*-* {int(hour):02}:{int(minute):02}"
        assert expected == (minute if found else times()[command]), command


@pytest.mark.parametrize(
    ("moment", "names"),
    [
        ("2026-11-27 10:00", ["publish_scheduled"]),
        ("2026-11-27 10:02", ["send_owed_messages"]),
        ("2026-11-27 10:03", []),
        ("2026-11-27 03:45", ["publish_scheduled", "delete_old_logins"]),
        ("2026-11-27 02:15", ["publish_scheduled", "backup"]),
    ],
)
def test_a_container_starts_what_is_due(moment, names):
    assert tasks.due(datetime.fromisoformat(moment)) == names
