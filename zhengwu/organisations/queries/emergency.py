"""Emergency accounts as those see them who look after them."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from zhengwu.organisations.models import Post
from zhengwu.organisations.queries.accounts import ACTION, accounts_for
from zhengwu.organisations.queries.scope import covered_by
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account


def emergency_accounts(*, by: Officer, today: dt.date) -> QuerySet[Account]:
    """The emergency accounts within this officer's reach."""
    return accounts_for(by=by, today=today).filter(is_emergency=True)


def posts_for_emergency(*, by: Officer) -> QuerySet[Post]:
    """The administrators' posts (管理员岗) an emergency account may stand in for."""
    reach = covered_by(by, actions=(ACTION,), body_field="body__code", task_field="")
    return (
        Post.objects.filter(reach, kind=Post.Kinds.ADMIN, valid_to=None).select_related("body__division").order_by("pk")
    )
