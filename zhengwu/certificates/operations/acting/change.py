"""变更."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import locked_for, why
from zhengwu.certificates.operations._succeed import succeed
from zhengwu.certificates.rules.status import Role, Status, Verb, next_status
from zhengwu.forms.public import validate
from zhengwu.kernel.public import BadInput, clean_name, local_date
from zhengwu.organisations.public import Officer


def change(
    *,
    certificate_id: UUID | str,
    says: Mapping[str, Any],
    holder_name: str = "",
    reason: str,
    by: Officer,
    now: dt.datetime,
) -> Certificate:
    """Write down otherwise what a certificate says (变更, 行政许可法 art. 49). VALID -> REPLACED; the next version is VALID under
    the same number, and the old identifier counts no longer.

    Args:
        says: the answers that change; others stay. holder_name: the new name of the same holder.

    Raises:
        NoSuchCertificate, NotPermitted, NotNow
        BadInput: nothing changes, no reason, or answers the type does not take
    """
    reason = why(reason)
    holder_name = clean_name(holder_name, loc=("holder_name",), max_length=200) if holder_name.strip() else ""
    with transaction.atomic():
        certificate = locked_for(certificate_id, by=by)
        next_status(Status(certificate.status), Verb.CHANGE, by=Role.ISSUER)
        before = certificate.data
        data = validate(certificate.type.definition, before | dict(says), today=local_date(now))
        if data == before and holder_name in {"", certificate.holder_name}:
            raise BadInput.one(("says",), "内容和原来一样，没有要变更的。", "certificate.nothing_changes")
        return succeed(
            certificate,
            verb=Verb.CHANGE,
            data=data,
            valid_to=certificate.valid_to,
            holder_name=holder_name,
            reason=reason,
            by=by.actor,
            now=now,
        )
