"""审查与决定分离: one person may not both review and decide (DOMAIN §6)."""

from __future__ import annotations

from zhengwu.kernel.pure import NotPermitted

#: Who has done the second may not do the first, for the same subject.
KEPT_APART = {"cases.decide": "cases.review"}


class ReviewerMayNotDecide(NotPermitted):
    """This officer reviewed it, in this round or an earlier one."""

    code = "reviewer_may_not_decide"
    title = "审查人不能作决定"
    template = "您参加过本件的审查，不能再作决定。请由其他有决定权的同事办理。"


def check_apart(*, action: str, account_id: int, earlier_actors: frozenset[int]) -> None:
    """Refuse an officer who already acted on the other side.

    Args:
        earlier_actors: accounts that acted with the action `KEPT_APART[action]`.
    Raises:
        ReviewerMayNotDecide
    """
    if action in KEPT_APART and account_id in earlier_actors:
        raise ReviewerMayNotDecide
