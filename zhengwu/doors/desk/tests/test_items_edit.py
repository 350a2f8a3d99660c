"""编辑 writes an item section by section: nothing typed is lost, nothing of a colleague's is overwritten."""

from __future__ import annotations

import re
from typing import Any, get_args
from uuid import UUID, uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pydantic import BaseModel

from zhengwu.doors.desk.items_edit.declared import CHAPTERS, Rows
from zhengwu.doors.desk.tests.editing import at, form_of, page, reread, saved, sent
from zhengwu.doors.desk.tests.factories import UNEMPLOYMENT, at_the_desk
from zhengwu.items.public import Draft, Guide, ItemSource, problems_of

#: Chosen when the item is begun or published, or written elsewhere: not in the editor.
NOT_HERE = {
    "scheme", "task_code", "body", "division", "version", "state", "effective_date", "cancelled_date", "historic",
    "listed_only", "parent", "guide.form", "guide.renewal.every", "guide.periods.every",
}  # fmt: skip
#: Parts that are one field in the editor.
WHOLE = {"promise", "statutory"}
SERVICE = "11340123MA000004X1"


def _parts(annotation: Any) -> list[type[BaseModel]]:
    found = [annotation] if isinstance(annotation, type) and issubclass(annotation, BaseModel) else []
    return found + [part for argument in get_args(annotation) for part in _parts(argument)]


def _fields(model: type[BaseModel], before: str = "") -> set[str]:
    """Every path of a model, down to what is no part."""
    paths: set[str] = set()
    for name, field in model.model_fields.items():
        path = f"{before}{field.alias or name}"
        inside = [part for part in _parts(field.annotation) if part.__name__ != "Option"]
        if path in WHOLE or path == "guide.form" or not inside:
            paths.add(path)
        else:
            paths |= _fields(inside[0], f"{path}.")
    return paths


def test_every_field_of_an_item_is_written_somewhere_and_only_once() -> None:
    written = [asked.name for chapter in CHAPTERS for asked in chapter.asked]
    written += [f"{rows.path}.{a.name}" for chapter in CHAPTERS for rows in chapter.rows for a in rows.asked]
    assert len(written) == len(set(written))
    assert set(written) == _fields(ItemSource) - NOT_HERE
    assert len(written) > 100


def test_every_list_shows_fields_it_has() -> None:
    for chapter in CHAPTERS:
        for rows in chapter.rows:
            assert [rows.field(name).label for name in rows.shown]


def test_saving_a_section_as_it_stands_changes_nothing(editor: Client, draft: Draft) -> None:
    for chapter in CHAPTERS:
        html = page(editor, at(draft, chapter.slug))
        if chapter.asked:
            sent(editor, at(draft, chapter.slug), form_of(html))
        assert reread(draft) == draft.content, chapter.slug


def test_saving_every_row_as_it_stands_changes_nothing(editor: Client, draft: Draft) -> None:
    before = ItemSource.model_validate({**draft.content, "effective_date": "2026-12-01"})
    for chapter in CHAPTERS:
        for rows in chapter.rows:
            for place in range(len(_rows(draft.content, rows))):
                address = at(draft, chapter.slug, rows.slug, place)
                sent(editor, address, form_of(page(editor, address)))
    assert ItemSource.model_validate({**reread(draft), "effective_date": "2026-12-01"}) == before


def _rows(content: Any, rows: Rows) -> list[Any]:
    for key in rows.path.split("."):
        content = content.get(key) or {}
    return list(content)


def test_a_new_item_is_begun_and_its_first_section_says_what_is_missing(editor: Client) -> None:
    form = {"body": SERVICE, "name": "演示事项", "item_type": "07", "reason": "新设", "catalog_code": "000704900000"}
    where = sent(editor, reverse("desk-items-edit-new"), form)
    html = page(editor, where)
    assert "演示事项" in html
    assert "没有写" in html
    draft = Draft.objects.get(name="演示事项")
    assert str(draft.pk) in where
    assert draft.body.code == SERVICE
    form = form_of(html) | {"guide.summary": "演示用", "themes": ["其他"]}
    sent(editor, where, form)
    assert not [finding for finding in problems_of(Draft.objects.get(pk=draft.pk)) if finding.path == "guide.summary"]


