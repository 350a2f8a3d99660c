"""Under which conditions authority alone is not enough: recusal (回避) and the separation of duties (职责分离).

Each condition is one sentence people read in the table of permissions, and one pure question with the refusal as its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengwu.kernel.pure import NotPermitted

if TYPE_CHECKING:
    from zhengwu.organisations.rules.officer import Officer
    from zhengwu.organisations.rules.over import Over

#: Why somebody has an interest in a matter: it is theirs, or a relative's.
OWN, KIN = "own", "kin"


class OwnMatter(NotPermitted):
    """The officer, or somebody they act for, is a party."""

    code = "recused.own"
    title = "依法应当回避"
    template = "这件事是您本人或您代表的单位申请的，依法应当回避（公务员法第七十六条）。请转给其他有权限的同事。"


class KinsMatter(NotPermitted):
    """A declared relative of the officer, or a company a relative represents, is a party."""

    code = "recused.kin"
    title = "依法应当回避"
    template = "申请人或代理人是您申报过的亲属，依法应当回避（公务员法第七十六条）。请转给其他有权限的同事。"


class OwnUnit(NotPermitted):
    """Nobody supervises the unit they work in."""

    code = "own_unit"
    title = "不能监督本单位"
    template = "这是您所在单位的事，不能由您监督。请转给上级或其他监督岗位。"


class DidTheOtherSide(NotPermitted):
    """This officer did, to the same object, what must be kept apart."""

    code = "kept_apart"
    title = "不能由同一个人办"
    template = "您对这件事做过“{other_name}”，不能再由您来做这一步（职责分离）。请由其他有权限的同事办理。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition. `words` (filled with `other_name`) stand in the table of permissions; `refuse` gives the refusal, or None.

    `other` is the action that must have been done by somebody else, where the condition is about one.
    """

    key: str
    words: str
    refuse: Callable[[Officer, Over], NotPermitted | None]
    other: str = ""
    other_name: str = ""


def _own(officer: Officer, over: Over) -> NotPermitted | None:
    return OwnMatter() if over.parties & officer.interested(OWN) else None


def _kin(officer: Officer, over: Over) -> NotPermitted | None:
    return KinsMatter() if over.parties & officer.interested(KIN) else None


def _unit(officer: Officer, over: Over) -> NotPermitted | None:
    return OwnUnit() if over.body_code == officer.body_code else None


NOT_OWN = Condition(key="not_own", words="不是本人或本人代表的单位的事", refuse=_own)
NOT_KIN = Condition(key="not_kin", words="不是申报过的亲属的事", refuse=_kin)
NOT_OWN_UNIT = Condition(key="not_own_unit", words="不是所在单位的事", refuse=_unit)


def apart_from(other: str, other_name: str) -> Condition:
    """Whoever did the other action to the same object may not do this one."""

    def refuse(officer: Officer, over: Over) -> NotPermitted | None:
        did = officer.account_id in over.done_by.get(other, ())
        return DidTheOtherSide(other_name=other_name) if did else None

    return Condition(
        key=f"apart_from:{other}",
        words="没有对同一件事做过“{other_name}”",
        refuse=refuse,
        other=other,
        other_name=other_name,
    )
