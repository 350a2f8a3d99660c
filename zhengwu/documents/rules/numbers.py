"""Numbers and codes a document is known by (文号、核验码). Pure."""

from __future__ import annotations

import re
import unicodedata

#: Base 32 without 0/O and 1/I: what is typed from paper must survive it.
CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 20
#: A certificate is worth guessing at: 26 of 32 signs are 130 bits.
CERTIFICATE_CODE_LENGTH = 26
_GROUP = 4
_AS_PRINTED = re.compile(f"[{CODE_ALPHABET}]{{{CODE_LENGTH}}}|[{CODE_ALPHABET}]{{{CERTIFICATE_CODE_LENGTH}}}")


def document_number(*, prefix: str, mark: str, year: int, serial: int) -> str:
    """文号: the body's short prefix, the mark of the kind, the year and a gapless serial, e.g. 肥民受〔2026〕1号."""
    if serial < 1:
        raise ValueError("serials start at 1")
    return f"{prefix}{mark}〔{year}〕{serial}号"


def grouped(code: str) -> str:
    """核验码 as it is printed: groups of four, so that it can be read aloud."""
    return " ".join(code[i : i + _GROUP] for i in range(0, len(code), _GROUP))


def read_code(typed: str) -> str | None:
    """The code of a document or a certificate as somebody typed or scanned it, without blanks, hyphens, width and case; None when
    it cannot be one. Its length says which it is."""
    if _AS_PRINTED.fullmatch(typed):  # as programs and scanners send it
        return typed
    plain = unicodedata.normalize("NFKC", typed).upper()
    code = "".join(c for c in plain if not c.isspace() and c not in "-—–‐_·.")
    if len(code) not in {CODE_LENGTH, CERTIFICATE_CODE_LENGTH} or any(c not in CODE_ALPHABET for c in code):
        return None
    return code
