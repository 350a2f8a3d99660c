"""挑条件 the condition picker: rows of question, 是 or 不是, options, joined by 并且 and 或者; and a condition in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around, QuestionSeen
from zhengwu.doors.desk.items_edit.declared import Asked
from zhengwu.doors.desk.shapes import Picker, PickerRow
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.forms.public import Pick, condition_of, picks_of

SAYS = {"is": "是下面的", "is_not": "不是下面的", "answered": "回答了就算", "not_answered": "没有回答"}
JOINS = {"and": "并且", "or": "或者"}
_MOST_ROWS = 24
#: A question mark, wide or narrow: within a sentence a question loses it.
_QUESTION_MARKS = chr(0xFF1F) + chr(0x3F)


@dataclass(frozen=True, slots=True)
class PickedRow:
    """A row as it stands on the page: how it joins the one before, and what it says."""

    join: str
    pick: Pick


def rows_of(condition: Any) -> list[PickedRow] | None:
    """A stored condition as rows; None when it can only be shown in words."""
    try:
        alternatives = picks_of(condition)
    except (TypeError, ValueError, AttributeError, IndexError, KeyError):
        return None  # whatever was imported into the draft, the page opens
    if alternatives is None:
        return None
    return [PickedRow("and" if place else "or", pick) for rows in alternatives for place, pick in enumerate(rows)]


def rows_posted(post: QueryDict, name: str) -> list[PickedRow]:
    """The rows of a posted page."""
    found: list[PickedRow] = []
    for place in range(_MOST_ROWS):
        key = post.get(f"{name}.{place}.key")
        if key is None:
            break
        says: Any = post.get(f"{name}.{place}.says", "is")
        values = tuple(post.getlist(f"{name}.{place}.values"))
        pick = Pick(key=key, says=says if says in SAYS else "is", values=values)
        found.append(PickedRow("and" if post.get(f"{name}.{place}.join") == "and" else "or", pick))
    return found


def condition_from(rows: Sequence[PickedRow]) -> dict[str, Any] | None:
    """What the rows say together: 并且 binds more closely than 或者."""
    together: list[list[Pick]] = []
    for place, row in enumerate(rows):
        if place == 0 or row.join == "or":
            together.append([])
        together[-1].append(row.pick)
    return condition_of(together)


def pressed(post: QueryDict, name: str, rows: list[PickedRow]) -> list[PickedRow]:
    """The rows after a button of the picker was pressed: one more, or one less."""
    what, _colon, where = post.get("do", "").partition(":")
    if what == "add" and where == name and len(rows) < _MOST_ROWS and (key := post.get(f"{name}.add", "")):
        return [*rows, PickedRow("and", Pick(key=key))]
    if what == "drop" and where.startswith(f"{name}:"):
        gone = where.rpartition(":")[2]
        return [row for place, row in enumerate(rows) if str(place) != gone]
    return rows


def picker(asked: Asked, rows: list[PickedRow] | None, around: Around, *, kept: Any = None, error: str = "") -> Picker:
    """The picker as the page shows it; `kept` is a condition that has no rows."""
    questions = {question.key: question for question in around.questions}
    shown = [_row(asked.name, place, row, questions) for place, row in enumerate(rows or [])]
    said = kept if rows is None else condition_from(rows)
    return Picker(
        name=asked.name,
        label=_(asked.label),
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        words=condition_words(said, around.questions) if said else "",
        rows=tuple(shown),
        kept=rows is None,
        add=Field(
            name=f"{asked.name}.add",
            label=_("看哪个问题的回答"),
            kind="select",
            options=tuple(Option(question.key, question.text) for question in around.questions),
        )
        if questions
        else None,
    )


def _row(name: str, place: int, row: PickedRow, questions: Mapping[str, QuestionSeen]) -> PickerRow:
    prefix, pick = f"{name}.{place}", row.pick
    question = questions.get(pick.key)
    said = question.text if question else _("这个问题已经删了，或排在后面")
    options = dict(question.options if question else ())
    options |= {value: value for value in pick.values if value not in options}
    return PickerRow(
        prefix=prefix,
        key=pick.key,
        question=said,
        drop=f"drop:{name}:{place}",
        join=Field(
            name=f"{prefix}.join",
            label=_("和上一条的关系"),
            kind="select",
            options=tuple(Option(value, _(word), picked=value == row.join) for value, word in JOINS.items()),
        )
        if place
        else None,
        says=Field(
            name=f"{prefix}.says",
            label=_("怎么比"),
            kind="select",
            options=tuple(Option(value, _(word), picked=value == pick.says) for value, word in SAYS.items()),
        ),
        values=Field(
            name=f"{prefix}.values",
            label=_("哪些选项"),
            kind="checkboxes",
            options=tuple(Option(value, text, picked=value in pick.values) for value, text in options.items()),
        ),
    )


def condition_words(condition: Any, questions: Iterable[QuestionSeen]) -> str:
    """A condition as people say it: “这是第几个孩子”是“第二个”，并且……"""
    known = {question.key: question for question in questions}
    try:
        return _told(condition, known)
    except (TypeError, ValueError, AttributeError, IndexError, KeyError):
        return _("这个条件读不懂，请重新挑")


def _told(condition: Mapping[str, Any], known: Mapping[str, QuestionSeen], *, inside: bool = False) -> str:
    ((operator, operand),) = condition.items()
    if operator == "not":
        ((inner, _operand),) = operand.items()
        if inner in ("all", "any", "not"):
            return _("不是（{condition}）").format(condition=_told(operand, known))
        return _leaf(inner, operand[inner], known, negated=True)
    if operator in ("all", "any"):
        joiner = _("，并且") if operator == "all" else _("，或者")
        told = joiner.join(_told(part, known, inside=True) for part in operand)
        return _("（{condition}）").format(condition=told) if inside and len(operand) > 1 else told
    return _leaf(operator, operand, known)


_COMPARED = {"ge": "不小于", "gt": "大于", "le": "不大于", "lt": "小于"}


def _leaf(operator: str, operand: Any, known: Mapping[str, QuestionSeen], *, negated: bool = False) -> str:
    key = operand if operator == "answered" else operand[0]
    question = known.get(key) or QuestionSeen(key, key, ())
    name = question.text.rstrip(_QUESTION_MARKS)
    if operator == "answered":
        sentence = _("没有回答“{question}”") if negated else _("回答了“{question}”")
        return sentence.format(question=name)
    if operator in _COMPARED:
        told = _("“{question}”{compared} {bound}").format(
            question=name, compared=_(_COMPARED[operator]), bound=operand[1]
        )
        return _("不是（{condition}）").format(condition=told) if negated else told
    values = operand[1] if operator == "in" else [operand[1]]
    options = dict(question.options)
    said = _("”或“").join(options.get(value, str(value)) for value in values)
    sentence = _("“{question}”不是“{options}”") if negated else _("“{question}”是“{options}”")
    return sentence.format(question=name, options=said)
