"""The events of subjects as rules see them, and what the pinned items say."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain, groupby
from operator import itemgetter

from django.db import connection

from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import StoredEvent
from zhengwu.supervision.rules.story import ItemFacts, Seen

_FIELDS = ("subject", "seq", "type", "at", "actor", "data")
#: A chain longer than this is no case: a card, a body, a mistake.
MOST_EVENTS = 2_000


def stories_of(subjects: Collection[str]) -> dict[str, list[Seen]]:
    """The events of these subjects, each in its order. One query."""
    rows = StoredEvent.objects.filter(subject__in=list(subjects), seq__lte=MOST_EVENTS).order_by("subject", "seq")
    found: dict[str, list[Seen]] = defaultdict(list)
    for subject, *rest in rows.values_list(*_FIELDS):
        found[subject].append(Seen(*rest))
    return found


#: Chains of cards, rules and bodies are no stories: what is supervised is a case, a payment, an exchange.
_EVERY = """
    SELECT subject, seq, type, at, actor, data FROM event
    WHERE subject LIKE 'case:%%' OR subject LIKE 'exchange:%%' OR subject LIKE 'payment:%%'
    ORDER BY subject, seq
"""
_TOUCHED = """
    SELECT e.subject, e.seq, e.type, e.at, e.actor, e.data FROM event e
    WHERE e.subject IN (SELECT t.subject FROM event t WHERE t.at >= %s)
      AND (e.subject LIKE 'case:%%' OR e.subject LIKE 'exchange:%%' OR e.subject LIKE 'payment:%%')
    ORDER BY e.subject, e.seq
"""


def every_story(*, touched_since: dt.datetime | None = None, batch: int = 20_000) -> Iterator[tuple[str, list[Seen]]]:
    """Every case ever, or those something happened to since, streamed from one snapshot in the order of their names: memory stays
    flat. Inside a transaction only."""
    with connection.chunked_cursor() as cursor:
        if touched_since is None:
            cursor.execute(_EVERY)
        else:
            cursor.execute(_TOUCHED, [touched_since])
        rows = chain.from_iterable(iter(lambda: cursor.fetchmany(batch), []))
        for subject, group in groupby(rows, key=itemgetter(0)):
            yield subject, [Seen(seq, kind, at, actor, json.loads(data)) for _, seq, kind, at, actor, data in group]


def item_facts(task_code: str, version: int) -> ItemFacts | None:
    """What a pinned item version says; an inspector asks once."""
    found = ItemVersion.objects.filter(item__task_code=task_code, version=version).defer("search").first()
    if found is None:
        return None
    return ItemFacts(
        statutory=found.statutory_days is not None,
        materials=frozenset(str(m.get("name", "")) for m in found.guide_json.get("materials", ())),
    )
