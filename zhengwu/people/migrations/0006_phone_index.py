"""Phones that are there already get their index: in small steps, with nobody waiting."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from zhengwu.kernel.fields import blind_index

STEP = 500


def index_phones(apps, _editor):
    persons = apps.get_model("people", "NaturalPerson").objects
    after = 0
    while some := list(persons.filter(pk__gt=after, phone_index="").order_by("pk")[:STEP]):
        after = some[-1].pk
        with_phone = [person for person in some if person.phone]
        for person in with_phone:
            person.phone_index = blind_index(person.phone)
        persons.bulk_update(with_phone, ["phone_index"])


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("people", "0005_signing_in")]

    operations = [
        AddIndexConcurrently(
            model_name="naturalperson",
            index=models.Index(
                condition=models.Q(("phone_index", ""), _negated=True), fields=["phone_index"], name="person_by_phone"
            ),
        ),
        migrations.RunPython(index_phones, migrations.RunPython.noop),
    ]
