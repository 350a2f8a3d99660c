"""照旧件再申请: which answers of an old application still fit the form of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.forms.pure import Field, FormDefinition

#: What is given anew every time: a paper, a signature, a promise.
_GIVEN_ANEW = frozenset({"file", "signature", "declaration"})
_CHOICES = frozenset({"select", "radio", "checkboxes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """The answers that go into the new form, and the labels of those that do not."""

    form: Mapping[str, Any]
    left_out: tuple[str, ...]


def taken_over(*, answers: Mapping[str, Any], old: FormDefinition, new: FormDefinition) -> TakenOver:
    """Answers by field. A field counts as the same when key and kind are, and what was chosen can still be chosen.

    What the platform fills in by itself, because it is calculated or comes from the verified identity, is neither copied nor
    missed.
    """
    today = {field.key: field for field in new.fields()}
    form: dict[str, Any] = {}
    left_out = []
    for field in old.fields():
        if field.key not in answers or field.kind == "heading":
            continue
        meant = today.get(field.key)
        if meant is not None and _fills_itself(meant):
            continue
        if meant is None or not _fits(answers[field.key], field, meant):
            left_out.append(field.label)
        else:
            form[field.key] = answers[field.key]
    return TakenOver(form=form, left_out=tuple(left_out))


def _fills_itself(field: Field) -> bool:
    return field.calculate is not None or (
        field.prefill.split(".")[0] == "applicant" and field.prefill != "applicant.phone"
    )


def _fits(answer: Any, was: Field, field: Field) -> bool:
    if field.kind != was.kind or field.kind in _GIVEN_ANEW:
        return False
    if field.kind in _CHOICES:
        offered = {option.value for option in field.options}
        return set(answer if isinstance(answer, list) else [answer]) <= offered
    if field.kind == "table":
        return {(c.key, c.kind) for c in was.columns} == {(c.key, c.kind) for c in field.columns}
    return True
