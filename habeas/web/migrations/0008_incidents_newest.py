"""The index of incidents also holds by what a list of them is narrowed most: days and countries."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("habeas", "0007_sketches")]

    operations = [
        migrations.RemoveIndex(model_name="incidentrow", name="incident_recency"),
        migrations.AddIndex(
            model_name="incidentrow",
            index=models.Index(
                fields=["copy", "recency", "ident", "first", "countries"], name="incident_newest"
            ),
        ),
    ]
