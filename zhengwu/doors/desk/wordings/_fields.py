"""The controls of a wording, block by block. A control is named after its part and the number of its block: `text-3`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.documents.public import BLOCK_NAMES, Block, Slot, Wording
from zhengwu.doors.desk.shapes import WordingBlock
from zhengwu.doors.desk.wordings._words import condition_words, conditions
from zhengwu.doors.ui.shapes import Field, Hidden, Option
from zhengwu.kernel.public import InputError

#: Id of the part of the page where a block is added.
MORE = "more"
_CONDITIONS_SHOWN = 2


def name_of(error: InputError) -> str:
    """("blocks", 3, "pairs", 1, "text") is the field pairs-1-text-3; what is left out belongs to no field."""
    _blocks, *rest = error.loc or ("",)
    if not rest:
        return f"{MORE}-{error.code}-{error.facts.get('what', '')}-{error.facts.get('column', '')}"
    number, *parts = rest
    if parts[:1] in (["names"], ["names_en"], ["when"]):
        parts = ["when0"] if parts[0] == "when" else parts[:1]
    return "-".join(str(part) for part in (*(parts or ["kind"]), number))


def head_fields(wording: Wording) -> tuple[Field, ...]:
    """What is said of the whole."""
    sizes = (("normal", _("大字（三号）")), ("small", _("小一号字，内容多的用")))
    both = Option("yes", _("中英文对照"), picked=wording.bilingual)
    return (
        Field(
            name="size",
            label=_("字号"),
            kind="select",
            options=tuple(Option(v, t, picked=v == wording.size) for v, t in sizes),
        ),
        Field(name="bilingual", label=_("文字"), kind="checkboxes", options=(both,), required=False),
    )


def blocks_shown(wording: Wording, slots: Mapping[str, Slot], errors: Mapping[str, str]) -> tuple[WordingBlock, ...]:
    """Every block with its controls and what is wrong with them."""
    last = len(wording.blocks) - 1
    return tuple(
        WordingBlock(
            number=n,
            legend=_("第 {n} 块：{kind}").format(n=n + 1, kind=_(BLOCK_NAMES[block.kind])),
            fields=_Controls(n, errors, slots, both=wording.bilingual).of(block),
            first=n == 0,
            last=n == last,
        )
        for n, block in enumerate(wording.blocks)
    )


def hidden(wording: Wording, *, revision: int) -> tuple[Hidden, ...]:
    """What kind each block is, how many rows it has, and which writing of the draft was seen."""
    kinds = (Hidden(f"kind-{n}", block.kind) for n, block in enumerate(wording.blocks))
    rows = (
        Hidden(f"count-{n}", str(len(getattr(block, "columns", ()) or getattr(block, "pairs", ()))))
        for n, block in enumerate(wording.blocks)
    )
    more = (
        Hidden(f"when{c}-{n}", block.when[c])
        for n, block in enumerate(wording.blocks)
        for c in range(_CONDITIONS_SHOWN, len(block.when))
    )
    unseen = () if wording.bilingual else tuple(_english(wording))
    return (Hidden("blocks", str(len(wording.blocks))), Hidden("seen", str(revision)), *kinds, *rows, *more, *unseen)


def _english(wording: Wording) -> Iterator[Hidden]:
    """The English of a wording that is not bilingual now: it goes along unseen, and is there when it is wanted."""
    for n, block in enumerate(wording.blocks):
        for name, value in ((part, getattr(block, part, "")) for part in ("en", "names_en")):
            if value:
                yield Hidden(f"{name}-{n}", value if isinstance(value, str) else "\n".join(value))
        for of, part in (("pairs", "name_en"), ("columns", "head_en")):
            for m, row in enumerate(getattr(block, of, ())):
                if english := getattr(row, part):
                    yield Hidden(f"{of}-{m}-{part}-{n}", english)


class _Controls:
    def __init__(self, n: int, errors: Mapping[str, str], slots: Mapping[str, Slot], *, both: bool) -> None:
        self._n, self._errors, self._slots, self._both = n, errors, slots, both

    def of(self, block: Block) -> tuple[Field, ...]:
        """The controls of this block."""
        match block.kind:
            case "paragraph":
                flush = Option("yes", _("顶格写"), picked=block.flush)
                own = [
                    *self._texts(block.text, block.en, rows=3),
                    self._one("flush", _("样子"), kind="checkboxes", options=(flush,), required=False),
                ]
            case "note":
                own = self._texts(block.text, block.en, rows=2)
            case "signatures":
                own = [self._lines("names", _("签名的人，每行一个"), block.names)]
                own += [self._lines("names_en", _("英文，每行一个"), block.names_en)] if self._both else []
            case "facts":
                own = [self._rows("pairs", _("要素"), [self._pair(m, p) for m, p in enumerate(block.pairs)])]
            case "listing":
                own = [self._of(block.of)]
                own += [self._rows("columns", _("各列"), [self._column(m, c) for m, c in enumerate(block.columns)])]
            case _:
                words = _("申请行政复议、提起行政诉讼的机关和期限，按法律规定的话印，不用写。")
                own = [Field(name=f"remedy-{self._n}", label=_("救济途径"), kind="heading", text=words)]
        return (*own, *self._when(block.when))

    def _one(self, part: str, label: str, **rest: Any) -> Field:
        name = f"{part}-{self._n}"
        return Field(name=name, label=label, error=self._errors.get(name, ""), **rest)

    def _texts(self, text: str, en: str, *, rows: int) -> list[Field]:
        said = self._one("text", _("写什么"), kind="long_text", value=text, rows=rows)
        english = self._one("en", _("英文"), kind="long_text", value=en, rows=rows)
        return [said, english] if self._both else [said]

    def _lines(self, part: str, label: str, lines: Sequence[str]) -> Field:
        return self._one(part, label, kind="long_text", value="\n".join(lines), rows=max(len(lines), 2))

    def _of(self, written: str) -> Field:
        lists = [slot for slot in self._slots.values() if slot.columns]
        here = {written} | {slot.code for slot in lists if slot.name == written}
        options = tuple(
            Option(slot.name, _(slot.name), picked=slot.name in here or slot.code in here) for slot in lists
        )
        return self._one("of", _("一行一行列出什么"), kind="select", options=(Option("", _("请选")), *options))

    def _rows(self, part: str, label: str, rows: Sequence[Field]) -> Field:
        return self._one(
            part, label, kind="rows", parts=tuple(rows), add=f"row:{self._n}", add_text=_("加一行"), required=False
        )

    def _pair(self, m: int, pair: Any) -> Field:
        wide = Option("yes", _("占一整行"), picked=pair.wide)
        texts = (
            ("name", _("名称"), pair.name),
            ("name_en", _("英文名称"), pair.name_en),
            ("text", _("内容"), pair.text),
        )
        return self._row(
            "pairs",
            m,
            texts,
            self._cell("pairs", m, "wide", _("宽度"), kind="checkboxes", options=(wide,), required=False),
        )

    def _column(self, m: int, column: Any) -> Field:
        width = f"{column.width:g}" if column.width else ""
        center = Option("yes", _("居中"), picked=column.center)
        texts = (
            ("head", _("列名"), column.head),
            ("head_en", _("英文列名"), column.head_en),
            ("text", _("内容"), column.text),
        )
        return self._row(
            "columns",
            m,
            texts,
            self._cell("columns", m, "width", _("几个字宽"), value=width, hint=_("空着就占剩下的地方"), required=False),
            self._cell("columns", m, "center", _("对齐"), kind="checkboxes", options=(center,), required=False),
        )

    def _row(self, of: str, m: int, texts: Sequence[tuple[str, str, str]], *more: Field) -> Field:
        cells = tuple(
            self._cell(of, m, part, label, value=value)
            for part, label, value in texts
            if self._both or not part.endswith("_en")
        )
        label = _("第 {n} 行").format(n=m + 1)
        return Field(
            name=f"{of}-{m}-{self._n}", label=label, kind="group", parts=(*cells, *more), remove=f"drop:{self._n}:{m}"
        )

    def _cell(self, of: str, m: int, part: str, label: str, **rest: Any) -> Field:
        return self._one(f"{of}-{m}-{part}", label, **rest)

    def _when(self, when: Sequence[str]) -> tuple[Field, ...]:
        """Two conditions are chosen; the second is asked for once there is a first."""
        labels = (_("什么时候印"), _("并且"))
        shown = labels[: min(len(when) + 1, _CONDITIONS_SHOWN)]
        return tuple(
            self._one(f"when{c}", label, kind="select", options=self._choices(when[c] if c < len(when) else "", c), required=False)
            for c, label in enumerate(shown)
        )  # fmt: skip

    def _choices(self, written: str, c: int) -> tuple[Option, ...]:
        known = list(conditions(self._slots))
        always = Option("", _("不看别的条件") if c else _("每份都印"), picked=not written)
        strange = [written] if written and written not in known else []
        return (
            always,
            *(Option(one, condition_words(one, self._slots), picked=one == written) for one in [*strange, *known]),
        )
