"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin.accounts import account, accounts
from zhengwu.doors.desk.admin.accounts import act as account_act
from zhengwu.doors.desk.admin.accounts import open as account_open
from zhengwu.doors.desk.admin.systems import register, system, systems
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
    account,
    accounts,
    account_act,
    account_open,
    systems,
    register,
    system,
)
