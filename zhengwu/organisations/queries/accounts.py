"""Accounts as an administration sees them: whose they are to look after, and which ones there are."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Appointment
from zhengwu.organisations.queries.scope import covered_by, over_body, require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import Account

ACTION = "accounts.edit"


class NoSuchAccount(NotFound):
    """Not there, or not this officer's to look after: both read the same."""

    code = "account.not_found"
    template = "没有找到这个账号，或者它不归您管。请从列表里选。"


def accounts_for(*, by: Officer, q: str = "", kind: str = "", today: dt.date) -> QuerySet[Account]:
    """The accounts this officer may look after: people's, and those of staff whose every post lies within the officer's reach.

    Args:
        q: beginning of the username or the name.
        kind: "staff", "people", "locked", or "" for all.
    """
    live = _live(today).filter(account=OuterRef("pk"))
    beyond = live.exclude(covered_by(by, actions=(ACTION,), body_field="post__body__code", task_field=""))
    found = Account.objects.filter(~Exists(beyond)).order_by("username")
    if q:
        found = found.filter(Q(username__istartswith=q) | Q(display_name__istartswith=q))
    kinds = {"staff": Q(is_staff=True), "people": Q(is_staff=False), "locked": Q(is_active=False)}
    return found.filter(kinds[kind]) if kind in kinds else found


def account_for_admin(*, account_id: int, by: Officer, today: dt.date) -> Account:
    """One account of those.

    Raises:
        NoSuchAccount
    """
    found = accounts_for(by=by, today=today).select_related("person").filter(pk=account_id).first()
    if found is None:
        raise NoSuchAccount
    return found


def require_over_account(*, account: Account, by: Officer, today: dt.date) -> Officer:
    """The officer, if they may look after this account: over every body it works for, or at home over anybody else's.

    Whoever could set the password of a higher officer could act in their name: one post out of reach is enough to refuse.

    Raises:
        NotAtWork, MayNot, NobodyMay
    """
    posts = _live(today).filter(account=account).select_related("post__body__division")
    for appointment in posts:
        require(by, ACTION, over=over_body(appointment.post.body))
    if not posts:
        require(by, ACTION, over=Over(division_code=by.division_code, body_code=by.body_code))
    return by


def _live(today: dt.date) -> QuerySet[Appointment]:
    return Appointment.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=today), valid_from__lte=today)
