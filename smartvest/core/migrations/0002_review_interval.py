
import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='sitesettings',
            name='review_interval_months',
            field=models.PositiveSmallIntegerField(default=12, help_text='So lange gilt ein Projekt als aktuell. Danach werden die Städte um eine Prüfung gebeten, und das Projekt rückt in der Liste nach hinten. Eine Änderung gilt sofort für alle Projekte.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='Projekte prüfen alle … Monate'),
        ),
    ]
