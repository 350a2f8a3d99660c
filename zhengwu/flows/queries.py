"""Reads of flows: what is open, on whose desk, what was said, and the picture of a process."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Case, CharField, Count, Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from zhengwu.flows.models import Assignment, ProcessDefinition, ProcessInstance, WorkItem
from zhengwu.flows.rules.going_back import return_steps
from zhengwu.flows.rules.model import ProcessModel, Step
from zhengwu.flows.rules.moving_over import MovedOver, moved_over
from zhengwu.flows.rules.picture import ranks
from zhengwu.flows.rules.reader import calls_in
from zhengwu.flows.rules.tokens import Tokens
from zhengwu.kernel.public import Compiled, CompiledModels, Given, NotFound, attach
from zhengwu.organisations.public import ACTIONS, Officer, covered_by


class ProcessUnknown(NotFound):
    """No such process, or not in that version."""

    code = "process_unknown"
    template = "没有找到流程“{key}”。请先发布它，或在事项里改选别的流程。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One word said. `name` is the step's, `round` rises with every return; `withdrawn` words do not count."""

    work_item_id: int
    name: str
    action: str
    round: int
    officer_id: int
    officer_name: str
    outcome: str
    opinion: str
    acted_at: dt.datetime
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureStep:
    """One step of a flow picture. `column` counts from 0; steps of a column run side by side.

    `state` is waiting (not reached, or to be done again), open or done.
    """

    step_id: str
    name: str
    action: str
    column: int
    state: str = "waiting"
    outcome: str = ""
    opened_at: dt.datetime | None = None
    closed_at: dt.datetime | None = None
    due_date: dt.date | None = None


def _drawn() -> QuerySet[ProcessDefinition]:
    """The drawing is the larger part, and mostly read already (`ProcessDefinition.model`): who needs it asks once more."""
    return ProcessDefinition.objects.filter(key=Given("key")).defer("bpmn_xml")


_newest = CompiledModels(lambda: _drawn().order_by("-version")[:1])
_numbered = CompiledModels(lambda: _drawn().filter(version=Given("version")))


def definition_of(*, process_key: str, version: int | None = None) -> ProcessDefinition:
    """A version of a process; the latest when none is named.

    Raises:
        ProcessUnknown
    """
    found = _newest.first(key=process_key) if version is None else _numbered.first(key=process_key, version=version)
    if found is None:
        raise ProcessUnknown(key=process_key)
    return found


def called_by(bpmn_xml: str | bytes, *, key: str = "") -> tuple[dict[str, list[Any]], dict[str, ProcessModel]]:
    """The processes a drawing calls, in their latest versions: what to pin, and how they read. One that is not published is left
    out, as is the process itself (`key`): reading the drawing then says so.

    Raises:
        UnreadableProcess, ProcessTooLarge
    """
    calls = {call: called for call, called in calls_in(bpmn_xml).items() if called != key}
    latest = ProcessDefinition.objects.filter(key__in=set(calls.values())).order_by("key", "-version").distinct("key")
    found = {one.key: one for one in latest}
    pins = {call: [called, found[called].version] for call, called in sorted(calls.items()) if called in found}
    return pins, {call: found[called].model for call, called in calls.items() if called in found}


def processes(*, q: str = "") -> QuerySet[ProcessDefinition]:
    """Every process in its latest version, by name; `q` is part of its name or key. One SQL statement when read."""
    newest = ProcessDefinition.objects.filter(key=OuterRef("key")).order_by("-version").values("version")[:1]
    found = ProcessDefinition.objects.filter(version=Subquery(newest)).order_by("name", "key")
    return found.filter(Q(name__icontains=q) | Q(key__icontains=q)) if q else found


def process_versions(*, process_key: str) -> list[ProcessDefinition]:
    """Every version of a process, newest first; the drawings are read only when asked for. One SQL statement.

    Raises:
        ProcessUnknown
    """
    found = list(ProcessDefinition.objects.filter(key=process_key).order_by("-version").defer("bpmn_xml"))
    if not found:
        raise ProcessUnknown(key=process_key[:60])
    return found


def running_instance(*, subject: str) -> ProcessInstance | None:
    """The running process of a subject."""
    return ProcessInstance.objects.filter(subject=subject, state=ProcessInstance.States.RUNNING).first()


def latest_instance(*, subject: str) -> ProcessInstance | None:
    """The latest process of a subject, running or ended, with its definition."""
    return ProcessInstance.objects.filter(subject=subject).select_related("definition").order_by("-pk").first()


