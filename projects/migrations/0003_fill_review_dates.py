from datetime import date

from dateutil.relativedelta import relativedelta
from django.db import migrations
from django.utils import timezone

INTERVAL = relativedelta(months=12)  # what the settings start with


def fill_review_dates(apps, schema_editor):
    """Pages published before the field existed fall due as if it had always been there."""
    project_page = apps.get_model("projects", "ProjectPage")
    pages = list(project_page.objects.filter(live=True, review_due=None).only("last_checked", "first_published_at"))
    for page in pages:
        since: date | None = page.last_checked
        if since is None and page.first_published_at:
            since = timezone.localtime(page.first_published_at).date()
        page.review_due = since + INTERVAL if since else None
    project_page.objects.bulk_update(pages, ["review_due"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("projects", "0002_review_dates")]

    operations = [migrations.RunPython(fill_review_dates, migrations.RunPython.noop, elidable=True)]
