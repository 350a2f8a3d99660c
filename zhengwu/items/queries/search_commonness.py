"""Which lexemes of the search index are common, as PostgreSQL's own statistics have it (ANALYZE, which autovacuum does)."""

from __future__ import annotations

import time
from functools import lru_cache

from django.db import connections

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.search_plan import NOTHING_KNOWN, Commonness

_KEPT_SECONDS = 600
_ASKED = """
    SELECT s.most_common_elems::text::text[], s.most_common_elem_freqs, c.reltuples
    FROM pg_stats s JOIN pg_class c ON c.oid = to_regclass(s.tablename)
    WHERE s.schemaname = ANY(current_schemas(false)) AND s.tablename = %s AND s.attname = 'search'
"""


def commonness(using: str) -> Commonness:
    """What is known by now, asked anew every ten minutes; nothing is common before the first ANALYZE. One statement or none.

    Old figures cost time, never results within the asker's places.
    """
    return _commonness(using, int(time.monotonic()) // _KEPT_SECONDS)


@lru_cache(maxsize=2)
def _commonness(using: str, _turn: int) -> Commonness:
    with connections[using].cursor() as cursor:
        cursor.execute(_ASKED, [ItemVersion._meta.db_table])
        found = cursor.fetchone()
    if found is None or found[0] is None:
        return NOTHING_KNOWN
    lexemes, frequencies, rows = found
    # After the frequencies stand their least and greatest, and the share of rows without any.
    return Commonness(dict(zip(lexemes, frequencies, strict=False)), max(0, round(rows)))
