"""查办件 looks up names and the last figures of numbers. Built beside the work that goes on."""

from django.contrib.postgres.indexes import OpClass
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Reverse


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("cases", "0010_on_desk")]

    operations = [
        AddIndexConcurrently(
            model_name="case",
            index=models.Index(fields=["applicant_name"], opclasses=["varchar_pattern_ops"], name="case_name_begins"),
        ),
        AddIndexConcurrently(
            model_name="case",
            index=models.Index(OpClass(Reverse("project_no"), name="text_pattern_ops"), name="case_number_ends"),
        ),
    ]
