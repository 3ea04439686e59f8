"""Passages of items, for search by meaning; those of an older casebase come when it is read again."""

from django.db import migrations, models

import habeas.web.fields


class Migration(migrations.Migration):
    dependencies = [("habeas", "0008_incidents_newest")]

    operations = [
        migrations.CreateModel(
            name="PassagesRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("version", models.IntegerField()),
                ("spans", models.BinaryField()),
                ("vectors", models.BinaryField()),
            ],
            options={"db_table": "habeas_passages"},
        ),
    ]
