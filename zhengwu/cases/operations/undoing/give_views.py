"""陈述申辩: the holder speaks before a result is ended."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ViewsGiven
from zhengwu.cases.models import Undoing
from zhengwu.cases.operations._case import locked
from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_text, local_date, publish


class NothingToAnswer(Conflict):
    """No proceeding is open, or its days are over, or it was answered."""

    code = "undoing.nothing_to_answer"
    template = "现在没有等您陈述申辩的告知，或者期限已过。有话要说，请打经办机关的电话。"


def give_views(*, project_no: str, views: str, by: Actor, now: dt.datetime) -> Undoing:
    """State one's views, once, until the last day told (行政许可法 art. 7). Who asks must have made sure whose case it is.

    Raises:
        NoSuchCase, NothingToAnswer
        BadInput: nothing said
    """
    views = clean_text(views, max_length=10_000, loc=("views",))
    if not views:
        raise BadInput.one(("views",), "请写下您的意见；没有意见的，不用填这一页。", "undoing.views")
    with transaction.atomic():
        case = locked(project_no)
        opened = Undoing.objects.filter(case=case, outcome="", views="").first()
        if opened is None or local_date(now) > opened.heard_until:
            raise NothingToAnswer
        opened.views, opened.views_at = views, now
        opened.save(update_fields=["views", "views_at"])
        publish(ViewsGiven(project_no=project_no, kind=opened.kind), by=by, at=now)
    return opened
