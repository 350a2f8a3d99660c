"""How long things last: a QR code, an authorisation, a question for consent, an annotated copy."""

from __future__ import annotations

import datetime as dt
from typing import Final

from zhengwu.kernel.pure import BadInput

#: 亮证: whoever photographs the code has a minute at most.
SHOWN_FOR: Final = dt.timedelta(seconds=60)
#: A question nobody answered lapses, and what was agreed to is used within as many days.
CONSENT_DAYS: Final = 7
#: A copy holds at most so long; how long an authorisation may, the installation says.
MOST_COPY_DAYS: Final = 180
#: More uses than anybody counts; whoever wants no limit names none.
MOST_USES: Final = 999


def check_until(until: dt.date | None, *, today: dt.date, most_days: int) -> dt.date:
    """The last day, which may be today.

    Raises:
        BadInput: none named, over already, or later than is allowed
    """
    if until is None:
        raise BadInput.one(("until",), "请选到哪一天为止。", "certificate.until_missing")
    if until < today:
        raise BadInput.one(("until",), "这一天已经过去，请选今天或以后的日子。", "certificate.until_over")
    if until > (latest := today + dt.timedelta(days=most_days)):
        raise BadInput.one(
            ("until",), "最多 {days} 天，请选 {latest} 或更早的日子。", "certificate.until_late",
            days=most_days, latest=latest,
        )  # fmt: skip
    return until


def check_uses(uses: int | None) -> int | None:
    """How often it may be used; None is as often as needed.

    Raises:
        BadInput
    """
    if uses is not None and not 1 <= uses <= MOST_USES:
        raise BadInput.one(
            ("most_uses",), "次数填 1 到 {most}，不限次数就不填。", "certificate.uses_wrong", most=MOST_USES
        )
    return uses


def is_over(good_until: dt.datetime, *, now: dt.datetime) -> bool:
    """Half-open: the instant it ends it is over."""
    return now >= good_until


def stands(*, ended: bool, until: dt.date, uses: int, most_uses: int | None, today: dt.date) -> bool:
    """Whether an authorisation may be used once more today."""
    return not ended and until >= today and (most_uses is None or uses < most_uses)
