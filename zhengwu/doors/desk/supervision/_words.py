"""What pages of supervision share: the way to them, and how cards, orders and findings are said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldKind, Option, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import Body
from zhengwu.supervision.public import (
    FINDING_STATE_NAMES,
    ORDER_STATE_NAMES,
    ORDER_WAITS_FOR_UNIT,
    SIGNAL_NAMES,
    STATE_NAMES,
    Card,
    FindingState,
    Order,
    OrderState,
    Problem,
    Signal,
    State,
)

BOARD, CARDS, CARD = "desk-supervision", "desk-supervision-cards", "desk-supervision-card"
ORDERS, ORDER = "desk-supervision-orders", "desk-supervision-order"
FINDINGS, FINDING = "desk-supervision-findings", "desk-supervision-finding"
RULES, RULE = "desk-supervision-rules", "desk-supervision-rule"
SCORES, SCORE = "desk-supervision-scores", "desk-supervision-score"

_SIGNAL_TONES = {Signal.ALERT: ("need", "clock"), Signal.YELLOW: ("need", "flag"), Signal.RED: ("late", "flag")}
_CARD_TONES = {
    State.RAISED: "need",
    State.NOTIFIED: "need",
    State.EXPLAINED: "info",
    State.UPHELD: "late",
    State.CANCELLED: "plain",
    State.RECTIFIED: "info",
    State.CLOSED: "done",
    State.REFERRED: "late",
}
_ORDER_TONES = {
    OrderState.ISSUED: "need",
    OrderState.SIGNED: "info",
    OrderState.REPLIED: "need",
    OrderState.CLOSED: "done",
}
_FINDING_TONES = {
    FindingState.FILED: "need",
    FindingState.ASSIGNED: "info",
    FindingState.RECTIFIED: "need",
    FindingState.RECHECKED: "need",
    FindingState.CLOSED: "done",
}


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 电子监察 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("电子监察"), reverse(BOARD) if way else ""), *way)


def signal_badge(signal: str) -> Badge:
    """预警, 黄牌, 红牌."""
    tone, icon = _SIGNAL_TONES[Signal(signal)]
    return Badge(_(SIGNAL_NAMES[Signal(signal)]), tone, icon)  # type: ignore[arg-type]  # tones, written as words


def card_badge(card: Card) -> Badge:
    """已通知, 已说明, …."""
    return Badge(_(STATE_NAMES[State(card.state)]), _CARD_TONES[State(card.state)])  # type: ignore[arg-type]


def order_badge(order: Order, *, today: dt.date) -> Badge:
    """等签收, 办理中, …; what is late says so."""
    state = OrderState(order.state)
    if state in ORDER_WAITS_FOR_UNIT and order.due_date < today:
        return Badge(_("逾期未反馈"), "late", "alert")
    return Badge(_(ORDER_STATE_NAMES[state]), _ORDER_TONES.get(state, "plain"))  # type: ignore[arg-type]


def finding_badge(finding: Problem, *, today: dt.date) -> Badge:
    """整改中, 已销号, …; what is late says so."""
    state = FindingState(finding.state)
    if state is FindingState.ASSIGNED and finding.due_date is not None and finding.due_date < today:
        return Badge(_("逾期未整改"), "late", "alert")
    return Badge(_(FINDING_STATE_NAMES[state]), _FINDING_TONES.get(state, "plain"))  # type: ignore[arg-type]


def choice(name: str, label: str, known: Iterable[tuple[str, str]], wished: str) -> Field:
    """A filter; the words are translated already."""
    options = (Option("", _("全部"), picked=not wished), *(Option(k, words, picked=k == wished) for k, words in known))
    return Field(name=name, label=label, kind="select", options=options, required=False)


def typed_field(
    name: str,
    label: str,
    kind: FieldKind = "text",
    *,
    at: tuple[str, str] = ("", ""),
    hint: str = "",
    required: bool = True,
    unit: str = "",
) -> Field:
    """A control. `at`: what was typed, and what is wrong with it."""
    value, wrong = at
    return Field(
        name=name, label=label, kind=kind, value=value, error=wrong, hint=hint, required=required, rows=4, unit=unit
    )


def words_of(*tables: Mapping[Any, str]) -> list[tuple[str, str]]:
    """Tables of names as choices, in the reader's language."""
    return [(str(key), _(name)) for table in tables for key, name in table.items()]


def body_names(rows: QuerySet[Card] | QuerySet[Order] | QuerySet[Problem]) -> list[tuple[str, str]]:
    """The bodies that stand in a list, for its filter: code and short name."""
    codes = rows.order_by().values("body_code").distinct()
    found = Body.objects.filter(code__in=codes).order_by("sort_order", "code").values_list("code", "short_name", "name")
    return [(code, short or name) for code, short, name in found]


def names_of(codes: Iterable[str]) -> dict[str, str]:
    """Code → short name: one SQL statement."""
    found = Body.objects.filter(code__in=set(codes)).values_list("code", "short_name", "name")
    return {code: short or name for code, short, name in found}


def about_pair(about: str) -> Pair | None:
    """The case or card something is about, with its link."""
    if about.startswith("case:"):
        number = about.removeprefix("case:")
        return Pair(_("办件"), number, code=True, href=reverse("desk-case", args=[number]), link=_("看办件和经过"))
    if about.startswith("card:"):
        number = about.removeprefix("card:")
        return Pair(_("监察卡"), number, code=True, href=reverse(CARD, args=[number]), link=_("看监察卡"))
    return None


def day_or(day: dt.date | None, otherwise: str = "") -> str:
    """A whole day, or what stands for none."""
    return full_day(day) if day else otherwise
