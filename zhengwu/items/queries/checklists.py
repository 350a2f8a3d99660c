"""Reads of checklists 办事清单."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from zhengwu.items.models import Checklist
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, over_body, require


class ChecklistUnknown(NotFound):
    """No checklist has this code, or not any more."""

    code = "items.checklist_unknown"
    template = "没有找到这份办事清单。请核对编号；清单只留 90 天，过了请重新准备一份。"


def _rows() -> QuerySet[Checklist]:
    rows = Checklist.objects.select_related("item_version__item__body__division", "item_version__item__division")
    return rows.defer("item_version__search")


def checklist_of(*, code: str, now: dt.datetime) -> Checklist:
    """The checklist with this code, its version, item and body: one statement.

    Raises:
        ChecklistUnknown: also when it has expired
    """
    found = _rows().filter(code=code, expires_at__gt=now).first()
    if found is None:
        raise ChecklistUnknown
    return found


def checklist_at_window(*, code: str, by: Officer, now: dt.datetime) -> Checklist:
    """The same, for an officer whose post receives applications for its item.

    Raises:
        ChecklistUnknown, NotPermitted
    """
    found = checklist_of(code=code, now=now)
    item = found.item_version.item
    require(by, "cases.receive", over=over_body(item.body, task_code=item.task_code))
    return found


def checklists_of(*, account_id: int, now: dt.datetime) -> QuerySet[Checklist]:
    """What an account saved and can still open, newest first; the guides are not read."""
    mine = _rows().filter(account_id=account_id, expires_at__gt=now)
    return mine.defer("item_version__guide_json", "item_version__search")
