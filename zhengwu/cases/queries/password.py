"""查询密码: with the case number it opens the progress page, without signing in."""

from __future__ import annotations

import hmac

from zhengwu.cases.models import Case
from zhengwu.kernel.public import keyed_digest

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ"
_LENGTH = 8


def query_password(case: Case) -> str:
    """Eight readable characters derived from the installation's key: nothing to steal is stored, and a repeated submit
    can show the same again."""
    number = int(keyed_digest("query-password", f"{case.account_id}/{case.idempotency_key}/{case.project_no}"), 16)
    letters = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return "".join(letters)


def opens(case: Case, password: str) -> bool:
    """Whether this is the password of the case; takes as long for a wrong one."""
    return hmac.compare_digest(query_password(case).encode(), password.strip().upper().encode("utf-8", "replace"))
