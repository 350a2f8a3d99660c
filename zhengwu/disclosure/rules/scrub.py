"""脱敏 of running text: whatever somebody wrote into a field that is published, numbers of persons do not stand in it.

Identity numbers, telephone numbers and bank accounts are taken out wherever they stand, typed with blanks or strokes or not.
Codes of organisations are no secret and have fields of their own; a home address cannot be told from a place of business by
looking at it, so no field asks for one and the form says not to write it.
"""

from __future__ import annotations

import re

_GAP = r"[ \u3000\-]?"
#: 公民身份号码 (an organisation's code that looks like one has a field of its own), then 手机. Full-width digits count.
_OF_PERSONS = rf"\d{{6}}{_GAP}\d{{8}}{_GAP}\d{{3}}[\dXxＸｘ]|(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}"
#: 银行账号, in fours or not, then 固定电话: in running text only, where no number of a licence should be.
_ELSE = rf"(?:\d{{4}}{_GAP}){{3,4}}\d{{1,4}}|\d{{13,19}}|[(（]?0\d{{2,3}}[)）]?{_GAP}\d{{7,8}}"
#: Never a part of a longer number.
_IN_TEXT = re.compile(rf"(?<!\d)(?:(?P<person>{_OF_PERSONS})|(?P<other>{_ELSE}))(?!\d)")
_IN_CODE = re.compile(rf"(?<!\d)(?P<person>{_OF_PERSONS})(?!\d)")
_LETTER = re.compile(r"[A-Za-z]")
_STARS = "****"


def scrub(text: str, *, names: tuple[tuple[str, str], ...] = ()) -> str:
    """Running text without numbers of persons; each name of `names` (as it is, masked) is masked where it stands."""
    return _named(_IN_TEXT.sub(_hide, text), names)


def scrub_code(code: str, *, names: tuple[tuple[str, str], ...] = ()) -> str:
    """A number or a title of a decision or licence: many a licence is numbered by the identity number of whoever holds it."""
    return _named(_IN_CODE.sub(_hide, code), names)


def _named(text: str, names: tuple[tuple[str, str], ...]) -> str:
    for name, masked in names:
        if name:
            text = text.replace(name, masked)
    return text


def _hide(found: re.Match[str]) -> str:
    """What stands between letters (JY13401…) is the number of a licence, unless it looks like a person's."""
    around = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if not found["person"] and any(_LETTER.match(char) for char in around):
        return found.group()
    return _STARS
