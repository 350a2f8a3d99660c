"""What the forms for letting others use a certificate share: purposes as options, days, a form with its mistakes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import OTHER, PURPOSES, AnnotatedCopy, Certificate, ConsentRequest, Grant
from zhengwu.doors.citizen.certificates._mine import way
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Option
from zhengwu.kernel.public import BadInput

UNPROCESSABLE = 422
_MOST_DIGITS = 3


def purpose_fields(typed: QueryDict, wrong: Mapping[str, str]) -> tuple[Field, ...]:
    """What for: one of the list, and more exactly."""
    chosen = typed.get("purpose", "")
    options = tuple(Option(key, _(one.name), picked=key == chosen) for key, one in PURPOSES.items())
    return (
        Field(name="purpose", label=_("用来做什么"), kind="radio", options=options, error=wrong.get("purpose", "")),
        Field(
            name="words",
            label=_("具体是哪件事"),
            value=typed.get("words", ""),
            hint=_("例如：2026 年绿化工程投标。选了“其他”的必须写"),
            required=False,
            error=wrong.get("words", ""),
            max_length=200,
        ),
    )


def until_field(typed: QueryDict, wrong: Mapping[str, str], *, first: str) -> Field:
    """Until which day, it included."""
    return Field(
        name="until",
        label=_("到哪天为止"),
        kind="date",
        hint=_("这一天还有效"),
        value=typed.get("until", first),
        error=wrong.get("until", ""),
    )


def what_for(used: Grant | ConsentRequest | AnnotatedCopy) -> str:
    """投标、签合同（绿化工程）, in the reader's language as far as the words are ours."""
    if used.purpose == OTHER:
        return used.words
    name = _(PURPOSES[used.purpose].name)
    return _("{name}（{words}）").format(name=name, words=used.words) if used.words else name


def number_typed(typed: str, *, name: str) -> int | None:
    """How often; None where nothing was typed.

    Raises:
        BadInput
    """
    digits = typed.strip()
    if not digits:
        return None
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        raise BadInput.one((name,), "请填整数，例如 3；不限次数就不填。", "certificate.uses_typed")
    return int(digits)


def question(
    found: Certificate,
    *,
    heading: str,
    action: str,
    button: str,
    paragraphs: Sequence[str],
    fields: Sequence[Field] = (),
    stern: bool = False,
) -> ConfirmPage:
    """A form about one certificate."""
    here = reverse("my-certificate", args=[found.pk])
    return ConfirmPage(
        heading=heading,
        crumbs=way(Crumb(found.kind, here), Crumb(heading)),
        action=action,
        button=button,
        back_href=here,
        paragraphs=tuple(paragraphs),
        fields=tuple(fields),
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        stern=stern,
    )
