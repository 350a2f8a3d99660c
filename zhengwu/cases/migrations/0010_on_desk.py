"""What waits for a desk is counted and cut from an index that holds nothing else."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_certs")]
    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "received", "special", "approved", "rejected"])),
                fields=["state", "body"],
                include=(
                    *("id", "project_no", "task_code", "item_name", "applicant_name", "source", "submitted_at"),
                    *("accept_date", "acceptance_due_date", "promise_due_date", "delivery_due_date", "green_channel"),
                ),
                name="case_on_desk",
            ),
        ),
    ]
