from django.db import migrations, models

BY_TOWN = models.Index(fields=["municipality", "page", "status"], name="projects_im_municip_c54bce_idx")


def choices_first(name: str, table: str, choice: str) -> migrations.RunSQL:
    """Which projects have a choice, from the index alone; Django makes it the other way round only."""
    return migrations.RunSQL(
        f"CREATE INDEX {name} ON {table} ({choice}, projectpage_id)", reverse_sql=f"DROP INDEX {name}"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("municipalities", "0003_responsible"),
        ("projects", "0007_indexes"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="implementation",
            index=models.Index(fields=["municipality", "status", "page"], name="projects_im_municip_7ab1c8_idx"),
        ),
        # Of two that would do, SQLite takes the index that was made last: for counts by town that must be this one.
        migrations.RemoveIndex(model_name="implementation", name=BY_TOWN.name),
        migrations.AddIndex(model_name="implementation", index=BY_TOWN),
        choices_first("projects_of_a_topic", "projects_projectpage_topics", "topic_id"),
        choices_first("projects_of_a_field", "projects_projectpage_fields", "fieldpage_id"),
    ]
