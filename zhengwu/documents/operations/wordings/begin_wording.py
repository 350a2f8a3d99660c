"""起草范本: a draft of the next version, beginning with what is in force."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Max

from zhengwu.documents.events import WordingBegun
from zhengwu.documents.models import WordingVersion
from zhengwu.documents.operations.wordings._version import ChangedMeanwhile, State, require_over_wording
from zhengwu.documents.queries.wordings import in_force
from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer, body_of


def begin_wording(*, kind: str, body_code: str = "", by: Officer, now: dt.datetime) -> WordingVersion:
    """The draft for this body (with "", for every body without its own): the one there is, or a new one. There is one at a time.

    Raises:
        UnknownKind, BodyUnknown, NotPermitted, ChangedMeanwhile
    """
    require_over_wording(body_code=body_code, by=by)
    before = in_force(kind=kind, body_code=body_code, on=local_date(now))
    body_name = body_of(body_code).name if body_code else ""
    with transaction.atomic():
        of_kind = WordingVersion.objects.filter(kind=kind, body_code=body_code)
        newest = of_kind.aggregate(n=Max("version"))["n"] or 0
        begun = WordingVersion(
            kind=kind,
            body_code=body_code,
            body_name=body_name,
            version=newest + 1,
            content=before.wording.model_dump(mode="json"),
            changed_by=by.name,
            changed_at=now,
        )
        # Whoever comes second, or finds a draft there already, writes on in that one.
        WordingVersion.objects.bulk_create([begun], ignore_conflicts=True)
        draft = of_kind.filter(state=State.DRAFT).first()
        if draft is None:  # somebody's draft was put in force this very moment
            raise ChangedMeanwhile(who="别人")
        if draft.version == begun.version and draft.changed_at == now and draft.changed_by == by.name:
            publish(WordingBegun(about=draft.subject, kind=kind, edition=draft.version), by=by.actor, at=now)
    return draft
