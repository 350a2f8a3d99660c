"""Emergency accounts (应急账号): two columns with a default of the database's, so that no row is rewritten."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0006_phone_index")]

    operations = [
        migrations.AddField(
            model_name="account",
            name="is_emergency",
            field=models.BooleanField(db_default=False, default=False, help_text="lies sealed until somebody needs it"),
        ),
        migrations.AddField(
            model_name="account",
            name="emergency_until",
            field=models.DateTimeField(help_text="opened, and good so long; empty while it is sealed", null=True),
        ),
    ]
