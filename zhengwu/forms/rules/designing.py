"""设计表单 what a designer does to a form: each function takes a definition and gives the next one, which holds together.

A form is never left broken in between: what would ask something before the thing it depends on is refused, with both named.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from zhengwu.forms.rules.definition import Field, FormDefinition, Section, looks_at
from zhengwu.forms.rules.merge import reworded
from zhengwu.kernel.pure import Conflict, NotFound

MOST_FIELDS = 200


class FieldGone(NotFound):
    """Somebody removed it, or it never was there."""

    code = "form.field_gone"
    template = "表里没有这一项了，可能刚被别人删掉。请回到表单看一下。"


class OutOfOrder(Conflict):
    """A field would be asked before what it depends on."""

    code = "form.out_of_order"
    template = "“{field}”要看“{other}”怎么填，只能排在它后面。请先改“{field}”的条件或计算。"


class StillUsed(Conflict):
    """Another field depends on what would be removed."""

    code = "form.still_used"
    template = "“{field}”要看“{other}”怎么填。请先改“{field}”的条件或计算，再删“{other}”。"


class FormFull(Conflict):
    """More than anybody fills in."""

    code = "form.full"
    template = "一张表最多 {most} 项。请分成几张表，或删掉用不着的。"


def field_of(form: FormDefinition, key: str) -> Field:
    """The field with this key.

    Raises:
        FieldGone
    """
    section, place = _place(form, key)
    return form.sections[section].fields[place]


def section_of(form: FormDefinition, key: str) -> int:
    """The number of the section in which a field stands, from 0."""
    return _place(form, key)[0]


def fresh_key(form: FormDefinition, base: str, *, taken: Collection[str] = ()) -> str:
    """A key that no field and no question has: phone, phone_2, …"""
    known = {one.key for one in form.fields()} | set(form.context) | set(taken)
    if base not in known:
        return base
    return next(f"{base[:58]}_{n}" for n in range(2, len(known) + 3) if f"{base[:58]}_{n}" not in known)


def put(form: FormDefinition, one: Field, *, section: int, questions: Collection[str] = ()) -> FormDefinition:
    """Add a field at the end of a section, or change the one that has its key, in its place.

    Args:
        questions: keys of the guide's questions, which its condition may look at.
    Raises:
        OutOfOrder, FormFull
    """
    sections = [list(part.fields) for part in form.sections]
    keys = {other.key for other in form.fields()}
    if one.key in keys:
        at, place = _place(form, one.key)
        sections[at][place] = one
    elif len(keys) >= MOST_FIELDS:
        raise FormFull(most=MOST_FIELDS)
    else:
        sections[max(0, min(section, len(sections) - 1))].append(one)
    return _hung_together(form, sections, context=looks_at(one) & set(questions))


def moved(form: FormDefinition, key: str, *, by: int) -> FormDefinition:
    """One place up (-1) or down (+1); over the edge of a section into the next one. At the very end nothing happens.

    Raises:
        FieldGone, OutOfOrder
    """
    sections = [list(part.fields) for part in form.sections]
    at, place = _place(form, key)
    one = sections[at].pop(place)
    if 0 <= place + by <= len(sections[at]):
        sections[at].insert(place + by, one)
    elif 0 <= at + by < len(sections):
        sections[at + by].insert(len(sections[at + by]) if by < 0 else 0, one)
    else:
        return form
    return _hung_together(form, sections)


def placed(form: FormDefinition, key: str, *, section: int, before: str = "") -> FormDefinition:
    """Drop a field in a section, before another one of it, or at its end.

    Raises:
        FieldGone, OutOfOrder
    """
    sections = [list(part.fields) for part in form.sections]
    at, place = _place(form, key)
    one = sections[at].pop(place)
    target = sections[max(0, min(section, len(sections) - 1))]
    target.insert(next((n for n, other in enumerate(target) if other.key == before), len(target)), one)
    return _hung_together(form, sections)


def copied(form: FormDefinition, key: str, *, taken: Collection[str] = ()) -> FormDefinition:
    """The field once more, right below.

    Raises:
        FieldGone, FormFull
    """
    if sum(1 for _ in form.fields()) >= MOST_FIELDS:
        raise FormFull(most=MOST_FIELDS)
    sections = [list(part.fields) for part in form.sections]
    at, place = _place(form, key)
    one = sections[at][place]
    words = {"key": fresh_key(form, one.key, taken=taken), "label": f"{one.label[:190]}（副本）"}
    sections[at].insert(place + 1, one.model_copy(update=words))
    return _hung_together(form, sections)


def removed(form: FormDefinition, key: str) -> FormDefinition:
    """Without the field.

    Raises:
        FieldGone, StillUsed
    """
    at, place = _place(form, key)
    one = form.sections[at].fields[place]
    for other in form.fields():
        if key in looks_at(other):
            raise StillUsed(field=other.label, other=one.label)
    sections = [list(part.fields) for part in form.sections]
    del sections[at][place]
    return _hung_together(form, sections)


def with_section(form: FormDefinition, number: int, *, title: str, hint: str = "") -> FormDefinition:
    """The section of this number under another title, or a new one at the end."""
    sections = list(form.sections)
    if number < len(sections):
        sections[number] = sections[number].model_copy(update={"title": title, "hint": hint})
    else:
        sections.append(Section(title=title, hint=hint, fields=()))
    return _checked(form, sections)


def section_moved(form: FormDefinition, number: int, *, by: int) -> FormDefinition:
    """A section one place up (-1) or down (+1).

    Raises:
        FieldGone: there is no such section
        OutOfOrder
    """
    sections = list(form.sections)
    if not 0 <= number < len(sections):
        raise FieldGone
    if 0 <= number + by < len(sections):
        sections.insert(number + by, sections.pop(number))
    return _checked(form, sections)


def section_removed(form: FormDefinition, number: int) -> FormDefinition:
    """Without the section and all its fields.

    Raises:
        FieldGone: there is no such section
        StillUsed
    """
    if not 0 <= number < len(form.sections):
        raise FieldGone
    gone = {one.key: one.label for one in form.sections[number].fields}
    for other in form.fields():
        if other.key not in gone and (used := looks_at(other) & gone.keys()):
            raise StillUsed(field=other.label, other=gone[min(used)])
    return _checked(form, [part for place, part in enumerate(form.sections) if place != number])


def inserted(form: FormDefinition, block: Section, *, taken: Collection[str] = ()) -> FormDefinition:
    """A ready section at the end, with keys of its own.

    Raises:
        FormFull
    """
    if sum(1 for _ in form.fields()) + len(block.fields) > MOST_FIELDS:
        raise FormFull(most=MOST_FIELDS)
    names: dict[str, str] = {}
    grown = form.model_copy(
        update={"sections": (*form.sections, Section(title=block.title, hint=block.hint, fields=()))}
    )
    for one in block.fields:
        names[one.key] = fresh_key(grown, one.key, taken=taken)
        own = reworded(one, names).model_copy(update={"key": names[one.key]})
        grown = put(grown, own, section=len(grown.sections) - 1)
    return grown


def above(form: FormDefinition, key: str, *, section: int = 0) -> list[Field]:
    """The fields that stand above one; for a new one (no such key), all up to the end of its section."""
    found: list[Field] = []
    for place, part in enumerate(form.sections):
        for one in part.fields:
            if one.key == key:
                return found
            found.append(one)
        if place == section and key not in {one.key for one in form.fields()}:
            return found
    return found


def _place(form: FormDefinition, key: str) -> tuple[int, int]:
    for at, part in enumerate(form.sections):
        for place, one in enumerate(part.fields):
            if one.key == key:
                return at, place
    raise FieldGone


def _hung_together(
    form: FormDefinition, fields: Sequence[Sequence[Field]], *, context: Collection[str] = ()
) -> FormDefinition:
    parts = [part.model_copy(update={"fields": tuple(own)}) for part, own in zip(form.sections, fields, strict=True)]
    return _checked(form, parts, context=context)


def _checked(form: FormDefinition, sections: Sequence[Section], *, context: Collection[str] = ()) -> FormDefinition:
    asked = tuple(dict.fromkeys((*form.context, *sorted(context))))
    known = set(asked)
    labels = {one.key: one.label for part in sections for one in part.fields}
    for one in _all(sections):
        for key in sorted(looks_at(one) - known):
            raise OutOfOrder(field=one.label, other=labels.get(key, key))
        known.add(one.key)
    return FormDefinition(key=form.key, title=form.title, context=asked, sections=tuple(sections))


def _all(sections: Sequence[Section]) -> Iterator[Field]:
    for part in sections:
        yield from part.fields


def spelled(form: FormDefinition) -> dict[str, Any]:
    """The form as a draft keeps it: plain data, defaults left out."""
    kept: dict[str, Any] = form.model_dump(mode="json", exclude_defaults=True)
    return kept


Change = Callable[[FormDefinition], FormDefinition]
"""What a designer does to a form."""
