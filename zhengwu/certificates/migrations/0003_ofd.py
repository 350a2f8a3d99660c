"""A certificate has an OFD beside its PDF, and its holder is told once that it is about to end."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("certificates", "0002_sealed")]
    operations = [
        migrations.AddField(
            model_name="certificate",
            name="ofd_sha256",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="certificate",
            name="warned_at",
            field=models.DateTimeField(null=True, verbose_name="到期提醒时间"),
        ),
    ]
