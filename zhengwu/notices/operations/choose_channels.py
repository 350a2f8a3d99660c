"""怎么通知我: the channels beside the messages in one's own space, the language, the quiet hours."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, publish
from zhengwu.notices.events import ChannelsChosen
from zhengwu.notices.models import NoticeChoice
from zhengwu.notices.rules.channels import Language, check_quiet
from zhengwu.people.public import Account


class NoAddressYet(BadInput):
    """Mail was asked for, but no address was confirmed."""

    code = "notices.no_email"


def choose_channels(
    *, account: Account, sms: bool, email: bool, language: str, quiet_from: int, quiet_to: int, now: dt.datetime
) -> NoticeChoice:
    """Keep the choice; messages already queued go the way they were made.

    Raises:
        QuietHourWrong, NoAddressYet
    """
    check_quiet(quiet_from=quiet_from, quiet_to=quiet_to)
    with transaction.atomic():
        NoticeChoice.objects.get_or_create(account_id=account.pk)
        choice = NoticeChoice.objects.select_for_update().get(pk=account.pk)
        if email and not choice.email_confirmed_at:
            raise NoAddressYet.one(("email",), "请先填写邮箱并确认，再打开邮件通知。", "notices.no_email")
        choice.sms, choice.email_wanted = sms, email
        choice.language = Language(language) if language in set(Language) else Language.ZH
        choice.quiet_from, choice.quiet_to, choice.chosen_at = quiet_from, quiet_to, now
        choice.save()
        publish(
            ChannelsChosen(
                account_id=account.pk,
                sms=sms,
                email=email,
                language=choice.language,
                quiet_from=quiet_from,
                quiet_to=quiet_to,
            ),
            by=account.actor,
            at=now,
        )
    return choice
