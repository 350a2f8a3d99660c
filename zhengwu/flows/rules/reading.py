"""Looking through the elements of one BPMN file, one after the other, collecting every mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from zhengwu.flows.rules.bpmn import BPMN, MAX_DEPTH, MAX_LIMIT_DAYS, MAX_NAME, MAX_NODES, OURS
from zhengwu.flows.rules.foreign import runs_elsewhere
from zhengwu.flows.rules.model import Flow, Node, NodeKind, Rule, Step, Timer
from zhengwu.flows.rules.words import INSIDE_A_STEP, NOT_RUN, ONLY_EXPLAIN, instead, spoken
from zhengwu.kernel.pure import InputError

_ID: Final = re.compile(r"[^\W\d][\w.-]{0,99}")
_DAYS: Final = re.compile(r"0|[1-9][0-9]{0,3}")
_DURATION: Final = re.compile(r"P([0-9]{1,3})D")
_KINDS: Final = {kind.value: kind for kind in NodeKind}
#: What has a place of its own in a process, and is refused by itself when it is met inside a subprocess.
_ELEMENTS: Final = frozenset(
    {"task", "transaction", *(tag for tag in NOT_RUN if tag.endswith(("Task", "Gateway", "Event", "Process")))}
)


class Reading:
    """One pass over a file, collecting every mistake."""

    def __init__(self) -> None:
        self.errors: list[InputError] = []
        self.nodes: dict[str, Node] = {}
        self.flows: dict[str, Flow] = {}
        self.refused: set[str] = set()
        self.process_id = "process"

    def process(self, process: etree._Element) -> None:
        """Read one process, with what is drawn inside it."""
        self.process_id = process.get("id") or "process"
        self._foreign(process)
        self._scope(process, inside="", depth=0)
        if len(self.nodes) > MAX_NODES:
            self.wrong(
                "", "too_many", "流程有 {found} 个节点，最多 {limit} 个。请把流程拆开。",
                found=len(self.nodes), limit=MAX_NODES,
            )  # fmt: skip
        self._linked()
        self._attached()

    def wrong(self, at: str, code: str, message: str, **facts: str | int) -> None:
        """One more mistake."""
        loc = ("bpmn", at) if at else ("bpmn",)
        self.errors.append(InputError(loc=loc, msg=message, code=f"process.{code}", facts=facts))

    def _scope(self, around: etree._Element, *, inside: str, depth: int) -> None:
        if depth > MAX_DEPTH:
            self.wrong(inside, "too_deep", "子流程套了 {limit} 层以上，看不清。请把流程拆开。", limit=MAX_DEPTH)
            return
        for element in around:
            self._element(element, inside=inside, depth=depth)

    def _element(self, element: etree._Element, *, inside: str, depth: int) -> None:
        tag = _tag(element)
        if not tag or tag in ONLY_EXPLAIN or (inside and tag in {"incoming", "outgoing"}):
            return
        at = element.get("id") or ""
        if (tag not in _KINDS and tag != "sequenceFlow") or _waits_for_more_than_time(element, tag):
            self._not_run(element, at, tag)
        elif tag == "subProcess" and element.get("triggeredByEvent") == "true":
            self._not_run(element, at, "adHocSubProcess")
        elif not _ID.fullmatch(at) or at in self.nodes or at in self.flows:
            self.refused.add(at)
            self.wrong(at[:100], "id", "元素标识“{id}”是空的、重复的或有不能用的字符，请改一个。", id=at[:100])
        elif tag == "sequenceFlow":
            self._flow(element, at)
        else:
            self._node(element, at, _KINDS[tag], inside=inside, depth=depth)

    def _not_run(self, element: etree._Element, at: str, tag: str) -> None:
        self.refused.add(at)
        self.wrong(
            at, "not_run", "“{name}”是{kind}，系统不执行。{instead}",
            name=_name(element)[:MAX_NAME] or at or "流程", kind=spoken(tag), instead=instead(tag),
        )  # fmt: skip
        # What stands inside is looked through as well, so that one upload tells everything.
        for child in element:
            if _tag(child) in _KINDS or _tag(child) in NOT_RUN:
                self._element(child, inside=at, depth=1)

    def _flow(self, element: etree._Element, at: str) -> None:
        condition = element.find(f"{{{BPMN}}}conditionExpression")
        self.flows[at] = Flow(
            id=at,
            source=element.get("sourceRef") or "",
            target=element.get("targetRef") or "",
            condition="".join(condition.itertext()).strip() if condition is not None else "",
        )

    def _node(self, element: etree._Element, at: str, kind: NodeKind, *, inside: str, depth: int) -> None:
        name, timer = _name(element), None
        self._foreign(element)
        if kind is NodeKind.TIMER:
            timer = self._timer(element, at, name)
        for tag in _strange_children(element, kind):
            self.wrong(
                at, "not_run", "“{name}”带有{kind}，系统不执行。{instead}",
                name=name[:MAX_NAME] or at, kind=spoken(tag), instead=instead(tag),
            )  # fmt: skip
        step = self._step(element, at, name) if kind is NodeKind.STEP else None
        calls = (element.get("calledElement") or "").strip()[:MAX_NAME] if kind is NodeKind.CALL else ""
        self.nodes[at] = Node(
            id=at, kind=kind, name=name[:MAX_NAME], step=step, default=element.get("default") or "",
            timer=timer, inside=inside, calls=calls,
        )  # fmt: skip
        if kind is NodeKind.SUBPROCESS:
            self._scope(element, inside=at, depth=depth + 1)

    def _foreign(self, element: etree._Element) -> None:
        """Refuse what other engines would run: their expressions, classes, listeners and scripts (see `foreign`)."""
        if found := next(iter(runs_elsewhere(element)), ""):
            at = element.get("id") or ""
            self.wrong(
                at, "foreign", "“{name}”带有别的系统的执行内容（{found}），这里不会执行。请在原来的设计器里去掉。",
                name=_name(element)[:MAX_NAME] or at or "流程", found=found[:MAX_NAME],
            )  # fmt: skip

    def _step(self, element: etree._Element, at: str, name: str) -> Step:
        if not name or len(name) > MAX_NAME or not name.isprintable():
            self.wrong(at, "name", "用户任务“{id}”要有 1 到 {limit} 个字的名称。", id=at, limit=MAX_NAME)
        action = (element.get(f"{{{OURS}}}action") or "").strip()
        if not action:
            self.wrong(at, "action", "用户任务“{name}”没有写明由谁办（action）。例如 cases.review。", name=name or at)
        rule = element.get(f"{{{OURS}}}rule") or Rule.ONE.value
        if rule not in set(Rule):
            self.wrong(
                at, "rule", "用户任务“{name}”的办理方式（rule）“{rule}”不认识，可以是 one、any、all、order。",
                name=name or at, rule=rule[:MAX_NAME],
            )  # fmt: skip
            rule = Rule.ONE.value
        limit, remind, escalate = (
            self._days(element, at, name, part, least)
            for part, least in (("limitDays", 1), ("remindDays", 0), ("escalateDays", 0))
        )
        if limit is None and (remind is not None or escalate is not None):
            self.wrong(
                at,
                "no_limit",
                "用户任务“{name}”没有时限（limitDays），不知道什么时候提醒。请写上时限。",
                name=name or at,
            )
        if limit is not None and remind is not None and remind >= limit:
            self.wrong(
                at, "remind", "用户任务“{name}”要在到期前 {days} 个工作日提醒，比时限还长。请改小。",
                name=name or at, days=remind,
            )  # fmt: skip
        return Step(
            id=at, name=name, action=action, rule=Rule(rule),
            limit_days=limit, remind_days=remind, escalate_days=escalate,
        )  # fmt: skip

    def _days(self, element: etree._Element, at: str, name: str, part: str, least: int) -> int | None:
        text = (element.get(f"{{{OURS}}}{part}") or "").strip()
        if not text:
            return None
        if not (_DAYS.fullmatch(text) and least <= int(text) <= MAX_LIMIT_DAYS):
            self.wrong(
                at, "limit", "用户任务“{name}”的时限（{part}）要是 {least} 到 {limit} 的工作日数。",
                name=name or at, part=part, least=least, limit=MAX_LIMIT_DAYS,
            )  # fmt: skip
            return None
        return int(text)

    def _timer(self, element: etree._Element, at: str, name: str) -> Timer:
        definition = element.find(f"{{{BPMN}}}timerEventDefinition")
        duration = "" if definition is None else (definition.findtext(f"{{{BPMN}}}timeDuration") or "").strip()
        found = _DURATION.fullmatch(duration)
        days = int(found[1]) if found else 0
        if not 1 <= days <= MAX_LIMIT_DAYS:
            self.wrong(
                at, "timer", "定时“{name}”要写成几天的时长，例如 P3D（三个工作日），1 到 {limit} 天。",
                name=name[:MAX_NAME] or at, limit=MAX_LIMIT_DAYS,
            )  # fmt: skip
        interrupts = element.get("cancelActivity") != "false"
        return Timer(step=element.get("attachedToRef") or "", days=days, interrupts=interrupts)

    def _linked(self) -> None:
        known = self.nodes.keys() | self.refused  # a flow to a refused element is not a second mistake
        for flow in self.flows.values():
            if not known.issuperset({flow.source, flow.target}):
                self.wrong(flow.id, "loose", "连线“{id}”的一头没有接到节点上，请接好或删除。", id=flow.id)
            elif not self.refused & {flow.source, flow.target}:
                one, other = self.nodes[flow.source], self.nodes[flow.target]
                if one.inside != other.inside:
                    self.wrong(flow.id, "crosses", "连线“{id}”穿过了子流程的边框。请接到子流程本身上。", id=flow.id)

    def _attached(self) -> None:
        """Timers sit on steps; one that only reminds leads nowhere, or straight to an end."""
        for node in self.nodes.values():
            if node.timer is None:
                continue
            on, leaving = self.nodes.get(node.timer.step), [f for f in self.flows.values() if f.source == node.id]
            if node.timer.step in self.refused:
                continue
            if on is None or on.kind is not NodeKind.STEP:
                self.wrong(node.id, "timer_on", "定时“{name}”要放在用户任务的边框上。", name=node.name or node.id)
            if not node.timer.interrupts and any(self._kind(flow.target) is not NodeKind.END for flow in leaving):
                self.wrong(
                    node.id, "timer_side",
                    "定时“{name}”不中断任务，只用来提醒，后面只能接结束事件。要改道，请改成中断的定时。",
                    name=node.name or node.id,
                )  # fmt: skip

    def _kind(self, node_id: str) -> NodeKind | None:
        return self.nodes[node_id].kind if node_id in self.nodes else None


def _tag(element: etree._Element) -> str:
    """The BPMN name of an element; empty for comments and other vocabularies, which say nothing to us."""
    if not isinstance(element.tag, str) or not element.tag.startswith(f"{{{BPMN}}}"):
        return ""
    return element.tag.rpartition("}")[2]


def _waits_for_more_than_time(element: etree._Element, tag: str) -> bool:
    return tag == "boundaryEvent" and element.find(f"{{{BPMN}}}timerEventDefinition") is None


def _name(element: etree._Element) -> str:
    return " ".join((element.get("name") or "").split())


def _strange_children(element: etree._Element, kind: NodeKind) -> Iterator[str]:
    """What an element carries that would change how it runs; what stands in a subprocess is read by itself."""
    for child in element:
        tag = _tag(child)
        known = kind is NodeKind.SUBPROCESS and (tag in _KINDS or tag == "sequenceFlow" or tag in _ELEMENTS)
        if tag and tag not in INSIDE_A_STEP and not known and (kind, tag) != (NodeKind.TIMER, "timerEventDefinition"):
            yield tag
