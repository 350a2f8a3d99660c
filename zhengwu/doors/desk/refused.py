"""A refusal on a desk form: the same page again, with the sentence, the article and everything that was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import FieldError, Notice
from zhengwu.kernel.public import BadInput, Conflict, InputError, LawForbids, Refusal, TooLarge

#: What a form shows beside its fields; who may not, and what is not there, get a page of their own.
SHOWN = (BadInput, LawForbids, Conflict, TooLarge)

#: Refusals of the law that one field can cure.
_FIELD_OF: Mapping[str, str] = {
    "decision.reason_missing": "reason",
    "refusal.reason_missing": "reason",
    "refusal.competent_body_missing": "competent_body",
    "correction.bad_deadline": "deadline_days",
    "extension.too_long": "days",
    "extension.reason_missing": "reason",
    "tolerance.too_long": "tolerance_days",
    "collection.not_theirs": "mandate",
    "special.unknown_kind": "kind",
    "special.basis_missing": "basis",
    "special.bad_plan": "planned_days",
    "pre_review.reason_missing": "reason",
    "priority.reason_missing": "reason",
    "forward.not_superior": "superior",
    "forward.reason_missing": "reason",
    "forward.bad_limit": "limit_days",
    "forward.opinion_missing": "opinion",
    "forward.asked_again": "wanted",
    "transfer.same_body": "to_body",
    "transfer.reason_missing": "reason",
    "transfer.send_back_reason": "reason",
    "succession.proof_missing": "proof",
    "succession.successor_missing": "successor_number",
    "succession.wrong_end": "kind",
    "publicity.not_a_step": "step",
    "publicity.bad_days": "days",
    "publicity.result_missing": "result",
    "publicity.answer_missing": "answer",
    "hearing.reason_missing": "reason",
    "hearing.told_too_late": "held_on",
    "hearing.held_too_late": "held_on",
    "hearing.chair_reviewed": "chair",
    "hearing.record_missing": "record",
    "decision.record_not_weighed": "reason",
}
_MOST_DIGITS = 6

NameOf = Callable[[InputError], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What a form shows after a refusal. `fields` has the sentence of each wrong field by name."""

    status: int = 200
    notice: Notice | None = None
    errors: tuple[FieldError, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


NOTHING = Refused()


def read_refusal(refusal: Refusal, *, name_of: NameOf | None = None) -> Refused:
    """Put a refusal into the words and places of a form. A control's id is `f-<name>`.

    Args:
        name_of: the field an error belongs to, where the end of its path does not say it.
    """
    name_of = name_of or _name
    if isinstance(refusal, BadInput) and refusal.errors:
        words = {name_of(error): said(error) for error in reversed(refusal.errors)}
    elif name := _FIELD_OF.get(refusal.code):
        words = {name: said(refusal)}
    else:
        words = {}
    return Refused(
        status=refusal.status,
        notice=None if isinstance(refusal, BadInput) and words else _notice(refusal),
        errors=tuple(FieldError(f"f-{name}", sentence) for name, sentence in reversed(words.items())),
        fields=words,
    )


def _name(error: InputError) -> str:
    return str(error.loc[-1]) if error.loc else ""


def _notice(refusal: Refusal) -> Notice:
    words = said(refusal)
    if isinstance(refusal, LawForbids) and refusal.article:
        words = _("{words}\n依据：{article}").format(words=words, article=_(refusal.article))
    return Notice(_(refusal.title), words, "late")


def whole_number(typed: str, *, name: str) -> int:
    """A number of days as typed.

    Raises:
        BadInput
    """
    digits = typed.strip()
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        raise BadInput.one((name,), "请填整数，例如 10。", "number.whole")
    return int(digits)
