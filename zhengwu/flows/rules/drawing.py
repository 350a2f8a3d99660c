"""May this drawing be published? Beyond being readable it must make sense: every step reachable, every way ending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zhengwu.flows.rules.conditions import NotACondition, check_condition
from zhengwu.flows.rules.model import Flow, Node, NodeKind, ProcessModel
from zhengwu.flows.rules.reader import UnreadableProcess
from zhengwu.flows.rules.soundness import find_flaw
from zhengwu.kernel.pure import InputError

_FLAWS = {
    "stuck": "走到“{name}”附近会永远等下去（例如排他网关分开、并行网关汇合）。请检查网关是否成对。",
    "twice": "“{name}”可能同时出现两次。请先用并行网关把并行的分支汇合。",
    "spins": "“{name}”附近有一圈连线，中间没有人办的步骤，会一直转下去。请在圈里放一个用户任务。",
    "too_complex": "并行分支太多，走法数不清。请减少分支或拆成几个流程。",
}


def check_drawing(model: ProcessModel, *, known_actions: frozenset[str]) -> None:
    """Refuse a process that could not run to its end.

    Args:
        known_actions: what a user task may ask for, e.g. "cases.review".
    Raises:
        UnreadableProcess: with every mistake found
    """
    errors = [*_shape(model), *_actions(model, known_actions), *_conditions(model)] or list(_reachable(model))
    if not errors and (flaw := find_flaw(model)):
        errors = [_error(flaw.at, flaw.code, _FLAWS[flaw.code], name=_name(model, flaw.at))]
    if errors:
        raise UnreadableProcess(errors)


def _error(at: str, code: str, message: str, **facts: str | int) -> InputError:
    at = at.partition("/")[0]  # what was added while unfolding belongs to the element it was added for
    return InputError(loc=("bpmn", at) if at else ("bpmn",), msg=message, code=f"process.{code}", facts=facts)


def _name(model: ProcessModel, node_id: str) -> str:
    return model.by_id[node_id].name or node_id if node_id in model.by_id else node_id


def _shape(model: ProcessModel) -> Iterator[InputError]:
    starts = [node for node in model.nodes if node.kind is NodeKind.START]
    if len(starts) != 1:
        yield _error("", "start", "流程要正好有一个开始事件，现在有 {found} 个。", found=len(starts))
    if not any(node.kind is NodeKind.END for node in model.nodes):
        yield _error("", "end", "流程没有结束事件，请在最后一步之后加上。")
    if not any(model.steps):
        yield _error("", "no_step", "流程里没有用户任务，没有人可办。请至少画一个用户任务。")
    for node in model.nodes:
        yield from _node_shape(model, node)


def _node_shape(model: ProcessModel, node: Node) -> Iterator[InputError]:
    name, leaving, arriving = node.name or node.id, model.outgoing[node.id], model.incoming[node.id]
    if node.kind is NodeKind.START and arriving:
        yield _error(node.id, "start_in", "开始事件“{name}”前面不能有连线。", name=name)
    if node.kind is NodeKind.END and leaving:
        yield _error(node.id, "end_out", "结束事件“{name}”后面不能有连线。", name=name)
    reminds = node.timer is not None and not node.timer.interrupts
    if node.kind is NodeKind.TIMER and arriving:
        yield _error(node.id, "timer_in", "定时“{name}”前面不能有连线，它只放在任务的边框上。", name=name)
    if node.kind is not NodeKind.END and not leaving and not reminds:
        yield _error(node.id, "dead_end", "“{name}”后面没有连线，请接到下一步或结束。", name=name)
    if node.kind in {NodeKind.START, NodeKind.STEP, NodeKind.TIMER} and len(leaving) > 1:
        yield _error(node.id, "split", "“{name}”后面有几条连线，请用排他网关或并行网关分开。", name=name)


def _actions(model: ProcessModel, known: frozenset[str]) -> Iterator[InputError]:
    for step in model.steps:
        if step.action not in known:
            yield _error(
                step.id, "unknown_action", "用户任务“{name}”的权限“{action}”不存在，请在权限表里选一个。",
                name=step.name, action=step.action[:60],
            )  # fmt: skip


def _conditions(model: ProcessModel) -> Iterator[InputError]:
    steps = frozenset(step.id for step in model.steps)
    for node in model.nodes:
        flows = model.outgoing[node.id]
        choosing = node.kind is NodeKind.CHOICE and len(flows) > 1
        if choosing and node.default not in {flow.id for flow in flows}:
            yield _error(
                node.id, "default", "排他网关“{name}”没有默认连线，条件都不满足时无路可走。请指定一条默认连线。",
                name=node.name or node.id,
            )  # fmt: skip
        for flow in flows:
            yield from _condition(flow, node, choosing=choosing, steps=steps)


def _condition(flow: Flow, node: Node, *, choosing: bool, steps: frozenset[str]) -> Iterator[InputError]:
    facts: Mapping[str, str] = {"id": flow.id}
    if choosing and not flow.condition and flow.id != node.default:
        yield _error(flow.id, "condition", "连线“{id}”没有写条件。请写上，或把它设为默认连线。", **facts)
    if "/" in flow.id:
        return  # added while unfolding: the flow that was drawn is looked at by itself
    if flow.condition and (not choosing or flow.id == node.default):
        yield _error(flow.id, "condition", "连线“{id}”的条件不会起作用，只有排他网关的非默认连线才能带条件。", **facts)
    elif flow.condition:
        try:
            check_condition(flow.condition, steps=steps)
        except NotACondition as error:
            yield _error(
                flow.id, "condition", "连线“{id}”的条件里“{part}”读不懂。写法例如 步骤标识 == \"reject\"。",
                id=flow.id, part=error.part,
            )  # fmt: skip


def _reachable(model: ProcessModel) -> Iterator[InputError]:
    onward = model.onward
    backward: dict[str, list[str]] = {node.id: [] for node in model.nodes}
    for source, targets in onward.items():
        for target in targets:
            backward[target].append(source)
    ends = [node.id for node in model.nodes if node.kind is NodeKind.END]
    from_start, to_end = _closure([model.start.id], onward), _closure(ends, backward)
    for node in model.nodes:
        if node.timer and not node.timer.interrupts:
            from_start.add(node.id)
            to_end.add(node.id)
            from_start |= {flow.target for flow in model.outgoing[node.id]}
    for node in model.nodes:
        if node.id not in from_start:
            yield _error(node.id, "unreachable", "从开始走不到“{name}”，请接好或删除。", name=node.name or node.id)
        elif node.id not in to_end:
            yield _error(node.id, "no_end", "从“{name}”走不到结束，请接好。", name=node.name or node.id)


def _closure(seeds: list[str], edges: Mapping[str, Sequence[str]]) -> set[str]:
    reached, queue = set(seeds), list(seeds)
    while queue:
        fresh = set(edges[queue.pop()]) - reached
        reached |= fresh
        queue.extend(fresh)
    return reached
