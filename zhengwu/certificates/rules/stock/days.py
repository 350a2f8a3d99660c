"""Days as people wrote them into tables for twenty years."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

#: 有效期至 of what does not end.
FOREVER = frozenset({"长期", "长期有效", "永久", "永久有效", "无期限", "无固定期限"})
#: Spreadsheets count days from here; what they count before March 1900 is off by one, and no certificate is that old.
_EXCEL_DAY_ZERO = dt.date(1899, 12, 30)
_EXCEL = re.compile(r"([1-9][0-9]{4})(?:\.[0-9]+)?")
_SEPARATED = re.compile(r"([0-9]{4})\s*[年./\-]\s*([0-9]{1,2})\s*[月./\-]\s*([0-9]{1,2})\s*[日号]?(?:[T ]\s*[0-9:.]+)?")
_RUN_ON = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_IN_WORDS = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([元一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?"
)
_DIGITS = {sign: place for place, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "元": 1}
_TEN = 10


def read_day(text: str) -> dt.date:
    """2019年3月1日, 2019.3.1, 2019-03-01, 2019/3/1, 20190301, 二〇一九年三月一日, or the serial number a spreadsheet keeps (43525).

    Raises:
        ValueError: none of these, or no day of the calendar
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if found := _SEPARATED.fullmatch(plain) or _RUN_ON.fullmatch(plain):
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    if found := _EXCEL.fullmatch(plain):
        return _EXCEL_DAY_ZERO + dt.timedelta(days=int(found[1]))
    if found := _IN_WORDS.fullmatch("".join(plain.split())):
        year = int("".join(str(_DIGITS[sign]) for sign in found[1]))
        return dt.date(year, _below_hundred(found[2]), _below_hundred(found[3]))
    raise ValueError(text)


def _below_hundred(words: str) -> int:
    """三 → 3, 十二 → 12, 二十 → 20, 三十一 → 31."""
    tens, ten, ones = words.partition("十")
    if not ten:
        if len(words) != 1:
            raise ValueError(words)
        return _DIGITS[words]
    return _TEN * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
