"""用证: whether a certificate may stand for a material in somebody's application."""

from __future__ import annotations

import datetime as dt

from zhengwu.certificates.rules.status import STATUS_NAMES, Status


def status_on(status: Status, *, valid_to: dt.date | None, today: dt.date) -> Status:
    """How it reads today: past its last day it has expired, whether or not the night has been."""
    if status is Status.VALID and valid_to is not None and valid_to < today:
        return Status.EXPIRED
    return status


def why_not(
    *,
    kind: str,
    wanted_kind: str,
    held: bool,
    status: Status,
    valid_from: dt.date,
    valid_to: dt.date | None,
    today: dt.date,
) -> str:
    """The reason it cannot be used, as a Chinese template with `{name}` of the material and `{status}`; empty when it can.

    Args:
        held: whether the applicant is its holder, or may use it because its holder said so. What is somebody else's reads as what
            is not there, on purpose.
    """
    if not held:
        return "“{name}”用的电子证照没有找到，请重新选择，或上传文件。"
    if kind != wanted_kind:
        return "“{name}”要的不是这一种电子证照，请重新选择，或上传文件。"
    if valid_from > today:
        return "“{name}”用的电子证照还没有到生效日期，请上传文件。"
    if status_on(status, valid_to=valid_to, today=today) is not Status.VALID:
        return "“{name}”用的电子证照现在是“{status}”，不能用。请上传文件，或换一份有效的。"
    return ""


def status_words(status: Status, *, valid_to: dt.date | None, today: dt.date) -> str:
    """What is said of it today."""
    return STATUS_NAMES[status_on(status, valid_to=valid_to, today=today)]
