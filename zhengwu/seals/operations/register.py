"""登记印章: a seal enters the register."""

from __future__ import annotations

import datetime as dt
import re

from django.db import IntegrityError, transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, publish
from zhengwu.organisations.public import Officer, body_of, over_body, require
from zhengwu.people.public import Account
from zhengwu.seals.events import SealRegistered
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._seal import REGISTER
from zhengwu.seals.providers.signing import SIGNING
from zhengwu.seals.rules.kinds import KIND_NAMES, PURPOSE_NAMES, checked_kind
from zhengwu.seals.rules.pictures import checked_picture

#: 公安机关备案的印章编码: six digits of the division, seven of a serial.
_NUMBER = re.compile(r"\d{13}")


class SealTaken(Conflict):
    """The number belongs to another seal, or the body has one for this purpose in force."""

    code = "seal.taken"
    template = "{why}"


def register_seal(
    *,
    number: str,
    body_code: str,
    kind: str,
    purpose: str,
    keeper: Account | None,
    valid_from: dt.date | None,
    valid_to: dt.date | None = None,
    name: str = "",
    provider: str = "demo",
    key_ref: str = "",
    picture: bytes = b"",
    by: Officer | Actor,
    now: dt.datetime,
) -> Seal:
    """Enter a seal (印章登记). Without a picture the platform draws one; without a name it is called after body and purpose.

    Args:
        number: 13 digits, as filed with the police.
        valid_to: the first day without it; None while nobody knows.
        by: an officer, or the system where no officer is there yet.

    Raises:
        BodyUnknown, NotPermitted, UnknownProvider
        BadInput: each wrong field is named
        SealTaken: the number, or the purpose, is taken
    """
    body = body_of(body_code)
    if isinstance(by, Officer):
        require(by, REGISTER, over=over_body(body))
    known, for_what = checked_kind(kind=kind, purpose=purpose)
    if not _NUMBER.fullmatch(number.strip()):
        raise BadInput.one(("number",), "印章编码是 13 位数字，见公安机关的备案证明。", "seal.number")
    if keeper is None:
        raise BadInput.one(("keeper",), "请选印章保管人。", "seal.keeper")
    if valid_from is None:
        raise BadInput.one(("valid_from",), "请填启用日期。", "seal.valid_from")
    if valid_to is not None and valid_to <= valid_from:
        raise BadInput.one(("valid_to",), "停用日期要晚于启用日期。", "seal.valid_to")
    SIGNING.get(provider)
    said = clean_line(name, max_length=200, loc=("name",)) or body.name + (
        PURPOSE_NAMES[for_what] if for_what else "" if known == "main" else KIND_NAMES[known]
    )
    actor = by.actor if isinstance(by, Officer) else by
    try:
        with transaction.atomic():
            seal = Seal.objects.create(
                number=number.strip(),
                body=body,
                kind=known,
                purpose=for_what,
                name=said,
                keeper=keeper,
                valid_from=valid_from,
                valid_to=valid_to,
                png=checked_picture(picture) if picture else b"",
                provider=provider,
                key_ref=clean_line(key_ref, max_length=200, loc=("key_ref",)),
                registered_at=now,
                registered_by=actor.name,
            )
            publish(
                SealRegistered(
                    seal_number=seal.number,
                    body_code=body.code,
                    kind=known,
                    purpose=for_what,
                    name=said,
                    keeper=keeper.display_name,
                    valid_from=valid_from,
                    valid_to=valid_to,
                ),
                by=actor,
                at=now,
            )
    except IntegrityError as taken:
        raise SealTaken(why=_why(taken)) from None
    return seal


def _why(taken: IntegrityError) -> str:
    if "seals_one_of_a_purpose" in str(taken):
        return "这个机构已经有一枚同样用途、正在使用的专用章。请先把旧章作废，再登记新章。"
    return "这个编码已经登记过。请核对备案证明上的编码。"
