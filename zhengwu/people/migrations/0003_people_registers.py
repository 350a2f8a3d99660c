"""Documents, consents and offices get tables of their own; persons, firms and mandates what their ends and scopes need.

Columns come with defaults of the database or none at all and constraints unvalidated, so that no table is rewritten or read under a
lock; 0004 validates and fills in beside the running platform.
"""

import django.db.models.deletion
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

import zhengwu.kernel.fields


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_kinship'),
    ]

    operations = [
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(max_length=40)),
                ('text_version', models.PositiveSmallIntegerField()),
                ('given_at', models.DateTimeField()),
                ('given_by', models.CharField(max_length=120)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.CharField(blank=True, default='', max_length=120)),
            ],
            options={
                'ordering': ['person', 'purpose', '-given_at'],
            },
        ),
        migrations.CreateModel(
            name='IdentityDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('id_type', models.CharField(choices=[('resident_id', '居民身份证'), ('hk_macao_permit', '港澳居民来往内地通行证'), ('taiwan_permit', '台湾居民来往大陆通行证'), ('foreign_permanent_id', '外国人永久居留身份证'), ('passport', '护照')], max_length=24)),
                ('id_number', zhengwu.kernel.fields.EncryptedTextField(editable=True)),
                ('id_index', zhengwu.kernel.fields.BlindIndexField(max_length=64)),
                ('valid_from', models.DateField(null=True)),
                ('valid_to', models.DateField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('replaced_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['person', models.OrderBy(models.F('replaced_at'), descending=True, nulls_first=True), '-id'],
                'constraints': [models.UniqueConstraint(fields=('id_type', 'id_index'), name='document_once'), models.CheckConstraint(condition=models.Q(('id_index', ''), _negated=True), name='document_has_index'), models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_to__isnull', True), ('valid_from__lt', models.F('valid_to')), _connector='OR'), name='document_period')],
            },
        ),
        migrations.CreateModel(
            name='LegalRepresentative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_date', models.DateField()),
                ('until_date', models.DateField(null=True)),
            ],
            options={
                'ordering': ['legal', '-since_date', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_date__isnull', True), ('since_date__lte', models.F('until_date')), _connector='OR'), name='representative_period')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='mandate',
            name='mandate_period',
        ),
        migrations.AddField(
            model_name='legalperson',
            name='dissolved_date',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='mandate',
            name='actions',
            field=models.JSONField(db_default=[], default=list),
        ),
        migrations.AddField(
            model_name='mandate',
            name='answered_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='mandate',
            name='awaits_answer',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='mandate',
            name='end',
            field=models.CharField(blank=True, db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='mandate',
            name='kind',
            field=models.CharField(choices=[('agent', '委托代理'), ('operator', '企业经办'), ('guardian_minor', '未成年人监护'), ('guardian_adult', '成年人监护')], db_default='agent', default='agent', max_length=16),
        ),
        migrations.AddField(
            model_name='mandate',
            name='task_codes',
            field=models.JSONField(db_default=[], default=list),
        ),
        migrations.AddField(
            model_name='naturalperson',
            name='died_date',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='naturalperson',
            name='merged_into',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='people.naturalperson'),
        ),
        migrations.AddField(
            model_name='naturalperson',
            name='nationality',
            field=models.CharField(blank=True, db_default='', default='', max_length=3),
        ),
        migrations.AlterField(
            model_name='mandate',
            name='valid_to',
            field=models.DateField(null=True),
        ),
        AddConstraintNotValid(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_from__lt', models.F('valid_to')), _connector='OR'), name='mandate_period'),
        ),
        AddConstraintNotValid(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__isnull', False), ('kind', 'guardian_adult'), _connector='OR'), name='mandate_only_guardians_stay'),
        ),
        AddConstraintNotValid(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['agent', 'operator', 'guardian_minor', 'guardian_adult'])), name='mandate_kind_known'),
        ),
        AddConstraintNotValid(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('end__in', ['', 'revoked', 'resigned', 'declined', 'death', 'dissolution'])), name='mandate_end_known'),
        ),
        AddConstraintNotValid(
            model_name='naturalperson',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='person_not_own_alias'),
        ),
        migrations.AddField(
            model_name='consent',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='people.naturalperson'),
        ),
        migrations.AddField(
            model_name='identitydocument',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='people.naturalperson'),
        ),
        migrations.AddField(
            model_name='legalrepresentative',
            name='legal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='representatives', to='people.legalperson'),
        ),
        migrations.AddField(
            model_name='legalrepresentative',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represented', to='people.naturalperson'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True)), fields=('person', 'purpose'), name='consent_open_once'),
        ),
        migrations.AddConstraint(
            model_name='legalrepresentative',
            constraint=models.UniqueConstraint(condition=models.Q(('until_date__isnull', True)), fields=('legal',), name='legal_person_one_representative'),
        ),
    ]
