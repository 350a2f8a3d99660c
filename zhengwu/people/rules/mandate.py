"""委托: for whom somebody may act, from which day, until which day. 民法典 art. 161–165, 173."""

from __future__ import annotations

from datetime import date

from zhengwu.kernel.pure import BadInput, Conflict

Loc = tuple[str | int, ...]


class MandateEndsBeforeItStarts(BadInput):
    """The last day lies before the first."""

    code = "mandate.period"


class MandateAlreadyOver(BadInput):
    """Ends before today: it would never be live."""

    code = "mandate.over"


class MandateToOneself(BadInput):
    """Nobody needs a mandate to act for themselves."""

    code = "mandate.self"


class MandateRevokedAlready(Conflict):
    """Already revoked."""

    code = "mandate.revoked"
    template = "这份委托已经撤销，不用再办。"


def check_period(*, valid_from: date, valid_to: date, today: date) -> None:
    """A mandate is live on days d with valid_from <= d < valid_to (half-open: `valid_to` is the first day without it).

    Raises:
        MandateEndsBeforeItStarts, MandateAlreadyOver
    """
    if valid_to <= valid_from:
        raise MandateEndsBeforeItStarts.one(("valid_to",), "委托的终止日要晚于起始日，请重新选择。", "mandate.period")
    if valid_to <= today:
        raise MandateAlreadyOver.one(("valid_to",), "委托的终止日已经过去，请选一个将来的日子。", "mandate.over")


def check_parties(*, principal_person_id: int | None, agent_id: int) -> None:
    """The agent is somebody else.

    Raises:
        MandateToOneself
    """
    if principal_person_id == agent_id:
        raise MandateToOneself.one(("agent",), "不能委托给自己。请填写另一位代办人。", "mandate.self")
