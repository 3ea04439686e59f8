"""An index of entries of lists of signatures, by the item they stand in: who signs what."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("habeas", "0004_cases")]

    operations = [
        migrations.AddIndex(
            model_name="statementrow",
            index=models.Index(
                condition=models.Q(("prop", "signatory")),
                fields=["item", "start", "end"],
                name="statement_signed",
            ),
        ),
    ]
