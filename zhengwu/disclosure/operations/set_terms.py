"""规定公示期限: the figures of a place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict

from django.conf import settings
from django.db import transaction

from zhengwu.disclosure.events import TermsSet
from zhengwu.disclosure.models import Term
from zhengwu.disclosure.queries.terms import terms_in_force
from zhengwu.disclosure.rules.terms import TERM_NAMES, Grade, Terms
from zhengwu.kernel.public import BadInput, InputError, publish
from zhengwu.organisations.public import Officer, Over, require

MOST = 120
#: The law's own figure may be beaten, not exceeded.
_AT_MOST = {"publish_days": Terms().publish_days, "withdraw_days": Terms().withdraw_days}


def require_over_terms(by: Officer) -> None:
    """Whoever looks after this platform.

    Raises:
        NotPermitted
    """
    require(by, "admin", over=Over(division_code=settings.HOME_DIVISION))


def set_terms(*, figures: Mapping[str, int], by: Officer, now: dt.datetime) -> Terms:
    """Set the figures (规定公示期限); what is due already keeps its days.

    Raises:
        NotPermitted
        BadInput: unknown, too large, a longest time shorter than the shortest
    """
    require_over_terms(by)
    whole = asdict(terms_in_force()) | dict(figures)
    errors = [_wrong(key, value) for key, value in whole.items()]
    for grade in Grade:
        if whole[f"{grade}_longest"] < max(1, whole[f"{grade}_shortest"]):
            errors.append(
                InputError(loc=(f"{grade}_longest",), msg="最长公示期不能比最短的还短。", code="disclosure.terms_order")
            )
    if wrong := [error for error in errors if error]:
        raise BadInput(wrong)
    with transaction.atomic():
        for key, value in figures.items():
            Term.objects.update_or_create(key=key, defaults={"value": value})
        publish(TermsSet(terms=whole), by=by.actor, at=now)
    return terms_in_force()


def _wrong(key: str, value: int) -> InputError | None:
    most = _AT_MOST.get(key, MOST)
    if key in TERM_NAMES and 0 <= value <= most:
        return None
    return InputError(loc=(key,), msg="请填 0 到 {most} 之间的整数。", code="disclosure.term", facts={"most": most})
