"""审查流程: an official builds a process without drawing, looks, publishes; brings one along; compares versions."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import at_the_desk
from zhengwu.flows.public import ProcessDefinition, definition_of, rows_of

pytestmark = pytest.mark.usefixtures("county")

ROWS = {
    "rows": "3",
    "name": "联合审查",
    "key": "joint-review",
    "name-1": "初审",
    "action-1": "cases.review",
    "rule-1": "one",
    "limit_days-1": "3",
    "name-2": "现场核实",
    "action-2": "cases.review",
    "rule-2": "any",
    "only_if-2": "1:reject",
    "back_to-2": "1",
    "name-3": "决定",
    "action-3": "cases.decide",
    "rule-3": "one",
}


@pytest.fixture
def desk() -> Client:
    return at_the_desk("guanli")


def published(desk: Client, **changes: str) -> ProcessDefinition:
    desk.post(reverse("desk-process-new"), {**ROWS, "do": "publish", **changes})
    return definition_of(process_key="joint-review")


def test_what_is_built_is_seen_at_once_and_published(desk: Client) -> None:
    looked = desk.post(reverse("desk-process-new"), {**ROWS, "do": "look"})
    assert looked.status_code == 200
    page = looked.content.decode()
    assert page.count('class="drawing-step"') == 3
    assert not ProcessDefinition.objects.filter(key="joint-review").exists()
    done = desk.post(reverse("desk-process-new"), {**ROWS, "do": "publish"})
    assert done.headers["Location"] == reverse("desk-process", args=["joint-review"])
    definition = definition_of(process_key="joint-review")
    rows = rows_of(definition.model)
    assert rows is not None
    assert [(row.name, row.back_to) for row in rows] == [("初审", None), ("现场核实", 1), ("决定", None)]
    assert "联合审查" in desk.get(reverse("desk-processes")).content.decode()


def test_steps_are_added_moved_and_taken_away_without_a_script(desk: Client) -> None:
    def names(do: str) -> list[str]:
        page = desk.post(reverse("desk-process-new"), {**ROWS, "do": do}).content.decode()
        return re.findall(r'id="f-name-\d+"[^>]*value="([^"]*)"', page)

    assert names("add") == ["初审", "现场核实", "", "决定"]
    assert names("up:2") == ["现场核实", "初审", "决定"]
    assert names("down:1") == ["现场核实", "初审", "决定"]
    assert names("remove:1") == ["现场核实", "决定"]
    assert names("remove:99") == ["初审", "现场核实", "决定"]


def test_a_mistake_stands_at_its_field_with_everything_that_was_typed(desk: Client) -> None:
    answer = desk.post(reverse("desk-process-new"), {**ROWS, "name-2": "", "limit_days-1": "9999", "do": "publish"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'href="#f-name-2"' in page
    assert 'href="#f-limit_days-1"' in page
    assert 'value="joint-review"' in page
    assert not ProcessDefinition.objects.filter(key="joint-review").exists()


def test_the_name_of_another_process_is_refused(desk: Client) -> None:
    answer = desk.post(reverse("desk-process-new"), {**ROWS, "key": "standard", "do": "publish"})
    assert answer.status_code == 409
    assert "已经用了" in answer.content.decode()
    assert definition_of(process_key="standard").version == 1


def test_two_editors_publish_and_the_second_is_told(desk: Client) -> None:
    published(desk)
    address = reverse("desk-process-design", args=["joint-review"])
    opened = re.search(r'name="seen" value="(\d+)"', desk.get(address).content.decode())
    assert opened
    assert opened[1] == "1"
    first = desk.post(address, {**ROWS, "seen": "1", "name-1": "受理审查", "do": "publish"})
    assert first.status_code == 302
    second = desk.post(address, {**ROWS, "seen": "1", "name-1": "另一种审查", "do": "publish"})
    assert second.status_code == 409
    assert "另一种审查" in second.content.decode(), "nothing typed is lost"
    assert definition_of(process_key="joint-review").version == 2


def test_a_process_says_its_steps_its_items_and_its_versions(desk: Client) -> None:
    page = desk.get(reverse("desk-process", args=["standard"])).content.decode()
    assert "材料复核" in page
    assert "drawing-step" in page
    assert reverse("guide", args=["11340123MA0000023E4000714001000"]) in page
    assert "在别处画的" in page, "a drawing from elsewhere is not taken apart into rows"


def test_versions_are_compared_and_downloaded(desk: Client) -> None:
    published(desk)
    address = reverse("desk-process-design", args=["joint-review"])
    desk.post(address, {**ROWS, "seen": "1", "limit_days-1": "5", "do": "publish"})
    page = desk.get(reverse("desk-process-compare", args=["joint-review"])).content.decode()
    assert page.count("<svg width") == 2
    assert "3 个工作日" in page
    assert "5 个工作日" in page
    file = desk.get(reverse("desk-process-file", args=["joint-review", 1]))
    assert file.content.decode() == definition_of(process_key="joint-review", version=1).bpmn_xml
    assert "joint-review-1.bpmn" in file.headers["Content-Disposition"]


def bpmn(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("flow.bpmn", text.encode(), "application/xml")


def test_a_drawing_from_elsewhere_is_looked_at_and_then_published(desk: Client) -> None:
    xml = definition_of(process_key="standard").bpmn_xml
    looked = desk.post(reverse("desk-process-upload"), {"file": bpmn(xml)})
    assert "图读懂了" in looked.content.decode()
    said = {"xml": xml, "seen": "", "key": "copied", "name": "抄来的", "do": "publish"}
    assert desk.post(reverse("desk-process-upload"), said).status_code == 302
    again = desk.post(f"{reverse('desk-process-upload')}?key=copied", said | {"seen": "1", "name": "抄来的，改名"})
    assert again.status_code == 302
    assert definition_of(process_key="copied").version == 2


def test_a_drawing_says_what_it_changes_and_goes_back_to_the_board_unlost(desk: Client) -> None:
    address = reverse("desk-process-draw") + "?key=standard"
    xml = definition_of(process_key="standard").bpmn_xml.replace('zw:limitDays="5"', 'zw:limitDays="4"')
    looked = desk.post(address, {"xml": xml, "do": "check"}).content.decode()
    told = looked.partition("步骤的变化")[2].partition("</section>")[0]
    assert "情况核实" in told
    assert "4 个工作日" in told
    assert "初审" not in told
    assert f'formaction="{address}"' in looked
    back = desk.post(address, {"xml": xml, "do": "draw"}).content.decode()
    assert "data-board" in back
    assert "zw:limitDays=&quot;4&quot;" in back


def test_a_drawing_is_on_the_page_for_the_script_that_shows_it_and_drawn_without(desk: Client) -> None:
    page = desk.get(reverse("desk-process", args=["standard"])).content.decode()
    assert re.search(r'data-drawing data-now="" data-done="">', page)
    assert (
        "&lt;bpmn:userTask id=&quot;first_review&quot;" in page.partition("<template>")[2].partition("</template>")[0]
    )
    assert '<svg width="' in page
    assert "bpmn-view" in page


def test_what_cannot_run_is_listed_with_its_element(desk: Client) -> None:
    xml = definition_of(process_key="standard").bpmn_xml.replace('zw:action="cases.decide"', "")
    answer = desk.post(reverse("desk-process-upload"), {"file": bpmn(xml.replace("bpmn:endEvent", "bpmn:scriptTask"))})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "脚本任务" in page
    assert "没有写明由谁办" in page
    assert "finish" in page
    assert desk.post(reverse("desk-process-upload"), {}).status_code == 422


def test_the_list_asks_the_database_a_fixed_number_of_times(desk: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    desk.get(reverse("desk-processes"))
    with django_assert_num_queries(STATEMENTS):
        desk.get(reverse("desk-processes"))


STATEMENTS = 6