def test_a_new_item_may_be_copied_from_another(editor: Client) -> None:
    form = {"body": SERVICE, "name": "照着写", "item_type": "07", "reason": "拆开办", "copy": UNEMPLOYMENT}
    sent(editor, reverse("desk-items-edit-new"), form)
    copied = Draft.objects.get(name="照着写").content
    assert copied["guide"]["materials"]
    assert "task_code" not in copied
    assert "catalog_code" not in copied


def test_what_fits_no_field_is_said_above_them(editor: Client) -> None:
    form = {"body": SERVICE, "name": "别的编码", "reason": "新设", "scheme": "gbt39046", "catalog_code": "XK00100101"}
    where = sent(editor, reverse("desk-items-edit-new"), form)
    draft = Draft.objects.get(name="别的编码")
    whole = {"item_type": "07", "audience": "natural", "guide.summary": "演示"}
    saved(draft, whole)
    assert "要写实施编码" in page(editor, where)
    assert page(editor, at(draft), 302) == ""


def test_a_beginning_that_is_refused_says_why(editor: Client) -> None:
    for wrong, said in (
        ({"name": ""}, "请写事项名称"),
        ({"reason": ""}, "请写明原因"),
        ({"copy": "没有这个事项"}, "没有找到这个事项"),
        ({"body": "没有的机构"}, "没有找到"),
        ({"name": "看不见\u202e的"}, "控制符"),
    ):
        form = {"body": SERVICE, "name": "演示", "item_type": "07", "reason": "新设"} | wrong
        assert said in sent(editor, reverse("desk-items-edit-new"), form, 422)
    assert not Draft.objects.exists()


def test_a_slip_is_kept_as_typed_and_pointed_out(editor: Client, draft: Draft) -> None:
    form = form_of(page(editor, at(draft, "times"))) | {"promise": "十天", "visits": "两次"}
    sent(editor, at(draft, "times"), form)
    html = page(editor, at(draft, "times"))
    assert 'value="十天"' in html
    assert html.count("要写成整数") >= 2
    assert reread(draft)["visits"] == "两次"


def test_what_hides_or_is_too_long_is_refused_and_still_on_the_page(editor: Client, draft: Draft) -> None:
    form = form_of(page(editor, at(draft, "keywords")))
    html = sent(editor, at(draft, "keywords"), form | {"guide.keywords": "失业\u202e登记"}, 422)
    assert "控制符" in html
    assert "失业\u202e登记" in html
    sent(editor, at(draft, "keywords"), form | {"guide.keywords": "\n".join(["词"] * 101)}, 422)
    assert reread(draft) == draft.content


def test_a_question_and_a_material_that_depends_on_it(editor: Client, draft: Draft) -> None:
    new = at(draft, "situations", "questions")
    options = {"options.0.text": "是", "options.1.text": "不是", "options.2.text": ""}
    more = {f"options.{n}.{part}": "" for n in range(3) for part in ("value", "hint")}
    sent(editor, new, form_of(page(editor, new)) | more | options | {"text": "有没有残疾证？"})
    question = reread(draft)["guide"]["questions"][-1]
    assert question["options"] == [{"value": "o1", "text": "是"}, {"value": "o2", "text": "不是"}]
    key = question["key"]

    address = at(draft, "materials", "materials")
    form = form_of(page(editor, address)) | {"name": "残疾人证"}
    picking = editor.post(address, form | {"do": "add:when", "when.add": key}).content.decode()
    assert "有没有残疾证？" in picking
    assert 'value="残疾人证"' in picking, "what was typed stays while a condition is picked"
    form = form_of(picking) | {"when.0.values": ["o1"]}
    sent(editor, address, form)
    material = reread(draft)["guide"]["materials"][-1]
    assert material["when"] == {"eq": [key, "o1"]}
    assert "“有没有残疾证”是“是”" in page(editor, at(draft, "materials"))


