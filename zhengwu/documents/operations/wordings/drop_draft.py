"""放弃草稿."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.documents.events import WordingDropped
from zhengwu.documents.operations.wordings._version import draft
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer


def drop_draft(*, version_id: int, seen_revision: int, by: Officer, now: dt.datetime) -> None:
    """Throw the draft away; what is in force stays.

    Raises:
        NoSuchWording, NotPermitted, NotADraft, ChangedMeanwhile
    """
    with transaction.atomic():
        version = draft(version_id, seen_revision=seen_revision, by=by)
        version.delete()
        publish(WordingDropped(about=version.subject, kind=version.kind, edition=version.version), by=by.actor, at=now)
