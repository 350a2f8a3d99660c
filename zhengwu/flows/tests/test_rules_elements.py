"""Subprocesses, called processes, inclusive gateways and timers: what is understood, and what is refused by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhengwu.flows.rules.diagram import diagram_of
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.model import ProcessModel
from zhengwu.flows.rules.reader import UnreadableProcess, calls_in, read_process
from zhengwu.flows.rules.tokens import advance, expire, first_tokens
from zhengwu.flows.tests.drawings import boundary, drawing, flow, serial, user_task
from zhengwu.kernel.public import InputError
from zhengwu.organisations.public import ACTIONS

ENDS = '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>'
MIWG = Path(__file__).parents[4] / "shared" / "data" / "bpmn" / "miwg-reference"


def checked(inside: str, **called: ProcessModel) -> ProcessModel:
    model = read_process(drawing(inside), called=called)
    check_drawing(model, known_actions=frozenset(ACTIONS))
    return model


def refusals(xml: str | bytes) -> list[InputError]:
    with pytest.raises(UnreadableProcess) as refusal:
        check_drawing(read_process(xml), known_actions=frozenset(ACTIONS))
    return list(refusal.value.errors)


def ways(*pairs: tuple[str, str]) -> str:
    return "".join(flow(*pair) for pair in pairs)


def around(step: str, *, inside: str = "") -> str:
    """begin → a → <step> → finish."""
    return ENDS + user_task("a") + inside + ways(("begin", "a"), ("a", step), (step, "finish"))


SUB = '<bpmn:subProcess id="sub" name="踏勘"><bpmn:startEvent id="i"/><bpmn:endEvent id="o"/>{}</bpmn:subProcess>'
GOOD_SUB = SUB.format(user_task("b") + ways(("i", "b"), ("b", "o")))
OR = '<bpmn:inclusiveGateway id="{}" default="{}"/>'


def inclusive(*, default: str = "g_to_c", join: str = "h", more: str = "") -> str:
    condition = 'a == "reject"'
    return (
        ENDS
        + "".join(user_task(step) for step in "abcd")
        + OR.format("g", default)
        + OR.format("h", "")
        + ways(("begin", "a"), ("a", "g"), ("g", "c"), ("b", "h"), ("c", join), ("h", "d"), ("d", "finish"))
        + flow("g", "b", condition)
        + more
    )


@pytest.mark.parametrize(
    ("inside", "at", "code"),
    [
        (around("sub", inside=SUB.format("")), "i", "dead_end"),
        (around("sub", inside=GOOD_SUB.replace('<bpmn:startEvent id="i"/>', "").replace(flow("i", "b"), "")), "sub", "subprocess"),
        (around("sub", inside=GOOD_SUB) + flow("b", "finish"), "b_to_finish", "crosses"),
        (around("sub", inside=GOOD_SUB.replace(flow("b", "o"), "")), "b", "dead_end"),
        (
            around("sub", inside=SUB.format(
                user_task("b") + user_task("c") + '<bpmn:parallelGateway id="f"/>'
                + ways(("i", "f"), ("f", "b"), ("f", "c"), ("b", "o"), ("c", "o"))
            )),
            "sub", "twice",
        ),
        (inclusive(default="").replace(flow("g", "c"), flow("g", "c", 'a == "approve"')), "g", "inclusive_default"),
        (inclusive(join="finish"), "g", "inclusive_pair"),
        (inclusive(more=flow("d", "h", flow_id="again")), "g", "inclusive_pair"),
        (inclusive().replace(flow("g", "b", 'a == "reject"'), flow("g", "b", "a +")), "g_to_b", "condition"),
        (inclusive().replace(flow("g", "b", 'a == "reject"'), flow("g", "b")), "g", "inclusive_idle"),
        (around("x", inside='<bpmn:callActivity id="x" name="评审" calledElement="expert"/>'), "x", "calls"),
        (around("b", inside=user_task("b") + boundary("t", "b")), "t", "dead_end"),
        (around("b", inside=user_task("b") + boundary("t", "begin") + flow("t", "finish")), "t", "timer_on"),
        (around("b", inside=user_task("b") + boundary("t", "b", duration="R3/PT1H") + flow("t", "finish")), "t", "timer"),
        (around("b", inside=user_task("b") + boundary("t", "b", interrupts=False) + flow("t", "a")), "t", "timer_side"),
        (
            around("b", inside=user_task("b") + boundary("t", "b") + flow("t", "finish") + flow("a", "t", flow_id="z")),
            "t", "timer_in",
        ),
        (around("b", inside=user_task("b", more='zw:remindDays="2"')), "b", "no_limit"),
        (around("b", inside=user_task("b", more='zw:remindDays="2" zw:limitDays="2"')), "b", "remind"),
        (
            around("g", inside='<bpmn:exclusiveGateway id="g" default="g_to_finish"/><bpmn:exclusiveGateway id="k"/>'
                   + flow("g", "k", 'a == "reject"') + flow("k", "g")),
            "g", "spins",
        ),
        (around("b", inside=user_task("b", more='xmlns:c="http://x" c:class="org.Evil"')), "b", "foreign"),
        (around("b", inside=user_task("b", more='xmlns:c="http://x" c:assignee="${me.getClass()}"')), "b", "foreign"),
        (
            around("b", inside=user_task("b").replace(
                "/>",
                '><bpmn:extensionElements xmlns:c="http://x"><c:taskListener event="create"/></bpmn:extensionElements>'
                "</bpmn:userTask>",
            )),
            "b", "foreign",
        ),
    ],
)  # fmt: skip
def test_what_cannot_run_is_refused_where_it_stands(inside: str, at: str, code: str) -> None:
    errors = [error for error in refusals(drawing(inside)) if error.code == f"process.{code}"]
    assert [error.loc for error in errors][:1] == [("bpmn", at)]
    assert "{" not in errors[0].say()


def test_harmless_attributes_of_other_tools_are_let_through() -> None:
    assert checked(around("b", inside=user_task("b", more='xmlns:c="http://x" c:historyTimeToLive="180"')))


def test_subprocesses_do_not_nest_without_end() -> None:
    inside = user_task("b") + ways(("i", "b"), ("b", "o"))
    for level in range(8):
        whole = SUB.replace('"sub"', f'"sub{level}"').replace('"i"', f'"i{level}"').replace('"o"', f'"o{level}"')
        inside = whole.format(inside)
    assert "process.too_deep" in {error.code for error in refusals(drawing(around("sub7", inside=inside)))}


def test_a_subprocess_is_its_inside() -> None:
    model = checked(around("sub", inside=GOOD_SUB))
    assert [step.id for step in model.steps] == ["a", "b"]
    tokens = advance(model, first_tokens(model, data={}), step_id="a", outcome="approve", data={})
    assert tokens.open_steps == {"b"}
    assert advance(model, tokens, step_id="b", outcome="approve", data={}).finished


@pytest.mark.parametrize(("said", "opened"), [("reject", {"b"}), ("approve", {"c"})])
def test_an_inclusive_gateway_takes_what_holds_and_the_default_only_when_nothing_does(
    said: str, opened: set[str]
) -> None:
    model = checked(inclusive())
    tokens = advance(model, first_tokens(model, data={}), step_id="a", outcome=said, data={})
    assert tokens.open_steps == opened
    after = advance(model, tokens, step_id=opened.pop(), outcome="approve", data={})
    assert after.open_steps == {"d"}


def test_a_called_process_is_taken_in_under_names_of_its_own_and_may_be_called_twice() -> None:
    condition = flow("g", "second", 'first == "reject"')
    called = checked(
        ENDS + user_task("first") + user_task("second") + '<bpmn:exclusiveGateway id="g" default="g_to_finish"/>'
        + ways(("begin", "first"), ("first", "g"), ("g", "finish"), ("second", "finish")) + condition
    )  # fmt: skip
    calls = "".join(f'<bpmn:callActivity id="{name}" calledElement="expert"/>' for name in ("x", "y"))
    caller = ENDS + calls + ways(("begin", "x"), ("x", "y"), ("y", "finish"))
    assert calls_in(drawing(caller)) == {"x": "expert", "y": "expert"}
    with pytest.raises(UnreadableProcess):
        checked(caller, x=called)
    model = checked(caller, x=called, y=called)
    tokens = advance(model, first_tokens(model, data={}), step_id="x__first", outcome="reject", data={})
    assert tokens.open_steps == {"x__second"}
    tokens = advance(model, tokens, step_id="x__second", outcome="approve", data={})
    assert tokens.open_steps == {"y__first"}
    assert advance(model, tokens, step_id="y__first", outcome="approve", data={}).finished


def test_a_step_whose_time_runs_out_leaves_by_its_timer() -> None:
    model = checked(
        around(
            "b",
            inside=user_task("b") + user_task("head") + boundary("t", "b") + ways(("t", "head"), ("head", "finish")),
        )
    )
    at_b = advance(model, first_tokens(model, data={}), step_id="a", outcome="approve", data={})
    after = expire(model, at_b, timer_id="t", data={})
    assert after.open_steps == {"head"}
    assert after.outcomes == {"a": "approve", "b": "expired"}
    with pytest.raises(KeyError):
        expire(model, after, timer_id="t", data={})


def test_the_picture_shows_what_was_drawn_and_not_what_was_added() -> None:
    boxes = "".join(
        f'<di:BPMNShape bpmnElement="{key}"><dc:Bounds x="{x}" y="0" width="80" height="60"/></di:BPMNShape>'
        for x, key in enumerate(["sub", "begin", "a", "i", "b", "o", "finish"])
    )
    edges = "".join(
        f'<di:BPMNEdge bpmnElement="{key}"><li:waypoint x="0" y="0"/><li:waypoint x="9" y="9"/></di:BPMNEdge>'
        for key in ["begin_to_a", "a_to_sub", "sub_to_finish", "i_to_b", "b_to_o"]
    )
    space = "http://www.omg.org/spec/"
    names = f'xmlns:di="{space}BPMN/20100524/DI" xmlns:dc="{space}DD/20100524/DC" xmlns:li="{space}DD/20100524/DI"'
    xml = drawing(around("sub", inside=GOOD_SUB)).replace(
        "</bpmn:process>", f"</bpmn:process><di:x {names}>{boxes}{edges}</di:x>"
    )
    picture = diagram_of(xml, read_process(xml))
    assert picture
    assert picture.shapes[0].kind == "subProcess"
    assert {shape.id for shape in picture.shapes} == {"sub", "begin", "a", "i", "b", "o", "finish"}


#: What cannot be executed in some of the reference files of the BPMN interchange group, by id of the element.
NAMED = {
    "A.1.0.bpmn": 3,
    "A.3.0.bpmn": 6,
    "B.2.0.bpmn": 40,
    "C.6.0.bpmn": 20,
}


def test_reference_models_of_other_tools_are_read_and_every_element_that_cannot_run_is_named() -> None:
    """Where the reference files are at hand; the smallest of their kind is drawn above."""
    for path in sorted(MIWG.glob("*.bpmn")):
        errors = refusals(path.read_bytes())
        assert {error.code for error in errors} & {"process.not_run", "process.action"}, path.name
        assert all("{" not in error.say() for error in errors), path.name
        assert sum(error.code == "process.not_run" for error in errors) >= NAMED.get(path.name, 0), path.name


def test_a_plain_drawing_is_what_it_was() -> None:
    model = read_process(serial(("a", "cases.review")))
    assert model.drawn is None
    assert model.picture.nodes == model.nodes
