"""让家人看进度: let somebody look at the progress of one case, or of all."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.cases.events import ProgressShared
from zhengwu.cases.models import Case, ProgressShare
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.rules.sharing import check_share
from zhengwu.kernel.public import Actor, Conflict, local_date, publish
from zhengwu.people.public import NaturalPerson, refs_of


class SharedAlready(Conflict):
    """The same is shared with the same person."""

    code = "share.already"
    template = "已经让{name}看了。要换日子，请先收回，再重新设。"


def share_progress(
    *,
    owner: NaturalPerson,
    viewer: NaturalPerson,
    project_no: str = "",
    valid_to: dt.date,
    by: Actor,
    now: dt.datetime,
) -> ProgressShare:
    """Share the progress of one's own cases. Only the person themself can: what was entrusted to an agent is not theirs to show.

    Args:
        project_no: one case; empty for all of the owner's, those to come included.
        valid_to: the first day on which nothing is seen any more.
    Raises:
        ShareWrong, SharedAlready
        NoSuchCase: not a case of the owner's
    """
    check_share(owner_ref=owner.ref, viewer_ref=viewer.ref, valid_to=valid_to, today=local_date(now))
    case = _own(project_no, owner) if project_no else None
    try:
        with transaction.atomic():
            # One that ran out makes room for another.
            same = ProgressShare.objects.filter(
                owner_ref=owner.ref, viewer_ref=viewer.ref, case=case, ended_at=None, valid_to__lte=local_date(now)
            )
            same.update(ended_at=now)
            share = ProgressShare.objects.create(
                owner_ref=owner.ref,
                owner_name=owner.name,
                viewer_ref=viewer.ref,
                viewer_name=viewer.name,
                case=case,
                valid_to=valid_to,
                shared_at=now,
            )
            publish(
                ProgressShared(
                    owner_ref=owner.ref,
                    owner_name=owner.name,
                    viewer_ref=viewer.ref,
                    viewer_name=viewer.name,
                    project_no=project_no,
                    valid_to=valid_to,
                ),
                by=by,
                at=now,
            )
    except IntegrityError:
        raise SharedAlready(name=viewer.name) from None
    return share


def _own(project_no: str, owner: NaturalPerson) -> Case:
    case = numbered(project_no).filter(applicant_ref__in=refs_of(owner)).first()
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    return case
