"""提交审核: the writer says that the draft is finished, and the review begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from zhengwu.flows.public import start as start_process
from zhengwu.items.events import DraftHandedIn
from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.operations.drafts._locking import locked_draft
from zhengwu.items.operations.drafts._process import follow_process
from zhengwu.items.queries.draft_work import base_of
from zhengwu.items.queries.drafts import problems_of
from zhengwu.items.rules.consistency import Finding
from zhengwu.items.rules.difference import difference
from zhengwu.items.rules.publication import PROCESS_KEY
from zhengwu.items.rules.states import State, moved
from zhengwu.kernel.public import BadInput, Conflict, InputError, publish
from zhengwu.organisations.public import Officer, over_body, require

_BODY_CODE = 18


class NotReady(BadInput):
    """The draft still lacks something; `problems` is all of it, each with its path."""

    code = "items.draft_not_ready"
    template = "还有 {count} 处要补齐，补齐后再提交：\n{list}"

    def __init__(self, problems: Sequence[Finding]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            [
                InputError(
                    loc=("draft", one.path), msg=one.template or one.message, code="items.draft", facts=one.facts
                )
                for one in problems
            ],
            list="\n".join(f"{one.path}：{one.message}" for one in problems),
        )


class NothingChanged(Conflict):
    """It says exactly what the version in force says."""

    code = "items.nothing_changed"
    template = "和现在的版本比，什么也没有改。请先修改，或撤销这份编制稿。"


class ItemEnded(Conflict):
    """The item it is about is offered no more."""

    code = "items.ended"
    template = "“{name}”已经取消，不能再变更。请撤销这份编制稿。"


def hand_in(*, draft_id: UUID, by: Officer, now: dt.datetime) -> Draft:
    """Hand the draft in (提交审核). 草稿 → 编制审核; the publication process starts, and nobody writes until it is given back.

    Raises:
        DraftUnknown, NotPermitted
        WrongState: it was handed in already, or is done
        NotReady: something is missing or wrong, all of it named
        NothingChanged, ItemEnded
        ProcessUnknown: the platform has no publication process yet
    """
    with transaction.atomic():
        draft = locked_draft(draft_id)
        require(by, "items.edit", over=over_body(draft.body, task_code=draft.task_code))
        moved(draft.state, "submit")
        check_ready(draft)
        start_process(
            process_key=PROCESS_KEY,
            subject=draft.ref,
            # A department's drafts are looked over where its body is.
            body_code=draft.body.code[:_BODY_CODE],
            task_code=draft.task_code,
            data={"kind": draft.kind},
            by=by.actor,
            at=now,
        )
        follow_process(draft, now=now)
        publish(
            DraftHandedIn(draft_id=str(draft.pk), task_code=draft.task_code, name=draft.name, revision=draft.revision),
            by=by.actor,
            at=now,
        )
    return draft


def check_ready(draft: Draft) -> None:
    """Refuse what could not be published. A cancellation says nothing new, so nothing of it can be wrong.

    Raises:
        NotReady, NothingChanged, ItemEnded
    """
    if draft.item is not None and not _lives(draft):
        raise ItemEnded(name=draft.name)
    if draft.kind == Draft.Kinds.CANCEL:
        return
    if problems := problems_of(draft):
        raise NotReady(problems)
    base = base_of(draft) if draft.kind == Draft.Kinds.CHANGE else None
    if base is not None and not difference(base, draft.content):
        raise NothingChanged


def _lives(draft: Draft) -> bool:
    return ItemVersion.objects.filter(
        item=draft.item, state__in=[State.IN_FORCE, State.SUSPENDED, State.APPROVED]
    ).exists()
