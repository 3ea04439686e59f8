"""The view of incidents; those of an older casebase wait to be derived."""

from django.db import migrations, models

import habeas.web.fields

_WAITING = """
INSERT INTO habeas_pending (kind, target) SELECT 'entity', id FROM habeas_entity
WHERE kind = 'incident' AND NOT EXISTS
(SELECT 1 FROM habeas_pending p WHERE p.kind = 'entity' AND p.target = habeas_entity.id)
"""


class Migration(migrations.Migration):
    dependencies = [("habeas", "0005_signatures")]

    operations = [
        migrations.CreateModel(
            name="IncidentRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("statement", habeas.web.fields.IdField()),
                ("item", habeas.web.fields.IdField()),
                ("type", habeas.web.fields.IdField()),
                ("date", habeas.web.fields.IdField(null=True)),
                ("first", models.IntegerField(null=True)),
                ("last", models.IntegerField(null=True)),
                ("countries", habeas.web.fields.IdField()),
                ("status", habeas.web.fields.CodeField()),
                ("copy", models.BooleanField()),
                ("recency", models.IntegerField()),
            ],
            options={
                "db_table": "habeas_incident",
                "indexes": [
                    models.Index(fields=["copy", "recency", "ident"], name="incident_recency"),
                    models.Index(fields=["copy", "type", "recency", "ident"], name="incident_type"),
                    models.Index(fields=["item"], name="incident_item"),
                ],
            },
        ),
        migrations.RunSQL(_WAITING, migrations.RunSQL.noop),
    ]
