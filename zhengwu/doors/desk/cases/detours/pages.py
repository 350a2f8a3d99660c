"""Importing this declares every address of the detours."""

from __future__ import annotations

from zhengwu.doors.desk.cases.detours import (
    applicant,
    forward,
    hearing,
    objection,
    opinion,
    pre_return,
    prioritise,
    publicity,
    take_over,
    transfer,
)

PAGES = (pre_return, prioritise, applicant, forward, opinion, transfer, take_over, hearing, publicity, objection)
