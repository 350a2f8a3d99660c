"""监察卡 as officers see them: the list with its filters, and what one may do to one card."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import SHANGHAI
from zhengwu.organisations.public import Officer, require
from zhengwu.supervision.models import Card, CardFile
from zhengwu.supervision.operations._card import NoSuchCard, over_of
from zhengwu.supervision.queries.board import VIEW, cards_within, to_do_for
from zhengwu.supervision.queries.repeated import repeated
from zhengwu.supervision.rules.kinds import Signal
from zhengwu.supervision.rules.path import FINAL, MOVE_NAMES, OPEN, STATE_NAMES, TABLE, Move, State, moves_from

#: What a list can be narrowed to, beside the states.
CARD_LOOKS: dict[str, str] = {"mine": "等我处理的", "open": "没有办结的", "late": "过期没有说明"}
#: What the unit does; the rest is the supervisor's.
CARD_UNIT_MOVES = frozenset({Move.EXPLAIN, Move.APPEAL, Move.RECTIFY})


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAction:
    """A button; `locked` names the state that locks it."""

    move: Move
    name: str
    locked: str = ""


def cards_for(
    *,
    officer: Officer,
    today: dt.date,
    what: str = "",
    signal: str = "",
    rule: str = "",
    body_code: str = "",
    day: dt.date | None = None,
    q: str = "",
) -> QuerySet[Card]:
    """The cards this officer may see, the newest first; what waits by its last day.

    Args:
        what: a state or one of `CARD_LOOKS`.
        day: raised on this day.
        q: the beginning of a card's number, or a case number.
    """
    found = to_do_for(officer) if what == "mine" else cards_within(officer)
    if q:
        found = found.filter(Q(number__startswith=q) | Q(project_no=q))
    for name, value in (("signal", signal), ("rule_key", rule), ("body_code", body_code)):
        if value:
            found = found.filter(**{name: value})
    if day is not None:
        begins = dt.datetime.combine(day, dt.time.min, SHANGHAI)
        found = found.filter(raised_at__gte=begins, raised_at__lt=begins + dt.timedelta(days=1))
    if what == "mine":
        return found
    if what == "late":
        return found.filter(state=State.NOTIFIED, explain_due_date__lt=today).order_by("explain_due_date", "pk")
    if what == "open":
        return found.filter(state__in=sorted(OPEN)).order_by("explain_due_date", "pk")
    return (found.filter(state=what) if what else found).order_by("-pk")


def card_for(*, number: str, by: Officer, action: str = VIEW) -> Card:
    """One card.

    Raises:
        NoSuchCard, NotPermitted
    """
    found = Card.objects.select_related("rule_version__rule").filter(number=number[:20]).first()
    if found is None:
        raise NoSuchCard(number=number[:40])
    require(by, action, over=over_of(found))
    return found


def card_move_action(move: Move) -> str:
    """What one must be allowed to do."""
    return "supervision.explain" if move in CARD_UNIT_MOVES else "supervision.judge"


def card_actions(card: Card, *, officer: Officer) -> list[CardAction]:
    """The buttons of this officer, in the order of the path; what cannot be pressed now with the state that locks it."""
    if card.state in FINAL:
        return []
    over, state = over_of(card), State(card.state)
    now = moves_from(state)
    offered = []
    for move in TABLE:
        if move in {Move.NOTIFY, Move.SILENCE} or not officer.may(card_move_action(move), over):
            continue
        if (move is Move.APPEAL and card.appealed) or (move is Move.REFER and not may_refer(card)):
            continue
        offered.append(CardAction(move=move, name=MOVE_NAMES[move], locked="" if move in now else STATE_NAMES[state]))
    return offered


def may_refer(card: Card) -> bool:
    """Only what is grave is handed on: a red one, or what the body did again in the same quarter."""
    return card.signal == Signal.RED or repeated(card)


def card_file(*, number: str, file: int, by: Officer) -> CardFile:
    """A file of a card.

    Raises:
        NoSuchCard, NotPermitted
    """
    card = card_for(number=number, by=by)
    found = CardFile.objects.select_related("file").filter(entry__card=card, pk=file).first()
    if found is None:
        raise NoSuchCard(number=number[:40])
    return found
