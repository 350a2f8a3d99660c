"""The forms a value can be printed in, in Chinese and English. A short list, and no other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from zhengwu.documents.rules.wordings.names import CHOICES
from zhengwu.documents.rules.wordings.slots import Slot, Sort

Language = Literal["zh", "en"]

#: By code: what people call it, and which sorts of values can take it.
FORMS: Mapping[str, tuple[str, frozenset[Sort]]] = {
    "day": ("日期", frozenset({"day", "instant"})),
    "instant": ("时刻", frozenset({"instant"})),
    "stop": ("句", frozenset({"text"})),
    "count": ("项数", frozenset({"list", "rows"})),
    "numbered": ("编号", frozenset({"list"})),
    "titles": ("书名号", frozenset({"rows"})),
}
_ENDED = re.compile(r"[。！？；.!?;]$")


def form_named(written: str) -> str | None:
    """The form by its code or Chinese name; "" is the natural one; None: no such form."""
    if written in FORMS or not written:
        return written
    return next((code for code, (name, _) in FORMS.items() if name == written), None)


def fits(slot: Slot, form: str) -> bool:
    """Whether the value can be printed so. A test alone cannot be printed, and rows only in a form or in a listing."""
    if not form:
        return slot.sort not in {"flag", "rows"}
    if form == "titles" and not {"title", "number"} <= set(slot.columns):
        return False
    return slot.sort in FORMS[form][1]


def there(value: Any) -> bool:
    """Whether a value says anything."""
    return value is not None and value is not False and value not in ("", [], ())


def printed(slot: Slot, value: Any, *, form: str, language: Language = "zh") -> str:
    """The value as it is printed. The caller has seen that it is there and fits."""
    chinese = language == "zh"
    match form or slot.sort:
        case "day":
            return _day(str(value), chinese)
        case "instant":
            day, _, time = str(value).partition("T")
            hour, minute = time.split(":")[:2]
            return f"{_day(day, chinese)}{int(hour)}:{minute}" if chinese else f"{_day(day, chinese)}, {hour}:{minute}"
        case "choice":
            return CHOICES.get(str(value), (str(value),) * 2)[0 if chinese else 1]
        case "stop":
            said = str(value).strip()
            return said if _ENDED.search(said) else said + ("。" if chinese else ".")
        case "count":
            return str(len(value))
        case "numbered":
            return "\n".join(f"{n}. {one}" for n, one in enumerate(value, 1))
        case "titles":
            return _titles(value, chinese)
        case "list":
            return ("、" if chinese else ", ").join(value)
    return str(value)


def _titles(rows: Sequence[Mapping[str, Any]], chinese: bool) -> str:
    one, between = ("《{title}》（{number}）", "、") if chinese else ("{title} ({number})", ", ")
    return between.join(one.format(title=row["title"], number=row["number"]) for row in rows)


def _day(iso: str, chinese: bool) -> str:
    day = dt.date.fromisoformat(iso[:10])
    return f"{day.year}年{day.month}月{day.day}日" if chinese else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

#: Titles of papers as they stand under the Chinese one.
TITLES_EN: Mapping[str, str] = {
    "收件凭证": "Receipt for Application Documents",
    "受理通知书": "Notice of Acceptance",
    "容缺受理通知书": "Notice of Acceptance with Documents to Follow",
    "补正告知书": "Notice of What Is Missing",
    "不予受理通知书": "Notice of Non-acceptance",
    "准予行政许可决定书": "Decision to Grant a Licence",
    "准予决定书": "Decision of Approval",
    "不予行政许可决定书": "Decision Not to Grant a Licence",
    "不予办理决定书": "Decision of Refusal",
    "取证凭单": "Collection Voucher",
    "办结告知书": "Notice of Completion",
}
