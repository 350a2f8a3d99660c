"""What is still missing or wrong, in the places where it can be put right; and in sentences, for the one-time notice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.desk.window._posted import ANSWER
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import FieldError
from zhengwu.doors.ui.signing import NAME
from zhengwu.forms.public import validate
from zhengwu.items.public import Given, check_answers, check_materials
from zhengwu.kernel.public import BadInput, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistakes:
    """Sentences by input name, question and material key."""

    fields: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    materials: Mapping[str, str] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
    unsigned: str = ""
    signature: str = ""

    def __bool__(self) -> bool:
        return self != Mistakes()


NONE = Mistakes()


def gaps(filling: Filling) -> list[InputError]:
    """Materials that are missing, or cannot be brought later."""
    given = [Given(material=g.name, tolerate=g.tolerate) for g in filling.given()]
    return [gap.as_input_error() for gap in check_materials(filling.needed, given)]


def check(filling: Filling) -> Mistakes:
    """Everything the operation would refuse, seen before it."""
    errors: list[InputError] = []
    try:
        check_answers(filling.guide, dict(filling.answers))
    except BadInput as wrong:
        errors.extend(wrong.errors)
    try:
        validate(filling.guide.form, filling.application().form, today=filling.today, answers=filling.answers)
    except BadInput as wrong:
        errors.extend(wrong.errors)
    return sort_out(filling, [*errors, *gaps(filling)])


def sort_out(filling: Filling, errors: Iterable[InputError]) -> Mistakes:
    """Put each mistake where it belongs; the first one of a place counts."""
    fields: dict[str, str] = {}
    answers: dict[str, str] = {}
    materials: dict[str, str] = {}
    elsewhere: list[str] = []
    unsigned = signature = ""
    known = {f.key for f in filling.guide.form.fields()} - filling.locked.keys()
    questions = {q.key for q in filling.needed.questions}
    given = [g.name for g in filling.given()]
    for error in errors:
        where, what = (*error.loc, "", "")[:2]
        words = said(error)
        if where == "form" and what in known:
            fields.setdefault(".".join(str(part) for part in error.loc[1:]), words)
        elif where == "answers" and what in questions:
            answers.setdefault(str(what), words)
        elif where == "materials" and (key := _material_key(filling, what, given)):
            materials.setdefault(key, words)
        elif where == "signed_on_paper":
            unsigned = words
        elif where == NAME:
            signature = words
        else:
            elsewhere.append(words)
    return Mistakes(
        fields=fields,
        answers=answers,
        materials=materials,
        elsewhere=tuple(elsewhere),
        unsigned=unsigned,
        signature=signature,
    )


def _material_key(filling: Filling, what: str | int, given: list[str]) -> str:
    """Materials are named by name, by place among those given, or as a group: A”或“B."""
    name = given[what] if isinstance(what, int) and what < len(given) else str(what)
    first = name.split("”或“")[0]
    return next((m.key for m in filling.needed.materials if m.name == first), "")


def summary(filling: Filling, mistakes: Mistakes) -> tuple[FieldError, ...]:
    """The lines on top of the page, each leading to its place."""
    labels = {f.key: f.label for f in filling.guide.form.fields()}
    files = {f.key for f in filling.guide.form.fields() if f.kind == "file"}
    lines = [FieldError(f"f-{ANSWER}{key}".replace(".", "-"), words) for key, words in mistakes.answers.items()]
    for name, words in mistakes.fields.items():
        key = name.partition(".")[0]
        target = f"upload-{key}" if key in files else f"f-{name.replace('.', '-')}"
        lines.append(FieldError(target, words if labels[key] in words else f"{labels[key]}{_('：')}{words}"))
    lines += [FieldError(f"material-{key}", words) for key, words in mistakes.materials.items()]
    lines += [FieldError("f-signed", mistakes.unsigned)] if mistakes.unsigned else []
    lines += [FieldError(f"f-{NAME}", mistakes.signature)] if mistakes.signature else []
    return (*lines, *(FieldError("main", words) for words in mistakes.elsewhere))
