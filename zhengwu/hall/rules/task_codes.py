"""事项清单: which items a window serves, as codes; the hall does not look them up."""

from __future__ import annotations

from collections.abc import Iterable

from zhengwu.kernel.pure import BadInput, InputError

_LONGEST = 40
_MESSAGE = "“{code}”不是事项编码，请核对。"


class BadTaskCodes(BadInput):
    """Something in the list cannot be the code of an item."""

    code = "hall.bad_task_codes"


def clean_task_codes(codes: Iterable[str]) -> list[str]:
    """The codes once each and sorted, so that the same list is always spelled the same.

    Raises:
        BadTaskCodes: an entry that is empty, too long or not made of letters and digits
    """
    listed = list(codes)
    wrong = [
        InputError(loc=("task_codes", position), msg=_MESSAGE, code="task_code", facts={"code": code})
        for position, code in enumerate(listed)
        if not (code.isascii() and code.isalnum() and len(code) <= _LONGEST)
    ]
    if wrong:
        raise BadTaskCodes(wrong)
    return sorted(set(listed))
