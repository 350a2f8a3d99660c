"""Cards as officers see them."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations._card import EXPLAIN, JUDGE, VIEW, NoSuchCard, over_of
from zhengwu.supervision.rules.path import Move, State, moves_from
from zhengwu.supervision.rules.reckoning import midnight

#: Whose step a move is.
_ACTION_OF = {
    Move.EXPLAIN: EXPLAIN,
    Move.APPEAL: EXPLAIN,
    Move.RECTIFY: EXPLAIN,
    Move.UPHOLD: JUDGE,
    Move.CANCEL: JUDGE,
    Move.SEND_BACK: JUDGE,
    Move.CLOSE: JUDGE,
    Move.REFER: JUDGE,
}


def cards_page(
    *,
    officer: Officer,
    state: str = "",
    rule_key: str = "",
    signal: str = "",
    body_code: str = "",
    first_date: dt.date | None = None,
    last_date: dt.date | None = None,
    q: str = "",
) -> QuerySet[Card]:
    """The cards this officer may see, the newest first. `q`: how a card or case number begins; days are those of the breach."""
    found = Card.objects.filter(covered_by(officer, actions=(VIEW,))).select_related("rule_version__rule")
    for name, value in (("state", state), ("rule_key", rule_key), ("signal", signal), ("body_code", body_code)):
        if value:
            found = found.filter(**{name: value})
    if first_date:
        found = found.filter(occurred_at__gte=midnight(first_date))
    if last_date:
        found = found.filter(occurred_at__lt=midnight(last_date + dt.timedelta(days=1)))
    if q:
        found = found.filter(Q(number__startswith=q) | Q(project_no__startswith=q))
    return found.order_by("-pk")


def card_of(number: str, *, by: Officer | None = None) -> Card:
    """One card with its rule; `by`: only where this officer may see it.

    Raises:
        NoSuchCard, NotPermitted
    """
    found = (
        Card.objects.select_related("rule_version__rule")
        .prefetch_related("entries__files")
        .filter(number=number)
        .first()
    )
    if found is None:
        raise NoSuchCard(number=number[:40])
    if by is not None:
        require(by, VIEW, over=over_of(found))
    return found


def moves_for(card: Card, *, officer: Officer) -> tuple[Move, ...]:
    """What this officer may do to the card now."""
    over = over_of(card)

    def may(action: str) -> bool:
        return officer.grant_for(action, over) is not None and officer.barred(action, over) is None

    moves = moves_from(State(card.state))
    if card.appealed:
        moves = tuple(move for move in moves if move is not Move.APPEAL)
    return tuple(move for move in moves if may(_ACTION_OF[move]))
