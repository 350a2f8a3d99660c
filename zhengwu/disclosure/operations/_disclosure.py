"""What every verb needs: the locked entry, the step of the table with its record, and the words for the log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.disclosure.models import Disclosure, DisclosureChange, Hold
from zhengwu.disclosure.rules.states import State, Verb, next_state
from zhengwu.kernel.public import Actor, BadInput, NotFound, clean_text
from zhengwu.organisations.public import Officer, Over, require

VIEW, ENTER, HOLD, APPROVE, ANSWER = (
    "disclosure.view", "disclosure.enter", "disclosure.hold", "disclosure.approve", "disclosure.answer",
)  # fmt: skip
MOST_REASON = 2000
_ENDS = frozenset({State.WITHHELD, State.WITHDRAWN, State.REPAIRED, State.EXPIRED})


class NoSuchDisclosure(NotFound):
    """There is none, or it is not this reader's to see."""

    code = "disclosure.not_found"
    template = "没有找到这条公示信息，请核对地址，或者按名称、文书号查。"


def locked(disclosure_id: int) -> Disclosure:
    """The entry, locked until the transaction ends: a second officer waits here and then sees the new state.

    Raises:
        NoSuchDisclosure
    """
    found = (
        Disclosure.objects.select_for_update(of=("self",))
        .select_related("body__division")
        .filter(pk=disclosure_id)
        .first()
    )
    if found is None:
        raise NoSuchDisclosure
    return found


def locked_for(disclosure_id: int, *, action: str, by: Officer) -> Disclosure:
    """The locked entry, for an officer who may do this to it.

    Raises:
        NoSuchDisclosure, NotPermitted
    """
    found = locked(disclosure_id)
    require(by, action, over=over_of(found))
    return found


def over_of(disclosure: Disclosure) -> Over:
    """The entry as permission sees it: who decided, whose it is, and who holds it."""
    return Over(
        division_code=disclosure.body.division.code,
        body_code=disclosure.body.code,
        parties=frozenset(filter(None, (disclosure.subject_ref,))),
        done_by={HOLD: [h.held_account for h in disclosure.holds.all() if h.state == Hold.State.ASKED]},
    )


def open_hold(disclosure: Disclosure) -> Hold | None:
    """The hold that lasts."""
    return disclosure.holds.filter(state=Hold.State.ASKED).first()


def why(reason: str, *, words: str = "请写明理由。", name: str = "reason") -> str:
    """The reason, clean.

    Raises:
        BadInput: none given
    """
    reason = clean_text(reason, max_length=MOST_REASON, loc=(name,))
    if not reason:
        raise BadInput.one((name,), words, "disclosure.reason_missing")
    return reason


def step(disclosure: Disclosure, verb: Verb, *, reason: str, by: Actor, now: dt.datetime) -> None:
    """Take one step of the table, save the entry and record the step. What ends in public says `ended_why`.

    Raises:
        NotNow
    """
    before = State(disclosure.state)
    disclosure.state = next_state(before, verb)
    if disclosure.state in _ENDS:
        disclosure.ended_at, disclosure.ended_why = now, reason
    disclosure.save()
    DisclosureChange.objects.create(disclosure=disclosure, verb=verb, reason=reason, at=now, by_name=by.name)


def facts_of(disclosure: Disclosure) -> dict[str, Any]:
    """What every event of an entry says of it."""
    return {
        "disclosure_id": disclosure.pk,
        "kind": disclosure.kind,
        "decision_no": disclosure.decision_no,
        "body_code": disclosure.body_code,
        "source_ref": disclosure.source_ref,
    }