def running_of(*, process_key: str, version: int) -> QuerySet[ProcessInstance]:
    """The running processes of one version, oldest first (在办)."""
    found = ProcessInstance.objects.filter(
        definition__key=process_key, definition__version=version, state=ProcessInstance.States.RUNNING
    )
    return found.select_related("definition").order_by("started_at", "pk")


def count_running(*, process_key: str) -> dict[int, int]:
    """How many processes run by each version that has any. One SQL statement."""
    found = ProcessInstance.objects.filter(definition__key=process_key, state=ProcessInstance.States.RUNNING)
    rows = found.values_list("definition__version").annotate(running=Count("pk")).order_by("definition__version")
    return dict(rows)


def verdict_on(instance: ProcessInstance, *, after: ProcessDefinition) -> MovedOver:
    """Where this running process would stand by another version, or why it cannot."""
    tokens = Tokens.from_json(instance.tokens)
    return moved_over(tokens, before=instance.definition.model, after=after.model)


def verdicts(
    *, process_key: str, version: int, after: ProcessDefinition
) -> list[tuple[tuple[str, ...], int, MovedOver]]:
    """All running processes of a version by what is open in them: names of the open steps, how many stand so, where they would go.
    The commonest first. Two SQL statements, however many there are."""
    before = definition_of(process_key=process_key, version=version)
    names = {step.id: step.name for step in before.model.steps}
    counted: dict[tuple[tuple[str, ...], MovedOver], int] = {}
    for stored, many in (
        ProcessInstance.objects.filter(definition=before, state=ProcessInstance.States.RUNNING)
        .order_by()
        .values_list("tokens")
        .annotate(many=Count("pk"))
    ):
        tokens = Tokens.from_json(stored)
        key = (
            tuple(names[step] for step in sorted(tokens.open_steps)),
            moved_over(tokens, before=before.model, after=after.model),
        )
        counted[key] = counted.get(key, 0) + many
    found = [(steps, many, verdict) for (steps, verdict), many in counted.items()]
    return sorted(found, key=lambda one: (-one[1], one[0]))


def open_work_items(*, subject: str) -> list[WorkItem]:
    """The open work items of a subject with their assignments, in the order they were opened. Two SQL statements."""
    items = _open.found(subject=subject)
    seats = defaultdict(list)
    for seat in _seats_at.found(items=[item.pk for item in items]) if items else ():
        seats[seat.work_item_id].append(seat)
    for item in items:
        attach(item, "assignments", seats[item.pk])
    return items


_open = CompiledModels(
    lambda: (
        WorkItem.objects.filter(instance__subject=Given("subject"), state=WorkItem.States.OPEN)
        .select_related("instance")
        .order_by("opened_at", "pk")
    )
)
_seats_at = CompiledModels(lambda: Assignment.objects.filter(work_item__pk__any=Given("items")))


def inbox(*, officer: Officer) -> QuerySet[WorkItem]:
    """The open work items this officer may do now (待办), soonest due first. One SQL statement when read.

    Within the officer's grants; where signers are named, only on their turn; never a decision on what they reviewed.
    """
    return (
        WorkItem.objects.filter(covered_by(officer, action_field="action"), state=WorkItem.States.OPEN)
        .filter(_their_turn(officer))
        .alias(other_side=_OTHER_SIDE)
        .exclude(_did_the_other_side(officer))
        .select_related("instance")
        .order_by("due_date", "opened_at", "pk")
    )


def open_for(*, officer: Officer, subject: str, action: str | None = None) -> WorkItem | None:
    """The work item of a subject this officer may do now, the oldest first; None when there is none."""
    found = _open_for(officer)(subjects=[subject])
    wanted = next((pk for pk, does in found if action in {None, does}), None)
    return _with_process.first(item=wanted) if wanted else None


_with_process = CompiledModels(lambda: WorkItem.objects.filter(pk=Given("item")).select_related("instance"))


@lru_cache(maxsize=256)
def _open_for(officer: Officer) -> Compiled:
    """The question of one officer's inbox for some subjects: long, and the same all day long."""
    return Compiled(
        lambda: (
            inbox(officer=officer)
            .filter(instance__subject__any=Given("subjects"))
            .order_by("opened_at", "pk")
            .values_list("pk", "action")
        )
    )


def steps_to_return_to(*, item: WorkItem) -> list[Step]:
    """Where an open work item can be returned to besides the start of the review (驳回到指定步骤)."""
    instance = ProcessInstance.objects.select_related("definition").get(pk=item.instance_id)
    tokens = Tokens.from_json(instance.tokens)
    return return_steps(instance.definition.model, tokens, step_id=item.step_id, data=instance.data)


