"""Forms meet people and divisions: what a form asks about them is checked by the rules of those rooms."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.compound import Loc, Picked
from zhengwu.forms.rules.condition import Answers
from zhengwu.forms.rules.definition import FormDefinition
from zhengwu.forms.rules.summary import Summary, summed_up
from zhengwu.forms.rules.validation import validate_with
from zhengwu.forms.rules.values import PersonalChecks
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import count_children, division_path
from zhengwu.people.public import ID_TYPE_NAMES, read_id_document, read_phone, read_resident_id, read_uscc


def _phone(text: str, loc: Loc, today: date) -> str:
    return read_phone(text, loc=loc)


def _resident_id(text: str, loc: Loc, today: date) -> str:
    return read_resident_id(text, today=today, loc=loc).number


def _uscc(text: str, loc: Loc, today: date) -> str:
    return read_uscc(text, loc=loc)


def _id_number(id_type: str, number: str, loc: Loc, today: date) -> str:
    return read_id_document(id_type=id_type, number=number, today=today, loc=loc).number


def _division(code: str, loc: Loc, today: date) -> Picked:
    try:
        path = division_path(code)
    except BadInput:
        path = []
    if not path or path[-1].code != code.strip():
        raise BadInput.one(loc, "没有这个区划，请重新选。", "form.division_unknown")
    last = path[-1]
    leaf = count_children(last.code, on=today) == 0
    return Picked(name="".join(one.name for one in path), level=last.level, leaf=leaf)


CHECKS: Final = PersonalChecks(
    phone=_phone, resident_id=_resident_id, uscc=_uscc, id_number=_id_number, division=_division
)


def validate(definition: FormDefinition, data: Any, *, today: date, answers: Answers | None = None) -> dict[str, Any]:
    """The cleaned answers of a form, or every mistake in it.

    Args:
        data: the answers as JSON speaks them: text, whole numbers, money in fen, days as "YYYY-MM-DD", true/false,
            lists of options, objects of parts, lists of rows.
        today: the day in Shanghai; 不晚于今天的日期 and birth dates are judged by it.
        answers: answers to the guide's questions, which conditions of the form may look at.
    Returns:
        only fields that are asked and answered; fields whose condition does not hold are dropped, calculated ones are
        computed, whatever was sent for them.
    Raises:
        BadInput: with every mistake, each at ("form", key) or at a part of that answer
    """
    return validate_with(definition, data, today=today, checks=CHECKS, answers=answers)


def summary(
    definition: FormDefinition, cleaned: Mapping[str, Any], *, mask: Callable[[str, str], str] | None = None
) -> Summary:
    """The answers to read back: per section its title and (row key, label, answer in words), money in 元.

    Args:
        mask: gets (kind, words) of every single answer and returns what may be seen of it; kinds that deserve it are
            resident_id, id_number and phone.
    """
    return summed_up(definition, cleaned, mask=mask, id_types={str(key): name for key, name in ID_TYPE_NAMES.items()})
