"""导出基本目录: the entries in force as `import_entries` reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from zhengwu.items.queries.catalogue import entries
from zhengwu.kernel.public import streamed


def export_entries(*, on: dt.date) -> Iterator[dict[str, Any]]:
    """One mapping an entry, by code; streamed."""
    for row in streamed(entries(on=on)):
        yield {**row.content, "valid_from": row.valid_from.isoformat(), "reason": row.reason}
