"""取证凭单: told on paper what waits where, as soon as it can be collected at a window."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case, Reception
from zhengwu.cases.operations._case import issue_paper
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.documents.public import list_documents
from zhengwu.kernel.public import Actor, local_date

KIND = "pickup_voucher"
#: What is shown to be handed the result (行政许可法 art. 44 has it served, on whom it is for).
BRING = (
    "本人有效身份证件；单位来取的，带单位介绍信或者授权书和经办人身份证件",
    "委托他人来取的，带委托书和双方身份证件",
)


def tell_to_collect(case: Case, *, by: Actor, now: dt.datetime) -> None:
    """The result waits in the hall where the case was taken in: whoever came to a window comes back to it. A case that came
    online, one that is collected elsewhere (told when the parcel is there) and one whose tolerated papers are still out are
    told nothing yet."""
    reception = Reception.objects.filter(case=case).first()
    if reception is None or reception.collect_hall_code or not reception.hall_name or awaited_materials(case):
        return
    issue_voucher(case, hall=reception.hall_name, by=by, now=now)


def issue_voucher(case: Case, *, hall: str, by: Actor, now: dt.datetime) -> None:
    """The voucher (取证凭单), once a case: what the guide says one gets, or the decision."""
    papers = list_documents(case.subject)
    decision = next((one for one in reversed(papers) if one.kind in {"approval_decision", "rejection_decision"}), None)
    if decision is None or any(one.kind == KIND for one in papers):
        return
    names = [result.name for result in case.item_version.guide.results] if decision.kind == "approval_decision" else []
    issue_paper(
        case,
        kind=KIND,
        values={
            "ready": names or [decision.title],
            "hall": hall,
            "ready_date": local_date(now),
            "due_date": case.delivery_due_date,
            "bring": BRING,
            "decision_no": decision.number,
            "consult_phone": case.body.phone_consult or None,
        },
        by=by,
        at=now,
    )
