"""编辑, beyond the plain form: money in yuan, options that move, saving by itself, rows that went away meanwhile."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.editing import at, form_of, page, reread, saved, sent
from zhengwu.items.public import Draft


def test_a_threshold_in_money_is_typed_in_yuan_and_kept_in_fen(editor: Client, draft: Draft) -> None:
    new = at(draft, "conditions", "thresholds")
    about = {"who": "城市居民", "measure": "家庭人均月收入"}
    sent(editor, new, form_of(page(editor, new)) | about | {"max": "1,035.50", "unit": "元"})
    sent(editor, new, form_of(page(editor, new)) | about | {"measure": "人均住房面积", "max": "16", "unit": "平方米"})
    kept = [(row["max"], row["unit"]) for row in reread(draft)["guide"]["thresholds"][-2:]]
    assert kept == [(103550, "分"), (16, "平方米")]
    place = len(reread(draft)["guide"]["thresholds"]) - 2
    html = page(editor, at(draft, "conditions", "thresholds", place))
    assert 'value="1035.50"' in html
    assert 'value="元"' in html
    sent(editor, at(draft, "conditions", "thresholds", place), form_of(html))
    assert reread(draft)["guide"]["thresholds"][place]["max"] == 103550, "saved as it stands it stays"
    assert "1035.50" in page(editor, at(draft, "conditions"))


def test_options_change_places_and_keep_what_conditions_point_to(editor: Client, draft: Draft) -> None:
    new = at(draft, "situations", "questions")
    form = form_of(page(editor, new)) | {
        "text": "第几次？",
        **{f"options.{n}.text": text for n, text in enumerate(("甲", "乙", "丙"))},
        **{f"options.{n}.value": f"v{n}" for n in range(3)},
        **{f"options.{n}.hint": "" for n in range(3)},
    }
    for do, order in (
        ("down:options:0", "乙甲丙"),
        ("up:options:2", "甲丙乙"),
        ("up:options:0", "甲乙丙"),
        ("up:x:1", "甲乙丙"),
    ):
        html = editor.post(new, form | {"do": do}).content.decode()
        found = re.findall(r'name="options\.\d\.text"[^>]*value="(.)"', html)
        assert "".join(found) == order, do
    assert not any(q["text"] == "第几次？" for q in reread(draft)["guide"]["questions"]), "nothing is saved by it"
    html = editor.post(new, form | {"do": "down:options:0"}).content.decode()
    sent(editor, new, form_of(html))
    options = reread(draft)["guide"]["questions"][-1]["options"]
    assert [(one["value"], one["text"]) for one in options] == [("v1", "乙"), ("v0", "甲"), ("v2", "丙")]


def test_a_section_saves_itself_and_never_over_a_colleague(editor: Client, draft: Draft) -> None:
    html = page(editor, at(draft, "places"))
    address = reverse("desk-items-edit-autosave", args=[draft.pk, "places"])
    assert f'data-autosave="{address}"' in html
    form, theirs = form_of(html), form_of(html)
    first = editor.post(address, form | {"guide.contacts.consult": "11"})
    assert first.json()["fields"] == {"revision": str(draft.revision + 1)}
    form |= {"guide.contacts.consult": "111"} | first.json()["fields"]
    assert editor.post(address, form).status_code == 200, "typing goes on from what was saved"
    assert editor.post(address, form).json()["fields"] == {"revision": str(draft.revision + 2)}, (
        "nothing new, nothing kept"
    )
    late = editor.post(address, theirs | {"guide.contacts.consult": "222"})
    assert late.status_code == 409
    assert "刚刚也改了" in late.json()["detail"]
    assert reread(draft)["guide"]["contacts"]["consult"] == "111"
    both = sent(editor, at(draft, "places"), theirs | {"guide.contacts.consult": "222"}, 409)
    assert "data-autosave" not in both, "first the writer reads both"
    assert editor.post(address, form | {"guide.contacts.consult": "1\u202e"}).status_code == 422
    Draft.objects.filter(pk=draft.pk).update(state="staffing_review")
    assert "data-autosave" not in page(editor, at(draft, "places"))
    assert editor.post(address, form | {"guide.contacts.consult": "9"}).status_code == 409


def test_what_was_typed_into_a_row_that_is_gone_becomes_a_new_one(editor: Client, draft: Draft) -> None:
    place = len(reread(draft)["guide"]["faq"]) - 1
    mine = form_of(page(editor, at(draft, "faq", "faq", place)))
    saved(draft, {"guide.faq": draft.content["guide"]["faq"][:-1]})
    html = sent(editor, at(draft, "faq", "faq", place), mine | {"answer": "我写的"}, 409)
    assert "刚刚删掉了这一行" in html
    assert f'action="{at(draft, "faq", "faq")}"' in html
    sent(editor, at(draft, "faq", "faq"), form_of(html))
    assert reread(draft)["guide"]["faq"][-1]["answer"] == "我写的"
