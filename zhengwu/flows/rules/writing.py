"""A built drawing as BPMN 2.0 XML with its diagram (DI): what modellers open, and `read_process` reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml import etree

from zhengwu.flows.rules.bpmn import BPMN, OURS
from zhengwu.flows.rules.model import Flow, Node
from zhengwu.flows.rules.placing import Box, Placed, Point

DI, DC, LINES = (
    "http://www.omg.org/spec/BPMN/20100524/DI",
    "http://www.omg.org/spec/DD/20100524/DC",
    "http://www.omg.org/spec/DD/20100524/DI",
)
_PREFIXES: Final = {"bpmn": BPMN, "bpmndi": DI, "dc": DC, "di": LINES, "zw": OURS}


def written(placed: Placed, *, key: str, name: str) -> str:
    """The whole file."""
    root = etree.Element(f"{{{BPMN}}}definitions", nsmap=_PREFIXES, id=f"definitions_{key}", targetNamespace=OURS)
    process = _add(root, BPMN, "process", id=key, name=name, isExecutable="true")
    for node in placed.nodes:
        _node(process, node, placed.flows)
    for flow in placed.flows:
        _flow(process, flow, placed.names.get(flow.id, ""))
    plane = _add(
        _add(root, DI, "BPMNDiagram", id=f"diagram_{key}"), DI, "BPMNPlane", id=f"plane_{key}", bpmnElement=key
    )
    for node_id, box in placed.boxes.items():
        _shape(plane, node_id, box)
    for flow_id, line in placed.lines.items():
        _edge(plane, flow_id, line)
    return str(etree.tostring(root, pretty_print=True, encoding="unicode"))


def _add(parent: etree._Element, space: str, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{space}}}{tag}", {k: v for k, v in attributes.items() if v})


def _node(process: etree._Element, node: Node, flows: Sequence[Flow]) -> None:
    element = _add(process, BPMN, node.kind.value, id=node.id, name=node.name, default=node.default)
    if node.step:
        element.set(f"{{{OURS}}}action", node.step.action)
        element.set(f"{{{OURS}}}rule", node.step.rule.value)
        if node.step.limit_days:
            element.set(f"{{{OURS}}}limitDays", str(node.step.limit_days))
    for flow in flows:
        if flow.target == node.id:
            _add(element, BPMN, "incoming").text = flow.id
    for flow in flows:
        if flow.source == node.id:
            _add(element, BPMN, "outgoing").text = flow.id


def _flow(process: etree._Element, flow: Flow, name: str) -> None:
    element = _add(process, BPMN, "sequenceFlow", id=flow.id, name=name, sourceRef=flow.source, targetRef=flow.target)
    if flow.condition:
        _add(element, BPMN, "conditionExpression").text = flow.condition


def _shape(plane: etree._Element, node_id: str, box: Box) -> None:
    shape = _add(plane, DI, "BPMNShape", id=f"{node_id}_di", bpmnElement=node_id)
    _add(shape, DC, "Bounds", x=str(box.x), y=str(box.y), width=str(box.width), height=str(box.height))


def _edge(plane: etree._Element, flow_id: str, line: Sequence[Point]) -> None:
    edge = _add(plane, DI, "BPMNEdge", id=f"{flow_id}_di", bpmnElement=flow_id)
    for x, y in line:
        _add(edge, LINES, "waypoint", x=str(x), y=str(y))
