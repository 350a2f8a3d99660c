"""What is still missing or wrong in a filling, in the places where it can be put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.posted import ANSWER
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import FieldError
from zhengwu.forms.public import validate
from zhengwu.items.public import check_answers
from zhengwu.kernel.public import BadInput, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistakes:
    """Sentences by input name, question and material key, and the summary in the order of the page.

    The name of an input in a field of several parts or rows begins with the key of the field: `family.0.name`.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    materials: Mapping[str, str] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.answers or self.materials or self.elsewhere)

    def within(self, key: str) -> bool:
        """Whether something is wrong in this field."""
        return any(name.partition(".")[0] == key for name in self.fields)


NONE = Mistakes()


def check(filling: Filling) -> Mistakes:
    """Everything the submit would refuse, seen before it: answers, form, materials."""
    errors: list[InputError] = []
    try:
        check_answers(filling.guide, dict(filling.answers))
    except BadInput as wrong:
        errors.extend(wrong.errors)
    application = filling.application()
    try:
        validate(filling.guide.form, application.form, today=filling.today, answers=filling.answers)
    except BadInput as wrong:
        errors.extend(wrong.errors)
    errors.extend(filling.gaps())
    return sort_out(filling, errors)


def sort_out(filling: Filling, errors: Iterable[InputError]) -> Mistakes:
    """Put each mistake where it belongs; the first one of a field counts."""
    fields: dict[str, str] = {}
    answers: dict[str, str] = {}
    materials: dict[str, str] = {}
    elsewhere: list[str] = []
    given = list(filling.given())
    known_fields = {f.key for f in filling.guide.form.fields()}
    questions = {q.key for q in filling.needed.questions}
    for error in errors:
        where, what = (*error.loc, "", "")[:2]
        words = said(error)
        if where == "form" and what in known_fields and what not in filling.locked:
            fields.setdefault(".".join(str(part) for part in error.loc[1:]), words)
        elif where == "answers" and what in questions:
            answers.setdefault(str(what), words)
        elif where == "materials" and (key := _material_key(filling, what, [g.name for g in given])):
            materials.setdefault(key, words)
        else:
            elsewhere.append(words)
    return Mistakes(fields=fields, answers=answers, materials=materials, elsewhere=tuple(elsewhere))


def _material_key(filling: Filling, what: str | int, given: list[str]) -> str:
    """Materials are named by name, by place among those given, or as a group: A”或“B."""
    name = given[what] if isinstance(what, int) and what < len(given) else str(what)
    first = name.split("”或“")[0]
    return next((m.key for m in filling.needed.materials if m.name == first), "")


def summary(filling: Filling, mistakes: Mistakes) -> tuple[FieldError, ...]:
    """The lines on top of the page, in its order, each leading to its place."""
    labels = {f.key: f.label for f in filling.guide.form.fields()}
    files = {f.key for f in filling.guide.form.fields() if f.kind == "file"}
    lines = [FieldError(f"f-{ANSWER}{key}".replace(".", "-"), words) for key, words in mistakes.answers.items()]
    places = {key: place for place, key in enumerate(labels)}
    for name in sorted(mistakes.fields, key=lambda name: places[name.partition(".")[0]]):
        key = name.partition(".")[0]
        target = f"upload-{key}" if key in files else f"f-{name.replace('.', '-')}"
        lines.append(FieldError(target, named(_place(name, labels[key]), mistakes.fields[name])))
    order = [m.key for m in filling.needed.materials]
    lines += [FieldError(f"material-{key}", mistakes.materials[key]) for key in order if key in mistakes.materials]
    return (*lines, *(FieldError("main", words) for words in mistakes.elsewhere))


def _place(name: str, label: str) -> str:
    """Which row of a table, counted as people count."""
    row = name.split(".")[1:2]
    return _("%(label)s，第 %(n)s 行") % {"label": label, "n": int(row[0]) + 1} if row and row[0].isdigit() else label


def named(label: str, words: str) -> str:
    """A sentence that says which field it is about."""
    return words if label in words else _("%(label)s：%(words)s") % {"label": label, "words": words}
