"""What may be published: hostile, broken and senseless drawings are refused in words an officer understands."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.flows.rules.bpmn import MAX_BYTES
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.model import ProcessModel
from zhengwu.flows.rules.picture import ranks
from zhengwu.flows.rules.reader import ProcessTooLarge, UnreadableProcess, read_process
from zhengwu.flows.tests.drawings import drawing, drawn, flow, serial, user_task
from zhengwu.flows.tests.factories import DRAWINGS
from zhengwu.kernel.public import Refusal
from zhengwu.organisations.public import ACTIONS

ENDS = '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>'
ONE = ENDS + user_task("a") + flow("begin", "a") + flow("a", "finish")


def checked(xml: str | bytes) -> ProcessModel:
    model = read_process(xml)
    check_drawing(model, known_actions=frozenset(ACTIONS))
    return model


def refused(xml: str | bytes) -> set[str]:
    with pytest.raises(UnreadableProcess) as refusal:
        checked(xml)
    assert refusal.value.say()
    for error in refusal.value.errors:
        assert not re.search(r"\{(id|name|found|limit)\}", error.say())
    return {error.code.removeprefix("process.") for error in refusal.value.errors}


def test_the_smallest_process_is_fine() -> None:
    assert [step.name for step in checked(drawing(ONE)).steps] == ["审查"]


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (BOMB + f"]>{drawing(ONE)}", "doctype"),
        (f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>{drawing(ONE)}', "doctype"),
        (f'<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">{drawing(ONE)}', "doctype"),
        (('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x>' + drawing(ONE)).encode(), "xml"),
        ((f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x []>{drawing(ONE)}').encode("utf-16"), "xml"),
        ("", "xml"),
        ("这不是流程图", "xml"),
        (b"\xff\xfe\x00", "xml"),
        ("PK\x03\x04", "xml"),
        ("<a>" * 5000, "xml"),
        (drawing(ONE)[:-30], "xml"),
        ("<svg/>", "not_bpmn"),
        ("<definitions><process/></definitions>", "not_bpmn"),
        (
            drawing(ONE).replace(
                "</bpmn:process>", "</bpmn:process><bpmn:process id='q'><bpmn:laneSet/></bpmn:process>"
            ),
            "one_process",
        ),
        (drawing(""), "one_process"),
    ],
    ids=[
        "bomb",
        "file",
        "dtd",
        "utf7",
        "utf16",
        "empty",
        "text",
        "bytes",
        "zip",
        "deep",
        "cut",
        "svg",
        "no-ns",
        "two",
        "none",
    ],
)
def test_what_is_not_a_process_is_refused(xml: str | bytes, code: str) -> None:
    assert refused(xml) == {code}


def test_too_large() -> None:
    with pytest.raises(ProcessTooLarge) as refusal:
        read_process(drawing(ONE + "<!--" + "长" * MAX_BYTES + "-->"))
    assert refusal.value.status == 413


def test_too_many_nodes() -> None:
    assert refused(serial(*((f"s{n}", "cases.review") for n in range(200)))) == {"too_many"}


@pytest.mark.parametrize(
    ("element", "spoken"),
    [
        (
            '<bpmn:scriptTask id="x" name="脚本"><bpmn:script>import os; os.abort()</bpmn:script></bpmn:scriptTask>',
            "脚本任务",
        ),
        ('<bpmn:serviceTask id="x"/>', "服务任务"),
        ('<bpmn:businessRuleTask id="x"/>', "业务规则任务"),
        ('<bpmn:sendTask id="x"/>', "发送任务"),
        ('<bpmn:adHocSubProcess id="x"/>', "临时子流程"),
        ('<bpmn:boundaryEvent id="x" attachedToRef="a"/>', "边界事件"),
        ('<bpmn:complexGateway id="x"/>', "复杂网关"),
        ('<bpmn:task id="x"/>', "未指明类型的任务"),
    ],
)
def test_what_we_do_not_run_is_refused_by_its_name(element: str, spoken: str) -> None:
    xml = drawing(ENDS + user_task("a") + element + flow("begin", "a") + flow("a", "x") + flow("x", "finish"))
    with pytest.raises(UnreadableProcess) as refusal:
        checked(xml)
    assert [error.code for error in refusal.value.errors] == ["process.not_run"]
    assert spoken in refusal.value.errors[0].say()


@pytest.mark.parametrize(
    "inside",
    [
        '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>__import__("os").abort()</bpmn:loopCardinality>'
        "</bpmn:multiInstanceLoopCharacteristics>",
        "<bpmn:standardLoopCharacteristics/>",
        "<bpmn:dataInputAssociation/>",
    ],
)
def test_marks_on_a_step_that_we_do_not_run(inside: str) -> None:
    task = user_task("a").replace("/>", f">{inside}</bpmn:userTask>")
    assert refused(drawing(ENDS + task + flow("begin", "a") + flow("a", "finish"))) == {"not_run"}


def test_timers_on_the_start_are_refused() -> None:
    assert refused(
        drawing(ONE.replace('id="begin"/>', 'id="begin"><bpmn:timerEventDefinition/></bpmn:startEvent>'))
    ) == {"not_run"}


@pytest.mark.parametrize(
    ("inside", "codes"),
    [
        (ONE.replace("cases.review", ""), {"action"}),
        (ONE.replace("cases.review", "cases.print_money"), {"unknown_action"}),
        (ONE.replace('name="审查"', ""), {"name"}),
        (ONE.replace('name="审查"', 'name="' + "审" * 61 + '"'), {"name"}),
        (ONE.replace("zw:action", 'zw:rule="most" zw:action'), {"rule"}),
        (ONE.replace("zw:action", 'zw:limitDays="-1" zw:action'), {"limit"}),
        (ONE.replace("zw:action", 'zw:limitDays="三" zw:action'), {"limit"}),
        (ONE.replace("zw:action", 'zw:limitDays="9999" zw:action'), {"limit"}),
        (ONE.replace('"a"', '"a\'b"'), {"id"}),
        (ONE + user_task("a"), {"id"}),
        (ONE + flow("a", "nowhere"), {"loose"}),
        (ONE + flow("a", "finish", flow_id="twice"), {"split"}),
        (ONE + user_task("b"), {"dead_end"}),
        (ONE + user_task("b") + flow("b", "finish"), {"unreachable"}),
        (ONE + '<bpmn:startEvent id="again"/>' + flow("again", "a"), {"start"}),
        (ENDS + flow("begin", "finish"), {"no_step"}),
        (ONE.replace('<bpmn:endEvent id="finish"/>', "").replace(flow("a", "finish"), flow("a", "a")), {"end"}),
        (ONE + flow("finish", "a"), {"end_out"}),
        (ONE + flow("a", "begin"), {"start_in", "split"}),
        (ONE.replace("/><bpmn:endEvent", "/><bpmn:exclusiveGateway id='g'/><bpmn:endEvent"), {"dead_end"}),
        (
            ONE.replace("</bpmn:seq", "<bpmn:conditionExpression>a == 1</bpmn:conditionExpression></bpmn:seq", 1),
            {"condition"},
        ),
    ],
)
def test_senseless_drawings_are_refused(inside: str, codes: set[str]) -> None:
    assert refused(drawing(inside)) == codes


def choice(conditions: list[str], *, default: str = "g_to_finish") -> str:
    branches = "".join(
        user_task(f"b{n}") + flow("g", f"b{n}", text) + flow(f"b{n}", "finish") for n, text in enumerate(conditions)
    )
    gateway = f'<bpmn:exclusiveGateway id="g" default="{default}"/>'
    return drawing(
        ENDS + user_task("a") + gateway + flow("begin", "a") + flow("a", "g") + flow("g", "finish") + branches
    )


@pytest.mark.parametrize(
    "condition",
    [
        'a == "reject"',
        '${a == "reject"}',
        '= a != "approve"',
        'data.situation in ["first", "lost"]',
        'not (data.age &gt;= 60) and a == "approve" or data.urgent == True',
    ],
)
def test_conditions_of_the_small_language(condition: str) -> None:
    assert checked(choice([condition]))


@pytest.mark.parametrize(
    "condition",
    [
        "__import__('os').system('true')",
        "a.__class__ == 1",
        "(lambda: 1)() == 1",
        "[x for x in a] == a",
        "a == b == c",
        "9 ** 9 ** 9 == 1",
        "nobody == 'x'",
        "data.x.y == 1",
        "data['x'] == 1",
        "a",
        "1",
        "a == 'x' if a else a",
        "f'{a}' == a",
        "not " * 200 + "a == 1",
        "(" * 300,
        "a ==",
        "x" * 301,
    ],
)
def test_conditions_are_never_code(condition: str) -> None:
    escaped = condition.replace("&", "&amp;").replace("<", "&lt;")
    assert refused(choice([escaped])) == {"condition"}


def test_a_choice_needs_a_way_when_nothing_holds() -> None:
    assert refused(choice(['a == "reject"'], default="")) == {"default", "condition"}
    assert refused(choice([""])) == {"condition"}


def gateways(first: str, second: str) -> str:
    default = ' default="g_to_x"' if first == "exclusiveGateway" else ""
    condition = 'x == "reject"' if default else ""
    return drawing(
        ENDS
        + f'<bpmn:{first} id="g"{default}/><bpmn:{second} id="h"/>'
        + user_task("x")
        + user_task("y")
        + "".join([flow("begin", "g"), flow("g", "x"), flow("g", "y", condition)])
        + "".join(flow(*ends) for ends in [("x", "h"), ("y", "h"), ("h", "finish")])
    )


def test_a_choice_joined_as_if_parallel_would_wait_for_ever() -> None:
    assert refused(gateways("exclusiveGateway", "parallelGateway")) == {"stuck"}


def test_a_fork_joined_as_if_a_choice_would_go_on_twice() -> None:
    assert refused(gateways("parallelGateway", "exclusiveGateway")) == {"twice"}


def test_pairs_are_fine() -> None:
    assert checked(gateways("parallelGateway", "parallelGateway"))
    assert checked(gateways("exclusiveGateway", "exclusiveGateway"))


def test_a_loop_without_a_way_out() -> None:
    loop = ENDS + user_task("a") + user_task("b") + flow("begin", "a") + flow("a", "b") + flow("b", "a")
    assert refused(drawing(loop)) == {"unreachable", "no_end"}


def test_more_ways_than_can_be_counted() -> None:
    wide = drawn(("parallel", [("serial", [("step", [])] * 3) for _ in range(9)]))
    assert refused(wide) == {"too_complex"}


def test_ids_that_the_engine_uses_itself_are_free_for_drawings() -> None:
    xml = drawing(
        '<bpmn:startEvent id="Start"/><bpmn:endEvent id="End"/>'
        + user_task("Root")
        + flow("Start", "Root")
        + flow("Root", "End")
    )
    assert checked(xml)


@given(st.text(max_size=400) | st.binary(max_size=400))
def test_no_text_breaks_the_reader(xml: str | bytes) -> None:
    with pytest.raises(Refusal):
        checked(xml)


@given(st.integers(0, 1200), st.binary(min_size=1, max_size=6))
def test_no_damaged_file_breaks_the_reader(position: int, patch: bytes) -> None:
    whole = (DRAWINGS / "simple.bpmn").read_bytes()
    place = position % len(whole)
    with suppress(Refusal):
        checked(whole[:place] + patch + whole[place + len(patch) :])


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("simple", [["审查"], ["决定"]]),
        ("standard", [["初审"], ["材料复核", "情况核实"], ["决定"]]),
        ("survey", [["初审"], ["现场踏勘", "合规审查"], ["综合意见"], ["决定"]]),
    ],
)
def test_the_demonstration_drawings(name: str, columns: list[list[str]]) -> None:
    model = checked((DRAWINGS / f"{name}.bpmn").read_bytes())
    assert [[step.name for step in column] for column in ranks(model)] == columns
    assert all(step.limit_days for step in model.steps)


def test_the_picture_of_a_loop_reads_from_left_to_right() -> None:
    model = checked(
        drawn(("serial", [("step", []), ("loop", [("parallel", [("step", []), ("step", [])])]), ("step", [])]))
    )
    assert [len(column) for column in ranks(model)] == [1, 1, 2, 1]
