"""Forms and strategies that several tests share."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from zhengwu.forms.rules.definition import Field, FormDefinition, Option, Section

TODAY = date(2026, 9, 1)

TWO = (Option(value="a", label="甲"), Option(value="b", label="乙"))
CHOICES: dict[str, Any] = {"select": TWO, "radio": TWO, "checkboxes": TWO}


def form(*fields: Field, context: tuple[str, ...] = ()) -> FormDefinition:
    """A form of one section."""
    return FormDefinition(context=context, sections=(Section(title="基本情况", fields=fields),))


def field(kind: str = "text", key: str = "x", **rest: Any) -> Field:
    """One field of this kind, with two options where it needs some."""
    return Field.model_validate({"key": key, "label": "一项", "kind": kind, "options": CHOICES.get(kind, ())} | rest)


def naughty_strings() -> list[str]:
    """The big list of naughty strings where it is at hand, and always a list of our own."""
    own = [
        "", " ", "\t", "\n", "\r\n", "\0", "a\0b", "\x07", "\x1b[31m红\x1b[0m", "\x7f", "\x85", "\u200b", "\u200d",
        "\ufeff",
        "\u202e反过来", "\u2066左\u2069", "\ud800", "半个\udfff字", "㛃", "𬭼", "王㛃𬭼", "Ａｌｅｘ　１２３",
        "e\u0301", "\u1e9b\u0323", "각",
        "👨‍👩‍👧‍👦", "🇨🇳", "🀄", "王·芳", "阿卜杜拉·买买提", "ཀྲུང་གོ", "ᠮᠣᠩᠭᠣᠯ", "ئۇيغۇر", "عربي", "עברית",
        "Ω≈ç√∫", "{count}", "%s%n", "{0.__class__}",
        "'; DROP TABLE item; --", "<script>alert(1)</script>", "../../etc/passwd", "=1+1", "null", "None", "NaN",
        "1e309", "٣", "①",
        "字" * 10_000, "字" * 10_001, "\u0301" * 300, "﷽" * 50, "\u2028", "\u2029", "\U0010ffff", "\ue000", "\ufffe",
    ]  # fmt: skip
    shared = next(
        (
            found
            for parent in Path(__file__).resolve().parents
            if (found := parent / "shared" / "data" / "vectors" / "blns.json").is_file()
        ),
        None,
    )
    return own + (json.loads(shared.read_text("utf-8")) if shared else [])


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
