"""一次填报 several forms asked as one: what means the same is asked once, and each form still gets answers of its own.

    merged, mapping = merge_forms([form_of_item_1, form_of_item_2])
    cleaned = validate(merged, typed, …)
    answers_for(mapping, cleaned, 0)      # what to hand in for item 1

Two fields mean the same when they are of one kind and declare the same word (`same`), have the same prefill, or carry the
same label in a section of the same title: 姓名 of the father is not 姓名 of the applicant. They are asked once only where
that changes nothing: the merged form takes exactly the answers that every form of its own would take. Otherwise (other
options, bounds that exclude each other, conditions that differ and are looked at) both are asked.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from zhengwu.forms.rules.condition import renamed
from zhengwu.forms.rules.definition import Field, FormDefinition, Section, looks_at
from zhengwu.forms.rules.expression import renamed as renamed_expression
from zhengwu.forms.rules.kinds import TEXT_KINDS
from zhengwu.forms.rules.values import BOUNDS

Mappings = Sequence[Mapping[str, str]]
"""For each form: its own field key → the key in the merged form."""
_LONGEST_KEY = 64


@dataclasses.dataclass
class _Asked:
    """A field of the merged form: of which forms, in which section, and whether other fields look at it."""

    field: Field
    title: str
    plain: bool
    looked_at: bool
    forms: set[int] = dataclasses.field(default_factory=set)


@dataclasses.dataclass
class _Group:
    title: str
    hint: str
    asked: list[_Asked] = dataclasses.field(default_factory=list)


def merge_forms(
    definitions: Sequence[FormDefinition], *, questions: Sequence[Mapping[str, str]] | None = None
) -> tuple[FormDefinition, tuple[dict[str, str], ...]]:
    """One form for several, and for each of them which merged field answers which of its own.

    Args:
        questions: for each form, its `context` key → the key of that question in the merged one, where the guides ask
            different things under the same key (or the same thing under different ones). Without it keys stay.
    """
    merging = _Merging(definitions, questions or [{} for _ in definitions])
    for number in range(len(definitions)):
        merging.take_in(number)
    return merging.form(), tuple(merging.names)


def answers_for(mapping: Mappings, merged_answers: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The answers of one of the forms (counted from 0), by its own keys. Judge them with its own definition."""
    return {own: merged_answers[key] for own, key in mapping[number].items() if key in merged_answers}


class _Merging:
    def __init__(self, definitions: Sequence[FormDefinition], questions: Sequence[Mapping[str, str]]) -> None:
        self.definitions = definitions
        self.questions = questions
        self.context = [
            dict.fromkeys(asked.get(key, key) for key in definition.context)
            for definition, asked in zip(definitions, questions, strict=True)
        ]
        self.taken = {key for keys in self.context for key in keys}
        self.groups: list[_Group] = []
        self.names: list[dict[str, str]] = []

    def form(self) -> FormDefinition:
        sections = tuple(
            Section(title=g.title, hint=g.hint, fields=tuple(a.field for a in g.asked)) for g in self.groups
        )
        context = tuple(dict.fromkeys(key for keys in self.context for key in keys))
        return FormDefinition(key="merged", title="申请表", context=context, sections=sections)

    def take_in(self, number: int) -> None:
        definition = self.definitions[number]
        names = dict(self.questions[number])
        own: dict[str, str] = {}
        looked_at = set[str]().union(*(looks_at(one) for one in definition.fields()))
        for section in definition.sections:
            labels = [one.label for one in section.fields]
            for one in section.fields:
                wanted = _Asked(
                    field=reworded(one, names),
                    title=section.title,
                    plain=labels.count(one.label) == 1,
                    looked_at=one.key in looked_at,
                    forms={number},
                )
                names[one.key] = own[one.key] = self._joined(wanted, number) or self._added(wanted, section)
        self.names.append(own)

    def _joined(self, wanted: _Asked, number: int) -> str:
        """The key of a field that is asked already and means the same, "" when there is none."""
        for group in self.groups:
            for asked in group.asked:
                if number in asked.forms or not _same_meaning(asked, wanted):
                    continue
                together = _together(asked, wanted)
                if together is not None:
                    asked.field = together
                    asked.looked_at |= wanted.looked_at
                    asked.plain &= wanted.plain
                    asked.forms.add(number)
                    return together.key
        return ""

    def _added(self, wanted: _Asked, section: Section) -> str:
        key, number = wanted.field.key, 1
        while key in self.taken:
            number += 1
            key = f"{wanted.field.key[: _LONGEST_KEY - 6]}_{number}"
        self.taken.add(key)
        wanted.field = wanted.field.model_copy(update={"key": key})
        self._group_for(wanted, section).asked.append(wanted)
        return key

    def _group_for(self, wanted: _Asked, section: Section) -> _Group:
        """The section of the same title, where everything the field looks at is asked before it; else one at the end."""
        places = {asked.field.key: place for place, group in enumerate(self.groups) for asked in group.asked}
        deepest = max((places.get(key, -1) for key in looks_at(wanted.field)), default=-1)
        for place, group in enumerate(self.groups):
            if group.title == section.title and place >= deepest:
                return group
        self.groups.append(_Group(section.title, section.hint))
        return self.groups[-1]


