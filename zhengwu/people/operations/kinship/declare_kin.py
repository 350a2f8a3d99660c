"""Declare a relative."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, blind_index, clean_name, local_date, publish
from zhengwu.people.events import KinDeclared
from zhengwu.people.models import Account, Kinship
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.id_types import IdType, read_id_document


def declare_kin(
    *, account: Account, name: str, relation: str, id_number: str, id_type: str = IdType.RESIDENT_ID, now: dt.datetime
) -> Kinship:
    """Say who a relative is (亲属申报); the same again changes nothing. 公务员法 art. 74, 76.

    From then on the officer is kept away from what the relative, or a company the relative represents, applies for.

    Raises:
        BadInput: every mistake at once
    """
    gather = Gather()
    named = gather.read(lambda: clean_name(name, loc=("name",)))
    document = gather.read(lambda: read_id_document(id_type=id_type, number=id_number, today=local_date(now)))
    gather.read(lambda: _check_relation(relation))
    gather.done()
    with transaction.atomic():
        kinship, is_new = Kinship.objects.get_or_create(
            account=account,
            id_type=document.value.id_type,
            id_index=blind_index(document.value.number),
            withdrawn_at=None,
            defaults={
                "name": named.value,
                "relation": relation,
                "id_number": document.value.number,
                "declared_at": now,
            },
        )
        if is_new:
            fact = KinDeclared(account_id=account.pk, kinship_id=kinship.pk, relation=relation)
            publish(fact, by=account.actor, at=now)
    return kinship


def _check_relation(relation: str) -> None:
    if relation not in Kinship.Relations.values:
        raise BadInput.one(("relation",), "请选择是什么亲属关系。", "kinship.relation")
