"""代发结果: the hall of collection serves a result that another body has decided (全市通办)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from zhengwu.cases.models import Case, Delivery, Dispatch, DispatchLine
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._serve import serve_and_close
from zhengwu.cases.operations.outcome.deliver import may_leave
from zhengwu.cases.queries.collecting import require_to_hand_out
from zhengwu.cases.rules.collection import may_hand_out
from zhengwu.documents.public import GivenSignature
from zhengwu.kernel.public import clean_text, local_date
from zhengwu.organisations.public import Officer
from zhengwu.people.public import NaturalPerson, applicants_at_counter


def hand_out(
    *,
    project_no: str,
    to: NaturalPerson,
    halls: Collection[str],
    mandate: str = "",
    signature: GivenSignature | None = None,
    by: Officer,
    now: dt.datetime,
) -> Case:
    """Hand the result to the person whose card was checked; 送达回证 is issued to be signed, and the case is CLOSED.

    Args:
        to: who stands there, identified by their card.
        halls: codes of the halls of the officer's division, as the room of halls knows them.
        mandate: the paper by which somebody else collects; not needed from the applicant or who acts for them.
        signature: theirs, on the pad of the window; without one they sign the printed paper.

    Raises:
        NoSuchCase, NotPermitted
        CollectedElsewhere, NotArrived, NotTheirs
        OutOfOrder, AlreadySent, ToleratedStillOpen
    """
    mandate = clean_text(mandate, max_length=1000, loc=("mandate",))
    with transaction.atomic():
        case = locked(project_no)
        require_to_hand_out(case, by=by)
        reception = getattr(case, "reception", None)
        hall = reception.collect_hall_code if reception else ""
        line = DispatchLine.objects.select_related("dispatch").filter(case=case).first()
        may_hand_out(
            hall=hall,
            hall_name=reception.collect_hall_name if reception else "",
            here=hall in halls,
            arrived=line is not None and line.dispatch.state == Dispatch.State.ARRIVED,
            theirs=_acts_for(case, to, today=local_date(now)),
            mandate=mandate,
        )
        may_leave(case)
        delivery = Delivery.objects.create(
            case=case, method=Delivery.Method.WINDOW, recipient=to.name, sent_at=now, delivered_by=by.name
        )
        place = reception.collect_hall_name if reception else ""
        serve_and_close(case, delivery, by=by, place=place, signature=signature, now=now)
    return case


def _acts_for(case: Case, person: NaturalPerson, *, today: dt.date) -> bool:
    refs = {one.ref for one in applicants_at_counter(person=person, today=today)} | {person.ref}
    return bool(refs & {case.applicant_ref, case.agent_ref})
