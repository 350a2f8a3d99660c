"""Search: words officials keep, what was not found, how often items are used, and what is derived from a guide for it."""

import django.contrib.postgres.fields
import django.db.models.deletion
import zhengwu.kernel.ids
from django.db import migrations, models

#: As in 0002, but that what is derived for search may be derived anew.
_GUARD = """
CREATE OR REPLACE FUNCTION items_guard_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    may_change constant text[] := ARRAY['state', 'cancelled_date', %s];
    published constant text[] := ARRAY['in_force', 'suspended', 'superseded', 'cancelled'];
BEGIN
    IF NOT (OLD.state = ANY (published)) THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'version % of item % is published and cannot be deleted', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (to_jsonb(NEW) - may_change) IS DISTINCT FROM (to_jsonb(OLD) - may_change) THEN
        RAISE EXCEPTION 'version % of item % is published and cannot be changed', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state IS DISTINCT FROM OLD.state
       AND (OLD.state IN ('superseded', 'cancelled') OR NOT (NEW.state = ANY (published))) THEN
        RAISE EXCEPTION 'version % of item % cannot go from % to %', OLD.version, OLD.item_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.cancelled_date IS NOT NULL AND NEW.cancelled_date IS DISTINCT FROM OLD.cancelled_date THEN
        RAISE EXCEPTION 'version % of item % is already cancelled', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
"""
_NOW, _BEFORE = "'search', 'keywords', 'free'", "'search'"


class Migration(migrations.Migration):

    dependencies = [
        ("items", "0007_lifecycle"),
    ]

    operations = [
        migrations.CreateModel(
            name='ItemUsage',
            fields=[
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='usage', serialize=False, to='items.item')),
                ('opened', models.PositiveBigIntegerField(default=0)),
                ('applied', models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.AddField(
            model_name='itemversion',
            name='free',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='itemversion',
            name='keywords',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, db_default=[], default=list, size=None),
        ),
        migrations.CreateModel(
            name='SearchMiss',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('text', models.CharField(max_length=40)),
                ('found', models.PositiveSmallIntegerField(default=0)),
                ('times', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-day', '-times', 'text'],
                'constraints': [models.UniqueConstraint(fields=('day', 'text'), name='searchmiss_once_a_day'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='searchmiss_has_text')],
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.UUIDField(default=zhengwu.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('phrase', models.CharField(max_length=40)),
                ('means', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                ('items', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), blank=True, default=list, size=None)),
                ('division_code', models.CharField(blank=True, default='', max_length=12)),
                ('note', models.CharField(blank=True, default='', max_length=200)),
                ('changed_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['phrase', 'division_code'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('phrase', 'division_code'), name='searchword_once_in_use'), models.CheckConstraint(condition=models.Q(('phrase', ''), _negated=True), name='searchword_has_phrase'), models.CheckConstraint(condition=models.Q(models.Q(('means', []), _negated=True), models.Q(('items', []), _negated=True), _connector='OR'), name='searchword_leads_somewhere')],
            },
        ),
        migrations.RunSQL(_GUARD.replace("%s", _NOW), _GUARD.replace("%s", _BEFORE)),
    ]
