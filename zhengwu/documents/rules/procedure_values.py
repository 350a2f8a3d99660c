"""What the papers of the statutory detours must say: returned before receipt, heard, transferred, laid before the superior."""

from __future__ import annotations

import datetime as dt

from zhengwu.documents.rules.values import Days, Line, Prose, Unit, Values


class PreReturnNotice(Values):
    """预审退回告知书: what to change; no refusal of acceptance, and the number stays."""

    submitted_date: dt.date
    reason: Prose
    handler: Line | None = None
    consult_phone: Line | None = None


class HearingRightNotice(Values):
    """听证告知书: the right to be heard, and until when to ask (行政许可法 art. 47). `required`: it is held without being asked for
    (art. 46). `third_parties`: who else is concerned and gets a copy.
    """

    required: bool = False
    reason: Prose
    third_parties: tuple[Line, ...] = ()
    ask_until: dt.date
    handler: Line | None = None
    consult_phone: Line | None = None


class HearingNotice(Values):
    """听证通知书: when, where, who presides, told seven working days before (行政许可法 art. 48(1))."""

    held_on: dt.date
    place: Line
    chair: Line
    asked_by: Line
    third_parties: tuple[Line, ...] = ()
    handler: Line | None = None
    consult_phone: Line | None = None


class HearingRecord(Values):
    """听证笔录: what was said, signed by those who took part; the decision rests on it (行政许可法 art. 48(1)(5), (2))."""

    held_on: dt.date
    place: Line
    chair: Line
    asked_by: Line
    third_parties: tuple[Line, ...] = ()
    record: Prose


class TransferLetter(Values):
    """移送函: to the body that is asked to take the case over, with the clocks as they stand."""

    to_body: Line
    reason: Prose
    accepted_date: dt.date | None = None
    due_date: dt.date | None = None
    statutory_due_date: dt.date | None = None
    handler: Line | None = None
    consult_phone: Line | None = None


class TransferNotice(Values):
    """移送告知书: the applicant's copy once the other body has taken it; the day of acceptance and the limits stay."""

    to_body: Line
    reason: Prose
    accepted_date: dt.date | None = None
    due_date: dt.date | None = None
    statutory_due_date: dt.date | None = None
    consult_phone: Line | None = None


class ForwardingLetter(Values):
    """上报函: to the superior body, with what is asked and by when (行政许可法 art. 35, 43)."""

    superior: Line
    reason: Prose
    accepted_date: dt.date | None = None
    limit_days: Days
    unit: Unit = "工作日"
    due_date: dt.date
    handler: Line | None = None
    consult_phone: Line | None = None
