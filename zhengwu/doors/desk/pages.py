"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin.divisions import abolish, add, division, divisions, merge, recode, rename, split
from zhengwu.doors.desk.admin.policy import policy
from zhengwu.doors.desk.admin.sheets import export as sheet_export
from zhengwu.doors.desk.admin.sheets import page as sheet_page
from zhengwu.doors.desk.cases import (
    case,
    close,
    decide,
    deliver,
    document,
    extend,
    file,
    receive,
    reception,
    reveal,
    review,
    special_end,
    special_start,
)
from zhengwu.doors.desk.find import find
from zhengwu.doors.desk.hat import hat
from zhengwu.doors.desk.inbox import batch, export, inbox
from zhengwu.doors.desk.recusals import end as recusal_end
from zhengwu.doors.desk.recusals import recusals

PAGES = (
    inbox,
    export,
    batch,
    find,
    hat,
    case,
    receive,
    reception,
    review,
    decide,
    special_start,
    special_end,
    extend,
    deliver,
    close,
    reveal,
    file,
    document,
    admin_home,
    policy,
    recusals,
    recusal_end,
    divisions,
    division,
    add,
    rename,
    merge,
    split,
    recode,
    abolish,
    sheet_page,
    sheet_export,
)
