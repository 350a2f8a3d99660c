"""记下没找到的: what was looked for in vain, so that an official can give it a word. Forgotten after 180 days."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import connection

from zhengwu.items.models import SearchMiss
from zhengwu.items.rules.search_words import text_of_miss
from zhengwu.kernel.public import local_date

KEPT_DAYS: Final = 180
#: Nobody reads more in a day; whoever types rubbish by machine fills no table.
MOST_A_DAY: Final = 1000

_NOTE = """
INSERT INTO items_searchmiss (day, text, found, times)
SELECT %(day)s, %(text)s::text, %(found)s, 1
WHERE EXISTS (SELECT FROM items_searchmiss WHERE day = %(day)s AND text = %(text)s::text)
   OR (SELECT count(*) FROM items_searchmiss WHERE day = %(day)s) < %(most)s
ON CONFLICT (day, text) DO UPDATE
SET times = items_searchmiss.times + 1, found = greatest(items_searchmiss.found, excluded.found)
"""


def note_miss(*, q: str, found: int, now: dt.datetime) -> bool:
    """Add one to what was not found today. One statement; nothing when nothing may be kept of the words.

    Args:
        q: as typed; numbers and addresses are taken out before it is kept.
        found: how many items came, all too far off.
    Returns:
        Whether something was kept.
    """
    text = text_of_miss(q)
    if not text:
        return False
    values: dict[str, str | int | dt.date] = {
        "day": local_date(now),
        "text": text,
        "found": min(found, 1000),
        "most": MOST_A_DAY,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, values)
    return True


def forget_misses(*, now: dt.datetime) -> int:
    """Forget what was looked for more than 180 days ago; how many rows went."""
    gone, _tables = SearchMiss.objects.filter(day__lt=local_date(now) - dt.timedelta(days=KEPT_DAYS)).delete()
    return gone
