"""Drawings for tests: random well-formed ones, written as the BPMN a designer would export."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st

HEAD = (
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" '
    'xmlns:zw="https://zhengwu.example/bpmn" targetNamespace="https://zhengwu.example/bpmn">'
    '<bpmn:process id="p" isExecutable="true">'
)
TAIL = "</bpmn:process></bpmn:definitions>"


def drawing(inside: str) -> str:
    return HEAD + inside + TAIL


def user_task(step_id: str, *, name: str = "审查", action: str = "cases.review", more: str = "") -> str:
    return f'<bpmn:userTask id="{step_id}" name={quoteattr(name)} zw:action="{action}" {more}/>'


def flow(source: str, target: str, condition: str = "", flow_id: str = "") -> str:
    inside = f"<bpmn:conditionExpression>{condition}</bpmn:conditionExpression>" if condition else ""
    flow_id = flow_id or f"{source}_to_{target}"
    return f'<bpmn:sequenceFlow id="{flow_id}" sourceRef="{source}" targetRef="{target}">{inside}</bpmn:sequenceFlow>'


def boundary(timer_id: str, step: str, *, duration: str = "P5D", interrupts: bool = True) -> str:
    return (
        f'<bpmn:boundaryEvent id="{timer_id}" attachedToRef="{step}" cancelActivity="{str(interrupts).lower()}">'
        f"<bpmn:timerEventDefinition><bpmn:timeDuration>{duration}</bpmn:timeDuration></bpmn:timerEventDefinition>"
        "</bpmn:boundaryEvent>"
    )


def serial(*steps: tuple[str, str]) -> str:
    """A straight process: (step id, action) one after the other."""
    ids = ["begin", *(step for step, _ in steps), "finish"]
    tasks = "".join(user_task(step, name=f"步骤{step}", action=action) for step, action in steps)
    flows = "".join(flow(a, b) for a, b in pairwise(ids))
    return drawing(f'<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>{tasks}{flows}')


@dataclass
class Pen:
    """Draws blocks from left to right; every block has one way in and one way out, so the whole is sound."""

    parts: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    count: int = 0

    def new(self, kind: str) -> str:
        self.count += 1
        return f"{kind}{self.count}"

    def flow(self, source: str, target: str, condition: str = "") -> str:
        flow_id = self.new("f")
        self.parts.append(flow(source, target, condition, flow_id))
        return flow_id

    def draw(self, block: Block, source: str, condition: str = "") -> str:
        """Draw the block after `source`; answers the node its way out leaves from."""
        kind, inner = block
        if kind == "step":
            step = self.new("s")
            self.parts.append(user_task(step))
            self.steps.append(step)
            self.flow(source, step, condition)
            return step
        if kind == "subprocess":
            return self._subprocess(inner[0], source, condition)
        if kind == "timed":
            return self._timed(inner[0], source, condition)
        if kind.startswith("inclusive"):
            return self._inclusive(inner, source, condition, always=kind == "inclusive-always")
        if kind == "serial":
            for child in inner:
                source, condition = self.draw(child, source, condition), ""
            return source
        if kind == "parallel":
            fork, join = self.new("fork"), self.new("join")
            self.parts += [f'<bpmn:parallelGateway id="{node}"/>' for node in (fork, join)]
            self.flow(source, fork, condition)
            for child in inner:
                self.flow(self.draw(child, fork), join)
            if len(inner) == 1:
                self.flow(fork, join)  # a branch on which there is nothing to do
            return join
        split, merge = self.new("split"), self.new("merge")
        if kind == "choice":
            self.flow(source, split, condition)
            ends = [self.draw(child, split, f'{self.any_step()} == "reject"') for child in inner]
            default = self.flow(split, merge)
            for end in ends:
                self.flow(end, merge)
        else:  # loop: once more while it is rejected; somebody does something in every round
            self.flow(source, merge, condition)
            end = self.draw(inner[0], self.draw(("step", []), merge))
            self.flow(end, split)
            out = self.new("out")
            self.parts.append(f'<bpmn:exclusiveGateway id="{out}"/>')
            default = self.flow(split, out)
            self.flow(split, merge, f'{self.any_step()} == "reject"')
        self.parts.append(f'<bpmn:exclusiveGateway id="{split}" default="{default}"/>')
        self.parts.append(f'<bpmn:exclusiveGateway id="{merge}"/>')
        return merge if kind == "choice" else out

    def _subprocess(self, inner: Block, source: str, condition: str) -> str:
        whole, begin, finish = self.new("sub"), self.new("begin"), self.new("finish")
        around, self.parts = self.parts, [f'<bpmn:startEvent id="{begin}"/><bpmn:endEvent id="{finish}"/>']
        self.flow(self.draw(inner, begin), finish)
        inside, self.parts = "".join(self.parts), around
        self.parts.append(f'<bpmn:subProcess id="{whole}" name="子流程">{inside}</bpmn:subProcess>')
        self.flow(source, whole, condition)
        return whole

    def _timed(self, inner: Block, source: str, condition: str) -> str:
        """A step, and what happens when its time runs out."""
        step, timer, merge = self.draw(("step", []), source, condition), self.new("timer"), self.new("merge")
        self.parts.append(boundary(timer, step) + f'<bpmn:exclusiveGateway id="{merge}"/>')
        self.flow(step, merge)
        self.flow(self.draw(inner, timer), merge)
        return merge

    def _inclusive(self, inner: list[Block], source: str, condition: str, *, always: bool) -> str:
        split, join = self.new("or"), self.new("or")
        self.flow(source, split, condition)
        asked = self.any_step()
        default = "" if always else self.flow(split, join)
        for number, child in enumerate(inner):
            holds = f'{asked} {"!=" if number % 2 else "=="} "reject"'
            self.flow(self.draw(child, split, "" if always and not number else holds), join)
        self.parts.append(
            f'<bpmn:inclusiveGateway id="{split}" default="{default}"/><bpmn:inclusiveGateway id="{join}"/>'
        )
        return join

    def any_step(self) -> str:
        """The step drawn last: conditions ask for its outcome."""
        return self.steps[-1] if self.steps else "data.none"


Block = tuple[str, list]  # type: ignore[type-arg]

blocks: st.SearchStrategy[Block] = st.recursive(
    st.just(("step", [])),
    lambda inner: st.one_of(
        st.tuples(st.just("serial"), st.lists(inner, min_size=2, max_size=3)),
        st.tuples(st.just("parallel"), st.lists(inner, min_size=1, max_size=3)),
        st.tuples(st.just("choice"), st.lists(inner, min_size=1, max_size=2)),
        st.tuples(st.just("loop"), st.lists(inner, min_size=1, max_size=1)),
        st.tuples(st.just("timed"), st.lists(inner, min_size=1, max_size=1)),
        st.tuples(st.just("subprocess"), st.lists(inner, min_size=1, max_size=1)),
        st.tuples(st.sampled_from(["inclusive", "inclusive-always"]), st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=6,
)


def drawn(block: Block) -> str:
    pen = Pen()
    pen.parts.append('<bpmn:startEvent id="Start"/><bpmn:endEvent id="End"/>')
    pen.flow(pen.draw(block, "Start"), "End")
    return drawing("".join(pen.parts))


ENDS_WITH_DECISION = (
    '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>'
    '<bpmn:userTask id="sign" name="会办" zw:action="cases.review" zw:rule="{rule}"/>'
    '<bpmn:userTask id="decide" name="决定" zw:action="cases.decide"/>'
    + flow("begin", "sign")
    + flow("sign", "decide")
    + flow("decide", "finish")
)
