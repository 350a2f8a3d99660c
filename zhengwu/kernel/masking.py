"""What must not stand in a log: identity numbers, mobile numbers, and whatever opens a door. Pure; used on every line.

Names, addresses and what people wrote are kept out by whoever logs (a line says numbers of cases and kinds of accounts, never
persons); this is the net below: it finds by their shape what slipped into a message, an argument or a traceback.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from stdnum.cn import ric

IDENTITY: Final = "[身份证号]"
PHONE: Final = "[手机号]"
SECRET: Final = "[隐去]"  # noqa: S105  what stands in the place of one

#: 18 characters (GB 11643), perhaps in groups as people write them. The neighbours keep numbers of cases and codes of items whole.
_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[\dXx](?![0-9A-Za-z])")
_PHONE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")

_BEARER = re.compile(r"\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=:-]{12,}", re.IGNORECASE)
#: Names of what opens doors, however they are written: a header, a cookie, a field of a form or of JSON, an argument.
_OPENING: Final = (
    r"authorization|cookie|(?:set-)?cookie|sessionid|csrf\w*|[\w-]*password\w*|passwd|[\w-]*token|[\w-]*secret\w*|[\w-]*_pin|"
    r"otp|api[_-]?key|data_key|secret_key|signing_key"
)
_NAMED = re.compile(
    rf"""(?<![\w-])({_OPENING})(\\?["']?\s*(?:=>|[:=])\s*)(\\?["'])?(?!\[隐去\])[^\s"'\\,;&)}}\]]+""", re.IGNORECASE
)
_NAMES = re.compile(rf"(?:{_OPENING})", re.IGNORECASE)
#: The password in an address (`postgresql://name:password@host`).
_IN_ADDRESS = re.compile(r"(?<=://)([^/\s:@]+):[^@\s/]+@")
#: What PostgreSQL quotes of a row that broke a constraint: `Key (phone)=(…)`, `Failing row contains (…)`.
_ROW = re.compile(r"(Failing row contains |Key \([^)]*\)=)\(.*?\)(?=[ .\n]|$)")
#: Most lines hold nothing of all this, and one look says so.
_SUSPICIOUS = re.compile(
    r"\d{11}|\d[ -]\d{4}|bearer|basic|token|auth|cookie|session|csrf|pass|secret|_pin|otp|key|://|row contains",
    re.IGNORECASE,
)


def is_identity_number(text: str) -> bool:
    """Whether the last of 18 characters is what the other 17 make it (GB 11643-1999, MOD 11-2)."""
    digits = text[:17]
    if len(text) != 18 or not (digits.isascii() and digits.isdigit()):  # noqa: PLR2004  the length of the number
        return False
    return bool(ric.calc_check_digit(text) == text[17].upper())


def _hide_identity(found: re.Match[str]) -> str:
    plain = found[0].replace(" ", "").replace("-", "")
    return IDENTITY if is_identity_number(plain) else found[0]


def hide(text: str) -> str:
    """The text without identity numbers, mobile numbers, tokens, passwords and the rows PostgreSQL quotes."""
    if not _SUSPICIOUS.search(text):
        return text
    text = _ROW.sub(rf"\1({SECRET})", text)
    text = _IDENTITY.sub(_hide_identity, text)
    text = _PHONE.sub(PHONE, text)
    text = _BEARER.sub(rf"\1 {SECRET}", text)
    text = _IN_ADDRESS.sub(rf"\1:{SECRET}@", text)
    return _NAMED.sub(rf"\1\2\3{SECRET}", text)


def hide_in(value: Any) -> Any:
    """The same of a value that will be written as JSON: words, and whatever holds or becomes words; numbers that are none stay."""
    match value:
        case str():
            return hide(value)
        case None | bool() | float():
            return value
        case int():
            hidden = hide(str(value)) if abs(value) >= 10**10 else ""
            return hidden if hidden and hidden != str(value) else value
        case Mapping():
            return {hide(str(k)): SECRET if _opens(k) else hide_in(v) for k, v in value.items()}
        case list() | tuple() | set() | frozenset():
            return [hide_in(one) for one in value]
    return hide(str(value))


def _opens(name: object) -> bool:
    return _NAMES.fullmatch(str(name)) is not None
