"""Cases: people's words on them, their views, and an index of acts."""

from django.db import migrations, models

import habeas.web.fields


class Migration(migrations.Migration):
    dependencies = [("habeas", "0003_forms_of_names")]

    operations = [
        migrations.AddIndex(
            model_name="statementrow",
            index=models.Index(
                condition=models.Q(("prop", "act")), fields=["entity"], name="statement_act"
            ),
        ),
        migrations.CreateModel(
            name="CaseWordRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("case", habeas.web.fields.IdField()),
                ("action", habeas.web.fields.CodeField()),
                ("who", habeas.web.fields.WordsField()),
                ("at", habeas.web.fields.IdField()),
                ("why", habeas.web.fields.WordsField()),
                ("target", habeas.web.fields.IdField(null=True)),
                ("value", habeas.web.fields.WordsField(null=True)),
                ("anchor", habeas.web.fields.IdField()),
                ("target_anchor", habeas.web.fields.IdField(null=True)),
            ],
            options={
                "db_table": "habeas_case_word",
                "indexes": [
                    models.Index(fields=["anchor"], name="case_word_anchor"),
                    models.Index(fields=["target"], name="case_word_target"),
                    models.Index(
                        condition=models.Q(("target_anchor__isnull", False)),
                        fields=["target_anchor"],
                        name="case_word_other",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("name", habeas.web.fields.WordsField()),
                ("folded", habeas.web.fields.WordsField()),
                ("anchors", habeas.web.fields.WordsField()),
                ("members", habeas.web.fields.WordsField()),
                ("now", habeas.web.fields.WordsField()),
                ("state", habeas.web.fields.IdField()),
                ("is_open", models.BooleanField()),
                ("events", models.IntegerField()),
                ("items", models.IntegerField()),
                ("first", models.IntegerField(null=True)),
                ("last", models.IntegerField(null=True)),
                ("heard", models.IntegerField(null=True)),
                ("given", models.BooleanField()),
                ("kept", models.BooleanField()),
                ("closed", models.BooleanField()),
                ("disputed", models.BooleanField()),
                ("recency", models.IntegerField()),
                ("timeline", habeas.web.fields.IdField()),
            ],
            options={
                "db_table": "habeas_case",
                "indexes": [
                    models.Index(fields=["closed", "recency", "ident"], name="case_recency"),
                    models.Index(fields=["closed", "state", "recency", "ident"], name="case_state"),
                    models.Index(fields=["closed", "folded", "ident"], name="case_name"),
                    models.Index(fields=["kept", "recency", "ident"], name="case_kept"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseAnchorRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("case", habeas.web.fields.IdField()),
                ("anchor", habeas.web.fields.IdField()),
            ],
            options={
                "db_table": "habeas_case_anchor",
                "indexes": [
                    models.Index(fields=["anchor"], name="case_anchor"),
                    models.Index(fields=["case"], name="case_anchor_case"),
                ],
            },
        ),
    ]
