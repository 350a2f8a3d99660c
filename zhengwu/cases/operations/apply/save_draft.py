"""草稿: keep what has been typed, right or wrong."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import transaction

from zhengwu.cases.models import BundleDraft, Draft, WindowDraft
from zhengwu.items.public import in_force
from zhengwu.kernel.public import BadInput, NotFound, TooLarge, local_date, new_id

#: Days a draft is kept after its last change.
KEPT_DAYS = 30
_MOST_CHARACTERS = 1024 * 1024
Kind = TypeVar("Kind", bound=Draft | BundleDraft | WindowDraft)


class NoSuchDraft(NotFound):
    """No draft of this account has this id."""

    code = "draft.not_found"
    template = "没有找到这份草稿，它可能已经提交，或者超过 30 天没有改动。请重新填写。"


class DraftFull(TooLarge):
    """More than a draft can hold."""

    code = "draft.too_large"
    template = "草稿内容太多，存不下了。请把长的说明写成文件上传。"


def begin_draft(*, task_code: str, account_id: int, applicant_ref: str, now: dt.datetime) -> Draft:
    """A fresh draft for an item, or the account's newest unfinished one for it.

    Raises:
        NotFound: no such item in force
    """
    version = in_force(task_code=task_code, on=local_date(now))
    with transaction.atomic():
        unfinished = Draft.objects.filter(
            account_id=account_id,
            applicant_ref=applicant_ref,
            item_version=version,
            resubmits=None,
            saved_at__gte=now - dt.timedelta(days=KEPT_DAYS),
        ).order_by("-saved_at")
        return unfinished.first() or Draft.objects.create(
            pk=new_id(),
            account_id=account_id,
            applicant_ref=applicant_ref,
            item_version=version,
            sealed=json.dumps({"form": {}, "materials": {}}),
            created_at=now,
            saved_at=now,
        )


def save_draft(
    *,
    draft_id: UUID,
    account_id: int,
    of: type[Kind] = Draft,  # type: ignore[assignment]
    answers: Mapping[str, Any] | None = None,
    form: Mapping[str, Any] | None = None,
    materials: Mapping[str, Mapping[str, Any]] | None = None,
    renews: str | None = None,
    invest_code: str | None = None,
    now: dt.datetime,
) -> Kind:
    """Keep the parts given, leave the others as they are. A material given as an empty mapping is taken out. `renews` is the
    number of the case to be prolonged (延续), `invest_code` that of the project it is for (投资项目代码).

    Args:
        of: which kind of draft: of one item, of a bundle, or at a counter.

    Raises:
        NoSuchDraft, DraftFull
        BadInput: answers that were not chosen from any list (the form is kept as typed, answers are choices)
    """
    with transaction.atomic():
        draft = of._default_manager.select_for_update().filter(pk=draft_id, account_id=account_id).first()
        if draft is None:
            raise NoSuchDraft
        content = draft.content
        if answers is not None:
            draft.answers = _choices(answers)
        if renews is not None:
            content["renews"] = renews[:60]
        if invest_code is not None:
            content["invest_code"] = invest_code[:24]
        if form is not None:
            content["form"] = dict(form)
        if materials is not None:
            merged = content["materials"] | {k: dict(v) for k, v in materials.items()}
            content["materials"] = {k: v for k, v in merged.items() if v}
        draft.sealed = json.dumps(content)  # in ASCII, so that half characters and NUL are kept as typed, too
        if len(draft.sealed) > _MOST_CHARACTERS:
            raise DraftFull
        draft.saved_at = now
        draft.save()
    return cast("Kind", draft)


def _choices(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers as a JSON column can keep them."""
    try:
        readable = json.dumps(answers, ensure_ascii=False, allow_nan=False)
    except ValueError:
        readable = "\x00"
    if "\\u0000" in readable or not readable.isprintable():
        raise BadInput.one(("answers",), "情形问题的回答读不出来，请刷新页面后重新选择。", "answers.unreadable")
    return dict(answers)


def forget_old_drafts(*, now: dt.datetime) -> int:
    """Remove drafts nobody touched for thirty days; the number removed."""
    old = now - dt.timedelta(days=KEPT_DAYS)
    return sum(kind._default_manager.filter(saved_at__lt=old).delete()[0] for kind in (Draft, BundleDraft, WindowDraft))


def discard_draft(*, draft_id: UUID, account_id: int, of: type[Draft | BundleDraft | WindowDraft] = Draft) -> None:
    """Throw a draft away.

    Raises:
        NoSuchDraft
    """
    removed, _ = of._default_manager.filter(pk=draft_id, account_id=account_id).delete()
    if not removed:
        raise NoSuchDraft
