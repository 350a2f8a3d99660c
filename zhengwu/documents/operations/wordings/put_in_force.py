"""启用范本: from a day on, papers are issued in it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.documents.events import WordingPutInForce
from zhengwu.documents.models import WordingVersion
from zhengwu.documents.operations.wordings._version import State, draft
from zhengwu.documents.rules.wordings.limits import check_wording
from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Officer


def put_in_force(
    *, version_id: int, valid_from: dt.date, seen_revision: int, by: Officer, now: dt.datetime
) -> WordingVersion:
    """Put the draft in force from `valid_from` on, today or later. DRAFT -> IN_FORCE. Versions it takes the place of are retired:
    those that would begin later, and, when it begins today, all before it. Papers already issued keep theirs.

    Raises:
        NoSuchWording, NotPermitted, NotADraft, ChangedMeanwhile
        UnsafeWording: it breaks a limit, or leaves out what the law wants said
        BadInput: a day that is over
    """
    today = local_date(now)
    if valid_from < today:
        raise BadInput.one(("valid_from",), "启用日期不能早于今天，请选今天或以后的一天。", "wording.past")
    with transaction.atomic():
        version = draft(version_id, seen_revision=seen_revision, by=by)
        check_wording(kind=version.kind, wording=version.wording)
        others = WordingVersion.objects.filter(kind=version.kind, body_code=version.body_code, state=State.IN_FORCE)
        (others if valid_from == today else others.filter(valid_from__gte=valid_from)).update(state=State.RETIRED)
        version.state, version.valid_from = State.IN_FORCE, valid_from
        version.changed_by, version.changed_at = by.name, now
        version.save()
        publish(
            WordingPutInForce(
                about=version.subject,
                kind=version.kind,
                edition=version.version,
                body_code=version.body_code,
                valid_from=valid_from,
            ),
            by=by.actor,
            at=now,
        )
    return version
