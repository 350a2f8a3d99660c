"""Filling a wording in: from blocks and values to what the typesetter places, every text a string."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zhengwu.documents.rules.wordings.blocks import (
    Facts,
    Listing,
    Note,
    Pair,
    Paragraph,
    Remedy,
    Signatures,
    Wording,
)
from zhengwu.documents.rules.wordings.forms import Language, form_named, printed, there
from zhengwu.documents.rules.wordings.slots import EACH, INDEX, Slot, by_written, slots_of
from zhengwu.documents.rules.wordings.text import Holds, Say, Test, chosen, read, test_of

Values = Mapping[str, Any]
#: Longer last words may be parted from the signature.
_LONG = 600
_REMEDY = {
    "zh": "如不服本{this}，可以自收到本{this}之日起60日内向{review_body}申请行政复议，"
    "也可以自收到本{this}之日起6个月内依法向{court}提起行政诉讼。",
    "en": "If you disagree, you may apply to {review_body} for administrative reconsideration within 60 days of receiving this "
    "{this}, or bring an administrative action before {court} within 6 months of receiving it.",
}


def filled(*, kind: str, wording: Wording, values: Values) -> list[dict[str, Any]]:
    """The blocks of a paper, in order; what says nothing is left out.

    Args:
        values: those of the kind as they are kept, dates as ISO text and instants in local time, and those of the paper itself.
    """
    known = _complete(values)
    slots = slots_of(kind)
    holds = holding(slots, known)
    found = [
        block
        for one in wording.blocks
        if all(holds(test_of(test)) for test in one.when)
        and (block := _block(one, kind, wording, slots, known)) is not None
    ]
    return _with_last(found)


def _complete(values: Values) -> Values:
    """With what is not said twice: legal days are counted as promised ones, and a remedy is two values."""
    known = dict(values) | dict(values.get("remedy") or {})
    if known.get("statutory_days") is not None and not known.get("statutory_unit"):
        known["statutory_unit"] = known.get("unit")
    return known


def holding(slots: Mapping[str, Slot], values: Values) -> Holds:
    """Tests, asked of these values. A value nobody knows is not there."""

    def holds(test: Test) -> bool:
        slot = by_written(slots, test.name)
        value = values.get(slot.code) if slot else None
        met = there(value) and (not test.wanted or str(value) == test.wanted)
        return met is test.there

    return holds


def _say(text: str, slots: Mapping[str, Slot], values: Values, language: Language = "zh") -> str | None:
    parts = chosen(read(text), holding(slots, values))
    return None if parts is None else "".join(_said(part, slots, values, language) for part in parts)


def _said(part: str | Say, slots: Mapping[str, Slot], values: Values, language: Language) -> str:
    if isinstance(part, str):
        return part
    slot = by_written(slots, part.name)
    return printed(slot, values[slot.code], form=form_named(part.form) or "", language=language) if slot else ""


def _block(one: Any, kind: str, wording: Wording, slots: Mapping[str, Slot], values: Values) -> dict[str, Any] | None:
    english = wording.bilingual
    match one:
        case Paragraph(text=text, en=en, flush=flush):
            said = _say(text, slots, values)
            parts = read(text)
            alone = len(parts) == 1 and isinstance(parts[0], Say)
            return _paragraph(said, _say(en, slots, values, "en") if english else "", flush=flush, spread=alone)
        case Note(text=text, en=en):
            said = _say(text, slots, values)
            written = _say(en, slots, values, "en") if english else ""
            return {"kind": "note", "text": said, "en": written or ""} if said else None
        case Remedy():
            return _remedy(kind, values, english=english)
        case Signatures(names=names, names_en=names_en):
            return {"kind": "signatures", "names": _under(names, names_en, english=english)}
        case Facts(pairs=pairs):
            rows = [row for pair in pairs if (row := _pair(pair, slots, values, english=english))]
            return {"kind": "facts", "pairs": rows} if rows else None
        case Listing():
            return _listing(one, slots, values, english=english)
    raise TypeError(one)


def _remedy(kind: str, values: Values, *, english: bool) -> dict[str, Any] | None:
    if not (there(values.get("review_body")) and there(values.get("court"))):
        return None
    decision = kind.endswith("_decision")
    where = {"review_body": values["review_body"], "court": values["court"]}
    said = _REMEDY["zh"].format(this="决定" if decision else "通知书", **where)
    return _paragraph(said, _REMEDY["en"].format(this="decision" if decision else "notice", **where) if english else "")


def _paragraph(
    said: str | None, english: str | None, *, flush: bool = False, spread: bool = False
) -> dict[str, Any] | None:
    if not said:
        return None
    # A value alone, or a name with its colon: said once is enough.
    same = english is not None and english.rstrip(":") == said.rstrip("：")
    return {
        "kind": "paragraph",
        "text": said,
        "en": "" if same else english or "",
        "flush": flush,
        "spread": spread,
    }


def _pair(pair: Pair, slots: Mapping[str, Slot], values: Values, *, english: bool) -> dict[str, Any] | None:
    said = _say(pair.text, slots, values)
    if not said:
        return None
    return {"name": _under((pair.name,), (pair.name_en,), english=english)[0], "said": said, "wide": pair.wide}


def _listing(one: Listing, slots: Mapping[str, Slot], values: Values, *, english: bool) -> dict[str, Any] | None:
    slot = by_written(slots, one.of)
    rows = values.get(slot.code) if slot else None
    if slot is None or not rows:
        return None
    told = [{INDEX: n, **(row if isinstance(row, Mapping) else {EACH: row})} for n, row in enumerate(rows, 1)]
    heads = _under([c.head for c in one.columns], [c.head_en for c in one.columns], english=english)
    return {
        "kind": "listing",
        "columns": [
            {"head": head, "width": column.width, "center": column.center}
            for head, column in zip(heads, one.columns, strict=True)
        ],
        "rows": [[_say(column.text, slot.columns, row) or "" for column in one.columns] for row in told],
    }


def _under(names: Sequence[str], english_names: Sequence[str], *, english: bool) -> list[str]:
    """Names with the English under them where the paper is bilingual."""
    if not english:
        return list(names)
    there_too = [*english_names, *[""] * len(names)]
    return [f"{name}\n{en}" if en else name for name, en in zip(names, there_too, strict=False)]


def _with_last(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The last words stay on one page with the signature: no page carries a seal alone."""
    for block in reversed(blocks):
        if block["kind"] == "paragraph":
            block["last"] = len(block["text"]) < _LONG
        if block["kind"] not in {"note", "signatures"}:
            break
    return blocks
