"""Forms meet people: identity numbers and telephones of a form are checked by the rules of `people`."""

from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.condition import Answers
from zhengwu.forms.rules.definition import FormDefinition
from zhengwu.forms.rules.validation import validate_with
from zhengwu.forms.rules.values import Loc, PersonalChecks
from zhengwu.people.public import read_phone, read_resident_id, read_uscc


def _phone(text: str, loc: Loc, today: date) -> str:
    return read_phone(text, loc=loc)


def _resident_id(text: str, loc: Loc, today: date) -> str:
    return read_resident_id(text, today=today, loc=loc).number


def _uscc(text: str, loc: Loc, today: date) -> str:
    return read_uscc(text, loc=loc)


CHECKS: Final = PersonalChecks(phone=_phone, resident_id=_resident_id, uscc=_uscc)


def validate(definition: FormDefinition, data: Any, *, today: date, answers: Answers | None = None) -> dict[str, Any]:
    """The cleaned answers of a form, or every mistake in it.

    Args:
        data: the answers as JSON speaks them: text, whole numbers, money in fen, days as "YYYY-MM-DD", true/false,
            lists of options.
        today: the day in Shanghai; 不晚于今天的日期 and birth dates are judged by it.
        answers: answers to the guide's questions, which conditions of the form may look at.
    Returns:
        only fields that are asked and answered; fields whose condition does not hold are dropped.
    Raises:
        BadInput: with every mistake, each at ("form", key)
    """
    return validate_with(definition, data, today=today, checks=CHECKS, answers=answers)
