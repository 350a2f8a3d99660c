"""Send a code to a phone."""

from __future__ import annotations

import datetime as dt
import logging
import secrets
from collections.abc import Callable
from threading import Thread

from django.db import transaction

from zhengwu.kernel.public import SHANGHAI, BadInput, Refusal, blind_index, keyed_digest
from zhengwu.people.models import Account, PhoneCode
from zhengwu.people.operations.signing_in.begin_try import one_at_a_time
from zhengwu.people.providers.sms import sms_provider
from zhengwu.people.providers.sms.failing import SmsNotSent
from zhengwu.people.rules.phone import is_mobile, read_phone
from zhengwu.people.rules.phone_code import DIGITS, LASTS, REMEMBERED, next_code_from

log = logging.getLogger("zhengwu.sms")


class NotAMobile(BadInput):
    """A landline, or a number from abroad: nothing can be sent there."""

    code = "phone_code.not_a_mobile"


class AskedTooOften(Refusal):
    """A code has just been sent, or too many were."""

    status = 429
    code = "phone_code.asked_too_often"
    title = "验证码要得太勤了"
    template = "{until} 以后才能再发一次验证码。请先看看手机，可能已经收到了。"


def send_phone_code(*, phone: str, address: str, now: dt.datetime) -> int:
    """Send a code to a phone (发验证码), if somebody with an account has it; the id of the code either way.

    Whether anybody has this number cannot be told from the answer, nor from the time it takes.

    Raises:
        BadInput: the number cannot be right
        AskedTooOften: with the time from which one may ask again
    """
    number = read_phone(phone)
    if not is_mobile(number):
        raise NotAMobile.one(("phone",), "短信只能发到 11 位的手机号码，请换一个号码。", "phone_code.not_a_mobile")
    index, place = blind_index(number), keyed_digest("phone-code-address", address)
    with transaction.atomic():
        one_at_a_time(index)
        until = _wait(index, place, now=now)
        if until is None:
            PhoneCode.objects.filter(sent_at__lte=now - REMEMBERED).delete()
            kept = PhoneCode.objects.create(phone_index=index, address_key=place, sent_at=now, expires_at=now + LASTS)
            code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
            kept.code_digest = code_digest(kept.pk, code)
            kept.save(update_fields=["code_digest"])
            if Account.objects.filter(person__phone_index=index, is_active=True).exists():
                transaction.on_commit(lambda: _carry(number, code))
    if until is not None:
        raise AskedTooOften(until=until.astimezone(SHANGHAI).strftime("%H:%M"))
    return kept.pk


def code_digest(code_id: int, code: str) -> str:
    """What is kept of a code: a keyed digest that fits this one row."""
    return keyed_digest("phone-code", f"{code_id}:{code}")


def _wait(index: str, place: str, *, now: dt.datetime) -> dt.datetime | None:
    recent = PhoneCode.objects.filter(sent_at__gt=now - REMEMBERED)
    to_number = list(recent.filter(phone_index=index).values_list("sent_at", flat=True))
    from_address = list(recent.filter(address_key=place).values_list("sent_at", flat=True))
    return next_code_from(to_number=to_number, from_address=from_address, now=now)


def _carry(phone: str, code: str) -> None:
    """A vendor is spoken to beside the request: how long that takes must not tell that the number is known."""
    provider = sms_provider()

    def send() -> None:
        try:
            provider.client.send_code(phone=phone, code=code)
        except SmsNotSent as problem:
            log.error("短信没有发出：%s %s", provider.slug, problem.reason)

    _run(send, beside=not provider.demonstration)


def _run(send: Callable[[], None], *, beside: bool) -> None:
    if beside:
        Thread(target=send, daemon=True).start()
    else:
        send()
