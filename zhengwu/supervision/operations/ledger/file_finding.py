"""登记问题: what a patrol saw goes into the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Body, Officer, Over, require
from zhengwu.supervision.events import FindingFiled
from zhengwu.supervision.models import Problem, next_slip_number
from zhengwu.supervision.operations._slip import line, words
from zhengwu.supervision.operations.ledger._finding import PATROL, facts_of, record
from zhengwu.supervision.rules.ledger import FindingKind, FindingSource


def file_finding(
    *,
    source: str,
    kind: str,
    place: str,
    what: str,
    body: Body,
    found_date: dt.date,
    files: Collection[UUID] = (),
    by: Officer,
    now: dt.datetime,
) -> Problem:
    """File it (登记问题), with photos. It waits to be assigned.

    Args:
        source, kind: of `FindingSource` and `FindingKind`.
        place: where, in words: the hall, the window.
        body: who will have to put it right.
    Raises:
        NotPermitted: also for one's own unit
        BadInput
    """
    if source not in set(FindingSource):
        raise BadInput.one(("source",), "请选问题是怎么发现的。", "finding.source")
    if kind not in set(FindingKind):
        raise BadInput.one(("kind",), "请选是哪一种问题。", "finding.kind")
    place = line(place, missing="请写在哪里发现的，例如“县政务服务中心 3 号窗口”。", name="place")
    what = words(what, missing="请写看到了什么。", name="what")
    if found_date > local_date(now):
        raise BadInput.one(("found_date",), "发现日期不能晚于今天。", "finding.found_date")
    with transaction.atomic():
        require(by, PATROL, over=Over(division_code=body.division.code, body_code=body.code))
        finding = Problem.objects.create(
            number=next_slip_number("WT", day=local_date(now)),
            source=source,
            kind=kind,
            place=place,
            what=what,
            body_code=body.code,
            body_name=body.short_name or body.name,
            division_code=body.division.code,
            found_date=found_date,
            filed_account=by.account_id,
            filed_by=by.name,
            filed_at=now,
        )
        record(finding, "file", text=what, by=by.actor, account_id=by.account_id, now=now, files=files)
        publish(FindingFiled(**facts_of(finding), source=source), by=by.actor, at=now)
    return finding
