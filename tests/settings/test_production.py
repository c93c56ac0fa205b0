"""Processes with the settings of production. Each takes a second or two, so each is asked much."""

from tests.production import ENVIRONMENT, run

PATH = {"PATH": ENVIRONMENT["PATH"], "DJANGO_SETTINGS_MODULE": ENVIRONMENT["DJANGO_SETTINGS_MODULE"]}
NEEDED = ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL", "DATABASE_URL", "EMAIL_URL", "EMAIL_FROM"]


def refusals(answer) -> list[str]:
    """The names of the variables that the last lines name."""
    assert answer.returncode != 0
    return [line.split(":")[0].strip() for line in answer.stderr.splitlines() if line.startswith("  ") and ": " in line]


def test_without_any_variable_every_missing_one_is_named():
    assert refusals(run("manage.py", "check", environment=PATH)) == NEEDED


def test_every_unsafe_value_is_named_at_once_and_no_secret_is_told():
    unsafe = PATH | {
        "DEBUG": "1",
        "SECRET_KEY": "hunter2" * 10,
        "ALLOWED_HOSTS": "*",
        "BASE_URL": "http://portal.example",
        "DATABASE_URL": "mysql://portal:hunter2@db.example/portal",
        "CACHE_URL": "memcached://portal:hunter2@cache.example",
        "EMAIL_URL": "smtp://portal:hunter2@mail.example",
        "EMAIL_FROM": "nobody",
        "PROXIES_IN_FRONT": "many",
    }
    answer = run("manage.py", "check", environment=unsafe)
    assert sorted(refusals(answer)) == sorted(set(unsafe) - set(PATH))
    assert "Traceback" not in answer.stderr
    assert "hunter2" not in answer.stderr + answer.stdout


def test_djangos_own_check_for_servers_has_nothing_to_say():
    answer = run("manage.py", "check", "--deploy", "--fail-level", "DEBUG")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("System check identified no issues")