def test_two_conditions_are_joined_and_one_is_taken_away(editor: Client, draft: Draft) -> None:
    (first, second) = [question["key"] for question in draft.content["guide"]["questions"]][:2]
    address = at(draft, "materials", "materials")
    rows = {
        "name": "演示材料", "when.0.key": first, "when.0.says": "is_not", "when.0.values": ["dismissed"],
        "when.1.key": second, "when.1.join": "or", "when.1.says": "answered",
    }  # fmt: skip
    sent(editor, address, form_of(page(editor, address)) | rows)
    expected = {"any": [{"not": {"eq": [first, "dismissed"]}}, {"answered": second}]}
    place = len(reread(draft)["guide"]["materials"]) - 1
    assert reread(draft)["guide"]["materials"][place]["when"] == expected
    there = at(draft, "materials", "materials", place)
    less = editor.post(there, form_of(page(editor, there)) | {"do": "drop:when:1"}).content.decode()
    sent(editor, there, form_of(less))
    assert reread(draft)["guide"]["materials"][place]["when"] == expected["any"][0]


def test_a_condition_nobody_can_pick_stays_until_it_is_taken_away(editor: Client, draft: Draft) -> None:
    strange = {"ge": ["age", 60]}
    fees = [{"name": "费", "amount_fen": 100, "basis": "文件", "when": strange}]
    saved(draft, {"guide.fees": fees})
    there = at(draft, "fees", "fees", 0)
    sent(editor, there, form_of(page(editor, there)))
    assert reread(draft)["guide"]["fees"][0]["when"] == strange
    sent(editor, there, form_of(page(editor, there)) | {"when.clear": "1"})
    assert "when" not in reread(draft)["guide"]["fees"][0]


def test_rows_move_and_go_and_steps_keep_their_numbers(editor: Client, draft: Draft) -> None:
    def names() -> list[tuple[int, str]]:
        return [(step["order"], step["name"]) for step in reread(draft)["guide"]["steps"]]

    before = names()
    buttons = re.findall(r'value="((?:up|down|remove):\d+:\w+)"', page(editor, at(draft, "steps")))
    down = next(button for button in buttons if button.startswith("down:0"))
    address = reverse("desk-items-edit-rows", args=[draft.pk, "steps", "steps"])
    sent(editor, address, {"do": down})
    moved = names()
    assert [order for order, _name in moved] == [order for order, _name in before]
    assert [name for _order, name in moved[:2]] == [before[1][1], before[0][1]]
    buttons = re.findall(r'value="(remove:\d+:\w+)"', page(editor, at(draft, "steps")))
    sent(editor, address, {"do": buttons[-1]})
    assert len(names()) == len(before) - 1
    sent(editor, address, {"do": buttons[-1]})
    assert len(names()) == len(before) - 1, "what is gone already is not taken away twice"
    sent(editor, address, {"do": "remove:0:nonsense"})
    assert len(names()) == len(before) - 1


def test_two_people_write_two_rows_of_one_list_and_both_stay(editor: Client, draft: Draft) -> None:
    one, other = at(draft, "faq", "faq", 0), at(draft, "faq", "faq", 1)
    mine, theirs = form_of(page(editor, one)), form_of(page(editor, other))
    sent(editor, other, theirs | {"answer": "同事写的"})
    sent(editor, one, mine | {"answer": "我写的"})
    assert [row["answer"] for row in reread(draft)["guide"]["faq"][:2]] == ["我写的", "同事写的"]


def test_two_people_in_one_row_both_texts_are_shown(editor: Client, draft: Draft) -> None:
    there = at(draft, "faq", "faq", 0)
    mine = form_of(page(editor, there))
    sent(editor, there, dict(mine) | {"answer": "同事写的"})
    html = sent(editor, there, mine | {"answer": "我写的"}, 409)
    assert "同事写的" in html
    assert "我写的" in html
    sent(editor, there, form_of(html))
    assert reread(draft)["guide"]["faq"][0]["answer"] == "我写的", "the second time it is meant"


