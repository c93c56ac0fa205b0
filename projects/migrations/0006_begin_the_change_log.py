from django.db import migrations
from django.utils import timezone


def begin_the_change_log(apps, schema_editor):
    """What is published already is what later changes are compared with, and no news (docs/decisions/0011).

    A project that was taken from the portal counts too: when it comes back, it is not a new one.
    """
    project_page = apps.get_model("projects", "ProjectPage")
    change, part = apps.get_model("projects", "Change"), apps.get_model("projects", "ChangePart")
    implementation = apps.get_model("projects", "Implementation")
    today = timezone.localdate()
    states = {}
    for page, town, status in implementation.objects.order_by("-sort_order", "-pk").values_list(
        "page", "municipality", "status"
    ):
        states.setdefault(page, {})[town] = status
    published = project_page.objects.exclude(first_published_at=None).values_list("pk", flat=True)
    for page in set(published) - set(change.objects.values_list("page", flat=True)):
        known = change.objects.create(page_id=page, day=today, kind="bekannt", recorded_at=timezone.now())
        part.objects.bulk_create(
            part(change=known, municipality_id=town, status=status) for town, status in states.get(page, {}).items()
        )


class Migration(migrations.Migration):
    dependencies = [("projects", "0005_change_log")]

    operations = [migrations.RunPython(begin_the_change_log, migrations.RunPython.noop, elidable=True)]
