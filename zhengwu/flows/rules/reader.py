"""Reading a BPMN drawing, with suspicion: it comes from a file anybody may have made.

Nothing in it is ever run. What we do not carry out exactly as drawn (scripts, services, messages, …) is refused
by name, so that nobody believes a process does what it does not.
"""

from __future__ import annotations

import hashlib
from typing import Final

from lxml import etree

from zhengwu.flows.rules.bpmn import BPMN, MAX_BYTES
from zhengwu.flows.rules.model import Drawn, ProcessModel
from zhengwu.flows.rules.reading import Reading
from zhengwu.flows.rules.unfolding import Called, unfold
from zhengwu.kernel.pure import BadInput, InputError, TooLarge

NO_CALLS: Final[Called] = {}


class UnreadableProcess(BadInput):
    """A drawing we cannot run, with everything that is wrong with it (流程图不能发布)."""

    code = "bad_process"
    title = "流程图不能发布"
    template = "流程图有 {count} 处要改，改好后再发布。"


class ProcessTooLarge(TooLarge):
    """More than any process of people needs."""

    code = "process_too_large"
    template = "流程图文件有 {size} 字节，最多 {limit} 字节。请去掉图片等附加内容，或把流程拆开。"


def read_process(xml: str | bytes, *, called: Called = NO_CALLS) -> ProcessModel:
    """The one executable process of a BPMN 2.0 file.

    Args:
        called: the processes that its call activities run, by the id of the call activity.
    Raises:
        UnreadableProcess: not XML, not BPMN, or with elements, names or links we cannot run; every mistake is listed.
        ProcessTooLarge: above MAX_BYTES bytes.
    """
    raw = _bytes(xml)
    reading = _read(parsed_bpmn(raw))
    drawn = Drawn(nodes=tuple(reading.nodes.values()), flows=tuple(reading.flows.values()))
    if reading.errors:
        raise UnreadableProcess(reading.errors)
    carried, errors = unfold(drawn, called=called)
    if errors:
        raise UnreadableProcess(errors)
    return ProcessModel(
        id=reading.process_id,
        digest=hashlib.sha256(raw).hexdigest(),
        nodes=carried.nodes,
        flows=carried.flows,
        drawn=None if (carried.nodes, carried.flows) == (drawn.nodes, drawn.flows) else drawn,
    )


def calls_in(xml: str | bytes) -> dict[str, str]:
    """Which processes a drawing calls: key of the process by id of the call activity. Says nothing about mistakes.

    Raises:
        UnreadableProcess: not XML, or not BPMN
        ProcessTooLarge
    """
    tag, found = f"{{{BPMN}}}callActivity", {}
    for element in parsed_bpmn(_bytes(xml)).iter(tag):
        found[element.get("id") or ""] = (element.get("calledElement") or "").strip()
    return found


def _bytes(xml: str | bytes) -> bytes:
    raw = xml.encode("utf-8", "replace") if isinstance(xml, str) else xml
    if len(raw) > MAX_BYTES:
        raise ProcessTooLarge(size=len(raw), limit=MAX_BYTES)
    return raw


def _refuse(code: str, message: str, **facts: str | int) -> UnreadableProcess:
    error = InputError(loc=("bpmn",), msg=message, code=f"process.{code}", facts=facts)
    return UnreadableProcess([error], message, **facts)


def parsed_bpmn(raw: bytes) -> etree._Element:
    """The root of a BPMN file, read without following anything it points to.

    Raises:
        UnreadableProcess: a DOCTYPE, broken XML, or something else than BPMN
    """
    # Always read as UTF-8, whatever the file declares: a declared UTF-7 or UTF-16 could hide a DOCTYPE from this look.
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise _refuse("doctype", "文件里有 DOCTYPE 或实体声明，可能带来危险，不能接收。请从流程设计器重新导出。")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise _refuse(
            "xml", "文件不是完整的 XML（第 {line} 行起读不懂）。请从流程设计器重新导出。", line=line
        ) from error
    if root.tag != f"{{{BPMN}}}definitions":
        raise _refuse("not_bpmn", "文件不是 BPMN 2.0 流程图。请上传扩展名为 .bpmn 的流程文件。")
    return root


def _read(root: etree._Element) -> Reading:
    """Every process of the file, looked through for mistakes; only a file with exactly one can run."""
    reading = Reading()
    processes = [p for p in root.findall(f"{{{BPMN}}}process") if len(p)]
    if len(processes) != 1:
        reading.wrong(
            "", "one_process", "文件里有 {found} 个流程，要正好一个。请把每个流程存成单独的文件。", found=len(processes)
        )
    for process in processes:
        reading.process(process)
    return reading
