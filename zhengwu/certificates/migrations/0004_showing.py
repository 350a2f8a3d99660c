"""Certificates are used without paper: shown, allowed, asked for, copied."""

import django.db.models.deletion
import zhengwu.kernel.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('certificates', '0003_ofd'),
        ('organisations', '0005_longer_task_codes'),
    ]

    operations = [
        migrations.AddField(
            model_name='certificateuse',
            name='way',
            field=models.CharField(choices=[('material', '免提交'), ('shown', '亮证'), ('system', '系统调用'), ('copy', '加注件')], db_default='material', default='material', max_length=10, verbose_name='方式'),
        ),
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_by', models.CharField(max_length=200, verbose_name='授权人')),
                ('to_ref', models.CharField(max_length=40)),
                ('to_name', models.CharField(max_length=200, verbose_name='被授权人')),
                ('purpose', models.CharField(max_length=10, verbose_name='用途')),
                ('words', models.CharField(blank=True, default='', max_length=200, verbose_name='用途说明')),
                ('until', models.DateField(verbose_name='有效到')),
                ('most_uses', models.PositiveSmallIntegerField(null=True, verbose_name='最多几次')),
                ('uses', models.PositiveSmallIntegerField(default=0, verbose_name='用过几次')),
                ('given_at', models.DateTimeField(verbose_name='授权时间')),
                ('ended_at', models.DateTimeField(null=True, verbose_name='收回时间')),
                ('certificate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='certificates.certificate')),
            ],
            options={
                'db_table': 'certificate_grant',
                'ordering': ['-id'],
                'indexes': [models.Index(condition=models.Q(('ended_at', None)), fields=['to_ref'], name='certificate_grant_held')],
                'constraints': [models.CheckConstraint(condition=models.Q(('purpose__in', ['handle', 'qualify', 'trade', 'bank', 'inspect', 'check', 'other'])), name='certificate_grant_purpose_known'), models.CheckConstraint(condition=models.Q(('most_uses', None), ('uses__lte', models.F('most_uses')), _connector='OR'), name='certificate_grant_not_overused')],
            },
        ),
        migrations.CreateModel(
            name='ConsentRequest',
            fields=[
                ('id', models.UUIDField(default=zhengwu.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('body_name', models.CharField(max_length=200, verbose_name='用证机关')),
                ('purpose', models.CharField(max_length=10, verbose_name='用途')),
                ('words', models.CharField(blank=True, default='', max_length=200, verbose_name='用途说明')),
                ('matter', models.CharField(max_length=60, verbose_name='业务编号')),
                ('asked_by', models.CharField(max_length=100)),
                ('asked_at', models.DateTimeField(verbose_name='提出时间')),
                ('good_until', models.DateTimeField(verbose_name='答复期限')),
                ('state', models.CharField(choices=[('asked', '等答复'), ('agreed', '同意'), ('refused', '不同意')], default='asked', max_length=10)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.CharField(blank=True, default='', max_length=200)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.body')),
                ('certificate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='certificates.certificate')),
                ('grant', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='certificates.grant')),
            ],
            options={
                'db_table': 'certificate_consent',
                'ordering': ['-asked_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('purpose__in', ['handle', 'qualify', 'trade', 'bank', 'inspect', 'check', 'other'])), name='certificate_consent_purpose_known'), models.UniqueConstraint(fields=('certificate', 'body', 'purpose', 'matter'), name='certificate_consent_once_a_matter'), models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('grant', None), ('state', 'asked')), models.Q(('answered_at__isnull', False), ('grant', None), ('state', 'refused')), models.Q(('answered_at__isnull', False), ('grant__isnull', False), ('state', 'agreed')), _connector='OR'), name='certificate_consent_answered_whole')],
            },
        ),
        migrations.CreateModel(
            name='AnnotatedCopy',
            fields=[
                ('id', models.UUIDField(default=zhengwu.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(max_length=10, verbose_name='用途')),
                ('words', models.CharField(blank=True, default='', max_length=200, verbose_name='用途说明')),
                ('for_whom', models.CharField(max_length=200, verbose_name='给谁用')),
                ('body_code', models.CharField(blank=True, default='', max_length=18)),
                ('until', models.DateField(verbose_name='有效到')),
                ('made_at', models.DateTimeField(verbose_name='制作时间')),
                ('made_by', models.CharField(max_length=200, verbose_name='制作人')),
                ('verify_code', models.CharField(max_length=26, unique=True, verbose_name='核验码')),
                ('pdf_sha256', models.CharField(max_length=64, null=True, unique=True)),
                ('sealed_by', models.CharField(blank=True, default='', max_length=14, verbose_name='印章编码')),
                ('sealed_at', models.DateTimeField(null=True, verbose_name='用印时间')),
                ('certificate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='copies', to='certificates.certificate')),
                ('grant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='certificates.grant')),
            ],
            options={
                'db_table': 'certificate_copy',
                'ordering': ['-made_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('purpose__in', ['handle', 'qualify', 'trade', 'bank', 'inspect', 'check', 'other'])), name='certificate_copy_purpose_known')],
            },
        ),
        migrations.AddField(
            model_name='certificateuse',
            name='grant',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='certificates.grant'),
        ),
        migrations.CreateModel(
            name='Showing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('shown_by', models.CharField(max_length=200, verbose_name='亮证人')),
                ('shown_by_ref', models.CharField(max_length=40)),
                ('good_until', models.DateTimeField(verbose_name='有效到')),
                ('seen_at', models.DateTimeField(null=True)),
                ('seen_by', models.CharField(blank=True, default='', max_length=64)),
                ('certificate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='showings', to='certificates.certificate')),
                ('grant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='certificates.grant')),
            ],
            options={
                'db_table': 'certificate_showing',
                'indexes': [models.Index(fields=['shown_by_ref', 'good_until'], name='certificate_showing_over')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('seen_at', None), ('seen_by', '')), models.Q(('seen_at__isnull', False), models.Q(('seen_by', ''), _negated=True)), _connector='OR'), name='certificate_showing_seen_whole')],
            },
        ),
    ]
