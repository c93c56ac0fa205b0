from django.db import migrations

# PostgreSQL else keeps a list of what is still to be put into the index, and each search reads all of it: up to 4 MB.
STATEMENTS = [
    "ALTER INDEX core_searchentry_words SET (fastupdate = off)",
    "SELECT gin_clean_pending_list('core_searchentry_words')",
]


def write_at_once(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in STATEMENTS:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("core", "0006_search")]

    operations = [migrations.RunPython(write_at_once, migrations.RunPython.noop)]
