"""The order of steps for a flow picture (公开流程图): what comes after what, and what runs side by side."""

from __future__ import annotations

from zhengwu.flows.rules.model import NodeKind, ProcessModel, Step


def ranks(model: ProcessModel) -> list[list[Step]]:
    """Steps in columns from left to right; steps of one column can run side by side. Ways back do not count."""
    depth = dict.fromkeys(model.by_id, 0)
    finished, ways_back = _walk(model)
    for node_id in reversed(finished):
        onward = depth[node_id] + (model.by_id[node_id].kind is NodeKind.STEP)
        for target in model.onward[node_id]:
            if (node_id, target) not in ways_back:
                depth[target] = max(depth[target], onward)
    columns: dict[int, list[Step]] = {}
    for step in model.steps:
        columns.setdefault(depth[step.id], []).append(step)
    return [columns[rank] for rank in sorted(columns)]


def _walk(model: ProcessModel) -> tuple[list[str], frozenset[tuple[str, str]]]:
    """Depth first from the start: nodes in the order they are finished, and the ways that lead back up the path."""
    finished: list[str] = []
    back: set[tuple[str, str]] = set()
    path, seen = {model.start.id}, {model.start.id}
    stack = [(model.start.id, iter(model.onward[model.start.id]))]
    while stack:
        node_id, targets = stack[-1]
        target = next(targets, None)
        if target is None:
            stack.pop()
            path.discard(node_id)
            finished.append(node_id)
        elif target in path:
            back.add((node_id, target))
        elif target not in seen:
            seen.add(target)
            path.add(target)
            stack.append((target, iter(model.onward[target])))
    return finished, frozenset(back)
