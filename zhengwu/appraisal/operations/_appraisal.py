"""What the verbs share."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from zhengwu.appraisal.models import Round
from zhengwu.kernel.public import BadInput, NotFound, clean_text
from zhengwu.organisations.public import Officer, Over, require

VIEW, EDIT, JUDGE = "appraisal.view", "appraisal.edit", "appraisal.judge"
MOST_WORDS = 1000


class NoSuchAppraisal(NotFound):
    """Not there, or beyond this officer's reach."""

    code = "appraisal.unknown"
    template = "没有这项考核，请从“考核”里打开。"


def require_over_place(by: Officer, action: str) -> None:
    """Whoever looks after the appraisal of this place.

    Raises:
        NotPermitted
    """
    require(by, action, over=Over(division_code=settings.HOME_DIVISION))


def words_of(text: str, *, missing: str, name: str) -> str:
    """What is said, clean.

    Raises:
        BadInput
    """
    text = clean_text(text, max_length=MOST_WORDS, loc=(name,))
    if not text:
        raise BadInput.one((name,), missing, "appraisal.words_missing")
    return text


def locked_round(round_id: int) -> Round:
    """The period, held until the transaction ends.

    Raises:
        NoSuchAppraisal
    """
    found = Round.objects.select_for_update(of=("self",)).select_related("version__scheme").filter(pk=round_id).first()
    if found is None:
        raise NoSuchAppraisal
    return found


def facts_of(one: Round) -> dict[str, Any]:
    """What every event of a period says."""
    return {"round_id": one.pk, "scheme": one.scheme_key, "period": one.period}
