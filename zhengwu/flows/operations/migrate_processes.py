"""Move running processes to another version: never by itself, always by somebody, with a reason (流程变更)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from zhengwu.flows.events import ProcessesMigrated, ProcessMigrated
from zhengwu.flows.models import ProcessDefinition, ProcessInstance, WorkItem
from zhengwu.flows.operations._opening import wake
from zhengwu.flows.operations.release_process import require_over_processes
from zhengwu.flows.queries import definition_of
from zhengwu.flows.rules.moving_over import kept, moved_over
from zhengwu.flows.rules.tokens import Tokens
from zhengwu.kernel.public import BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer

REASON_MAX = 500
#: How many move at one press; the rest are left for the next.
MOST_AT_ONCE = 500


class SameVersion(Conflict):
    """There is nothing to move to."""

    code = "process.same_version"
    template = "在办的已经按这一版走，不用变更。请选另一个版本。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What came of it: how many moved, how many could not and stay with their version, and whether more are waiting."""

    moved: int
    left: int
    more: bool


def migrate_processes(
    *, process_key: str, from_version: int, to_version: int, reason: str, by: Officer, now: dt.datetime
) -> Migration:
    """Let the running processes of one version go on by another (在办变更), each where it stands: its open steps must exist
    there, be done by the same permission, and be able to be open together there. Those that cannot stay as they are.

    Every process that moves has a fact with the reason in its chain; so has the process definition, with the numbers.

    Raises:
        NotAtWork, MayNot, NobodyMay
        ProcessUnknown, SameVersion
        BadInput: no reason
    """
    require_over_processes(by=by)
    why = clean_text(reason, max_length=REASON_MAX, loc=("reason",))
    if not why:
        raise BadInput.one(("reason",), "请写明为什么要让在办的改走新版本。", "migration.reason")
    if from_version == to_version:
        raise SameVersion
    after = definition_of(process_key=process_key, version=to_version)
    before = definition_of(process_key=process_key, version=from_version)
    with transaction.atomic():
        running = ProcessInstance.objects.filter(definition=before, state=ProcessInstance.States.RUNNING)
        found = list(running.order_by("pk").values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
        moved = sum(_move(pk, after, reason=why, by=by, now=now) for pk in found[:MOST_AT_ONCE])
        left = min(len(found), MOST_AT_ONCE) - moved
        publish(
            ProcessesMigrated(
                key=process_key, from_version=from_version, to_version=to_version, moved=moved, left=left, reason=why
            ),
            by=by.actor,
            at=now,
        )
    return Migration(moved=moved, left=left, more=len(found) > MOST_AT_ONCE)


def _move(pk: UUID, after: ProcessDefinition, *, reason: str, by: Officer, now: dt.datetime) -> bool:
    instance = ProcessInstance.objects.select_for_update(of=("self",)).select_related("definition").get(pk=pk)
    before, tokens = instance.definition, Tokens.from_json(instance.tokens)
    if instance.state != ProcessInstance.States.RUNNING or before.pk == after.pk:
        return False  # it ended, or was moved, while we waited for it
    if not moved_over(tokens, before=before.model, after=after.model).possible:
        return False
    tokens = kept(tokens, after=after.model)
    instance.definition, instance.tokens, instance.last_done = after, tokens.to_json(), None
    instance.save(update_fields=["definition", "tokens", "last_done"])
    for item in WorkItem.objects.filter(instance=instance, state=WorkItem.States.OPEN):
        item.instance = instance
        wake(item)
        item.save(update_fields=["wake_date"])
    publish(
        ProcessMigrated(
            about=instance.subject,
            process_id=instance.pk,
            process_key=after.key,
            from_version=before.version,
            to_version=after.version,
            steps=tuple(sorted(tokens.open_steps)),
            reason=reason,
        ),
        by=by.actor,
        at=now,
    )
    return True
