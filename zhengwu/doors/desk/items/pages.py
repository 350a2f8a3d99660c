"""Importing this declares every address of 事项 on the desk."""

from __future__ import annotations

from zhengwu.doors.desk.items import act, difference, items, merge, record, split
from zhengwu.doors.desk.items.drafts import difference as draft_difference
from zhengwu.doors.desk.items.drafts import draft, drafts, hand_in, publish, restore, review, withdraw

PAGES = (
    items,
    record,
    act,
    split,
    merge,
    difference,
    drafts,
    draft,
    hand_in,
    review,
    publish,
    withdraw,
    restore,
    draft_difference,
)
