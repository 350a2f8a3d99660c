"""Check a code that was sent to a phone."""

from __future__ import annotations

import datetime as dt
import hmac

from django.db import transaction

from zhengwu.kernel.public import BadInput
from zhengwu.people.models import Account, PhoneCode
from zhengwu.people.operations.signing_in.send_phone_code import code_digest
from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.phone_code import MOST_TRIES


class CodeWrong(BadInput):
    """Not the code that was sent."""

    code = "phone_code.wrong"


class CodeOver(BadInput):
    """Too old, used, or tried too often: another must be sent."""

    code = "phone_code.over"


def check_phone_code(*, code_id: int, code: str, now: dt.datetime) -> list[Account]:
    """The accounts of whoever has the phone, if the code is the one that was sent there. A code works once.

    Raises:
        CodeWrong, CodeOver
    """
    typed = normal_number(code)
    with transaction.atomic():
        kept = PhoneCode.objects.select_for_update().filter(pk=code_id).first()
        usable = kept is not None and kept.used_at is None and kept.expires_at > now and kept.tries < MOST_TRIES
        right = kept is not None and hmac.compare_digest(kept.code_digest, code_digest(kept.pk, typed))
        if kept is not None and usable:
            kept.tries += 1
            kept.used_at = now if right else None
            kept.save(update_fields=["tries", "used_at"])
    if kept is None or not usable:
        raise CodeOver.one(("code",), "这个验证码已经不能用了，请重新发一个。", "phone_code.over")
    if not right:
        raise CodeWrong.one(("code",), "验证码不对，请照短信再输一次。", "phone_code.wrong")
    owners = Account.objects.filter(person__phone_index=kept.phone_index, is_active=True)
    return list(owners.select_related("person").order_by("pk"))
