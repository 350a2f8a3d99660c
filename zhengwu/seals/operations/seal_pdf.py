"""自动用印: the seal a body keeps for this kind of paper, put on by itself."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import SYSTEM, Actor, local_date
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._apply import SealedFile, apply_seal


def seal_pdf(
    content: bytes,
    *,
    body_code: str,
    purpose: str,
    subject: str,
    kind: str,
    at: dt.datetime,
    title: str = "",
    by: Actor = SYSTEM,
) -> SealedFile | None:
    """Seal a PDF with the body's seal for this purpose, if its keeper allows this kind of paper (授权自动用印).

    The seal stands where the page keeps its place: a link ending in `#seal` around it (see `documents/templates/paper.typ`), or
    else below on the right of the last page.

    Args:
        subject: what is sealed, `document:…` or `certificate:…`. `kind`: the kind of paper, as the keeper allowed it.
        at: now. The time stamp says it, so it cannot be a day one would wish for.

    Returns:
        The sealed file; None when no seal in force stands for this: then the paper goes out without one and says so.

    Raises:
        SigningSilent, SigningNotSetUp: there is a seal, and it cannot be reached now; try again later, do not go without
        NotSealable
    """
    today = local_date(at)
    seal = (
        Seal.objects.select_related("body")
        .filter(
            Q(valid_to=None) | Q(valid_to__gt=today),
            body__code=body_code,
            kind="special",
            purpose=purpose,
            state=Seal.State.IN_FORCE,
            valid_from__lte=today,
            standing_uses__paper=kind,
            standing_uses__withdrawn_at=None,
        )
        .first()
    )
    if seal is None:
        return None
    with transaction.atomic():
        return apply_seal(seal, content, subject=subject, title=title or kind, mode="standing", by=by, at=at)
