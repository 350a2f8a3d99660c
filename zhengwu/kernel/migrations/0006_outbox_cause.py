"""Which request a message of the outbox goes back to. A constant default: no row is rewritten."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kernel", "0005_event_parts")]

    operations = [
        migrations.AddField(
            model_name="outboxmessage",
            name="cause",
            field=models.CharField(blank=True, db_default="", default="", max_length=150),
        ),
    ]
