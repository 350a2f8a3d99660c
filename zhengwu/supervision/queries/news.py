"""Whether anything has happened that the live board shows: one look at the end of the log."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import StoredEvent, horizon

#: Whoever was away longer than so many events sees the whole board anew anyway.
_FAR = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """`position`: up to where the log was looked at. `cards`: a card, an order or a finding moved; `figures`: anything did."""

    position: int
    cards: bool
    figures: bool


def news_since(position: int) -> News:
    """What is new after this id of the log: no event is overlooked, whoever commits when (`kernel.horizon`).

    At most three short SQL statements, each of which reads the end of an index. A position beyond the end of the log (a restored
    database) counts as far behind.
    """
    settled = horizon()
    if settled == position:
        return News(position=settled, cards=False, figures=False)
    if not 0 < settled - position <= _FAR:
        return News(position=settled, cards=True, figures=True)
    new = StoredEvent.objects.filter(id__gt=position, id__lte=settled)
    cards = new.filter(type__startswith="supervision.").order_by("id").values_list("id", flat=True)[:1]
    return News(position=settled, cards=bool(list(cards)), figures=True)
