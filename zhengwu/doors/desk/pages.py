"""Importing this declares every address of the desk."""

from __future__ import annotations

from zhengwu.doors.desk.admin import home as admin_home
from zhengwu.doors.desk.admin.bodies import abolish, bodies, body, change, establish, move, rename
from zhengwu.doors.desk.admin.delegations import accept, decline, delegation, delegations, end, propose, withdraw
from zhengwu.doors.desk.admin.entries import approve, ask, entries, entry, give_back, keep, leave, release
from zhengwu.doors.desk.admin.policy import policy
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
    bodies,
    body,
    establish,
    change,
    rename,
    move,
    abolish,
    delegations,
    delegation,
    propose,
    accept,
    decline,
    withdraw,
    end,
    entries,
    entry,
    ask,
    approve,
    give_back,
    leave,
    release,
    keep,
)
