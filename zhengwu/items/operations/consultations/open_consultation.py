"""公开征求意见: drafts and items are laid before the public for some days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import ConsultationOpened
from zhengwu.items.models import Consultation, ConsultedDraft, Draft
from zhengwu.items.models.draft import OPEN
from zhengwu.items.rules.consultation import check_days
from zhengwu.kernel.public import BadInput, clean_line, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, over_body, require

MOST_DRAFTS = 100


def open_consultation(
    *,
    title: str,
    words: str,
    draft_ids: Sequence[UUID],
    opens_date: dt.date,
    closes_date: dt.date,
    by: Officer,
    now: dt.datetime,
) -> Consultation:
    """Ask the public about drafts (公开征求意见). What they say now is what people are shown until the end.

    Belongs to the body of the first draft; the officer must be an editor of every one.

    Raises:
        BadInput: no title, no words, no draft, days nobody can keep
        NotPermitted
    """
    title = clean_line(title, max_length=200, loc=("title",))
    words = clean_text(words, max_length=4000, loc=("words",))
    for name, typed, said in (("title", title, "请写标题。"), ("words", words, "请写明征求什么意见。")):
        if not typed:
            raise BadInput.one((name,), said, f"consultation.{name}")
    check_days(opens_date=opens_date, closes_date=closes_date, today=local_date(now))
    with transaction.atomic():
        rows = Draft.objects.select_for_update(of=("self",)).select_related("body__division").filter(OPEN)
        drafts = list(rows.filter(pk__in=list(draft_ids)[:MOST_DRAFTS]).order_by("pk"))
        if not drafts:
            raise BadInput.one(("drafts",), "请至少选一份编制稿。", "consultation.drafts")
        for draft in drafts:
            require(by, "items.edit", over=over_body(draft.body, task_code=draft.task_code))
        codes = [draft.task_code for draft in drafts if draft.task_code]
        opened = Consultation.objects.create(
            title=title,
            words=words,
            body=drafts[0].body,
            task_codes=codes,
            opens_date=opens_date,
            closes_date=closes_date,
            opened_by_id=by.account_id,
            opened_by_name=by.name,
            opened_at=now,
        )
        ConsultedDraft.objects.bulk_create(
            ConsultedDraft(
                consultation=opened, draft=draft, name=draft.name or "-", content=draft.content, revision=draft.revision
            )
            for draft in drafts
        )
        publish(
            ConsultationOpened(
                consultation_id=str(opened.pk),
                title=title,
                opens_date=opens_date,
                closes_date=closes_date,
                drafts=tuple(str(draft.pk) for draft in drafts),
                task_codes=tuple(codes),
            ),
            by=by.actor,
            at=now,
        )
    return opened
