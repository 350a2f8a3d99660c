"""What every verb needs: the locked case, its clocks, and the paper it issues."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from zhengwu.cases.models import Case
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.numbered import is_number
from zhengwu.cases.queries.progress import delivery_due
from zhengwu.documents.public import Document, Issuer, issue
from zhengwu.kernel.public import Actor, CompiledModels, Given, NotFound, local_date
from zhengwu.organisations.public import Body

#: Item type 行政许可: only its papers cite the Licensing Law and are called permits.
PERMIT = "01"
#: How papers count: 5个工作日, 20日.
UNIT_WORDS = {"workday": "工作日", "day": "日"}


class NoSuchCase(NotFound):
    """No case has this number."""

    code = "case.not_found"
    template = "没有编号为“{project_no}”的办件，请核对编号。"


def locked(project_no: str) -> Case:
    """The case, locked until the transaction ends: a second officer waits here and then sees the new state.

    Raises:
        NoSuchCase
    """
    case = _locked.first(project_no=project_no) if is_number(project_no) else None
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    return case


_locked = CompiledModels(
    lambda: (
        Case.objects.filter(project_no=Given("project_no"))
        .order_by()
        .select_for_update(of=("self",))
        .select_related("item_version", "body__division")
        # The guide is large and mostly known (`ItemVersion.guide`).
        .defer("item_version__guide_json", "item_version__search")
    )
)


def set_due_dates(case: Case, *, now: dt.datetime) -> None:
    """Store the due dates as the clocks read today; empty while an open pause keeps them open. A decided case has a day by
    which the result must be delivered."""
    case.delivery_due_date = delivery_due(case)
    clocks = clocks_of(case, today=local_date(now))
    if clocks is None:
        case.promise_due_date = case.statutory_due_date = None
    else:
        case.promise_due_date = clocks.promise.due_date
        case.statutory_due_date = clocks.statutory.due_date


def issuer_of(body: Body) -> Issuer:
    """The body as the one whose name stands on the paper."""
    return Issuer(code=body.code, name=body.name, doc_prefix=body.doc_prefix)


def issue_paper(case: Case, *, kind: str, values: Mapping[str, Any], by: Actor, at: dt.datetime) -> Document:
    """Issue one document of this case: whose matter it is comes from the case, the rest from `values`."""
    whose = {
        "applicant": case.applicant_name,
        "applicant_kind": case.applicant_kind,
        "agent": case.agent_name or None,
        "item_name": case.item_name,
        "project_no": case.project_no,
        "permit": case.item_version.item_type == PERMIT,
    }
    return issue(
        kind=kind, issuer=issuer_of(case.body), subject=case.subject, values=whose | dict(values), by=by, at=at
    )
