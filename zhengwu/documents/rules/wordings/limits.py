"""范本的安全界限: every fault of a wording, named, with what to do. A wording with one is never put in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from zhengwu.documents.rules.wordings.blocks import (
    MOST_BLOCKS,
    Block,
    Facts,
    Listing,
    Note,
    Paragraph,
    Remedy,
    Signatures,
    Wording,
    texts_of,
)
from zhengwu.documents.rules.wordings.forms import fits, form_named
from zhengwu.documents.rules.wordings.left_out import fault, left_out
from zhengwu.documents.rules.wordings.slots import Slot, by_written, slots_of
from zhengwu.documents.rules.wordings.text import Say, Test, Unreadable, every, read, test_of
from zhengwu.kernel.pure import BadInput, InputError

MOST_ROWS, MOST_IN_TEXT, MOST_IN_ALL = 20, 2_000, 20_000
_MOST_WIDTH = 32
_CONTROLS = frozenset(map(chr, [*range(9), *range(11, 32), 127]))


class UnsafeWording(BadInput):
    """The wording breaks its limits; every fault is named."""

    template = "这份范本有 {count} 处要改，改好再启用。"


def check_wording(*, kind: str, wording: Wording) -> None:
    """Let a wording pass.

    Raises:
        UnsafeWording
        UnknownKind
    """
    if faults := faults_of(kind=kind, wording=wording):
        raise UnsafeWording(faults)


def check_size(wording: Wording) -> None:
    """Let a draft pass that is not too much of anything.

    Raises:
        UnsafeWording
    """
    if faults := [fault for fault in _too_much(wording) if fault.code != "wording.empty"]:
        raise UnsafeWording(faults)


def faults_of(*, kind: str, wording: Wording) -> list[InputError]:
    """Everything wrong with a wording, in the order of its blocks; then what it leaves out.

    Raises:
        UnknownKind
    """
    slots = slots_of(kind)
    faults = [*_too_much(wording)]
    for number, block in enumerate(wording.blocks):
        faults += _block_faults(number, block, slots, bilingual=wording.bilingual)
    return faults or [*left_out(kind, wording, slots)]


# ── how much ─────────────────────────────────────────────────────────────────────────────────────


def _too_much(wording: Wording) -> Iterator[InputError]:
    if not wording.blocks:
        yield fault("范本是空的，至少写一段。", "empty")
    if len(wording.blocks) > MOST_BLOCKS:
        yield fault("范本最多 {most} 块，请合并一些。", "too_many", most=MOST_BLOCKS)
    if sum(len(text) for block in wording.blocks for _, text in texts_of(block)) > MOST_IN_ALL:
        yield fault("范本总共最多 {most} 个字，请删短一些。", "too_long", most=MOST_IN_ALL)


# ── what each block says ─────────────────────────────────────────────────────────────────────────


def _block_faults(number: int, block: Block, slots: Mapping[str, Slot], *, bilingual: bool) -> Iterator[InputError]:
    for place, text in texts_of(block):
        if len(text) > MOST_IN_TEXT:
            yield fault(
                "一处最多 {most} 个字，请删短或者分成几段。", "text_too_long", number, *place, most=MOST_IN_TEXT
            )
        if _CONTROLS & set(text):
            yield fault("这里有看不见的控制字符，请重新输入。", "control", number, *place)
    for written in block.when:
        yield from _test_faults(test_of(written), slots, number, "when")
    match block:
        case Paragraph() | Note():
            yield from _paragraph_faults(number, block, slots, bilingual=bilingual)
        case Facts(pairs=pairs):
            yield from _rows_faults(pairs, number, "pairs")
            for n, pair in enumerate(pairs):
                yield from _named(pair.name, pair.name_en, (number, "pairs", n, "name"), bilingual=bilingual)
                yield from _sentence_faults(pair.text, slots, number, "pairs", n, "text", wanted=True)
        case Listing():
            yield from _listing_faults(number, block, slots, bilingual=bilingual)
        case Remedy() if "review_body" not in slots:
            yield fault("这种文书没有救济途径，请去掉这一块。", "no_remedy", number, "kind")
        case Signatures(names=names):
            yield from _rows_faults(names, number, "names")
            for n, (name, english) in enumerate(zip_longest(names, block.names_en[: len(names)], fillvalue="")):
                yield from _named(name, english, (number, "names", n), bilingual=bilingual)


def _paragraph_faults(
    number: int, block: Paragraph | Note, slots: Mapping[str, Slot], *, bilingual: bool
) -> Iterator[InputError]:
    yield from _sentence_faults(block.text, slots, number, "text", wanted=True)
    yield from _sentence_faults(block.en, slots, number, "en", wanted=bilingual)
    if bilingual and not _same_values(block.text, block.en):
        yield fault("英文和中文用到的内容不一样，请写成一样。", "en_differs", number, "en")


def _named(name: str, english: str, place: Sequence[int | str], *, bilingual: bool) -> Iterator[InputError]:
    if not name.strip() or (bilingual and not english.strip()):
        yield fault("这里是空的，请填写；双语的要写英文。", "blank", *place)


def _rows_faults(rows: Sequence[Any], *place: int | str) -> Iterator[InputError]:
    if not 1 <= len(rows) <= MOST_ROWS:
        yield fault("这里要有 1 到 {most} 行。", "rows", *place, most=MOST_ROWS)


def _listing_faults(number: int, block: Listing, slots: Mapping[str, Slot], *, bilingual: bool) -> Iterator[InputError]:
    slot = by_written(slots, block.of)
    if slot is None or not slot.columns:
        yield fault("“{name}”不是这种文书的清单，请从列出的里面选。", "no_list", number, "of", name=block.of)
        return
    yield from _rows_faults(block.columns, number, "columns")
    if sum(column.width for column in block.columns) > _MOST_WIDTH:
        yield fault("各列加起来太宽，一行放不下，请改窄一些。", "too_wide", number, "columns")
    for n, column in enumerate(block.columns):
        yield from _named(column.head, column.head_en, (number, "columns", n, "head"), bilingual=bilingual)
        yield from _sentence_faults(column.text, slot.columns, number, "columns", n, "text", wanted=True)


def _sentence_faults(text: str, slots: Mapping[str, Slot], *place: int | str, wanted: bool) -> Iterator[InputError]:
    if wanted and not text.strip():
        yield fault("这里是空的，请填写；双语的要写英文。", "blank", *place)
    try:
        parts = read(text)
    except Unreadable as unreadable:
        yield fault("{why}。要原样印出括号，请用全角的｛｝［］。", "unreadable", *place, why=str(unreadable))
        return
    for part in every(parts):
        yield from _test_faults(part, slots, *place) if isinstance(part, Test) else _say_faults(part, slots, *place)


def _say_faults(say: Say, slots: Mapping[str, Slot], *place: int | str) -> Iterator[InputError]:
    slot, form = by_written(slots, say.name), form_named(say.form)
    if slot is None:
        yield fault("没有“{name}”这一项，请从“可以用的内容”里选。", "unknown", *place, name=say.name[:60])
    elif form is None or not fits(slot, form):
        yield fault("“{name}”不能印成这个样子，请换一种写法，或者放进清单表。", "form", *place, name=say.name)


def _test_faults(test: Test, slots: Mapping[str, Slot], *place: int | str) -> Iterator[InputError]:
    slot = by_written(slots, test.name)
    if slot is None:
        yield fault("没有“{name}”这一项，请从“可以用的内容”里选。", "unknown", *place, name=test.name[:60])
    elif test.wanted and test.wanted not in slot.choices:
        yield fault("“{name}”没有这个选项，请从列出的里面选。", "choice", *place, name=test.name)


def _same_values(text: str, en: str) -> bool:
    try:
        chinese, english = ({part.name for part in every(read(one)) if isinstance(part, Say)} for one in (text, en))
    except Unreadable:
        return True  # said already
    return chinese == english
