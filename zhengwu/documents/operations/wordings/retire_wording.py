"""停用范本: papers are issued in the one before it again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.documents.events import WordingRetired
from zhengwu.documents.models import WordingVersion
from zhengwu.documents.operations.wordings._version import State, locked
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class NotInForce(Conflict):
    """Only what is in force can be taken out of it."""

    code = "wording.not_in_force"
    template = "这一版没有启用，不用停用。请刷新页面再看。"


def retire_wording(*, version_id: int, by: Officer, now: dt.datetime) -> WordingVersion:
    """Take a version out of force. IN_FORCE -> RETIRED. From now on papers are set in the wording that stands behind it:
    everybody's, or the built-in one. Papers already issued keep theirs.

    Raises:
        NoSuchWording, NotPermitted, NotInForce
    """
    with transaction.atomic():
        version = locked(version_id, by=by)
        if version.state != State.IN_FORCE:
            raise NotInForce
        version.state = State.RETIRED
        version.changed_by, version.changed_at = by.name, now
        version.save()
        publish(WordingRetired(about=version.subject, kind=version.kind, edition=version.version), by=by.actor, at=now)
    return version
