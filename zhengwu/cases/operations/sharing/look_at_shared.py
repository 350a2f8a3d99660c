"""看家人的进度: look at a case somebody shares, which they will read."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ProgressSeen
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.sharing import held_share, shared_cases
from zhengwu.kernel.public import local_date, publish
from zhengwu.people.public import Account


def look_at_shared(*, share_id: int, project_no: str, account: Account, now: dt.datetime) -> Case:
    """One case of a share, and a record on the owner's chain that it was looked at (个人信息保护法 art. 44).

    Raises:
        NoSuchShare, NoSuchCase
    """
    with transaction.atomic():
        share = held_share(share_id=share_id, account=account, today=local_date(now))
        case = shared_cases(share).filter(pk__in=numbered(project_no)).first()
        if case is None:
            raise NoSuchCase(project_no=project_no[:60])
        publish(
            ProgressSeen(
                owner_ref=share.owner_ref,
                viewer_ref=share.viewer_ref,
                viewer_name=share.viewer_name,
                project_no=case.project_no,
            ),
            by=account.actor,
            at=now,
        )
    return case
