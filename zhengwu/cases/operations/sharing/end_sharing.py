"""收回: from now on nothing is seen."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import SharingEnded
from zhengwu.cases.models import ProgressShare
from zhengwu.cases.queries.sharing import NoSuchShare
from zhengwu.kernel.public import Actor, publish
from zhengwu.people.public import NaturalPerson, refs_of


def end_sharing(*, share_id: int, person: NaturalPerson, by: Actor, now: dt.datetime) -> ProgressShare:
    """Taken back by the owner, or laid down by the viewer.

    Raises:
        NoSuchShare: not there, of two other people, or over already
    """
    refs = refs_of(person)
    with transaction.atomic():
        share = ProgressShare.objects.select_for_update().filter(pk=share_id, ended_at=None).first()
        if share is None or not {share.owner_ref, share.viewer_ref} & set(refs):
            raise NoSuchShare
        share.ended_at = now
        share.save(update_fields=["ended_at"])
        publish(
            SharingEnded(
                owner_ref=share.owner_ref,
                viewer_ref=share.viewer_ref,
                viewer_name=share.viewer_name,
                project_no=share.case.project_no if share.case else "",
            ),
            by=by,
            at=now,
        )
    return share
