"""What one answer may be, kind by kind. Each reader returns the cleaned answer or raises BadInput for its own field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.compound import CompoundChecks, Loc, read_parts
from zhengwu.forms.rules.definition import Field
from zhengwu.forms.rules.kinds import PARTS
from zhengwu.kernel.pure import BadInput, clean_line, clean_name, clean_text

DAY_PATTERN: Final = r"^(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$"
BOUNDS: Final = {"number": (-(10**15), 10**15), "money": (0, 10**15)}
"""Default bounds: a number, and money in fen."""
EMAIL_PATTERN: Final = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}$"
TIME_PATTERN: Final = r"^([01]?[0-9]|2[0-3])[:：][0-5][0-9]$"
_WIDE: Final = str.maketrans("＠．０１２３４５６７８９：", "@.0123456789:")

Read = Callable[[str, Loc, date], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalChecks(CompoundChecks):
    """How identity numbers, telephones and divisions are checked.

    Each gets (text, where, today) and returns the text to keep or raises BadInput.
    """

    phone: Read
    resident_id: Read


def _text_of(value: Any, loc: Loc) -> str:
    if not isinstance(value, str):
        raise BadInput.one(loc, "这一项要填文字。", "form.not_text")
    return value


def _line(field: Field, value: Any, loc: Loc) -> str:
    return clean_line(_text_of(value, loc), max_length=field.longest, loc=loc)


def _lines(field: Field, value: Any, loc: Loc) -> str:
    return clean_text(_text_of(value, loc), max_length=field.longest, loc=loc)


def _name(field: Field, value: Any, loc: Loc) -> str:
    return clean_name(_text_of(value, loc), max_length=field.longest, loc=loc)


def _number(field: Field, value: Any, loc: Loc) -> int:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not whole:
        raise BadInput.one(loc, "这一项要填整数，例如 3。", "form.not_number")
    number = int(value)
    default_low, default_high = BOUNDS[field.kind]
    low = default_low if field.min is None else field.min
    high = default_high if field.max is None else field.max
    if number < low:
        raise BadInput.one(loc, "这一项最小是 {min}，请改一下。", "form.too_small", min=low)
    if number > high:
        raise BadInput.one(loc, "这一项最大是 {max}，请改一下。", "form.too_big", max=high)
    return number


def _day(value: Any, loc: Loc) -> date:
    text = _text_of(value, loc).strip()
    if re.fullmatch(DAY_PATTERN, text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise BadInput.one(loc, "没有这一天。请按“年-月-日”填写，例如 2026-09-01。", "form.not_a_day")


def _past_day(value: Any, loc: Loc, today: date) -> str:
    day = _day(value, loc)
    if day > today:
        raise BadInput.one(loc, "这个日期还没到，请填今天或以前的日期。", "form.future_day")
    return day.isoformat()


def _email(value: Any, loc: Loc) -> str:
    text = clean_line(_text_of(value, loc).translate(_WIDE), max_length=254, loc=loc)
    if not re.fullmatch(EMAIL_PATTERN, text):
        raise BadInput.one(loc, "这不像电子邮箱。请写成 name@example.com 的样子。", "form.not_email")
    return text


def _time(value: Any, loc: Loc) -> str:
    text = _text_of(value, loc).strip().translate(_WIDE)
    if not re.fullmatch(TIME_PATTERN, text):
        raise BadInput.one(loc, "请按“时:分”填写，例如 09:30。", "form.not_time")
    return text.zfill(len("00:00"))


def _choice(field: Field, value: Any, loc: Loc) -> str:
    if not isinstance(value, str) or value not in [option.value for option in field.options]:
        raise BadInput.one(loc, "请从给出的选项里选一项。", "form.not_an_option")
    return value


def _choices(field: Field, value: Any, loc: Loc) -> list[str]:
    if not isinstance(value, list):
        raise BadInput.one(loc, "请从给出的选项里选。", "form.not_an_option")
    if len(value) > len(field.options):
        raise BadInput.one(loc, "选得比选项还多，请重新选。", "form.too_many_options")
    chosen = [_choice(field, one, loc) for one in value]
    if len(set(chosen)) != len(chosen):
        raise BadInput.one(loc, "同一个选项选了两次，请去掉一个。", "form.option_twice")
    if len(chosen) < (field.min or 0):
        raise BadInput.one(loc, "至少选 {min} 项。", "form.too_few_options", min=field.min)
    if field.max is not None and len(chosen) > field.max:
        raise BadInput.one(loc, "最多选 {max} 项。", "form.too_many_options", max=field.max)
    return chosen


def _yes_no(value: Any, loc: Loc) -> bool:
    if not isinstance(value, bool):
        raise BadInput.one(loc, "请选“是”或“否”。", "form.not_yes_no")
    return value


def read_value(field: Field, value: Any, *, loc: Loc, today: date, checks: PersonalChecks) -> Any:
    """The cleaned answer to one field.

    Raises:
        BadInput: at `loc`, or at the parts of the answer below it
    """
    readers: Mapping[str, Callable[[], Any]] = {
        "text": lambda: _line(field, value, loc),
        "address": lambda: _line(field, value, loc),
        "long_text": lambda: _lines(field, value, loc),
        "name": lambda: _name(field, value, loc),
        "phone": lambda: checks.phone(_text_of(value, loc), loc, today),
        "resident_id": lambda: checks.resident_id(_text_of(value, loc), loc, today),
        "uscc": lambda: checks.uscc(_text_of(value, loc), loc, today),
        "date": lambda: _day(value, loc).isoformat(),
        "past_date": lambda: _past_day(value, loc, today),
        "number": lambda: _number(field, value, loc),
        "money": lambda: _number(field, value, loc),
        "select": lambda: _choice(field, value, loc),
        "radio": lambda: _choice(field, value, loc),
        "checkboxes": lambda: _choices(field, value, loc),
        "yes_no": lambda: _yes_no(value, loc),
        "email": lambda: _email(value, loc),
        "time": lambda: _time(value, loc),
    }
    if field.kind in PARTS:
        return read_parts(field, value, loc=loc, today=today, checks=checks)
    return readers[field.kind]()
