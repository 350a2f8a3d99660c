"""Seal an emergency account."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.events import EmergencySealed
from zhengwu.organisations.models import Appointment, Post
from zhengwu.organisations.operations.accounts.open import initial_password
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.queries.accounts import ACTION
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account, account_by_username, open_account, set_password


class KeeperWrong(Conflict):
    """The envelope needs a second person, who works here and is not the first."""

    code = "emergency.keeper"
    template = "封存要两个人：请填另一位在岗工作人员的账号，和您一起在封口签字。"


class NotAnEmergencyAccount(Conflict):
    """Somebody signs in with this name every day."""

    code = "emergency.other_account"
    template = "“{username}”是平时用的账号，不能封存成应急账号。请换一个账号名。"


def seal_emergency(
    *, username: str, display_name: str, post: Post, keeper: str, by: Officer, now: dt.datetime
) -> tuple[Account, str]:
    """Seal an emergency account (封存应急账号) in a post, the first time or after it was used. The account and its password.

    The password is shown once, printed, and put into an envelope on which `by` and the keeper sign. Until the envelope is opened
    (`open_emergency`) the account reaches nothing.

    Args:
        keeper: the username of the second person.
    Raises:
        NotPermitted, BadInput, UsernameTaken, KeeperWrong, NotAnEmergencyAccount, SeatTaken, PostShut
    """
    require(by, ACTION, over=over_body(post.body))
    second = account_by_username(username=keeper)
    if (
        second is None
        or second.pk == by.account_id
        or not (second.is_staff and second.is_active)
        or second.is_emergency
    ):
        raise KeeperWrong
    password = initial_password()
    with transaction.atomic():
        account = account_by_username(username=username)
        if account is not None and not account.is_emergency:
            raise NotAnEmergencyAccount(username=account.username)
        if account is None:
            account = open_account(username=username, display_name=display_name, is_staff=True, by=by.actor, now=now)
        Account.objects.filter(pk=account.pk).update(is_emergency=True, emergency_until=None, is_active=True)
        account.refresh_from_db()
        set_password(account=account, password=password, by=by.actor, now=now)
        _appoint(account, post, by=by, now=now)
        publish(
            EmergencySealed(account_id=account.pk, body_code=post.body.code, post_id=post.pk, keeper_id=second.pk),
            by=by.actor,
            at=now,
        )
    return account, password


def _appoint(account: Account, post: Post, *, by: Officer, now: dt.datetime) -> None:
    """Beside whoever works in the post every day, as B: it takes nobody's seat."""
    if not Appointment.objects.filter(account=account, post=post, valid_to=None).exists():
        appoint(post=post, account=account, role="B", valid_from=local_date(now), by=by, now=now)
