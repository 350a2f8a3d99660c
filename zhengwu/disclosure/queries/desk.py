"""双公示 as officers see it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from zhengwu.disclosure.models import Disclosure, Hold, Plea
from zhengwu.disclosure.operations._disclosure import (
    APPROVE,
    ENTER,
    HOLD,
    VIEW,
    NoSuchDisclosure,
    open_hold,
    over_of,
)
from zhengwu.disclosure.operations.answer import NoSuchPlea
from zhengwu.disclosure.rules.finding import folded, pairs_of
from zhengwu.disclosure.rules.holding import Ground, takes_two
from zhengwu.disclosure.rules.kinds import Kind
from zhengwu.disclosure.rules.states import STATE_NAMES, TABLE, VERB_NAMES, State, Verb
from zhengwu.kernel.public import blind_index
from zhengwu.organisations.public import Officer, covered_by, require

#: What a list can be narrowed to, beside the states: what somebody has to do something about.
TO_DO_NAMES: dict[str, str] = {
    "late": "逾期未公示",
    "held": "暂缓中",
    "objection": "待答复的异议",
    "repair": "待答复的信用修复",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureAction:
    """A button: `locked` by the state (its name), or open. `verb` is one of `Verb`, or `answer`."""

    verb: Verb
    name: str
    locked: str = ""


def disclosures_for(
    *, officer: Officer, today: dt.date, q: str = "", kind: str = "", what: str = ""
) -> QuerySet[Disclosure]:
    """The entries this officer may see: what waits, the nearest last day first; else the newest. `what`: a state or one of
    `TO_DO_NAMES`; `q`: a part of an organisation's name, how a person's begins, a code, or how a number begins."""
    found = Disclosure.objects.filter(_covered(officer))
    if q:
        hits = (
            Q(decision_no__startswith=q)
            | Q(subject_name__startswith=q)
            | Q(subject_index=blind_index(q))
            | Q(subject_code=folded(q).upper())
        )
        if pairs_of(q):
            hits |= Q(name_pairs__contains=pairs_of(q))
        found = found.filter(hits)
    if kind:
        found = found.filter(kind=kind)
    if what == "late":
        found = found.filter(_late(today))
    elif what == "held":
        found = found.filter(Exists(Hold.objects.filter(disclosure=OuterRef("pk"), state=Hold.State.ASKED)))
    elif what in Plea.Kind.values:
        found = found.filter(Exists(Plea.objects.filter(disclosure=OuterRef("pk"), kind=what, state=Plea.State.ASKED)))
    elif what:
        found = found.filter(state=what)
    if what in {"late", State.WAITING}:
        return found.order_by("due_date", "pk")
    return found.order_by("-entered_at", "-pk")


def late(*, today: dt.date, officer: Officer | None = None) -> QuerySet[Disclosure]:
    """What is not public though its last day has passed, the longest overdue first; of one officer's reach, or everywhere."""
    found = Disclosure.objects.filter(_late(today)).order_by("due_date", "pk")
    return found.filter(_covered(officer)) if officer else found


def disclosure_for(*, disclosure_id: int, by: Officer, action: str = VIEW) -> Disclosure:
    """One entry as an officer sees it.

    Raises:
        NoSuchDisclosure, NotPermitted
    """
    found = Disclosure.objects.select_related("body__division").filter(pk=disclosure_id).first()
    if found is None:
        raise NoSuchDisclosure
    require(by, action, over=over_of(found))
    return found


def plea_for(*, plea_id: int, by: Officer, action: str = VIEW) -> Plea:
    """One plea with its entry.

    Raises:
        NoSuchPlea, NotPermitted
    """
    found = Plea.objects.select_related("disclosure__body__division").filter(pk=plea_id).first()
    if found is None:
        raise NoSuchPlea
    require(by, action, over=over_of(found.disclosure))
    return found


def disclosure_actions(row: Disclosure, *, officer: Officer) -> list[DisclosureAction]:
    """The buttons of this officer, those that cannot be pressed with the reason. At most two SQL statements."""
    held, over, state = open_hold(row), over_of(row), State(row.state)
    may = {action: officer.may(action, over) for action in (ENTER, HOLD, APPROVE)}
    offered: list[Verb] = []
    if may[HOLD] and not held:
        offered += [Verb.PUBLISH, Verb.HOLD]
    if may[HOLD] and held:
        offered.append(Verb.RELEASE)
    if may[APPROVE] and held and takes_two(Ground(held.ground)):
        offered.append(Verb.WITHHOLD)
    if may[ENTER]:
        offered += [Verb.CORRECT, Verb.WITHDRAW]
    return [
        DisclosureAction(verb=verb, name=VERB_NAMES[verb], locked="" if state in TABLE[verb] else STATE_NAMES[state])
        for verb in offered
    ]


def entered_before(*, kind: Kind, body_code: str, decision_no: str) -> bool:
    """Whether the body's decision of this number stands here already; one that was taken back does not count."""
    found = Disclosure.objects.filter(kind=kind, body_code=body_code, decision_no=decision_no)
    return found.exclude(state=State.WITHDRAWN).exists()


def _late(today: dt.date) -> Q:
    return Q(state=State.WAITING, due_date__lt=today)


def _covered(officer: Officer) -> Q:
    return covered_by(officer, actions=[VIEW], body_field="body__code", task_field="", party_fields=("subject_ref",))
