"""The act of sealing itself, whoever it is allowed by: sign, remember the use, say so."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.conf import settings

from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.seals.events import SealUsed
from zhengwu.seals.models import Seal, SealUse, UseRequest
from zhengwu.seals.operations._certificate import signer_for
from zhengwu.seals.operations._seal import SealNotInForce
from zhengwu.seals.operations.picture import picture_of
from zhengwu.seals.providers.stamping import stamper
from zhengwu.seals.rules.kinds import Mode

#: The demonstration's signature with its chain and time stamp takes about 12,000 characters.
_DEMO_ROOM = 16_384


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """A sealed file, and which seal it bears."""

    content: bytes
    seal_number: str
    seal_name: str
    body_name: str
    sealed_at: dt.datetime
    sha256_before: str
    sha256_after: str


def apply_seal(
    seal: Seal,
    content: bytes,
    *,
    subject: str,
    title: str,
    mode: Mode,
    by: Actor,
    at: dt.datetime,
    asked_by: str = "",
    approved_by: str = "",
    request: UseRequest | None = None,
) -> SealedFile:
    """Put the seal on a PDF, inside the caller's transaction.

    Args:
        by: whose act it is. Where two people do it: `asked_by` wanted it, `approved_by` let it be put on.

    Raises:
        SealNotInForce, NotSealable, SigningSilent, SigningNotSetUp
    """
    from zhengwu.seals.operations._pades import put_seal  # half a second to import: paid by whoever seals

    must_be_in_force(seal, today=local_date(at))
    signer = signer_for(seal, at=at)
    known = seal.provider == "demo" and not settings.SEAL_TIME_STAMPS
    with stamper(at=at) as stamps:
        sealed = put_seal(
            content,
            signer=signer,
            stamper=stamps,
            picture=picture_of(seal),
            name=seal.name,
            at=at,
            room=_DEMO_ROOM if known else None,
        )
    before, after = hashlib.sha256(content).hexdigest(), hashlib.sha256(sealed).hexdigest()
    SealUse.objects.create(
        seal=seal,
        subject=subject,
        title=title,
        sha256_before=before,
        sha256_after=after,
        mode=mode,
        used_at=at,
        used_by=asked_by or by.name,
        approved_by=approved_by,
        request=request,
    )
    publish(
        SealUsed(seal_number=seal.number, about=subject, mode=mode, sha256_before=before, sha256_after=after),
        by=by,
        at=at,
    )
    return SealedFile(
        content=sealed,
        seal_number=seal.number,
        seal_name=seal.name,
        body_name=seal.body.name,
        sealed_at=at,
        sha256_before=before,
        sha256_after=after,
    )


def must_be_in_force(seal: Seal, *, today: dt.date) -> None:
    """Nothing is sealed with a seal that does not count.

    Raises:
        SealNotInForce
    """
    if seal.state != Seal.State.IN_FORCE:
        raise SealNotInForce(name=seal.name, why=seal.get_state_display())
    if today < seal.valid_from:
        raise SealNotInForce(name=seal.name, why="还没有到启用日期")
    if seal.valid_to is not None and today >= seal.valid_to:
        raise SealNotInForce(name=seal.name, why="已经到停用日期")
