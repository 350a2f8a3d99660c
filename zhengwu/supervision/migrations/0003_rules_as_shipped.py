"""The rules as shipped become first versions. What happened before raises no cards: the log is followed from here."""

from typing import Any

from django.db import migrations
from django.db.models import Max

from zhengwu.kernel.time import current_time
from zhengwu.supervision.rules.builtin import BUILTIN, first_version


def seed(apps: Any, editor: Any) -> None:
    """Idempotent."""
    rules, versions = apps.get_model("supervision", "Rule"), apps.get_model("supervision", "RuleVersion")
    for shipped in BUILTIN:
        rule, _ = rules.objects.get_or_create(key=shipped.key, defaults={"name": shipped.name, "source": shipped.source})
        versions.objects.get_or_create(rule=rule, version=1, defaults=first_version(shipped, now=current_time()))
    last = apps.get_model("kernel", "StoredEvent").objects.aggregate(last=Max("pk"))["last"] or 0
    apps.get_model("supervision", "LogPosition").objects.get_or_create(name="cards", defaults={"last_id": last})


class Migration(migrations.Migration):
    dependencies = [
        ("supervision", "0002_watch"),
        ("kernel", "0002_event_horizon"),
    ]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
