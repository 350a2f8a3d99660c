"""农历 the lunar date of a day, 1900 to 2099: only ever said beside the calendar day, never counted with.

GB/T 33661-2017 defines the calendar by new moons and solar terms; a table is the sound way to say it without astronomy. One
number a year: the low four bits are the month after which a leap month stands (0: none), bits 15 to 4 say of months 1 to
12 whether they have 30 days, bit 16 says it of the leap month.
"""

from datetime import date, timedelta
from typing import Final

_YEARS: Final = (
    0x04BD8, 0x04AE0, 0x0A570, 0x054D5, 0x0D260, 0x0D950, 0x16554, 0x056A0, 0x09AD0, 0x055D2,
    0x04AE0, 0x0A5B6, 0x0A4D0, 0x0D250, 0x1D255, 0x0B540, 0x0D6A0, 0x0ADA2, 0x095B0, 0x14977,
    0x04970, 0x0A4B0, 0x0B4B5, 0x06A50, 0x06D40, 0x1AB54, 0x02B60, 0x09570, 0x052F2, 0x04970,
    0x06566, 0x0D4A0, 0x0EA50, 0x16A95, 0x05AD0, 0x02B60, 0x186E3, 0x092E0, 0x1C8D7, 0x0C950,
    0x0D4A0, 0x1D8A6, 0x0B550, 0x056A0, 0x1A5B4, 0x025D0, 0x092D0, 0x0D2B2, 0x0A950, 0x0B557,
    0x06CA0, 0x0B550, 0x15355, 0x04DA0, 0x0A5B0, 0x14573, 0x052B0, 0x0A9A8, 0x0E950, 0x06AA0,
    0x0AEA6, 0x0AB50, 0x04B60, 0x0AAE4, 0x0A570, 0x05260, 0x0F263, 0x0D950, 0x05B57, 0x056A0,
    0x096D0, 0x04DD5, 0x04AD0, 0x0A4D0, 0x0D4D4, 0x0D250, 0x0D558, 0x0B540, 0x0B6A0, 0x195A6,
    0x095B0, 0x049B0, 0x0A974, 0x0A4B0, 0x0B27A, 0x06A50, 0x06D40, 0x0AF46, 0x0AB60, 0x09570,
    0x04AF5, 0x04970, 0x064B0, 0x074A3, 0x0EA50, 0x06B58, 0x05AC0, 0x0AB60, 0x096D5, 0x092E0,
    0x0C960, 0x0D954, 0x0D4A0, 0x0DA50, 0x07552, 0x056A0, 0x0ABB7, 0x025D0, 0x092D0, 0x0CAB5,
    0x0A950, 0x0B4A0, 0x0BAA4, 0x0AD50, 0x055D9, 0x04BA0, 0x0A5B0, 0x15176, 0x052B0, 0x0A930,
    0x07954, 0x06AA0, 0x0AD50, 0x05B52, 0x04B60, 0x0A6E6, 0x0A4E0, 0x0D260, 0x0EA65, 0x0D530,
    0x05AA0, 0x076A3, 0x096D0, 0x04AFB, 0x04AD0, 0x0A4D0, 0x1D0B6, 0x0D250, 0x0D520, 0x0DD45,
    0x0B5A0, 0x056D0, 0x055B2, 0x049B0, 0x0A577, 0x0A4B0, 0x0AA50, 0x1B255, 0x06D20, 0x0ADA0,
    0x14B63, 0x09370, 0x049F8, 0x04970, 0x064B0, 0x168A6, 0x0EA50, 0x06B20, 0x1A6C4, 0x0AAE0,
    0x092E0, 0x0D2E3, 0x0C960, 0x0D557, 0x0D4A0, 0x0DA50, 0x05D55, 0x056A0, 0x0A6D0, 0x055D4,
    0x052D0, 0x0A9B8, 0x0A950, 0x0B4A0, 0x0B6A6, 0x0AD50, 0x055A0, 0x0ABA4, 0x0A5B0, 0x052B0,
    0x0B273, 0x06930, 0x07337, 0x06AA0, 0x0AD50, 0x14B55, 0x04B60, 0x0A570, 0x054E4, 0x0D160,
    0x0E968, 0x0D520, 0x0DAA0, 0x16AA6, 0x056D0, 0x04AE0, 0x0A9D4, 0x0A2D0, 0x0D150, 0x0F252,
)  # fmt: skip
FIRST_DAY: Final = date(1900, 1, 31)
"""正月初一 of the first year of the table."""
_MONTHS: Final = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS: Final = "一二三四五六七八九十"


def _months(year: int) -> list[tuple[int, bool, int]]:
    """(month, whether it is the leap one, days) in the order of the year."""
    bits = _YEARS[year - FIRST_DAY.year]
    leap = bits & 0xF
    months = []
    for month in range(1, 13):
        months.append((month, False, 30 if bits >> (16 - month) & 1 else 29))
        if month == leap:
            months.append((month, True, 30 if bits >> 16 else 29))
    return months


def lunar_day(day: date) -> tuple[int, int, bool, int] | None:
    """(lunar year, month, whether it is the leap month, day), None outside the table."""
    left = (day - FIRST_DAY).days
    if left < 0:
        return None
    for year in range(FIRST_DAY.year, FIRST_DAY.year + len(_YEARS)):
        for month, leap, days in _months(year):
            if left < days:
                return year, month, leap, left + 1
            left -= days
    return None


def first_of(year: int) -> date:
    """春节: the day a lunar year of the table begins."""
    days = sum(days for earlier in range(FIRST_DAY.year, year) for _, _, days in _months(earlier))
    return FIRST_DAY + timedelta(days=days)


def lunar_words(day: date) -> str:
    """农历七月二十, 农历闰六月初一; empty outside the table."""
    found = lunar_day(day)
    if found is None:
        return ""
    _, month, leap, number = found
    return f"农历{'闰' if leap else ''}{_MONTHS[month - 1]}月{_day_words(number)}"


def _day_words(number: int) -> str:
    if number <= 10:  # noqa: PLR2004 - 初一 to 初十
        return f"初{_DIGITS[number - 1]}"
    if number in (20, 30):
        return f"{_DIGITS[number // 10 - 1]}十"
    return f"{'十廿'[number // 10 - 1]}{_DIGITS[number % 10 - 1]}"
