"""The order of steps for a flow picture (公开流程图): what comes after what, and what runs side by side."""

from __future__ import annotations

from zhengwu.flows.rules.model import NodeKind, ProcessModel, Step


def ranks(model: ProcessModel) -> list[list[Step]]:
    """Steps in columns from left to right; steps of one column can run side by side. Ways back do not count."""
    depth = dict.fromkeys(model.by_id, 0)
    finished, ways_back = _walk(model)
    for node_id in reversed(finished):
        onward = depth[node_id] + (model.by_id[node_id].kind is NodeKind.STEP)
        for flow in model.outgoing[node_id]:
            if flow.id not in ways_back:
                depth[flow.target] = max(depth[flow.target], onward)
    columns: dict[int, list[Step]] = {}
    for step in model.steps:
        columns.setdefault(depth[step.id], []).append(step)
    return [columns[rank] for rank in sorted(columns)]


def _walk(model: ProcessModel) -> tuple[list[str], frozenset[str]]:
    """Depth first from the start: nodes in the order they are finished, and the flows that lead back up the path."""
    finished: list[str] = []
    back: set[str] = set()
    path, seen = {model.start.id}, {model.start.id}
    stack = [(model.start.id, iter(model.outgoing[model.start.id]))]
    while stack:
        node_id, flows = stack[-1]
        flow = next(flows, None)
        if flow is None:
            stack.pop()
            path.discard(node_id)
            finished.append(node_id)
        elif flow.target in path:
            back.add(flow.id)
        elif flow.target not in seen:
            seen.add(flow.target)
            path.add(flow.target)
            stack.append((flow.target, iter(model.outgoing[flow.target])))
    return finished, frozenset(back)
