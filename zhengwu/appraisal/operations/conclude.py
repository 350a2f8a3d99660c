"""公布、异议、答复、确定."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import IntegrityError, transaction

from zhengwu.appraisal.events import ResultObjected, ResultObjectionAnswered, RoundFinal, RoundPublished
from zhengwu.appraisal.models import Loss, Objection, Result, Round
from zhengwu.appraisal.operations._appraisal import (
    EDIT,
    JUDGE,
    VIEW,
    NoSuchAppraisal,
    facts_of,
    locked_round,
    require_over_place,
    words_of,
)
from zhengwu.appraisal.operations.compute import recompute
from zhengwu.appraisal.queries.targets import targets_of
from zhengwu.appraisal.rules.periods import Length, read_period
from zhengwu.appraisal.rules.scheme import Target
from zhengwu.appraisal.rules.states import State, must_be
from zhengwu.kernel.public import Conflict, LawForbids, local_date, publish
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.timelimits.public import work_calendar

#: Working days in which a result may be objected to.
OBJECT_DAYS = 5


class ObjectedAlready(Conflict):
    """One objection to one loss."""

    code = "appraisal.objected_already"
    template = "这一处扣分已经提过异议了。"


class ObjectingIsOver(LawForbids):
    """The days are over, or have not begun."""

    code = "appraisal.objecting_over"
    article = "考核办法：公布后提出异议"
    template = "现在不能提异议：结果公布以后、异议截止以前才能提。"


class AnsweredAlready(Conflict):
    """A colleague was faster."""

    code = "appraisal.answered_already"
    template = "这条异议已经答复了。请刷新页面。"


class StillAsked(Conflict):
    """Objections wait."""

    code = "appraisal.still_asked"
    template = "还有 {n} 条异议没有答复，答复以后再确定。"


class StillObjecting(Conflict):
    """Nobody may be cut short."""

    code = "appraisal.still_objecting"
    template = "异议期到 {until} 才结束，过了再确定。"


def publish_round(*, round_id: int, by: Officer, now: dt.datetime) -> Round:
    """Show the results to those they are about (公布). COMPUTED -> PUBLISHED.

    Raises:
        NoSuchAppraisal, NotPermitted, RoundOutOfOrder
    """
    require_over_place(by, EDIT)
    with transaction.atomic():
        one = locked_round(round_id)
        must_be(State(one.state), State.COMPUTED)
        one.state, one.published_at = State.PUBLISHED, now
        one.object_until = work_calendar().add_workdays(local_date(now), OBJECT_DAYS)
        one.save()
        publish(RoundPublished(**facts_of(one), until_date=one.object_until), by=by.actor, at=now)
    return one


def object_to_loss(*, loss_id: int, reason: str, by: Officer, now: dt.datetime) -> Objection:
    """Say that a loss is wrong (提出异议), for whoever looks at the results of that body.

    Raises:
        NoSuchAppraisal, NotPermitted, ObjectingIsOver, ObjectedAlready, BadInput
    """
    reason = words_of(reason, missing="请写明哪里不对。", name="reason")
    with transaction.atomic():
        loss = Loss.objects.select_related("result__round").filter(pk=loss_id, result__current=True).first()
        if loss is None:
            raise NoSuchAppraisal
        result, one = loss.result, locked_round(loss.result.round_id)
        require(by, VIEW, over=_over(result))
        until = one.object_until
        if one.state != State.PUBLISHED or until is None or until < local_date(now):
            raise ObjectingIsOver
        try:
            with transaction.atomic():
                made = Objection.objects.create(
                    round=one,
                    target=result.target,
                    body_code=result.body_code,
                    indicator=loss.indicator,
                    ref=loss.ref,
                    reason=reason,
                    by_account=by.account_id,
                    by_name=by.name,
                    at=now,
                )
        except IntegrityError:
            raise ObjectedAlready from None
        publish(
            ResultObjected(
                **facts_of(one), result_id=result.pk, target=result.target, body_code=result.body_code, reason=reason
            ),
            by=by.actor,
            at=now,
        )
    return made


def answer_objection(*, objection_id: int, upheld: bool, answer: str, by: Officer, now: dt.datetime) -> Objection:
    """Answer, as somebody outside that body (答复异议). Upheld, the loss is waived and the result is a new revision.

    Raises:
        NoSuchAppraisal, NotPermitted, AnsweredAlready, RoundOutOfOrder, BadInput
    """
    answer = words_of(answer, missing="请写明答复。", name="answer")
    with transaction.atomic():
        asked = Objection.objects.select_for_update().filter(pk=objection_id).first()
        if asked is None:
            raise NoSuchAppraisal
        one = locked_round(asked.round_id)
        result = one.results.get(target=asked.target, current=True)
        require(by, JUDGE, over=_over(result))
        if asked.state != Objection.State.ASKED:
            raise AnsweredAlready
        must_be(State(one.state), State.PUBLISHED)
        asked.state = Objection.State.UPHELD if upheld else Objection.State.REFUSED
        asked.answer, asked.answered_by, asked.answered_at = answer, by.name, now
        asked.save()
        if upheld:
            _correct(one, asked.target, now=now)
        publish(
            ResultObjectionAnswered(
                **facts_of(one),
                result_id=result.pk,
                target=asked.target,
                body_code=asked.body_code,
                upheld=upheld,
                answer=answer,
                account_id=asked.by_account,
            ),
            by=by.actor,
            at=now,
        )
    return asked


def finalise_round(*, round_id: int, by: Officer, now: dt.datetime) -> Round:
    """Let the results stand (确定), after the days of objecting and every answer. PUBLISHED -> FINAL.

    Raises:
        NoSuchAppraisal, NotPermitted, RoundOutOfOrder, StillObjecting, StillAsked
    """
    require_over_place(by, EDIT)
    with transaction.atomic():
        one = locked_round(round_id)
        must_be(State(one.state), State.PUBLISHED)
        if one.object_until and local_date(now) <= one.object_until:
            raise StillObjecting(until=one.object_until.isoformat())
        if n := one.objections.filter(state=Objection.State.ASKED).count():
            raise StillAsked(n=n)
        one.state, one.final_at = State.FINAL, now
        one.save()
        publish(RoundFinal(**facts_of(one)), by=by.actor, at=now)
    return one


def _correct(one: Round, target: str, *, now: dt.datetime) -> None:
    scheme = one.version.scheme
    days, kind = read_period(one.period, Length(scheme.length)), Target(scheme.target_kind)
    for whom in targets_of(kind, division_code=settings.HOME_DIVISION, period=days):
        if whom.code == target:
            recompute(one, whom, kind=kind, spec=one.version.spec, days=days, now=now)


def _over(result: Result) -> Over:
    return Over(division_code=result.division_code, body_code=result.body_code)
