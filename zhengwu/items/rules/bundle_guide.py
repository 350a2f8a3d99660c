"""一次填报 the guides of a bundle's items as one: a question is put once, a field is filled in once, a paper is handed in once.

What each item gets in the end is judged by its own guide. So nothing here decides whether an application is complete; it says what
to ask of somebody who applies for all of them, and whose each answer is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from zhengwu.forms.pure import answers_for, merge_forms, renamed
from zhengwu.items.rules.bundle import is_own, plain_name
from zhengwu.items.rules.guide import Guide, Material, Question
from zhengwu.items.rules.narrow import Group, Needed, narrow

_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePart:
    """One item of the application: its guide in force, and whether its yearly period is over (逾期)."""

    task_code: str
    name: str
    guide: Guide
    overdue: bool = False

    @property
    def all_materials(self) -> tuple[Material, ...]:
        """Whatever the guide names in any situation."""
        return self.guide.materials + (self.guide.overdue.materials if self.guide.overdue else ())


@dataclass(frozen=True, kw_only=True)
class MergedGuide:
    """Several guides as one. `guide` holds the questions and the form; `questions` and `fields` say for each part, by its place,
    which merged key answers which of its own. `same` are the names that mean one paper, as the bundle has them."""

    parts: tuple[BundlePart, ...]
    guide: Guide
    questions: tuple[dict[str, str], ...]
    fields: tuple[dict[str, str], ...]
    same: Mapping[str, Sequence[str]]

    def answers_of(self, place: int, answers: Mapping[str, Any]) -> dict[str, Any]:
        """The answers to one part's questions, those that its own guide puts in this situation."""
        own = {key: answers[merged] for key, merged in self.questions[place].items() if merged in answers}
        put = {question.key for question in narrow(self.parts[place].guide, own).questions}
        return {key: value for key, value in own.items() if key in put}

    def form_of(self, place: int, form: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in one part's own form."""
        return answers_for(self.fields, form, place)

    def needed_of(self, place: int, answers: Mapping[str, Any]) -> Needed:
        """What one part asks for, under its own names."""
        part = self.parts[place]
        return narrow(part.guide, self.answers_of(place, answers), overdue=part.overdue)

    def paper_of(self, place: int, material: str) -> str:
        """The name a part's material has here."""
        return self._names[place].get(material, material)

    def users(self, answers: Mapping[str, Any]) -> dict[str, list[str]]:
        """Each paper asked for in this situation → the names of the items that ask for it."""
        found: dict[str, list[str]] = {}
        for place, part in enumerate(self.parts):
            for material in self.needed_of(place, answers).materials:
                found.setdefault(self.paper_of(place, material.name), []).append(part.name)
        return found

    def needed(self, answers: Mapping[str, Any]) -> Needed:
        """What this person needs for all of it: each paper once. Alternatives of one part are settled by a paper that another part
        asks for in any case."""
        wanted = [(place, self.needed_of(place, answers)) for place in range(len(self.parts))]
        singles: dict[str, Material] = {}
        for place, needed in wanted:
            for material in needed.singles:
                paper = self._here(place, material)
                singles[paper.name] = _stricter(singles[paper.name], paper) if paper.name in singles else paper
        groups = self._groups(wanted, singles)
        grouped = {m.name: m for group in groups for m in group.materials}
        perhaps = {p.name: p for place, needed in wanted for m in needed.perhaps for p in [self._here(place, m)]}
        return replace(
            narrow(self.guide, answers),
            materials=(*singles.values(), *grouped.values()),
            one_of_groups=tuple(groups),
            perhaps=tuple(p for name, p in perhaps.items() if name not in singles and name not in grouped),
            fees=tuple(fee for _, needed in wanted for fee in needed.fees),
            perhaps_fees=tuple(fee for _, needed in wanted for fee in needed.perhaps_fees),
        )

    def _groups(self, wanted: Sequence[tuple[int, Needed]], singles: Mapping[str, Material]) -> list[Group]:
        groups: list[Group] = []
        taken = dict.fromkeys(singles)
        for place, needed in wanted:
            for group in needed.one_of_groups:
                members = [self._here(place, material) for material in group.materials]
                if any(m.name in singles and singles[m.name].required for m in members):
                    continue
                key = f"g{place}_{group.key}"[:_LONGEST_KEY]
                fresh = [m.model_copy(update={"one_of": key}) for m in members if m.name not in taken]
                taken |= dict.fromkeys(m.name for m in fresh)
                if fresh:
                    groups.append(Group(key=key, materials=tuple(fresh), required=group.required))
        return groups

    def _here(self, place: int, material: Material) -> Material:
        name = self.paper_of(place, material.name)
        return material.model_copy(update={"name": name, "key": self._keys[name], "one_of": None})

    @cached_property
    def _names(self) -> list[dict[str, str]]:
        """For each part, its materials' names → the name here. What is written for one item alone says for which when another
        item has one of that name."""
        chosen = {plain_name(o): name for name, others in self.same.items() for o in (name, *others)}
        shared: dict[str, str] = {}
        written = Counter(plain_name(m.name) for part in self.parts for m in part.all_materials if is_own(m.type))
        names: list[dict[str, str]] = []
        for part in self.parts:
            own: dict[str, str] = {}
            for material in part.all_materials:
                plain = plain_name(material.name)
                if not is_own(material.type):
                    name = chosen.get(plain, material.name)
                    own[material.name] = shared.setdefault(plain_name(name), name)
                elif written[plain] > 1 or plain in shared:
                    own[material.name] = f"{material.name}（{part.name}）"
                else:
                    own[material.name] = material.name
            names.append(own)
        return names

    @cached_property
    def _keys(self) -> dict[str, str]:
        """A key for every paper that can come up: the same in every situation."""
        names = dict.fromkeys(name for own in self._names for name in own.values())
        return {name: f"paper{number}" for number, name in enumerate(names, start=1)}


def _stricter(one: Material, other: Material) -> Material:
    """One paper for two parts: needed when either needs it, to be brought later only when both allow it."""
    return one.model_copy(
        update={"required": one.required or other.required, "tolerable": one.tolerable and other.tolerable}
    )


def merge_guides(parts: Sequence[BundlePart], *, same: Mapping[str, Sequence[str]] | None = None) -> MergedGuide:
    """Put the guides of these items together, in their order.

    Two questions are one when they say the same, offer the same options, and are put under the same condition.

    Args:
        same: names that mean the same paper, by the name it gets (户口簿 → 户口本, 户主户口本).
    """
    asked: list[Question] = []
    questions = tuple(_taken_in(part.guide, asked) for part in parts)
    form, fields = merge_forms([part.guide.form for part in parts], questions=questions)
    guide = parts[0].guide.model_copy(
        update={"questions": tuple(asked), "form": form, "materials": (), "fees": (), "steps": (), "overdue": None}
    )
    return MergedGuide(parts=tuple(parts), guide=guide, questions=questions, fields=fields, same=same or {})


def _taken_in(guide: Guide, asked: list[Question]) -> dict[str, str]:
    """Add a guide's questions to those asked; its keys → the merged ones."""
    names: dict[str, str] = {}
    for question in guide.questions:
        when = renamed(question.when, names) if question.when else None
        wanted = question.model_copy(update={"when": when})
        known = next((other for other in asked if _same(other, wanted)), None)
        if known is None:
            known = wanted.model_copy(update={"key": _free(question.key, {other.key for other in asked})})
            asked.append(known)
        names[question.key] = known.key
    return names


def _same(one: Question, other: Question) -> bool:
    return _said(one) == _said(other) and one.multiple == other.multiple and one.when == other.when


def _said(question: Question) -> tuple[str, tuple[tuple[str, str], ...]]:
    return plain_name(question.text), tuple((option.value, plain_name(option.text)) for option in question.options)


def _free(key: str, taken: set[str]) -> str:
    return next(name for name in _candidates(key) if name not in taken)


def _candidates(key: str) -> Iterator[str]:
    yield key
    number = 2
    while True:
        yield f"{key[:_LONGEST_KEY]}_{number}"
        number += 1
