"""派件: results travel to the hall where they are collected; one list a day and destination."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.cases.events import ResultArrived, ResultDispatched
from zhengwu.cases.models import Case, Dispatch, DispatchLine
from zhengwu.cases.models.number import next_serial
from zhengwu.cases.operations.outcome._pickup import issue_voucher
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.papers import NoSuchDispatch, to_dispatch
from zhengwu.kernel.public import Conflict, local_date, new_id, publish
from zhengwu.organisations.public import Officer, Over, require


class NothingToDispatch(Conflict):
    """No result waits for this hall."""

    code = "dispatch.nothing"
    template = "现在没有要派到这个大厅的结果。请刷新页面再看。"


class AlreadyOnItsWay(Conflict):
    """The list was sent, or has arrived."""

    code = "dispatch.state"
    template = "这张派件单现在是“{state_name}”，不能办这一步。请刷新页面。"


def list_results(*, hall_code: str, by: Officer, now: dt.datetime) -> Dispatch:
    """Put every result that waits for this hall on today's list (派件单), a new one or the one still open.

    Raises:
        NotPermitted, NothingToDispatch
    """
    with transaction.atomic():
        waiting = to_dispatch(by=by).filter(reception__collect_hall_code=hall_code)
        cases = list(
            Case.objects.select_for_update(of=("self",))
            .select_related("body__division", "reception")
            .defer("sealed_form", "answers")
            .filter(pk__in=waiting.values("pk"), dispatch_line=None)
            .order_by("pk")
        )
        if not cases:
            raise NothingToDispatch
        for case in cases:
            require(by, "cases.deliver", over=over_of(case, "cases.deliver"))
        dispatch = _open_list(hall_code, cases[0].reception.collect_hall_name, by=by, now=now)
        DispatchLine.objects.bulk_create(DispatchLine(dispatch=dispatch, case=case) for case in cases)
    return dispatch


def _open_list(hall_code: str, hall_name: str, *, by: Officer, now: dt.datetime) -> Dispatch:
    today = local_date(now)
    same = {"body_code": by.body_code, "hall_code": hall_code, "day_date": today, "state": Dispatch.State.LISTED}
    if found := Dispatch.objects.select_for_update().filter(**same).first():
        return found
    return Dispatch.objects.create(
        pk=new_id(),
        number=next_serial(f"PJ{by.body_code}", day=today),
        body_name=by.body_name,
        hall_name=hall_name,
        listed_by=by.name,
        **same,
    )


def send_dispatch(*, dispatch_id: UUID, by: Officer, now: dt.datetime) -> Dispatch:
    """The parcel leaves (发出). LISTED -> SENT.

    Raises:
        NoSuchDispatch, NotPermitted, AlreadyOnItsWay
    """
    with transaction.atomic():
        dispatch, cases = _locked(dispatch_id, state=Dispatch.State.LISTED)
        for case in cases:
            require(by, "cases.deliver", over=over_of(case, "cases.deliver"))
        dispatch.state, dispatch.sent_at, dispatch.sent_by = Dispatch.State.SENT, now, by.name
        dispatch.save()
        for case in cases:
            publish(
                ResultDispatched(project_no=case.project_no, dispatch_no=dispatch.number, hall_name=dispatch.hall_name),
                by=by.actor,
                at=now,
            )
    return dispatch


def take_dispatch(*, dispatch_id: UUID, by: Officer, halls: Collection[str] = (), now: dt.datetime) -> Dispatch:
    """The parcel is at the hall of collection (到件). SENT -> ARRIVED; the 取证凭单 tells the applicant. Whoever takes in for
    other places signs for what comes to one of `halls`, their own.

    Raises:
        NoSuchDispatch, NotPermitted, AlreadyOnItsWay
    """
    with transaction.atomic():
        dispatch, cases = _locked(dispatch_id, state=Dispatch.State.SENT)
        here = Over(division_code=by.division_code, body_code=by.body_code)
        if dispatch.hall_code not in halls or not by.may("cases.receive_anywhere", here):
            for case in cases:
                require(by, "cases.deliver", over=over_of(case, "cases.deliver"))
        dispatch.state, dispatch.arrived_at, dispatch.arrived_by = Dispatch.State.ARRIVED, now, by.name
        dispatch.save()
        for case in cases:
            issue_voucher(case, hall=dispatch.hall_name, by=by.actor, now=now)
            publish(
                ResultArrived(project_no=case.project_no, dispatch_no=dispatch.number, hall_name=dispatch.hall_name),
                by=by.actor,
                at=now,
            )
    return dispatch


def _locked(dispatch_id: UUID, *, state: Dispatch.State) -> tuple[Dispatch, list[Case]]:
    dispatch = Dispatch.objects.select_for_update().filter(pk=dispatch_id).first()
    if dispatch is None:
        raise NoSuchDispatch
    if dispatch.state != state:
        raise AlreadyOnItsWay(state_name=dispatch.get_state_display())
    lines = dispatch.lines.select_related("case__body__division", "case__item_version").order_by("pk")
    return dispatch, [line.case for line in lines]
