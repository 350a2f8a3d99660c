"""When a work item is done: 一人办理, 或签, 会签, 依次审批; and whose turn it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.flows.rules.model import Rule


class Outcome(StrEnum):
    """What an officer says. A rejected review goes on as 建议不予许可: the head decides."""

    APPROVE = "approve"  # 同意
    REJECT = "reject"  # 不同意 / 建议不予许可
    RETURN = "return"  # 退回


#: An outcome against somebody is given with its reason (DOMAIN §6: nobody returns a case without a reason).
NEEDS_OPINION = frozenset({Outcome.REJECT, Outcome.RETURN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One assignment of a work item: an account, or anybody in a post; `outcome` is empty until it was used.

    `delegated_from` may act as well: delegating (委派) leaves the responsibility where it was.
    """

    id: int
    account_id: int | None = None
    post_id: int | None = None
    delegated_from: int | None = None
    outcome: str = ""
    acted_by: int | None = None

    def is_for(self, *, account_id: int, post_id: int) -> bool:
        """Whether this officer may use it."""
        return account_id in {self.account_id, self.delegated_from} - {None} or (
            self.account_id is None and self.post_id == post_id
        )


def seat_of(seats: Sequence[Seat], *, rule: Rule, account_id: int, post_id: int) -> Seat | None:
    """The unused assignment this officer may use now; None when it is somebody else's turn.

    `seats` are in order. A work item without any is open to everybody with the permission: then ask nothing here.
    """
    unused = [seat for seat in seats if not seat.outcome]
    if rule is Rule.ORDER:
        unused = unused[:1]
    return next((seat for seat in unused if seat.is_for(account_id=account_id, post_id=post_id)), None)


def acted(seats: Sequence[Seat], *, account_id: int) -> bool:
    """Whether this account has already said its word: one person, one vote."""
    return any(seat.outcome and seat.acted_by == account_id for seat in seats)


def verdict(seats: Sequence[Seat], *, rule: Rule) -> Outcome | None:
    """The outcome of the work item, or None while others must still act.

    A return ends it at once. 会签 and 依次 approve only when everybody approves; 或签 and 一人办理 take the first word.
    """
    said = [Outcome(seat.outcome) for seat in seats if seat.outcome]
    if Outcome.RETURN in said:
        return Outcome.RETURN
    if rule in {Rule.ONE, Rule.ANY}:
        return said[0] if said else None
    if not said or len(said) < len(seats):
        return None
    return Outcome.REJECT if Outcome.REJECT in said else Outcome.APPROVE
