"""邮箱: an address counts once the code that was sent to it came back, so that nobody's mail goes to a stranger."""

from __future__ import annotations

import datetime as dt
import hmac
import logging
import secrets

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, keyed_digest, publish
from zhengwu.notices.events import EmailConfirmed
from zhengwu.notices.models import NoticeChoice
from zhengwu.notices.providers import carrier
from zhengwu.notices.providers.carrying import NotCarried
from zhengwu.notices.rules.channels import Channel
from zhengwu.notices.rules.email_code import DIGITS, may_ask, still_counts
from zhengwu.people.public import Account

log = logging.getLogger("zhengwu.notices")
_LONGEST = 254


class EmailWrong(BadInput):
    """Cannot be an address."""

    code = "notices.email"


class CodeNotRight(BadInput):
    """Not the code that was sent, or it has run out."""

    code = "notices.email_code"


class AskedTooSoon(Conflict):
    """A code went out a moment ago."""

    code = "notices.email_too_soon"
    template = "验证码刚发过，一分钟以后才能再发。请先看看邮箱，也看看垃圾邮件。"


class LetterNotSent(Conflict):
    """The mail server did not take the letter."""

    code = "notices.email_not_sent"
    template = "验证码没有发出去。请核对邮箱，过一会儿再试。"


def offer_email(*, account: Account, email: str, now: dt.datetime) -> NoticeChoice:
    """Send a code to a new address. No mail goes out to this person until it came back (`confirm_email`).

    Raises:
        EmailWrong, AskedTooSoon, LetterNotSent
    """
    address = email.strip()
    try:
        if len(address) > _LONGEST:
            raise ValidationError("too long")
        validate_email(address)
    except ValidationError:
        raise EmailWrong.one(("email",), "请填写完整的邮箱，例如 name@example.cn。", "notices.email") from None
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    with transaction.atomic():
        choice = _locked(account)
        if not may_ask(sent_at=choice.code_sent_at, now=now):
            raise AskedTooSoon
        choice.email, choice.email_confirmed_at, choice.email_wanted = address, None, False
        choice.code_digest, choice.code_sent_at, choice.code_tries = _digest(account, code), now, 0
        choice.save()
    try:
        carrier(Channel.EMAIL).client.carry(
            to=address, title="邮箱验证码", text=f"验证码：{code}，15 分钟内有效。", key=f"email-{account.pk}"
        )
    except NotCarried as problem:
        log.error("验证码邮件没有发出：%s", problem.reason)
        raise LetterNotSent from problem
    return choice


def confirm_email(*, account: Account, code: str, now: dt.datetime) -> NoticeChoice:
    """The code came back: the address counts, and mail is switched on. A wrong one is counted even though it is refused.

    Raises:
        CodeNotRight
    """
    with transaction.atomic():
        choice = _locked(account)
        right = still_counts(sent_at=choice.code_sent_at, tries=choice.code_tries, now=now) and hmac.compare_digest(
            choice.code_digest, _digest(account, "".join(code.split()))
        )
        if right:
            choice.email_confirmed_at, choice.email_wanted, choice.code_digest = now, True, ""
            choice.code_sent_at = None
            publish(EmailConfirmed(account_id=account.pk), by=account.actor, at=now)
        else:
            choice.code_tries += 1
        choice.save()
    if not right:
        raise CodeNotRight.one(("code",), "验证码不对，或已经过期。请核对邮件，或重新发一次。", "notices.email_code")
    return choice


def _locked(account: Account) -> NoticeChoice:
    NoticeChoice.objects.get_or_create(account_id=account.pk)
    return NoticeChoice.objects.select_for_update().get(pk=account.pk)


def _digest(account: Account, code: str) -> str:
    return keyed_digest("notice-email-code", f"{account.pk}:{code}")
