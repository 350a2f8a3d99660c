"""存量批次: a table of paper certificates on its way into the library."""

import django.contrib.postgres.fields
import django.db.models.deletion
import zhengwu.certificates.rules.stock.states
import zhengwu.kernel.fields
import zhengwu.kernel.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('certificates', '0004_showing'),
        ('organisations', '0005_longer_task_codes'),
    ]

    operations = [
        migrations.CreateModel(
            name='StockBatch',
            fields=[
                ('id', models.UUIDField(default=zhengwu.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(default=zhengwu.certificates.rules.stock.states.StockState['UPLOADED'], max_length=12, verbose_name='状态')),
                ('file_name', models.CharField(max_length=120, verbose_name='文件')),
                ('file_key', models.CharField(blank=True, default='', max_length=200)),
                ('file_sha256', models.CharField(max_length=64)),
                ('pictures_name', models.CharField(blank=True, default='', max_length=120, verbose_name='扫描件')),
                ('pictures_key', models.CharField(blank=True, default='', max_length=200)),
                ('headings', models.JSONField(default=list)),
                ('mapping', models.JSONField(default=dict)),
                ('total', models.PositiveIntegerField(default=0, verbose_name='行数')),
                ('position', models.PositiveIntegerField(default=0)),
                ('good', models.PositiveIntegerField(default=0, verbose_name='合格')),
                ('broken', models.PositiveIntegerField(default=0, verbose_name='有问题')),
                ('imported', models.PositiveIntegerField(default=0, verbose_name='已入库')),
                ('pictures', models.PositiveIntegerField(default=0, verbose_name='扫描件数')),
                ('kinds', models.JSONField(default=dict)),
                ('sample_size', models.PositiveIntegerField(default=0, verbose_name='抽检份数')),
                ('sample_seed', models.BigIntegerField(null=True)),
                ('faults_allowed', models.PositiveIntegerField(default=0)),
                ('unsampled', models.CharField(blank=True, default='', max_length=300, verbose_name='为什么没有抽检')),
                ('said', models.JSONField(default=dict)),
                ('uploaded_at', models.DateTimeField(verbose_name='上传时间')),
                ('uploaded_by', models.CharField(max_length=100, verbose_name='上传人')),
                ('uploaded_account', models.BigIntegerField(null=True)),
                ('sampled_by', models.CharField(blank=True, default='', max_length=100, verbose_name='抽检人')),
                ('touched_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.body')),
                ('type', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='certificates.certificatetype')),
            ],
            options={
                'db_table': 'certificate_stock_batch',
                'ordering': ['-uploaded_at', '-id'],
                'indexes': [models.Index(condition=models.Q(('state__in', ['mapped', 'importing'])), fields=['touched_at'], name='certificate_stock_at_work')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['uploaded', 'mapped', 'checked', 'sampled', 'importing', 'done', 'stopped'])), name='certificate_stock_state_known'), models.CheckConstraint(condition=models.Q(('imported__lte', models.F('good'))), name='certificate_stock_not_more_than_good'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['importing', 'done']), _negated=True), models.Q(('sampled_by', ''), _negated=True), models.Q(('unsampled', ''), _negated=True), _connector='OR'), name='certificate_stock_sampled_first')],
            },
        ),
        migrations.CreateModel(
            name='StockRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('line', models.PositiveIntegerField(verbose_name='行')),
                ('codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), default=list, size=None)),
                ('sealed', zhengwu.kernel.fields.EncryptedTextField(editable=True)),
                ('place', models.PositiveIntegerField(null=True)),
                ('right', models.BooleanField(null=True)),
                ('note', models.CharField(blank=True, default='', max_length=300, verbose_name='哪里不一致')),
                ('judged_at', models.DateTimeField(null=True)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='certificates.stockbatch')),
            ],
            options={
                'db_table': 'certificate_stock_row',
                'ordering': ['line'],
                'constraints': [models.UniqueConstraint(fields=('batch', 'line'), name='certificate_stock_line_once'), models.UniqueConstraint(condition=models.Q(('place', None), _negated=True), fields=('batch', 'place'), name='certificate_stock_place_once'), models.CheckConstraint(condition=models.Q(('right', None), models.Q(('judged_at__isnull', False), ('place__isnull', False)), _connector='OR'), name='certificate_stock_judged_in_sample')],
            },
        ),
    ]