def last_done(*, subject: str) -> WorkItem | None:
    """The step done last in the running process of a subject, while it can still be taken back; None otherwise."""
    running = running_instance(subject=subject)
    if running is None or not running.last_done:
        return None
    return WorkItem.objects.prefetch_related("assignments").filter(pk=running.last_done["work_item"]).first()


def actors_of(*, subject: str, action: str) -> set[int]:
    """Accounts that said a word on a subject with this action, in any round; words taken back do not count."""
    return {account for (account,) in _actors(subject=subject, action=action)}


_actors = Compiled(
    lambda: (
        Assignment.objects.filter(
            work_item__instance__subject=Given("subject"),
            work_item__action=Given("action"),
            acted_by_id__isnull=False,
            withdrawn_at__isnull=True,
        )
        .order_by()
        .values_list("acted_by_id")
    )
)


def opinions(*, subject: str) -> list[Said]:
    """Everything said on a subject, in order of time, with words taken back. One SQL statement."""
    words = Assignment.objects.filter(work_item__instance__subject=subject, acted_at__isnull=False)
    return [_said(word) for word in words.select_related("work_item").order_by("acted_at", "pk")]


def process_picture(*, subject: str) -> list[PictureStep]:
    """The steps of the subject's latest process with their state, for the public flow picture; empty without one."""
    instance = latest_instance(subject=subject)
    if instance is None:
        return []
    done_now = instance.tokens["outcomes"]  # what was done before a return and comes again is not done
    latest = {
        item.step_id: item
        for item in instance.work_items.exclude(state=WorkItem.States.CANCELLED).order_by("pk")
        if item.state == WorkItem.States.OPEN or item.step_id in done_now
    }
    return [_pictured(step, latest.get(step.step_id)) for step in definition_picture(definition=instance.definition)]


def definition_picture(*, definition: ProcessDefinition) -> list[PictureStep]:
    """The steps of a process nobody has started, from left to right."""
    return [
        PictureStep(step_id=step.id, name=step.name, action=step.action, column=column)
        for column, steps in enumerate(ranks(definition.model))
        for step in steps
    ]


def _seats() -> QuerySet[Assignment]:
    return Assignment.objects.filter(work_item=OuterRef("pk"), withdrawn_at__isnull=True)


def _their_turn(officer: Officer) -> Q:
    me = officer.account_id
    in_my_post = Q(account_id__isnull=True, post_id=officer.post_id)
    mine = _seats().filter(Q(account_id=me) | Q(delegated_from=me) | in_my_post, outcome="")
    earlier = Assignment.objects.filter(
        work_item=OuterRef("work_item"), withdrawn_at__isnull=True, outcome="", position__lt=OuterRef("position")
    )
    open_to_all, named = ~Q(Exists(_seats())), Q(Exists(mine)) & ~Q(rule="order")
    next_in_order = Q(Exists(mine.filter(~Exists(earlier)))) & Q(rule="order")
    return (open_to_all | named | next_in_order) & ~Q(Exists(_seats().filter(acted_by_id=me)))


#: What nobody may have done who does this; one look at what they did, whichever of the pairs it is.
_OTHER_SIDE = Case(
    *(When(action=each.key, then=Value(each.apart_from)) for each in ACTIONS.values() if each.apart_from),
    default=Value(None),
    output_field=CharField(),
)


def _did_the_other_side(officer: Officer) -> Exists:
    return Exists(
        Assignment.objects.filter(
            work_item__instance__subject=OuterRef("instance__subject"),
            work_item__action=OuterRef("other_side"),
            acted_by_id=officer.account_id,
            withdrawn_at__isnull=True,
        )
    )


def _said(word: Assignment) -> Said:
    if word.acted_at is None or word.acted_by_id is None:
        raise ValueError("nothing was said from this seat")
    return Said(
        work_item_id=word.work_item_id,
        name=word.work_item.name,
        action=word.work_item.action,
        round=word.work_item.round,
        officer_id=word.acted_by_id,
        officer_name=word.acted_by_name,
        outcome=word.outcome,
        opinion=word.opinion,
        acted_at=word.acted_at,
        withdrawn=word.withdrawn_at is not None,
    )


def _pictured(step: PictureStep, item: WorkItem | None) -> PictureStep:
    if item is None:
        return step
    return PictureStep(
        step_id=step.step_id,
        name=step.name,
        action=step.action,
        column=step.column,
        state=item.state,
        outcome=item.outcome,
        opened_at=item.opened_at,
        closed_at=item.closed_at,
        due_date=item.due_date,
    )
