"""Failed messages are found without a walk through all that are done. Built beside the work that goes on."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("kernel", "0006_outbox_cause")]

    operations = [
        AddIndexConcurrently(
            model_name="outboxmessage",
            index=models.Index(condition=models.Q(("state", "failed")), fields=["id"], name="outbox_failed"),
        ),
    ]