def reworded(one: Field, names: Mapping[str, str]) -> Field:
    """The field with its condition and calculation about other keys."""
    return one.model_copy(
        update={
            "when": renamed(one.when, names) if one.when else None,
            "calculate": renamed_expression(one.calculate, names) if one.calculate else None,
        }
    )


def _same_meaning(asked: _Asked, wanted: _Asked) -> bool:
    one, other = asked.field, wanted.field
    if one.kind != other.kind:
        return False
    for said in ("same", "prefill"):
        if getattr(one, said) and getattr(other, said):
            return bool(getattr(one, said) == getattr(other, said))
    return asked.plain and wanted.plain and (asked.title, one.label) == (wanted.title, other.label)


def _together(asked: _Asked, wanted: _Asked) -> Field | None:
    """One field that takes exactly what both take, None when there is no such field."""
    one, other = asked.field, wanted.field
    if _shape(one) != _shape(other):
        return None
    if one.when == other.when:
        return _narrower(one, other)
    # Asked always by one, now and then by the other: asked always, unless that would demand or show more than before.
    always, sometimes = (one, wanted) if one.when is None else (other, asked)
    fits = always.when is None and not sometimes.looked_at and one.calculate is None
    if not fits or _bounds(one) != _bounds(other) or (sometimes.field.required and not always.required):
        return None
    return _worded(one, other, when=None, required=always.required)


def _shape(one: Field) -> tuple[Any, ...]:
    values = tuple(option.value for option in one.options)
    return (one.kind, values, one.columns, one.text, one.level, one.unit, one.calculate)


def _bounds(one: Field) -> tuple[int | None, int | None, int | None]:
    """Lowest, highest, longest; the defaults of its kind where nothing is said."""
    low, high = BOUNDS.get(one.kind, (None, None))
    longest = one.longest if one.kind in TEXT_KINDS else None
    return (low if one.min is None else one.min, high if one.max is None else one.max, longest)


def _narrower(one: Field, other: Field) -> Field | None:
    (low, high, longest), (low_2, high_2, longest_2) = _bounds(one), _bounds(other)
    lows = [bound for bound in (low, low_2) if bound is not None]
    highs = [bound for bound in (high, high_2) if bound is not None]
    if lows and highs and max(lows) > min(highs):
        return None
    changes: dict[str, Any] = {"required": one.required or other.required}
    if one.min != other.min:
        changes["min"] = max(lows)
    if one.max != other.max:
        changes["max"] = min(highs)
    if longest != longest_2 and longest is not None and longest_2 is not None:
        changes["max_length"] = min(longest, longest_2)
    return _worded(one, other, **changes)


def _worded(one: Field, other: Field, **changes: Any) -> Field:
    words = {name: getattr(one, name) or getattr(other, name) for name in ("hint", "prefill", "same", "lunar")}
    return one.model_copy(update=words | changes)
