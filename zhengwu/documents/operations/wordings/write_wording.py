"""写范本: the draft as it is now, faults and all; it is looked at closely before it is put in force."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.documents.events import WordingWritten
from zhengwu.documents.models import WordingVersion
from zhengwu.documents.operations.wordings._version import draft
from zhengwu.documents.rules.wordings.blocks import Wording
from zhengwu.documents.rules.wordings.limits import check_size
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer


def write_wording(
    *, version_id: int, wording: Wording, seen_revision: int, by: Officer, now: dt.datetime
) -> WordingVersion:
    """Keep the draft. Nothing is issued in it before it is in force, so it may be unfinished; only its size is limited.

    Args:
        seen_revision: the one the writer saw, so that nobody's work is lost unseen.

    Raises:
        NoSuchWording, NotPermitted, NotADraft, ChangedMeanwhile, UnsafeWording
    """
    check_size(wording)
    with transaction.atomic():
        version = draft(version_id, seen_revision=seen_revision, by=by)
        version.content = wording.model_dump(mode="json")
        version.revision += 1
        version.changed_by, version.changed_at = by.name, now
        version.save()
        publish(
            WordingWritten(
                about=version.subject, kind=version.kind, edition=version.version, blocks=len(wording.blocks)
            ),
            by=by.actor,
            at=now,
        )
    return version
