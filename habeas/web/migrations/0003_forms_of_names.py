"""An index of the forms in which an entity's names stand: what a mask is made of."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("habeas", "0002_proposals")]

    operations = [
        migrations.AddIndex(
            model_name="statementrow",
            index=models.Index(
                models.F("entity"),
                models.Func(
                    output_field=models.TextField(),
                    template="(kind || '|' || substr(value, 1, 80) || '|' || substr(words, 1, 80))",
                ),
                condition=models.Q(prop="name"),
                name="statement_form",
            ),
        ),
    ]
