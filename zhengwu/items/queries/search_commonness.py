"""Which lexemes of the search index are common, as PostgreSQL's own statistics have it (ANALYZE, which autovacuum does)."""

from __future__ import annotations

import time

from django.db import connections

from zhengwu.items.models import ItemVersion
from zhengwu.items.rules.search_plan import NOTHING_KNOWN, Commonness

#: Figures of a large catalogue hardly change; a small one may be large a minute later, when somebody imports a county's items.
_KEPT_SECONDS, _KEPT_SECONDS_WHILE_FEW = 600, 15
_FEW_ROWS = 20_000
_ASKED = """
    SELECT s.most_common_elems::text::text[], s.most_common_elem_freqs, c.reltuples
    FROM pg_stats s JOIN pg_class c ON c.oid = to_regclass(s.tablename)
    WHERE s.schemaname = ANY(current_schemas(false)) AND s.tablename = %s AND s.attname = 'search'
"""


_known: dict[str, tuple[float, Commonness]] = {}


def commonness(using: str) -> Commonness:
    """What is known by now, asked anew every ten minutes, or much sooner while the catalogue is small; nothing is common before the
    first ANALYZE. One statement or none.

    Old figures cost time, never results within the asker's places.
    """
    until, known = _known.get(using, (0.0, NOTHING_KNOWN))
    if (now := time.monotonic()) >= until:
        known = _asked(using)
        _known[using] = now + (_KEPT_SECONDS if known.rows >= _FEW_ROWS else _KEPT_SECONDS_WHILE_FEW), known
    return known


def forget_commonness() -> None:
    """Ask anew next time."""
    _known.clear()


def _asked(using: str) -> Commonness:
    with connections[using].cursor() as cursor:
        cursor.execute(_ASKED, [ItemVersion._meta.db_table])
        found = cursor.fetchone()
    if found is None or found[0] is None:
        return NOTHING_KNOWN
    lexemes, frequencies, rows = found
    # After the frequencies stand their least and greatest, and the share of rows without any.
    return Commonness(dict(zip(lexemes, frequencies, strict=False)), max(0, round(rows)))
