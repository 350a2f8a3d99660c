"""签发: an authority with permission issues a certificate by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction

from zhengwu.certificates.models import Certificate, CertificateType, CoHolder
from zhengwu.certificates.operations._draft import drafted
from zhengwu.certificates.operations._holder import registered_holder
from zhengwu.certificates.operations._issue import put_in_force
from zhengwu.certificates.rules.directory import EntryState, NotInForce, must_hold
from zhengwu.certificates.rules.holder import Holder
from zhengwu.certificates.rules.validity import Validity, valid_until
from zhengwu.forms.public import validate
from zhengwu.kernel.public import Actor, BadInput, blind_index, local_date
from zhengwu.organisations.public import Body, Officer, body_of, over_body, require

ACTION = "certificates.issue"


def issue(
    *,
    type_code: str,
    body_code: str,
    holders: Sequence[str],
    says: Mapping[str, Any],
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Officer,
    now: dt.datetime,
) -> Certificate:
    """Issue a certificate that no case here granted (签发).

    Args:
        holders: identity numbers or 统一社会信用代码 of registered holders; the first is the one it stands under.
        says: answers to the fields of the type. valid_to: the last day; without one the rule of the type counts.

    Raises:
        NotPermitted, NotInForce
        BadInput: with every mistake
    """
    body = body_of(body_code)
    require(by, ACTION, over=over_body(body))
    return issue_as(
        type_code=type_code,
        body=body,
        holders=[registered_holder(number) for number in holders if number.strip()],
        says=says,
        valid_from=valid_from,
        valid_to=valid_to,
        by=by.actor,
        now=now,
    )


def issue_as(
    *,
    type_code: str,
    body: Body,
    holders: Sequence[Holder],
    says: Mapping[str, Any],
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Actor,
    now: dt.datetime,
) -> Certificate:
    """The same by whoever was asked already: the desk, or the demonstration.

    Raises:
        NotInForce
        BadInput
    """
    entry = CertificateType.objects.filter(code=type_code, state=EntryState.IN_FORCE).first()
    if entry is None:
        raise NotInForce(name=type_code[:40])
    if not holders:
        raise BadInput.one(("holder",), "请写持证人的证件号码。", "certificate.holder_missing")
    if len(holders) > 1 and not entry.several_holders:
        raise BadInput.one(("holder",), "这种证照只能有一个持证人。", "certificate.one_holder")
    for holder in holders:
        must_hold(entry.holder_category, kind=holder.kind, name=entry.name)
    data = validate(entry.definition, dict(says), today=local_date(now))
    until = valid_until(rule=Validity(entry.validity), months=entry.months, from_date=valid_from, stated=valid_to)
    first, *others = holders
    with transaction.atomic():
        certificate = drafted(
            entry,
            issuer=body,
            holder=first,
            data=data,
            valid_from=valid_from,
            valid_to=until,
            demo=settings.DEMO,
            now=now,
        )
        certificate.save(force_insert=True)
        CoHolder.objects.bulk_create(_co_holder(certificate, other) for other in others)
        put_in_force(certificate, by=by, now=now)
    return certificate


def _co_holder(certificate: Certificate, holder: Holder) -> CoHolder:
    return CoHolder(
        certificate=certificate,
        kind=holder.kind,
        ref=holder.ref,
        name=holder.name,
        id_type=holder.id_type,
        id_number=holder.id_number,
        id_index=blind_index(holder.id_number),
    )
