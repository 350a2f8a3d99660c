"""OFD 用印: the seal that stands on a paper's PDF put on its OFD as well (GB/T 38540, SM2 with SM3)."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, Actor, local_date, publish
from zhengwu.ofd.public import Box, Picture, Place, page_count, place_over, sign
from zhengwu.seals.events import SealUsed
from zhengwu.seals.models import Seal, SealUse
from zhengwu.seals.operations._apply import SealedFile, must_be_in_force
from zhengwu.seals.operations._png import as_png
from zhengwu.seals.operations._seal import NoSuchSeal
from zhengwu.seals.operations.picture import picture_of
from zhengwu.seals.providers.signing import SIGNING

#: A seal of an organ is 42 mm across (国发〔1999〕25号 第三条). Where no name is found it stands below on the right of an A4 page.
_ACROSS = 42
_BELOW_RIGHT = Box(x=140, y=230, width=_ACROSS, height=_ACROSS)


def seal_ofd(
    content: bytes,
    *,
    number: str,
    subject: str,
    title: str,
    words: str,
    at: dt.datetime,
    by: Actor = SYSTEM,
) -> SealedFile | None:
    """Put the seal `number` on an OFD file, over the last place that says `words` (the name of the body that signs).

    Returns:
        The sealed file; None when the service that holds this seal's key signs no SM2: the file goes out without one.

    Raises:
        NoSuchSeal, SealNotInForce, SigningSilent, SigningNotSetUp
    """
    seal = Seal.objects.select_related("body").filter(number=number).first()
    if seal is None:
        raise NoSuchSeal(number=number)
    must_be_in_force(seal, today=local_date(at))
    material = SIGNING.get(seal.provider).client.sm2(seal, lambda: _picture(seal))
    if material is None:
        return None
    place = place_over(content, words=words, width=_ACROSS, height=_ACROSS)
    sealed = sign(content, seal=material, at=at, place=place or Place(page=page_count(content), box=_BELOW_RIGHT))
    before, after = hashlib.sha256(content).hexdigest(), hashlib.sha256(sealed).hexdigest()
    with transaction.atomic():
        SealUse.objects.create(
            seal=seal,
            subject=subject,
            title=title,
            sha256_before=before,
            sha256_after=after,
            mode="standing",
            used_at=at,
            used_by=by.name,
        )
        publish(
            SealUsed(seal_number=seal.number, about=subject, mode="standing", sha256_before=before, sha256_after=after),
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


def _picture(seal: Seal) -> Picture:
    drawn = picture_of(seal)
    png = drawn.png or as_png(drawn.content, across_mm=_ACROSS)
    return Picture(kind="PNG", content=png, width=_ACROSS, height=_ACROSS)
