"""The first tables."""

import django.db.models.deletion
from django.db import migrations, models

import habeas.model.statements
import habeas.web.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="BackupRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", habeas.web.fields.IdField()),
                ("custody", models.BigIntegerField()),
                ("sha256", habeas.web.fields.IdField()),
                ("name", habeas.web.fields.WordsField()),
            ],
            options={
                "db_table": "habeas_backup",
            },
        ),
        migrations.CreateModel(
            name="TextRow",
            fields=[
                ("sha256", habeas.web.fields.IdField(primary_key=True, serialize=False)),
                ("text", habeas.web.fields.WordsField()),
                ("encoding", habeas.web.fields.WordsField()),
            ],
            options={
                "db_table": "habeas_text",
            },
        ),
        migrations.CreateModel(
            name="AccessRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("target", habeas.web.fields.IdField()),
                ("visibility", habeas.web.fields.CodeField(null=True)),
                ("consent", habeas.web.fields.CodeField(null=True)),
                ("who", habeas.web.fields.WordsField()),
                ("at", habeas.web.fields.IdField()),
                ("why", habeas.web.fields.WordsField()),
            ],
            options={
                "db_table": "habeas_access",
                "indexes": [models.Index(fields=["target"], name="access_target")],
            },
        ),
        migrations.CreateModel(
            name="CaptureRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("state", habeas.web.fields.CodeField()),
                ("name", habeas.web.fields.WordsField()),
                ("added_at", habeas.web.fields.IdField()),
                ("method", habeas.web.fields.WordsField()),
                ("original", habeas.web.fields.IdField(null=True)),
                ("source_sha256", habeas.web.fields.IdField(null=True)),
                ("size", models.BigIntegerField()),
                ("media_type", habeas.web.fields.WordsField(null=True)),
                ("url", habeas.web.fields.WordsField(null=True)),
                ("final_url", habeas.web.fields.WordsField(null=True)),
                ("address", habeas.web.fields.WordsField(null=True)),
                ("address_mark", habeas.web.fields.IdField(null=True)),
                ("retrieved_at", habeas.web.fields.WordsField(null=True)),
                ("headers", habeas.web.fields.WordsField()),
                ("collector", habeas.web.fields.WordsField(null=True)),
                ("purpose", habeas.web.fields.WordsField(null=True)),
                ("reason", habeas.web.fields.WordsField(null=True)),
            ],
            options={
                "db_table": "habeas_capture",
                "indexes": [
                    models.Index(fields=["original", "state"], name="capture_original"),
                    models.Index(
                        condition=models.Q(("address_mark__isnull", False)),
                        fields=["address_mark"],
                        name="capture_address",
                    ),
                    models.Index(fields=["state", "key"], name="capture_state"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CustodyRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", habeas.web.fields.IdField()),
                ("action", habeas.web.fields.CodeField()),
                ("subject", habeas.web.fields.IdField()),
                ("actor", habeas.web.fields.WordsField()),
                ("detail", habeas.web.fields.WordsField()),
                ("previous", habeas.web.fields.IdField()),
                ("hash", habeas.web.fields.IdField()),
            ],
            options={
                "db_table": "habeas_custody",
                "indexes": [models.Index(fields=["subject", "number"], name="custody_subject")],
            },
        ),
        migrations.CreateModel(
            name="DecisionRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("ident", habeas.web.fields.IdField(db_column="id", unique=True)),
                ("statement", habeas.web.fields.IdField()),
                ("action", habeas.web.fields.CodeField()),
                ("who", habeas.web.fields.WordsField()),
                ("at", habeas.web.fields.IdField()),
                ("why", habeas.web.fields.WordsField()),
                ("value", habeas.web.fields.WordsField(null=True)),
                ("result", habeas.web.fields.IdField(null=True)),
                ("undoes", habeas.web.fields.IdField(null=True)),
            ],
            options={
                "db_table": "habeas_decision",
                "indexes": [
                    models.Index(fields=["statement"], name="decision_statement"),
                    models.Index(
                        condition=models.Q(("result__isnull", False)),
                        fields=["result"],
                        name="decision_result",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntityRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("kind", habeas.web.fields.CodeField()),
                ("name", habeas.web.fields.WordsField()),
                ("folded", habeas.web.fields.WordsField()),
                ("names", habeas.web.fields.WordsField()),
                ("items", models.IntegerField()),
                ("statements", models.IntegerField()),
                ("first", habeas.web.fields.WordsField(null=True)),
                ("last", habeas.web.fields.WordsField(null=True)),
                ("status", habeas.web.fields.CodeField()),
                ("label", habeas.web.fields.CodeField()),
                ("consent", habeas.web.fields.CodeField()),
            ],
            options={
                "db_table": "habeas_entity",
                "indexes": [
                    models.Index(fields=["kind", "folded", "ident"], name="entity_kind_name"),
                    models.Index(
                        fields=["kind", "-items", "folded", "ident"], name="entity_kind_items"
                    ),
                    models.Index(fields=["folded", "ident"], name="entity_name"),
                    models.Index(fields=["-items", "folded", "ident"], name="entity_items"),
                    models.Index(fields=["kind", "label"], name="entity_label"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("original", habeas.web.fields.IdField()),
                ("text", habeas.web.fields.IdField()),
                ("number", models.IntegerField()),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("title", habeas.web.fields.WordsField(null=True)),
                ("kind", habeas.web.fields.WordsField()),
                ("published", habeas.web.fields.WordsField(null=True)),
                ("first_day", models.IntegerField(null=True)),
                ("last_day", models.IntegerField(null=True)),
                ("publisher", habeas.web.fields.WordsField(null=True)),
                ("countries", habeas.web.fields.WordsField()),
                ("language", habeas.web.fields.WordsField(null=True)),
                ("fingerprint", habeas.web.fields.IdField()),
                ("title_key", habeas.web.fields.WordsField()),
                ("title_mark", habeas.web.fields.IdField(null=True)),
                ("url", habeas.web.fields.WordsField(null=True)),
                ("same_as", habeas.web.fields.IdField(null=True)),
                ("truncated", models.BooleanField()),
                ("current", models.BooleanField()),
                ("added_at", habeas.web.fields.IdField()),
                ("label", habeas.web.fields.CodeField()),
                ("recency", models.IntegerField()),
                ("first_key", habeas.web.fields.WordsField(null=True)),
                ("last_key", habeas.web.fields.WordsField(null=True)),
            ],
            options={
                "db_table": "habeas_item",
                "indexes": [
                    models.Index(fields=["original", "number"], name="item_original"),
                    models.Index(fields=["recency", "ident"], name="item_recency"),
                    models.Index(fields=["-added_at", "ident"], name="item_added"),
                    models.Index(fields=["fingerprint", "added_at"], name="item_fingerprint"),
                    models.Index(
                        condition=models.Q(("title_mark__isnull", False)),
                        fields=["title_mark", "added_at"],
                        name="item_title",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JudgementRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("left", habeas.web.fields.IdField()),
                ("right", habeas.web.fields.IdField()),
                ("verdict", habeas.web.fields.CodeField()),
                ("author", habeas.web.fields.WordsField()),
                ("made_at", habeas.web.fields.IdField()),
                ("reason", habeas.web.fields.WordsField(null=True)),
                ("score", models.FloatField(null=True)),
            ],
            options={
                "db_table": "habeas_judgement",
                "indexes": [
                    models.Index(fields=["left"], name="judgement_left"),
                    models.Index(fields=["right"], name="judgement_right"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PendingRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", habeas.web.fields.CodeField()),
                ("target", habeas.web.fields.IdField()),
            ],
            options={
                "db_table": "habeas_pending",
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "target"), name="pending_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadingRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("original", habeas.web.fields.IdField()),
                ("text", habeas.web.fields.IdField()),
                ("media_type", habeas.web.fields.WordsField()),
                ("extractors", habeas.web.fields.WordsField()),
                ("read_at", habeas.web.fields.IdField()),
                ("notes", habeas.web.fields.WordsField()),
            ],
            options={
                "db_table": "habeas_reading",
                "indexes": [
                    models.Index(fields=["original", "key"], name="reading_original"),
                    models.Index(fields=["text"], name="reading_text"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceRow",
            fields=[
                ("key", models.BigAutoField(primary_key=True, serialize=False)),
                ("original", habeas.web.fields.IdField()),
                ("text", habeas.web.fields.IdField()),
            ],
            options={
                "db_table": "habeas_source",
                "constraints": [
                    models.UniqueConstraint(fields=("original", "text"), name="source_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementRow",
            fields=[
                (
                    "ident",
                    habeas.web.fields.IdField(db_column="id", primary_key=True, serialize=False),
                ),
                ("subject", habeas.web.fields.IdField()),
                ("lone", habeas.web.fields.IdField(null=True)),
                ("kind", habeas.web.fields.CodeField()),
                ("prop", habeas.web.fields.IdField()),
                ("value", habeas.web.fields.WordsField()),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("words", habeas.web.fields.WordsField()),
                ("layer", habeas.web.fields.CodeField()),
                ("origin", habeas.web.fields.WordsField()),
                ("first_seen", habeas.web.fields.IdField()),
                ("last_seen", habeas.web.fields.IdField()),
                ("detail", habeas.web.fields.WordsField()),
                ("language", habeas.web.fields.WordsField(null=True)),
                ("status", habeas.web.fields.CodeField()),
                ("standing", habeas.web.fields.CodeField()),
                ("speaker", habeas.web.fields.WordsField(null=True)),
                ("seen", models.BooleanField()),
                ("entity", habeas.web.fields.IdField(null=True)),
                ("counts", models.BooleanField()),
                (
                    "item",
                    models.ForeignKey(
                        db_column="item",
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="habeas.itemrow",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="habeas.sourcerow",
                    ),
                ),
            ],
            options={
                "db_table": "habeas_statement",
                "indexes": [
                    models.Index(fields=["source"], name="statement_source"),
                    models.Index(fields=["item"], name="statement_item"),
                    models.Index(
                        condition=models.Q(("entity__isnull", False)),
                        fields=["entity", "counts", "item"],
                        name="statement_entity",
                    ),
                    models.Index(fields=["prop"], name="statement_prop"),
                    models.Index(
                        condition=models.Q(("status", habeas.model.statements.Status["REJECTED"])),
                        fields=["status"],
                        name="statement_rejected",
                    ),
                    models.Index(
                        condition=models.Q(("lone__isnull", False)),
                        fields=["lone"],
                        name="statement_lone",
                    ),
                ],
            },
        ),
    ]
