"""Where the tokens are: a thin wrapper around the BPMN engine, and the only file that knows it.

Between two steps we keep the tokens alone: which steps are open, and which flows wait before a parallel gateway. The
engine gets a fresh small tree of tasks each time and routes from there. Its own tree of history was tried first and is
not kept, for a reason: a parallel gateway met again in a loop counts arrivals of the round before (a step opened twice,
or never), and going back into one branch after its join leaves the task behind the join open beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.defaults import EndEvent, ExclusiveGateway, ParallelGateway, StartEvent, UserTask
from SpiffWorkflow.bpmn.specs.event_definitions.simple import NoneEventDefinition
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskState

from zhengwu.flows.rules.conditions import holds
from zhengwu.flows.rules.model import Node, NodeKind, ProcessModel

EXPIRED = "expired"  # the outcome of a step whose time ran out, for the conditions on flows
_MARK = "@"  # before our ids, because the engine has specs of its own called Start and End
_ARRIVED = (
    TaskState.WAITING | TaskState.CANCELLED
)  # at a gateway the engine lets one arrival wait and cancels the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """A process at rest: only people can go on.

    Attributes:
        open_steps: ids of the steps waiting for people; empty once the process has ended.
        waiting: (from, gateway) of each token that waits for the others before a parallel gateway.
        outcomes: the latest outcome of each step, for the conditions on flows.
    """

    open_steps: frozenset[str]
    waiting: tuple[tuple[str, str], ...] = ()
    outcomes: Mapping[str, str]

    @property
    def finished(self) -> bool:
        """No token is left: the process has ended."""
        return not self.open_steps and not self.waiting

    def to_json(self) -> dict[str, Any]:
        """Plain JSON to store, a few hundred bytes at most."""
        waiting = [list(pair) for pair in self.waiting]
        return {"open": sorted(self.open_steps), "waiting": waiting, "outcomes": dict(self.outcomes)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Tokens:
        """What `to_json` gave."""
        waiting = tuple((source, gateway) for source, gateway in stored["waiting"])
        return cls(open_steps=frozenset(stored["open"]), waiting=waiting, outcomes=stored["outcomes"])


class StuckProcess(RuntimeError):
    """The engine stopped though nobody can go on. Published drawings are proven not to do this."""


class NothingRuns:
    """Stands where the engine expects a script engine: compares values, refuses to execute anything."""

    def __init__(self, outcomes: Mapping[str, str], data: Mapping[str, Any]) -> None:
        self._outcomes, self._data = outcomes, data

    def evaluate(self, _task: Any, expression: str, **_: Any) -> bool:
        """Decide the condition on a flow."""
        return holds(expression, outcomes=self._outcomes, data=self._data)

    def execute(self, *_: Any, **__: Any) -> None:
        """Never."""
        raise PermissionError("flows never executes scripts")

    def call_service(self, *_: Any, **__: Any) -> None:
        """Never."""
        raise PermissionError("flows never calls services")


def first_tokens(model: ProcessModel, *, data: Mapping[str, Any]) -> Tokens:
    """A process just started: routed to its first steps. `data` are the values its conditions may ask for."""
    workflow = BpmnWorkflow(_spec(model), script_engine=NothingRuns({}, data))
    return _at_rest(model, workflow, outcomes={})


def advance(model: ProcessModel, tokens: Tokens, *, step_id: str, outcome: str, data: Mapping[str, Any]) -> Tokens:
    """Pass the token of an open step on, to wherever it leads. KeyError when the step is not open."""
    outcomes = {**tokens.outcomes, step_id: outcome}
    workflow = BpmnWorkflow(_spec(model), script_engine=NothingRuns(outcomes, data), deserializing=True)
    _tree(workflow, tokens)[step_id].run()
    return _at_rest(model, workflow, outcomes=outcomes)


def expire(model: ProcessModel, tokens: Tokens, *, timer_id: str, data: Mapping[str, Any]) -> Tokens:
    """A step whose time ran out (超时改道): its token leaves by the timer. KeyError when the step is not open."""
    timer = model.by_id[timer_id].timer
    if timer is None or timer.step not in tokens.open_steps:
        raise KeyError(timer_id)
    outcomes = {**tokens.outcomes, timer.step: EXPIRED}
    workflow = BpmnWorkflow(_spec(model), script_engine=NothingRuns(outcomes, data), deserializing=True)
    rest = Tokens(open_steps=tokens.open_steps - {timer.step}, waiting=tokens.waiting, outcomes=outcomes)
    _tree(workflow, rest)
    _task(workflow, _MARK + timer_id, workflow.task_tree, TaskState.READY).run()
    return _at_rest(model, workflow, outcomes=outcomes)


def _tree(workflow: Any, tokens: Tokens) -> dict[str, Any]:
    """The smallest tree of tasks with these tokens in it; answers the tasks of the open steps."""
    root = workflow.task_tree = _task(workflow, "Start", None, TaskState.COMPLETED)
    for source, gateway in tokens.waiting:
        _task(workflow, _MARK + gateway, _task(workflow, _MARK + source, root, TaskState.COMPLETED), TaskState.WAITING)
    steps = {step: _task(workflow, _MARK + step, root, TaskState.READY) for step in sorted(tokens.open_steps)}
    for task in steps.values():
        task.task_spec._predict(task, mask=TaskState.NOT_FINISHED_MASK)  # the engine has no public name for it
    return steps


def _task(workflow: Any, spec: str, parent: Any, state: int) -> Any:
    return Task(workflow, workflow.spec.task_specs[spec], parent=parent, state=state)


def _at_rest(model: ProcessModel, workflow: Any, *, outcomes: Mapping[str, str]) -> Tokens:
    """Let the engine route until only people can go on, and read where the tokens are."""
    workflow.do_engine_steps()
    steps = [task.task_spec.name for task in workflow.get_tasks(state=TaskState.READY, manual=True)]
    waiting = tuple(pair for node in model.nodes if node.kind is NodeKind.PARALLEL for pair in _arrived(workflow, node))
    tokens = Tokens(
        open_steps=frozenset(name.removeprefix(_MARK) for name in steps), waiting=waiting, outcomes=outcomes
    )
    if len(steps) != len(tokens.open_steps) or (not steps and (waiting or not workflow.is_completed())):
        raise StuckProcess(f"process {model.id} ({model.digest}) came to rest at {tokens}")
    return tokens


def _arrived(workflow: Any, gateway: Node) -> list[tuple[str, str]]:
    """The tokens waiting before a gateway: what arrived and was not taken when the gateway last let tokens through."""
    met = workflow.get_tasks(spec_name=_MARK + gateway.id)
    through = [task for task in met if task.has_state(TaskState.COMPLETED)]
    arrived = [task for task in met if task.has_state(_ARRIVED) and task.parent.has_state(TaskState.COMPLETED)]
    return [
        (task.parent.task_spec.name.removeprefix(_MARK), gateway.id)
        for task in arrived
        if all(task.is_descendant_of(passage) for passage in through)
    ]


@lru_cache(maxsize=256)
def _spec(model: ProcessModel) -> Any:
    """The engine's view of a drawing, built from what we read and checked; the engine never sees the file."""
    spec = BpmnProcessSpec(f"process:{model.digest}", description=model.id)
    made = {node.id: _task_spec(spec, node) for node in model.nodes}
    spec.start.connect(made[model.start.id])
    for node in model.nodes:
        if node.kind is NodeKind.END:
            made[node.id].connect(spec.end)
        for flow in model.outgoing[node.id]:
            if flow.condition:
                made[node.id].connect_outgoing_if(flow.condition, made[flow.target])
            else:
                made[node.id].connect(made[flow.target])
    return spec


def _task_spec(spec: Any, node: Node) -> Any:
    name = _MARK + node.id
    match node.kind:
        case NodeKind.START:
            return StartEvent(spec, name, NoneEventDefinition())
        case NodeKind.END:
            return EndEvent(spec, name, NoneEventDefinition())
        case NodeKind.STEP:
            return UserTask(spec, name, bpmn_name=node.name)
        case NodeKind.CHOICE | NodeKind.TIMER:  # a timer hands on the token it took from its step
            return ExclusiveGateway(spec, name)
        case NodeKind.PARALLEL:
            return ParallelGateway(spec, name)
        case NodeKind.INCLUSIVE | NodeKind.SUBPROCESS | NodeKind.CALL:
            raise ValueError(f"{node.id} was not unfolded")
