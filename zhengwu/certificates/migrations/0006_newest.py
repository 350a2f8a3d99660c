"""证照库 shows the newest first. Built beside the work that goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("certificates", "0005_stock")]

    operations = [
        AddIndexConcurrently(
            model_name="certificate",
            index=models.Index(fields=["-drafted_at", "-id"], name="certificate_newest"),
        ),
    ]
