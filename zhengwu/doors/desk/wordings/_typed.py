"""A wording as it is posted, and what the buttons do to it. What is typed is kept, right or wrong; the rules look at it later."""

from __future__ import annotations

from typing import Any

from zhengwu.documents.public import BLOCK_NAMES, MOST_BLOCKS, Wording
from zhengwu.doors.ui.page import DoorRequest

COUNT = "blocks"
_MOST, _MOST_ROWS = 4_000, 20
_CONDITIONS = 3
#: A fresh block of each kind.
_FRESH: dict[str, dict[str, Any]] = {
    "paragraph": {"text": ""},
    "listing": {"columns": [{}]},
    "facts": {"pairs": [{}]},
    "signatures": {"names": [""]},
    "note": {"text": ""},
    "remedy": {},
}
_ROWS = {"listing": "columns", "facts": "pairs"}


def typed_wording(request: DoorRequest) -> Wording:
    """Every block, right or wrong."""
    told = request.POST
    count = _number(told.get(COUNT, ""))
    blocks = [_block(request, n) for n in range(min(count, MOST_BLOCKS + 1))]
    size = "small" if told.get("size") == "small" else "normal"
    return _wording([block for block in blocks if block], size=size, bilingual=told.get("bilingual") == "yes")


def pressed(wording: Wording, do: str) -> Wording:
    """The wording after up:n, down:n, remove:n, row:n, drop:n:m or add:kind; any other button leaves it."""
    verb, _, rest = do.partition(":")
    blocks = [block.model_dump() for block in wording.blocks]
    first, _, second = rest.partition(":")
    n, m = _number(first), _number(second)
    if verb == "add" and rest in _FRESH and len(blocks) < MOST_BLOCKS:
        blocks.append({"kind": rest, **_FRESH[rest]})
    elif n >= len(blocks):
        return wording
    elif verb == "remove":
        del blocks[n]
    elif verb in {"up", "down"} and 0 <= (to := n + (1 if verb == "down" else -1)) < len(blocks):
        blocks[n], blocks[to] = blocks[to], blocks[n]
    elif verb in {"row", "drop"} and (rows := _ROWS.get(blocks[n]["kind"])):
        kept = list(blocks[n][rows])
        blocks[n][rows] = [*kept, {}][:_MOST_ROWS] if verb == "row" else [r for i, r in enumerate(kept) if i != m]
    return _wording(blocks, size=wording.size, bilingual=wording.bilingual)


def anchor(wording: Wording, do: str) -> str:
    """The block one was working on, after the button."""
    verb, _, rest = do.partition(":")
    n = _number(rest.partition(":")[0]) + {"up": -1, "down": 1}.get(verb, 0)
    if verb == "add":
        n = len(wording.blocks) - 1
    return f"#block-{min(max(n, 0), max(len(wording.blocks) - 1, 0))}" if verb and verb != "save" else ""


def _wording(blocks: list[dict[str, Any]], *, size: str, bilingual: bool) -> Wording:
    return Wording.model_validate({"size": size, "bilingual": bilingual, "blocks": blocks})


def _block(request: DoorRequest, n: int) -> dict[str, Any] | None:
    def typed(part: str) -> str:
        return request.POST.get(f"{part}-{n}", "").replace("\r\n", "\n").strip()[:_MOST]

    kind = typed("kind")
    if kind not in BLOCK_NAMES:
        return None
    when = [one for c in range(_CONDITIONS) if (one := typed(f"when{c}"))]
    block: dict[str, Any] = {"kind": kind, "when": when}
    if kind in {"paragraph", "note"}:
        block |= {"text": typed("text"), "en": typed("en")}
    if kind == "paragraph":
        block["flush"] = typed("flush") == "yes"
    if kind == "signatures":
        block |= {part: typed(part).splitlines()[:_MOST_ROWS] for part in ("names", "names_en")}
    if kind in _ROWS:
        rows = min(_number(typed("count")), _MOST_ROWS)
        block[_ROWS[kind]] = [_row(typed, kind, m) for m in range(rows)]
    if kind == "listing":
        block["of"] = typed("of")
    return block


def _row(typed: Any, kind: str, m: int) -> dict[str, Any]:
    """Fields of a row are named `pairs-<row>-<part>-<block>`, as its errors are."""
    of = _ROWS[kind]

    def cell(part: str) -> str:
        return str(typed(f"{of}-{m}-{part}"))

    if kind == "facts":
        return {part: cell(part) for part in ("name", "name_en", "text")} | {"wide": cell("wide") == "yes"}
    plain = {part: cell(part) for part in ("head", "head_en", "text")}
    return plain | {"width": _width(cell("width")), "center": cell("center") == "yes"}


def _width(typed: str) -> float:
    try:
        return min(max(round(float(typed), 1), 0), 30)
    except ValueError:
        return 0


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) <= 3 else 0  # noqa: PLR2004 - no form has a thousand rows
