
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('projects', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='projectpage',
            name='last_checked_by',
            field=models.CharField(blank=True, help_text='Eine Verwaltung, kein Name: „Stadt Herten“. Leer: Es wird nur der Tag genannt.', max_length=160, verbose_name='Geprüft von'),
        ),
        migrations.AddField(
            model_name='projectpage',
            name='review_due',
            field=models.DateField(blank=True, db_index=True, editable=False, null=True, verbose_name='Nächste Prüfung'),
        ),
    ]
