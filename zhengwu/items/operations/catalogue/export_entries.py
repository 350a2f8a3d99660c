"""导出基本目录: the entries in force as `import_entries` reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from zhengwu.items.queries.catalogue import entries


def export_entries(*, on: dt.date) -> Iterator[dict[str, Any]]:
    """One mapping an entry, by code; streamed."""
    for row in entries(on=on).iterator(chunk_size=500):
        yield {**row.content, "valid_from": row.valid_from.isoformat(), "reason": row.reason}
