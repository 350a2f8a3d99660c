"""Every number of today becomes the first of a history, every representative the first in office; indexes are built beside the running
tables. Runs in batches outside a transaction: interrupted, it starts again where nothing is lost and nothing doubled.
"""

from django.contrib.postgres.operations import AddIndexConcurrently, ValidateConstraint
from django.db import migrations, models

BATCH = 1000


def begin_histories(apps, _schema_editor):
    Person, Document = apps.get_model("people", "NaturalPerson"), apps.get_model("people", "IdentityDocument")
    for rows in _batches(Person.objects.filter(documents__isnull=True)):
        Document.objects.bulk_create(
            [
                Document(
                    person_id=row.pk,
                    id_type=row.id_type,
                    id_number=row.id_number,
                    id_index=row.id_index,
                    recorded_at=row.registered_at,
                )
                for row in rows
            ],
            ignore_conflicts=True,
        )
    Firm, Office = apps.get_model("people", "LegalPerson"), apps.get_model("people", "LegalRepresentative")
    for rows in _batches(Firm.objects.filter(legal_representative__isnull=False, representatives__isnull=True)):
        Office.objects.bulk_create(
            [
                Office(
                    legal_id=row.pk,
                    person_id=row.legal_representative_id,
                    since_date=row.registered_at.date(),
                )
                for row in rows
            ],
            ignore_conflicts=True,
        )


def _batches(rows):
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("people", "0003_people_registers")]

    operations = [
        migrations.RunPython(begin_histories, migrations.RunPython.noop, elidable=True),
        ValidateConstraint(model_name="mandate", name="mandate_period"),
        ValidateConstraint(model_name="mandate", name="mandate_only_guardians_stay"),
        ValidateConstraint(model_name="mandate", name="mandate_kind_known"),
        ValidateConstraint(model_name="mandate", name="mandate_end_known"),
        ValidateConstraint(model_name="naturalperson", name="person_not_own_alias"),
        AddIndexConcurrently(
            model_name="naturalperson",
            index=models.Index(
                fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="person_aliases"
            ),
        ),
        AddIndexConcurrently(
            model_name="naturalperson",
            index=models.Index(fields=["name"], opclasses=["varchar_pattern_ops"], name="person_by_name"),
        ),
        AddIndexConcurrently(
            model_name="legalperson",
            index=models.Index(fields=["name"], opclasses=["varchar_pattern_ops"], name="legal_person_by_name"),
        ),
    ]
