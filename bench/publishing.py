"""What an editor waits for: saving and publishing one project."""

import time
from functools import cache

from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from projects.models import ProjectPage

LOGIN = "messung"


def timed(work) -> dict[str, float]:
    """Seconds that `work()` takes, by the clock and of this process."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}


def publish(times: int) -> dict[str, list[float]]:
    """A new version of a project and its publication, with all that receivers do then."""

    def once():
        page = ProjectPage.objects.get(slug="messprojekt").get_latest_revision_as_object()
        page.summary = f"Geändert um {time.time()}."
        page.save_revision().publish()

    return collected(timed(once) for _ in range(times))


def publish_in_admin(times: int) -> dict[str, list[float]]:
    """The same by the form of the admin: from the press of the button to its answer. Loading the form is not in it."""
    page = ProjectPage.objects.get(slug="messprojekt")
    address = f"/admin/pages/{page.pk}/edit/"
    client = admin()

    def once() -> dict[str, float]:
        data = filled_form(client.get(address), ProjectPage)
        data |= {"summary": f"Geändert um {time.time()}.", "action-publish": "action-publish"}
        answers = []
        seconds = timed(lambda: answers.append(client.post(address, data)))
        if answers[0].status_code != 302:
            raise RuntimeError("Die Verwaltung hat das Projekt nicht veröffentlicht.")
        return seconds

    return collected(once() for _ in range(times))


def collected(seconds) -> dict[str, list[float]]:
    rows = list(seconds)
    return {name: [row[name] for row in rows] for name in ("wall", "processor")}


@cache
def admin() -> Client:
    """Somebody who may publish, logged in."""
    user, _ = get_user_model().objects.get_or_create(username=LOGIN, is_superuser=True, is_staff=True)
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def filled_form(response, model) -> dict:
    """What a browser would send back. The blocks of texts are built by scripts, so those stay empty here."""
    data = dict(querydict_from_html(response.content.decode(), form_id="page-edit-form").lists())
    streams = [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]
    return data | nested_form_data({name: streamfield([]) for name in streams})
