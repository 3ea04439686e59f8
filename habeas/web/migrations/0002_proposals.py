"""Proposals of the matcher on who is meant, and who made a judgement."""

from django.db import migrations, models

import habeas.web.fields


class Migration(migrations.Migration):
    dependencies = [("habeas", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="judgementrow",
            name="origin",
            field=habeas.web.fields.WordsField(null=True),
        ),
        migrations.CreateModel(
            name="ProposalRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("left", habeas.web.fields.IdField()),
                ("right", habeas.web.fields.IdField()),
                ("kind", habeas.web.fields.CodeField()),
                ("score", models.FloatField()),
                ("left_name", habeas.web.fields.WordsField()),
                ("right_name", habeas.web.fields.WordsField()),
                ("origin", habeas.web.fields.WordsField()),
                ("made_at", habeas.web.fields.IdField()),
                ("reasons", habeas.web.fields.WordsField()),
                ("gain", models.FloatField()),
            ],
            options={
                "db_table": "habeas_proposal",
                "indexes": [
                    models.Index(fields=["left"], name="proposal_left"),
                    models.Index(fields=["right"], name="proposal_right"),
                    models.Index(
                        condition=models.Q(("gain__gt", 0)),
                        fields=["-gain", "ident"],
                        name="proposal_gain",
                    ),
                ],
            },
        ),
    ]