def test_two_people_in_one_section(editor: Client, draft: Draft) -> None:
    mine = form_of(page(editor, at(draft, "places")))
    sent(editor, at(draft, "places"), dict(mine) | {"guide.contacts.consult": "111"})
    sent(editor, at(draft, "places"), mine | {"guide.contacts.supervise": "222"})
    contacts = reread(draft)["guide"]["contacts"]
    assert (contacts["consult"], contacts["supervise"]) == ("111", "222"), (
        "what one does not touch one does not overwrite"
    )
    html = sent(editor, at(draft, "places"), mine | {"guide.contacts.consult": "333"}, 409)
    assert "111" in html
    assert "333" in html
    sent(editor, at(draft, "places"), form_of(html))
    assert reread(draft)["guide"]["contacts"]["consult"] == "333"


def test_in_review_it_is_only_read(editor: Client, draft: Draft) -> None:
    form = form_of(page(editor, at(draft, "places")))
    Draft.objects.filter(pk=draft.pk).update(state="staffing_review")
    html = page(editor, at(draft, "places"))
    assert "现在只能看" in html
    assert "disabled" in html
    assert 'value="save"' not in html
    sent(editor, at(draft, "places"), form | {"guide.contacts.consult": "333"}, 409)
    assert reread(draft) == draft.content


def test_what_is_not_there_is_told(editor: Client, draft: Draft) -> None:
    for way in (("nosuch",), ("materials", "nosuch"), ("materials", "materials", 99), ("basics", "materials", 0)):
        page(editor, at(draft, *way), 404)
    page(editor, reverse("desk-items-edit", args=[uuid4(), "basics"]), 404)
    for username in ("sunli", "guanli"):
        page(at_the_desk(username), at(draft, "basics"), 403)
    assert isinstance(draft.pk, UUID)


def test_a_list_has_an_end(editor: Client, draft: Draft) -> None:
    saved(draft, {"guide.faq": [{"question": f"{n}", "answer": "答"} for n in range(100)]})
    new = at(draft, "faq", "faq")
    assert "加一个问题" not in page(editor, at(draft, "faq"))
    sent(editor, new, form_of(page(editor, new)) | {"question": "再问", "answer": "答"}, 422)


def test_a_draft_with_nonsense_in_it_still_opens(editor: Client, draft: Draft) -> None:
    nonsense = {
        "name": None, "promise": "soon", "themes": "x", "audience": 7, "guide.materials": [1, {"name": 3, "when": {}}],
        "guide.questions": [{"key": 1}, "x"], "guide.fees": [{"amount_fen": "viel", "when": {"eq": 3}}], "guide.steps": "x",
    }  # fmt: skip
    saved(draft, nonsense)
    for chapter in CHAPTERS:
        page(editor, at(draft, chapter.slug))
    page(editor, at(draft, "materials", "materials", 0))
    page(editor, at(draft, "fees", "fees", 0))
    page(editor, reverse("desk-items-edit-ways", args=[draft.pk]))
    page(editor, reverse("desk-items-edit-start", args=[draft.pk]), 302)


def test_the_ways_show_what_a_citizen_will_see(editor: Client, draft: Draft) -> None:
    html = page(editor, reverse("desk-items-edit-ways", args=[draft.pk]))
    assert "情形 1" in html
    guide = Guide.model_validate(draft.content["guide"])
    assert guide.questions[0].text in html
    assert guide.materials[0].name in html


def test_the_rules_are_there_to_read(editor: Client) -> None:
    html = page(editor, reverse("desk-items-edit-rules"))
    assert "收费有依据" in html
    assert "第五十八条" in html


def test_a_section_takes_few_statements(editor: Client, draft: Draft) -> None:
    with CaptureQueriesContext(connection) as answered:
        page(editor, at(draft, "materials"))
    assert len(answered) <= 8
