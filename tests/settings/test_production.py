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


def test_a_bucket_needs_credentials_and_only_sizes_of_pictures_get_a_public_address():
    bucket = {"MEDIA_STORAGE": "s3://medien?endpoint=https://s3.example&public=https://bilder.example"}
    without = run("manage.py", "check", environment=ENVIRONMENT | bucket)
    assert refusals(without) == ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]
    program = (
        "import django; django.setup()\n"
        "from django.core.files.storage import default_storage\n"
        "from smartvest.core.models import PortalRendition\n"
        "print(default_storage.url('original_images/ä.jpg'))\n"
        "print(PortalRendition(file='images/b.webp', width=8, height=8).file.url)\n"
        "print(default_storage.file_overwrite, default_storage.access_key, default_storage.querystring_auth)"
    )
    keys = {"AWS_ACCESS_KEY_ID": "name", "AWS_SECRET_ACCESS_KEY": "geheim"}
    answer = run("-c", program, environment=ENVIRONMENT | bucket | keys)
    assert answer.stdout.splitlines() == [
        "/media/original_images/%C3%A4.jpg",
        "https://bilder.example/images/b.webp",
        "False name True",
    ]
