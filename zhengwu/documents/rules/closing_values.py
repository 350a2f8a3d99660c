"""What the papers at the end of a case must say: what waits where to be collected, and that the case is closed."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import AfterValidator

from zhengwu.documents.rules.values import Days, Line, ServedDocument, Unit, Values, some


class PickupVoucher(Values):
    """取证凭单: what is ready, in which hall, from which day, by when (行政许可法 art. 44) and what to bring."""

    ready: Annotated[tuple[Line, ...], AfterValidator(some)]
    hall: Line
    place: Line | None = None
    ready_date: dt.date
    due_date: dt.date | None = None
    bring: Annotated[tuple[Line, ...], AfterValidator(some)]
    decision_no: Line | None = None
    consult_phone: Line | None = None


class ClosingNotice(Values):
    """办结告知书: how the case ended, when, what was handed over and how."""

    outcome: Literal["approve", "reject"]
    accepted_date: dt.date | None = None
    decided_date: dt.date
    closed_date: dt.date
    elapsed_days: Days | None = None
    unit: Unit = "工作日"
    served: tuple[ServedDocument, ...] = ()
    method: Literal["window", "courier", "electronic"]
    recipient: Line
    consult_phone: Line | None = None
    supervise_phone: Line | None = None
