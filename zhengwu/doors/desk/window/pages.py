"""Importing this declares every address of the counter."""

from __future__ import annotations

from zhengwu.doors.desk.window import (
    begin,
    discard,
    dispatch,
    dispatches,
    done,
    file,
    form,
    items,
    notice,
    receipt,
    sheet,
    slip,
    slip_new,
    slips,
    start,
)

PAGES = (
    start,
    items,
    begin,
    form,
    file,
    sheet,
    notice,
    discard,
    done,
    receipt,
    slips,
    slip_new,
    slip,
    dispatches,
    dispatch,
)
