"""异议: whoever has signed in may say that it is wrong."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ObjectionMade
from zhengwu.cases.models import Objection, Publicity
from zhengwu.cases.queries.publicity import publicity_for_all
from zhengwu.cases.rules.publicity import may_object
from zhengwu.kernel.public import Conflict, clean_text, local_date, publish
from zhengwu.people.public import Account

#: One account's objections to one publicity: enough to add to what was said, too few to flood an officer.
MOST_EACH = 3


class ObjectedEnough(Conflict):
    """The same person, again and again."""

    code = "publicity.objected_enough"
    template = "您已经提了 {most} 次，我们都会答复。还要补充，请打 12345。"


def object_to(*, publicity_id: int, words: str, account: Account, now: dt.datetime) -> Objection:
    """Object to what is public (提出异议), until its last day.

    Raises:
        NoSuchPublicity, PublicityOver, ObjectionEmpty, ObjectedEnough, BadInput
    """
    words = clean_text(words, max_length=2000, loc=("words",))
    with transaction.atomic():
        shown = publicity_for_all(publicity_id=publicity_id)
        Publicity.objects.select_for_update().get(pk=shown.pk)
        may_object(until=shown.until_date, today=local_date(now), words=words)
        if shown.objections.filter(account_id=account.pk).count() >= MOST_EACH:
            raise ObjectedEnough(most=MOST_EACH)
        objection = Objection.objects.create(
            publicity=shown, account_id=account.pk, name=account.display_name[:100], words=words, made_at=now
        )
        publish(
            ObjectionMade(project_no=shown.case.project_no, objection_id=objection.pk, step=shown.step),
            by=account.actor,
            at=now,
        )
    return objection
