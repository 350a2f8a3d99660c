"""A certificate before it counts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from zhengwu.certificates.models import Certificate, CertificateType
from zhengwu.certificates.rules.holder import Holder
from zhengwu.kernel.public import blind_index, plain
from zhengwu.organisations.public import Body


def drafted(
    entry: CertificateType,
    *,
    issuer: Body,
    holder: Holder,
    data: Mapping[str, Any],
    valid_from: dt.date,
    valid_to: dt.date | None,
    subject_ref: str = "",
    predecessor: Certificate | None = None,
    trust_level: str = "",
    demo: bool,
    now: dt.datetime,
) -> Certificate:
    """The row, not saved."""
    return Certificate(
        type=entry,
        kind=entry.name,
        holder_kind=holder.kind,
        holder_ref=holder.ref,
        holder_name=holder.name,
        holder_id_type=holder.id_type,
        holder_id_number=holder.id_number,
        holder_index=blind_index(holder.id_number),
        issuer=issuer,
        issuer_name=issuer.name,
        area_code=issuer.division.code,
        valid_from=valid_from,
        valid_to=valid_to,
        trust_level=trust_level or entry.trust_level,
        sealed_data=json.dumps(plain(dict(data)), ensure_ascii=False),
        subject_ref=subject_ref,
        predecessor=predecessor,
        demo=demo,
        drafted_at=now,
    )
