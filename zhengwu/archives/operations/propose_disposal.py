"""提出销毁: a list of what has been kept long enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.archives.events import DisposalProposed
from zhengwu.archives.models import ArchivePackage, Disposal
from zhengwu.archives.rules.retention import may_destroy
from zhengwu.cases.public import case_as_object
from zhengwu.kernel.public import BadInput, Conflict, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.propose_disposal"


class AlreadyProposed(Conflict):
    """The package stands on a list that waits for an answer."""

    code = "disposal.already_proposed"
    template = "档案“{archive_no}”已经在另一份等批准的清单里。请从这份清单里去掉它。"


def propose_disposal(*, archive_nos: Sequence[str], reason: str, by: Officer, now: dt.datetime) -> Disposal:
    """Propose to destroy packages whose period has ended (鉴定). Another officer answers; until then nothing happens to them.

    Raises:
        BadInput: no package, no reason
        NotPermitted, StillKept, AlreadyProposed
    """
    reason = clean_text(reason, max_length=1000, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写鉴定意见：为什么可以销毁。", "disposal.reason_missing")
    with transaction.atomic():
        wanted = ArchivePackage.objects.select_for_update().filter(
            archive_no__in=list(archive_nos), state=ArchivePackage.State.KEPT
        )
        packages = list(wanted)
        if not packages:
            raise BadInput.one(("archive_no",), "请至少勾选一份档案。", "disposal.empty")
        for package in packages:
            require(by, ACTION, over=case_as_object(project_no=package.project_no, action=ACTION))
            may_destroy(archive_no=package.archive_no, until=package.until_date, today=local_date(now))
            if package.disposal is not None and package.disposal.state == Disposal.State.PROPOSED:
                raise AlreadyProposed(archive_no=package.archive_no)
        disposal = Disposal.objects.create(
            reason=reason, proposed_account=by.account_id, proposed_by=by.name, proposed_at=now
        )
        ArchivePackage.objects.filter(pk__in=[p.pk for p in packages]).update(disposal=disposal)
        numbers = tuple(sorted(p.archive_no for p in packages))
        publish(DisposalProposed(disposal_id=disposal.pk, archive_nos=numbers, reason=reason), by=by.actor, at=now)
    return disposal
