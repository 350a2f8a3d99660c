"""提出异议, 申请信用修复: the person named asks, with proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction

from zhengwu.disclosure.events import PleaMade
from zhengwu.disclosure.models import Disclosure, Plea, PleaFile
from zhengwu.disclosure.operations._disclosure import NoSuchDisclosure, facts_of, locked, why
from zhengwu.disclosure.queries.terms import terms_in_force
from zhengwu.disclosure.queries.whose import named_by
from zhengwu.disclosure.rules.kinds import Kind
from zhengwu.disclosure.rules.states import STATE_NAMES, State
from zhengwu.disclosure.rules.terms import Grade, may_repair
from zhengwu.kernel.public import BadInput, Conflict, LawForbids, local_date, publish
from zhengwu.people.public import Applicant
from zhengwu.timelimits.public import work_calendar

_MOST_FILES = 10


class NotPublicNow(Conflict):
    """Only what stands in public is objected to or repaired."""

    code = "disclosure.not_public_now"
    template = "这一条现在是“{state_name}”，不用再提。"


class AskedAlready(Conflict):
    """One request of a kind at a time."""

    code = "disclosure.asked_already"
    template = "这一条的{what}还在等答复，不用再提。"


class OnlyPenalties(LawForbids):
    """A permit is no bad credit."""

    code = "disclosure.only_penalties"
    article = "信用修复管理办法"
    template = "行政许可不是失信信息，不用信用修复。内容不对的，请提异议。"


def object_to(
    *, disclosure_id: int, words: str, files: Collection[UUID] = (), applicants: Sequence[Applicant], now: dt.datetime
) -> Plea:
    """Say that an entry is wrong (提出异议). It stays as it is until an officer answers, within the days the place has set.

    Args:
        applicants: in whose name the account may act; one of them has to be the person named.

    Raises:
        NoSuchDisclosure: there is none, or it is somebody else's
        NotPublicNow, AskedAlready, BadInput
    """
    words = why(words, words="请写明哪里不对，应该是什么。", name="words")
    return _ask(disclosure_id, Plea.Kind.OBJECTION, words=words, files=files, applicants=applicants, now=now)


def ask_repair(
    *,
    disclosure_id: int,
    words: str,
    promised: bool,
    files: Collection[UUID],
    applicants: Sequence[Applicant],
    now: dt.datetime,
) -> Plea:
    """Ask that the publication of a penalty ends because the duty is fulfilled (申请信用修复), after the shortest time in public.

    Args:
        promised: 信用承诺, that what is handed in is true. files: proof that the duty is fulfilled, one at least.

    Raises:
        NoSuchDisclosure, NotPublicNow, OnlyPenalties, AskedAlready
        TooEarlyToRepair: with the day from which it is possible
        BadInput
    """
    words = why(words, words="请写明怎样纠正了违法行为、履行了义务。", name="words")
    if not files:
        raise BadInput.one(("files",), "请上传履行义务的证明，例如缴款凭证。", "disclosure.proof_missing")
    if not promised:
        raise BadInput.one(("promised",), "请阅读并同意信用承诺。", "disclosure.promise_missing")
    return _ask(disclosure_id, Plea.Kind.REPAIR, words=words, files=files, applicants=applicants, now=now)


def _ask(
    disclosure_id: int,
    kind: Plea.Kind,
    *,
    words: str,
    files: Collection[UUID],
    applicants: Sequence[Applicant],
    now: dt.datetime,
) -> Plea:
    today, terms = local_date(now), terms_in_force()
    with transaction.atomic():
        row = locked(disclosure_id)
        asker = named_by(row, applicants)
        if asker is None:
            raise NoSuchDisclosure
        if row.state != State.PUBLISHED:
            raise NotPublicNow(state_name=STATE_NAMES[State(row.state)])
        if kind is Plea.Kind.REPAIR:
            _may_be_repaired(row, today=today)
        if row.pleas.filter(kind=kind, state=Plea.State.ASKED).exists():
            raise AskedAlready(what=kind.label)
        days = terms.repair_days if kind is Plea.Kind.REPAIR else terms.objection_days
        plea = Plea.objects.create(
            disclosure=row,
            kind=kind,
            words=words,
            account_id=asker.account_id,
            asked_by=asker.actor.name,
            asked_at=now,
            due_date=work_calendar().add_workdays(today, days),
        )
        PleaFile.objects.bulk_create(PleaFile(plea=plea, file_id=file) for file in list(files)[:_MOST_FILES])
        publish(
            PleaMade(**facts_of(row), plea_id=plea.pk, plea_kind=kind, due_date=plea.due_date),
            by=asker.actor,
            at=now,
        )
    return plea


def _may_be_repaired(row: Disclosure, *, today: dt.date) -> None:
    if row.kind != Kind.PENALTY:
        raise OnlyPenalties
    may_repair(decision_date=row.decision_date, grade=Grade(row.grade), terms=terms_in_force(), today=today)
