"""加一行、删一行: what the buttons of a table do to what was typed; without a script every press is a save."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhengwu.forms.public import MOST_ROWS, FormDefinition

#: Values of the submit button `do`; the key of the table follows, and the number of the row.
ADD_ROW, REMOVE_ROW = "row-add:", "row-remove:"


def with_rows(form: FormDefinition, typed: Mapping[str, Any], *, do: str) -> dict[str, Any]:
    """The answers as typed, after the button. What is no such button changes nothing."""
    tables = {one.key: one for one in form.fields() if one.kind == "table"}
    after = dict(typed)
    if do.startswith(ADD_ROW) and (table := tables.get(do.removeprefix(ADD_ROW))):
        rows = _rows(after, table.key) or [{}] * max(table.min or 0, 1)
        after[table.key] = [*rows, {}][: MOST_ROWS if table.max is None else table.max]
    elif do.startswith(REMOVE_ROW):
        key, _, number = do.removeprefix(REMOVE_ROW).partition(":")
        rows = _rows(after, key)
        if key in tables and number.isdecimal() and int(number) < len(rows):
            after[key] = rows[: int(number)] + rows[int(number) + 1 :]
    return after


def _rows(typed: Mapping[str, Any], key: str) -> list[Any]:
    rows = typed.get(key)
    return list(rows) if isinstance(rows, list) else []
