"""What other engines would run: their attributes and extension elements, found so that they are never silently ignored.

Nothing of it runs here in any case. But a listener, a class or an expression says that the drawing counts on something
happening, and whoever brings it along would believe that it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

_BPMN: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_EXTENSIONS: Final = f"{{{_BPMN}}}extensionElements"
#: By local name, as Camunda, Flowable, Activiti and Zeebe call them.
_RUN: Final = frozenset(
    {
        "class",
        "connector",
        "delegateExpression",
        "executionListener",
        "expression",
        "field",
        "inputOutput",
        "ioMapping",
        "resultVariable",
        "script",
        "taskDefinition",
        "taskListener",
        "calledDecision",
        "decisionRef",
        "eventListener",
    }
)
_STARTS: Final = ("=", "${", "#{")


def runs_elsewhere(element: etree._Element) -> Iterator[str]:
    """Names of what another engine would run at this element itself; what is drawn inside it is asked by itself."""
    yield from _attributes(element)
    for child in element:
        if child.tag == _EXTENSIONS:
            for part in child.iter():
                yield from _part(part)


def _part(part: etree._Element) -> Iterator[str]:
    if not isinstance(part.tag, str) or part.tag == _EXTENSIONS:
        return
    name = etree.QName(part).localname
    if name in _RUN or _computed(part.text or ""):
        yield name
    for key, value in part.attrib.items():
        if etree.QName(key).localname in _RUN or _computed(str(value)):
            yield f"{name}@{etree.QName(key).localname}"


def _attributes(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        space, name = etree.QName(key).namespace, etree.QName(key).localname
        if space and (name in _RUN or _computed(str(value))):
            yield name


def _computed(value: str) -> bool:
    text = value.strip()
    return "${" in text or "#{" in text or text.startswith(_STARTS)
