"""Where a day's ratings lie, a few bytes for every hundred pages. Built beside the running table: nobody waits."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("ratings", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="rating",
            index=django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["rated_at"], name="rating_days"
            ),
        ),
    ]
