"""The columns and tables of the closed loop; each is added without touching a row."""

import django.contrib.postgres.fields
import django.db.models.deletion
import zhengwu.kernel.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0009_signature'),
        ('ratings', '0002_rating_days'),
    ]

    operations = [
        migrations.CreateModel(
            name='RatingFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'db_table': 'rating_file',
            },
        ),
        migrations.CreateModel(
            name='RatingStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verb', models.CharField(max_length=12)),
                ('words', models.TextField(blank=True, default='')),
                ('way', models.CharField(blank=True, default='', max_length=10)),
                ('reached', models.BooleanField(null=True)),
                ('by_account', models.BigIntegerField(null=True)),
                ('by_name', models.CharField(blank=True, default='', max_length=100)),
                ('at', models.DateTimeField()),
            ],
            options={
                'db_table': 'rating_step',
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='RatingTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.CharField(blank=True, default='', max_length=40)),
                ('key', models.CharField(max_length=30)),
                ('value', models.PositiveSmallIntegerField()),
            ],
            options={
                'db_table': 'rating_term',
                'constraints': [models.UniqueConstraint(fields=('place', 'key'), name='rating_term_once')],
            },
        ),
        migrations.CreateModel(
            name='TagSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('online', '线上'), ('offline', '线下')], max_length=10)),
                ('version', models.PositiveSmallIntegerField()),
                ('valid_from', models.DateField(verbose_name='生效日期')),
                ('tags', models.JSONField()),
                ('written_at', models.DateTimeField()),
                ('written_by', models.CharField(max_length=100)),
            ],
            options={
                'db_table': 'rating_tag_set',
                'ordering': ['side', '-version'],
                'constraints': [models.UniqueConstraint(fields=('side', 'version'), name='rating_tag_set_once')],
            },
        ),
        migrations.AddField(
            model_name='rating',
            name='answer',
            field=models.TextField(blank=True, db_default='', default='', verbose_name='反馈'),
        ),
        migrations.AddField(
            model_name='rating',
            name='asked_at',
            field=models.DateTimeField(null=True, verbose_name='邀请时间'),
        ),
        migrations.AddField(
            model_name='rating',
            name='centre_code',
            field=models.CharField(blank=True, db_default='', default='', max_length=40),
        ),
        migrations.AddField(
            model_name='rating',
            name='contact_due_date',
            field=models.DateField(null=True, verbose_name='联系期限'),
        ),
        migrations.AddField(
            model_name='rating',
            name='contacted_at',
            field=models.DateTimeField(null=True, verbose_name='联系时间'),
        ),
        migrations.AddField(
            model_name='rating',
            name='counted',
            field=models.BooleanField(db_default=True, default=True, verbose_name='计入'),
        ),
        migrations.AddField(
            model_name='rating',
            name='division_code',
            field=models.CharField(blank=True, db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='rating',
            name='due_date',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='rating',
            name='follow_at',
            field=models.DateTimeField(null=True, verbose_name='追评时间'),
        ),
        migrations.AddField(
            model_name='rating',
            name='follow_grade',
            field=models.PositiveSmallIntegerField(choices=[(1, '非常满意'), (2, '满意'), (3, '基本满意'), (4, '不满意'), (5, '非常不满意')], null=True, verbose_name='追评满意度'),
        ),
        migrations.AddField(
            model_name='rating',
            name='follow_masked',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='rating',
            name='follow_text',
            field=models.TextField(blank=True, db_default='', default='', verbose_name='追评的话'),
        ),
        migrations.AddField(
            model_name='rating',
            name='follow_until',
            field=models.DateField(null=True, verbose_name='最晚追评'),
        ),
        migrations.AddField(
            model_name='rating',
            name='forced',
            field=models.BooleanField(db_default=False, default=False, verbose_name='被要求评价'),
        ),
        migrations.AddField(
            model_name='rating',
            name='handler_account',
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='rating',
            name='handler_device',
            field=models.CharField(blank=True, db_default='', default='', max_length=64),
        ),
        migrations.AddField(
            model_name='rating',
            name='hidden',
            field=models.BooleanField(db_default=False, default=False, verbose_name='不公开'),
        ),
        migrations.AddField(
            model_name='rating',
            name='is_default',
            field=models.BooleanField(db_default=False, default=False, verbose_name='默认评价'),
        ),
        migrations.AddField(
            model_name='rating',
            name='item_name',
            field=models.CharField(blank=True, db_default='', default='', max_length=200, verbose_name='事项名称'),
        ),
        migrations.AddField(
            model_name='rating',
            name='masked',
            field=models.TextField(blank=True, db_default='', default='', verbose_name='公开的话'),
        ),
        migrations.AddField(
            model_name='rating',
            name='phone',
            field=zhengwu.kernel.fields.EncryptedTextField(editable=True, null=True, verbose_name='评价人电话'),
        ),
        migrations.AddField(
            model_name='rating',
            name='real_name',
            field=models.BooleanField(db_default=False, default=False, verbose_name='实名'),
        ),
        migrations.AddField(
            model_name='rating',
            name='rectified_at',
            field=models.DateTimeField(null=True, verbose_name='整改时间'),
        ),
        migrations.AddField(
            model_name='rating',
            name='rectified_on_time',
            field=models.BooleanField(null=True, verbose_name='按期整改'),
        ),
        migrations.AddField(
            model_name='rating',
            name='rectify_due_date',
            field=models.DateField(null=True, verbose_name='整改期限'),
        ),
        migrations.AddField(
            model_name='rating',
            name='replied_at',
            field=models.DateTimeField(null=True, verbose_name='反馈时间'),
        ),
        migrations.AddField(
            model_name='rating',
            name='state',
            field=models.CharField(db_default='good', default='good', max_length=10, verbose_name='状态'),
        ),
        migrations.AddField(
            model_name='rating',
            name='tag_names',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), db_default=[], default=list, size=None),
        ),
        migrations.AddField(
            model_name='rating',
            name='until_date',
            field=models.DateField(null=True, verbose_name='最晚评价'),
        ),
        migrations.AddField(
            model_name='rating',
            name='window_no',
            field=models.CharField(blank=True, db_default='', default='', max_length=10, verbose_name='窗口'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='body_code',
            field=models.CharField(max_length=40, verbose_name='被评机关'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='account_id',
            field=models.BigIntegerField(null=True, verbose_name='评价人'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='grade',
            field=models.PositiveSmallIntegerField(choices=[(1, '非常满意'), (2, '满意'), (3, '基本满意'), (4, '不满意'), (5, '非常不满意')], null=True, verbose_name='满意度'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='rated_at',
            field=models.DateTimeField(null=True, verbose_name='评价时间'),
        ),
        migrations.AddField(
            model_name='ratingfile',
            name='file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile'),
        ),
        migrations.AddField(
            model_name='ratingstep',
            name='rating',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='ratings.rating'),
        ),
        migrations.AddField(
            model_name='ratingfile',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='ratings.ratingstep'),
        ),
    ]
