"""Reading a BPMN drawing, with suspicion: it comes from a file anybody may have made.

Nothing in it is ever run. What we do not carry out exactly as drawn (scripts, services, timers, messages, …) is refused
by name, so that nobody believes a process does what it does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from lxml import etree

from zhengwu.flows.rules.model import Flow, Node, NodeKind, ProcessModel, Rule, Step
from zhengwu.flows.rules.words import INSIDE_A_STEP, ONLY_EXPLAIN, spoken
from zhengwu.kernel.pure import BadInput, InputError, TooLarge

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
OURS = "https://zhengwu.example/bpmn"
MAX_BYTES = 1_000_000
MAX_NODES = 150
MAX_NAME = 60
MAX_LIMIT_DAYS = 365
_ID = re.compile(r"[^\W\d][\w.-]{0,99}")
_DAYS = re.compile(r"[1-9][0-9]{0,3}")
_KINDS = {kind.value: kind for kind in NodeKind}


class UnreadableProcess(BadInput):
    """A drawing we cannot run, with everything that is wrong with it (流程图不能发布)."""

    code = "bad_process"
    title = "流程图不能发布"
    template = "流程图有 {count} 处要改，改好后再发布。"


class ProcessTooLarge(TooLarge):
    """More than any process of people needs."""

    code = "process_too_large"
    template = "流程图文件有 {size} 字节，最多 {limit} 字节。请去掉图片等附加内容，或把流程拆开。"


def read_process(xml: str | bytes) -> ProcessModel:
    """The one executable process of a BPMN 2.0 file.

    Raises:
        UnreadableProcess: not XML, not BPMN, or with elements, names or links we cannot run; every mistake is listed.
        ProcessTooLarge: above MAX_BYTES bytes.
    """
    raw = xml.encode("utf-8", "replace") if isinstance(xml, str) else xml
    if len(raw) > MAX_BYTES:
        raise ProcessTooLarge(size=len(raw), limit=MAX_BYTES)
    process = _the_process(parsed_bpmn(raw))
    return _Reading(process).model(digest=hashlib.sha256(raw).hexdigest())


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


def _the_process(root: etree._Element) -> etree._Element:
    processes = [p for p in root.findall(f"{{{BPMN}}}process") if len(p)]
    if len(processes) != 1:
        raise _refuse(
            "one_process", "文件里有 {found} 个流程，要正好一个。请把每个流程存成单独的文件。", found=len(processes)
        )
    return processes[0]


def _tag(element: etree._Element) -> str:
    """The BPMN name of an element; empty for comments and other vocabularies, which say nothing to us."""
    if not isinstance(element.tag, str) or not element.tag.startswith(f"{{{BPMN}}}"):
        return ""
    return element.tag.rpartition("}")[2]


class _Reading:
    """One pass over one process, collecting every mistake."""

    def __init__(self, process: etree._Element) -> None:
        self.process = process
        self.errors: list[InputError] = []
        self.nodes: dict[str, Node] = {}
        self.flows: dict[str, Flow] = {}
        self.refused: set[str] = set()

    def model(self, *, digest: str) -> ProcessModel:
        for element in self.process:
            self._element(element)
        if len(self.nodes) > MAX_NODES:
            self._wrong(
                "",
                "too_many",
                "流程有 {found} 个节点，最多 {limit} 个。请把流程拆开。",
                found=len(self.nodes),
                limit=MAX_NODES,
            )
        self._linked()
        if self.errors:
            raise UnreadableProcess(self.errors)
        process_id = self.process.get("id") or "process"
        return ProcessModel(
            id=process_id, digest=digest, nodes=tuple(self.nodes.values()), flows=tuple(self.flows.values())
        )

    def _wrong(self, at: str, code: str, message: str, **facts: str | int) -> None:
        loc = ("bpmn", at) if at else ("bpmn",)
        self.errors.append(InputError(loc=loc, msg=message, code=f"process.{code}", facts=facts))

    def _element(self, element: etree._Element) -> None:
        tag = _tag(element)
        if not tag or tag in ONLY_EXPLAIN:
            return
        at = element.get("id") or ""
        if tag not in _KINDS and tag != "sequenceFlow":
            self.refused.add(at)
            name = " ".join((element.get("name") or at or "流程").split())[:MAX_NAME]
            self._wrong(
                at, "not_run", "“{name}”是{kind}，系统不执行这种元素。请改用用户任务、排他网关或并行网关。",
                name=name, kind=spoken(tag),
            )  # fmt: skip
        elif not _ID.fullmatch(at) or at in self.nodes or at in self.flows:
            self.refused.add(at)
            self._wrong(at[:100], "id", "元素标识“{id}”是空的、重复的或有不能用的字符，请改一个。", id=at[:100])
        elif tag == "sequenceFlow":
            self._flow(element, at)
        else:
            self._node(element, at, _KINDS[tag])

    def _flow(self, element: etree._Element, at: str) -> None:
        condition = element.find(f"{{{BPMN}}}conditionExpression")
        self.flows[at] = Flow(
            id=at,
            source=element.get("sourceRef") or "",
            target=element.get("targetRef") or "",
            condition="".join(condition.itertext()).strip() if condition is not None else "",
        )

    def _node(self, element: etree._Element, at: str, kind: NodeKind) -> None:
        name = " ".join((element.get("name") or "").split())
        for tag in self._strange_children(element):
            self._wrong(
                at, "not_run", "“{name}”带有{kind}，系统不执行。请在流程设计器里去掉它。",
                name=name[:MAX_NAME] or at, kind=spoken(tag),
            )  # fmt: skip
        step = self._step(element, at, name) if kind is NodeKind.STEP else None
        self.nodes[at] = Node(id=at, kind=kind, name=name[:MAX_NAME], step=step, default=element.get("default") or "")

    def _strange_children(self, element: etree._Element) -> Iterator[str]:
        return (tag for child in element if (tag := _tag(child)) and tag not in INSIDE_A_STEP)

    def _step(self, element: etree._Element, at: str, name: str) -> Step:
        if not name or len(name) > MAX_NAME or not name.isprintable():
            self._wrong(at, "name", "用户任务“{id}”要有 1 到 {limit} 个字的名称。", id=at, limit=MAX_NAME)
        action = (element.get(f"{{{OURS}}}action") or "").strip()
        if not action:
            self._wrong(at, "action", "用户任务“{name}”没有写明由谁办（action）。例如 cases.review。", name=name or at)
        rule = element.get(f"{{{OURS}}}rule") or Rule.ONE.value
        if rule not in set(Rule):
            self._wrong(
                at, "rule", "用户任务“{name}”的办理方式（rule）“{rule}”不认识，可以是 one、any、all、order。",
                name=name or at, rule=rule[:MAX_NAME],
            )  # fmt: skip
            rule = Rule.ONE.value
        return Step(id=at, name=name, action=action, rule=Rule(rule), limit_days=self._limit(element, at, name))

    def _limit(self, element: etree._Element, at: str, name: str) -> int | None:
        text = (element.get(f"{{{OURS}}}limitDays") or "").strip()
        if not text:
            return None
        if not (_DAYS.fullmatch(text) and int(text) <= MAX_LIMIT_DAYS):
            self._wrong(
                at, "limit", "用户任务“{name}”的时限（limitDays）要是 1 到 {limit} 的工作日数。",
                name=name or at, limit=MAX_LIMIT_DAYS,
            )  # fmt: skip
            return None
        return int(text)

    def _linked(self) -> None:
        known = self.nodes.keys() | self.refused  # a flow to a refused element is not a second mistake
        for flow in self.flows.values():
            if not known.issuperset({flow.source, flow.target}):
                self._wrong(flow.id, "loose", "连线“{id}”的一头没有接到节点上，请接好或删除。", id=flow.id)
