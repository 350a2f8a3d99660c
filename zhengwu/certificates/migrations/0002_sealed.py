"""A certificate remembers the seal on its PDF."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_initial")]
    operations = [
        migrations.AddField(
            model_name="certificate",
            name="sealed_by",
            field=models.CharField(blank=True, db_default="", default="", max_length=14, verbose_name="印章编码"),
        ),
        migrations.AddField(
            model_name="certificate",
            name="sealed_at",
            field=models.DateTimeField(null=True, verbose_name="用印时间"),
        ),
    ]
