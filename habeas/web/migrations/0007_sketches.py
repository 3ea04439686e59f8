"""Sketches of the names of people; those of an older casebase wait to be made."""

from django.db import migrations, models

import habeas.web.fields

_WAITING = """
INSERT INTO habeas_pending (kind, target) SELECT 'sketch', id FROM habeas_entity
WHERE kind = 'person' AND NOT EXISTS
(SELECT 1 FROM habeas_pending p WHERE p.kind = 'sketch' AND p.target = habeas_entity.id)
"""


class Migration(migrations.Migration):
    dependencies = [("habeas", "0006_incidents")]

    operations = [
        migrations.CreateModel(
            name="SketchRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("version", models.IntegerField()),
                ("shape", models.BinaryField()),
                ("keys", models.BinaryField()),
            ],
            options={"db_table": "habeas_sketch"},
        ),
        migrations.RunSQL(_WAITING, migrations.RunSQL.noop),
    ]
