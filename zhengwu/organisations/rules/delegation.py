"""委托下放: an organ lets another do part of its work, in its name and on its answer (行政许可法 art. 24).

The receiving body must accept; the public is told; and what was received is not passed on. For licensing both must be
organs of the state (行政机关). Days are half-open: in force on d with valid_from <= d < valid_to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, LawForbids
from zhengwu.organisations.rules.body import STATUTORY_ORGAN
from zhengwu.organisations.rules.scope import may_be_licensing

#: What can be delegated: the steps of a case. To see it goes with any of them.
DELEGABLE = (
    "cases.receive",
    "cases.accept",
    "cases.request_correction",
    "cases.refuse_acceptance",
    "cases.review",
    "cases.decide",
    "cases.deliver",
    "cases.close",
    "cases.seal",
    "cases.charge",
    "cases.print",
)


class State(StrEnum):
    """What has been done about it; whether it is in force depends on the day as well (`Standing`)."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """How it stands on a day."""

    PROPOSED = "proposed"
    WAITING = "waiting"
    IN_FORCE = "in_force"
    ENDED = "ended"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


STANDING_NAMES: dict[Standing, str] = {
    Standing.PROPOSED: "等对方接受",
    Standing.WAITING: "还没到生效日",
    Standing.IN_FORCE: "有效",
    Standing.ENDED: "已终止",
    Standing.DECLINED: "对方不接受",
    Standing.WITHDRAWN: "已撤回",
}


class OnlyOrgans(LawForbids):
    """Licensing can be delegated by an administrative organ to another one only."""

    code = "delegation.only_organs"
    article = "行政许可法第二十四条第一款"
    template = "行政许可只能由行政机关委托给其他行政机关，{name}不是法定机关。请只选不属于行政许可的事项，或另选机关。"


class NoSubDelegation(LawForbids):
    """What one has been entrusted with is not passed on."""

    code = "delegation.sub_delegation"
    article = "行政许可法第二十四条第三款"
    template = "{codes} 是别的机关委托来的，不得再委托。请只选本机关自己的事项。"


class DepartmentDelegates(BadInput):
    """A department has no powers of its own to give or to receive."""

    code = "delegation.department"


class SameBody(BadInput):
    """A body delegates to another one."""

    code = "delegation.same_body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of a delegation."""

    code: str
    name: str
    kind: str
    nature: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegatedScope:
    """What a body does for another: of `from_body_code`'s items these (empty = all), and of the steps these."""

    to_body_code: str
    from_body_code: str
    task_codes: frozenset[str]
    actions: frozenset[str]

    def covers(self, action: str, *, body_code: str, task_code: str = "") -> bool:
        """Whether the action over this body's item was entrusted. Asked without an item, only a delegation of all covers."""
        return (
            action in self.actions
            and body_code == self.from_body_code
            and (not self.task_codes or task_code in self.task_codes)
        )


def check_parties(
    giver: Party, receiver: Party, *, task_codes: Collection[str], received: Iterable[DelegatedScope]
) -> None:
    """Whether the one may delegate these items to the other.

    Args:
        received: what the giver itself has been entrusted with.
    Raises:
        SameBody, DepartmentDelegates, NoSubDelegation, OnlyOrgans
    """
    if giver.code == receiver.code:
        raise SameBody.one(("to_body",), "不能委托给自己，请另选机构。", "delegation.same_body")
    for side, party in (("from_body", giver), ("to_body", receiver)):
        if party.kind == "department":
            raise DepartmentDelegates.one(
                (side,),
                "{name}是内设机构，不能以自己的名义委托或受委托。请选它所属的机关。",
                "delegation.department",
                name=party.name,
            )
    strange = sorted(code for code in task_codes if not code.startswith(giver.code))
    if passed_on := [code for code in strange if any(code in scope.task_codes for scope in received)] or [
        code for code in strange if any(code.startswith(s.from_body_code) and not s.task_codes for s in received)
    ]:
        raise NoSubDelegation(codes="、".join(passed_on[:3])[:120])
    if may_be_licensing(task_codes):
        for party in (giver, receiver):
            if party.nature != STATUTORY_ORGAN:
                raise OnlyOrgans(name=party.name)


def standing(state: str, *, valid_from: dt.date, valid_to: dt.date | None, on: dt.date) -> Standing:
    """How a delegation stands on a day."""
    if state != State.ACCEPTED:
        return Standing(state)
    if valid_to is not None and valid_to <= on:
        return Standing.ENDED
    return Standing.WAITING if on < valid_from else Standing.IN_FORCE
