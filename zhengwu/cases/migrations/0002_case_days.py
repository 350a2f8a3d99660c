"""Where a day's cases lie, a few bytes for every hundred pages. Built beside the running table: nobody waits."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("cases", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="case",
            index=django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True,
                fields=["received_at", "decided_at", "closed_at"],
                name="case_days",
                opclasses=["timestamptz_minmax_multi_ops"] * 3,
            ),
        ),
    ]
