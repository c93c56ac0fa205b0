import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_review_interval'),
        ('municipalities', '0001_initial'),
        ('projects', '0003_fill_review_dates'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.CharField(max_length=2000, unique=True, verbose_name='Adresse')),
                ('host', models.CharField(max_length=255)),
                ('state', models.CharField(choices=[('neu', 'noch nicht geprüft'), ('ok', 'funktioniert'), ('wackelig', 'einmal gescheitert'), ('defekt', 'defekt'), ('ungeprueft', 'lässt sich nicht prüfen')], db_index=True, default='neu', max_length=12, verbose_name='Zustand')),
                ('status', models.PositiveSmallIntegerField(null=True, verbose_name='HTTP-Status')),
                ('problem', models.CharField(blank=True, max_length=200, verbose_name='Befund')),
                ('checked_at', models.DateTimeField(null=True, verbose_name='Geprüft')),
                ('failing_since', models.DateTimeField(null=True, verbose_name='Defekt seit')),
                ('not_before', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'Link',
                'verbose_name_plural': 'Links',
            },
        ),
        migrations.CreateModel(
            name='ReportedChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=2000)),
                ('reported_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='municipalities.municipalitypage')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reported_changes', to='projects.projectpage')),
            ],
            options={
                'verbose_name': 'gemeldete Änderung',
                'verbose_name_plural': 'gemeldete Änderungen',
                'ordering': ['reported_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='LinkUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alert', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.alert')),
                ('link', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='upkeep.link')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
            ],
            options={
                'verbose_name': 'Links auf Seiten',
                'verbose_name_plural': 'Links auf Seiten',
                'constraints': [models.UniqueConstraint(fields=('link', 'page'), name='link_once_a_page'), models.UniqueConstraint(fields=('link', 'alert'), name='link_once_an_alert'), models.CheckConstraint(condition=models.Q(models.Q(('alert__isnull', False), ('page', None)), models.Q(('alert', None), ('page__isnull', False)), _connector='OR'), name='link_on_page_or_alert')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('claimed_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='municipalities.municipalitypage')),
            ],
            options={
                'verbose_name': 'Erinnerung',
                'verbose_name_plural': 'Erinnerungen',
                'constraints': [models.UniqueConstraint(fields=('municipality', 'day'), name='one_reminder_a_day')],
            },
        ),
    ]
