"""Two rows were two persons after all."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, StoredEvent, blind_index, publish
from zhengwu.people.events import MergeUndone, PersonsMerged
from zhengwu.people.models import IdentityDocument, NaturalPerson
from zhengwu.people.operations.persons.merge_persons import RELATIONS
from zhengwu.people.rules.reason import read_reason
from zhengwu.people.rules.registrar import EDIT, Registrar


class NotMerged(Conflict):
    """Not an alias."""

    code = "merge.none"
    template = "这条登记没有合并过，没有可撤销的。请刷新页面看最新情况。"


class NumberInUse(Conflict):
    """The person who stayed is known by the other's number by now."""

    code = "merge.number_in_use"
    template = "合并以后，保留的那一条改用了这一条的证件。请先给它变更回原来的证件，再撤销合并。"


def undo_merge(*, away: NaturalPerson, reason: str, by: Registrar, now: dt.datetime) -> NaturalPerson:
    """Undo a merge (撤销合并): what was turned over by it and still is where it was put goes back.

    Raises:
        ReasonMissing, NotPermitted, NotMerged, NumberInUse
    """
    by.must_have(EDIT, away.ref)
    why = read_reason(reason)
    with transaction.atomic():
        goes = NaturalPerson.objects.select_for_update().get(pk=away.pk)
        if goes.merged_into_id is None:
            raise NotMerged
        stays = NaturalPerson.objects.select_for_update().get(pk=goes.merged_into_id)
        event = StoredEvent.objects.filter(
            type=PersonsMerged.type_name(), data__away_id=goes.pk, subject__startswith="person:"
        ).latest("pk")
        index = blind_index(goes.id_number)
        if (stays.id_type, stays.id_index) == (goes.id_type, index):
            raise NumberInUse
        goes.merged_into, goes.id_index = None, index
        goes.save(update_fields=["merged_into", "id_index"])
        for name, keys in event.data["moved"].items():
            rows_of, column = RELATIONS[name]
            rows_of(stays.pk).filter(pk__in=keys).update(**{column: goes.pk})
        IdentityDocument.objects.filter(person=goes, id_type=goes.id_type, id_index=index).update(replaced_at=None)
        publish(MergeUndone(person_id=stays.pk, away_id=goes.pk, reason=why), by=by.actor, at=now)
    return goes
