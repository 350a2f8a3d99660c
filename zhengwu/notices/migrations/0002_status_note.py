"""服务状态说明."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="StatusNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("portal", "门户和查询"),
                            ("applications", "网上申请和办理"),
                            ("hall", "大厅窗口办理"),
                            ("notices", "短信和邮件通知"),
                            ("background", "后台处理"),
                        ],
                        max_length=12,
                        verbose_name="哪一部分",
                    ),
                ),
                ("text", models.TextField(verbose_name="说明")),
                ("text_en", models.TextField(blank=True, default="", verbose_name="英文说明")),
                ("began_at", models.DateTimeField(verbose_name="开始")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="结束")),
                ("written_at", models.DateTimeField()),
                ("written_by", models.CharField(max_length=100, verbose_name="写的人")),
            ],
            options={
                "db_table": "status_note",
                "indexes": [models.Index(fields=["-began_at"], name="status_note_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("part__in", ["portal", "applications", "hall", "notices", "background"])
                        ),
                        name="status_note_part",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at", None), ("ended_at__gte", models.F("began_at")), _connector="OR"
                        ),
                        name="status_note_ends_after_it_begins",
                    ),
                ],
            },
        ),
    ]
