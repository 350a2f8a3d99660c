"""表单设计: what an official without programming does to a form, and that two of them lose nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.form_designer import _opened
from zhengwu.doors.desk.tests.factories import NOW, TODAY, UNEMPLOYMENT, account, at_the_desk
from zhengwu.forms.public import BLOCKS, FormDefinition, inserted, spelled
from zhengwu.items.public import Draft, begin_change, save_part
from zhengwu.organisations.public import Officer, hats_of

pytestmark = pytest.mark.django_db


def editor() -> Officer:
    return next(hat for hat in hats_of(account("bianji"), today=TODAY) if hat.may("items.edit"))


@pytest.fixture
def client(county: None) -> Client:
    client = at_the_desk("bianji")
    session = client.session
    session["post_id"] = editor().post_id
    session.save()
    return client


@pytest.fixture
def draft(county: None) -> Draft:
    """A draft of an item whose form is written anew."""
    begun = begin_change(task_code=UNEMPLOYMENT, reason="表单改版", by=editor(), now=NOW)
    return save_part(draft_id=begun.pk, revision=1, part="form", changes={"guide.form": {}}, by=editor(), now=NOW)


def at(draft: Draft, page: str = "form", *args: Any) -> str:
    return reverse(f"desk-items-{page}", args=[draft.pk, *args])


def form_of(draft: Draft) -> FormDefinition:
    draft.refresh_from_db()
    return FormDefinition.model_validate(draft.content["guide"]["form"])


def keys(draft: Draft) -> list[list[str]]:
    return [[one.key for one in section.fields] for section in form_of(draft).sections]


def add(client: Client, draft: Draft, kind: str, **said: Any) -> Any:
    address = f"{at(draft, 'form-new')}?kind={kind}&section=0"
    return client.post(address, {"label": "一项", "required": "yes", **said, "do": "act"})


def do(client: Client, draft: Draft, verb: str) -> Any:
    return client.post(at(draft), {"do": verb})


def test_a_form_is_made_without_writing_any_data(client: Client, draft: Draft) -> None:
    assert "这张表还是空的" in client.get(at(draft)).content.decode()
    assert client.post(at(draft, "form-section", 0), {"title": "住房", "hint": "现在住的"}).status_code == 302
    options = {"options.0.label": "有房", "options.1.label": "租房"}
    assert add(client, draft, "radio", label="住房情况", **options).status_code == 302
    asked = client.get(f"{at(draft, 'form-new')}?kind=money&section=0").content.decode()
    assert "“住房情况”选了“租房”" in asked
    code = asked.split("“住房情况”选了“租房”")[0].rsplit('value="', 1)[1].split('"')[0]
    when = {"when.0.what": code, "when.0.turned": "is", "together": "all"}
    assert add(client, draft, "money", label="月租金", min="100", **when).status_code == 302
    (section,) = form_of(draft).sections
    assert (section.title, section.hint) == ("住房", "现在住的")
    radio, rent = section.fields
    assert [(o.value, o.label) for o in radio.options] == [("1", "有房"), ("2", "租房")]
    assert (rent.kind, rent.min, rent.when) == ("money", 10_000, {"eq": ["radio", "2"]})
    shown = client.get(at(draft)).content.decode()
    assert "有条件才问" in shown
    # What was said stands there again, and saving it unchanged changes nothing.
    page = client.get(at(draft, "form-field", "money")).content.decode()
    assert 'value="100"' in page
    assert f'value="{code}" selected' in page


def test_a_table_with_columns_and_a_sum(client: Client, draft: Draft) -> None:
    columns = {
        "columns.0.label": "姓名",
        "columns.0.kind": "name",
        "columns.1.label": "收入",
        "columns.1.kind": "money",
    }
    assert add(client, draft, "table", label="家庭成员", max="5", **columns).status_code == 302
    sum_ = {"way": "sum", "terms.0.term": "sum_of table c2"}
    assert add(client, draft, "money", label="合计", **sum_).status_code == 302
    table, total = form_of(draft).fields()
    assert [(c.key, c.label, c.kind) for c in table.columns] == [("c1", "姓名", "name"), ("c2", "收入", "money")]
    assert total.calculate == {"sum_of": ["table", "c2"]}
    # A column keeps its key while it keeps its name, so that calculations find it.
    page = {"label": "家庭成员", "required": "yes", "do": "act", "columns.0.label": "收入", "columns.0.kind": "money"}
    seen = client.get(at(draft, "form-field", "table")).content.decode().split('name="seen" value="')[1].split('"')[0]
    assert client.post(at(draft, "form-field", "table"), page | {"seen": seen}).status_code == 302
    assert [c.key for c in next(form_of(draft).fields()).columns] == ["c2"]
    refused = add(client, draft, "number", label="人均", **{"way": "difference", "terms.0.term": "count table"})
    assert refused.status_code == 422
    assert "正好选两个" in refused.content.decode()


def test_rows_come_and_go_with_plain_buttons(client: Client, draft: Draft) -> None:
    address = f"{at(draft, 'form-new')}?kind=radio&section=0"
    more = client.post(address, {"label": "颜色", "options.0.label": "红", "do": "row-add:options"}).content.decode()
    assert 'name="options.1.label"' in more
    assert 'value="红"' in more
    fewer = {"label": "颜色", "options.0.label": "红", "options.1.label": "绿", "do": "row-remove:options:0"}
    less = client.post(address, fewer).content.decode()
    assert 'value="绿"' in less
    assert 'value="红"' not in less
    assert "form" not in str(draft.content["guide"].get("form", {}).get("sections", "")), "nothing was saved"


def test_fields_move_copy_vanish_and_come_back(client: Client, draft: Draft) -> None:
    client.post(at(draft, "form-add"), {"block": "family"})
    client.post(at(draft, "form-add"), {"block": "account"})
    assert keys(draft) == [["family", "people", "income"], ["payee", "bank", "account"]]
    do(client, draft, "up:bank")
    do(client, draft, "down:income")
    assert keys(draft) == [["family", "people"], ["income", "bank", "payee", "account"]]
    do(client, draft, "copy:payee")
    do(client, draft, "place:account:0:people")
    assert keys(draft) == [["family", "account", "people"], ["income", "bank", "payee", "payee_2"]]
    refused = do(client, draft, "remove:family")
    assert refused.status_code == 409
    assert "家庭人数" in refused.content.decode()
    do(client, draft, "remove:payee_2")
    said = client.get(at(draft)).content.decode()
    assert "撤销上一次改动（编辑）" in said
    do(client, draft, "undo")
    assert keys(draft)[1] == ["income", "bank", "payee", "payee_2"]
    refused = do(client, draft, "section-down:0")
    assert refused.status_code == 409
    assert "只能排在它后面" in refused.content.decode(), "the sum would stand before the table"


def test_what_depends_on_something_never_stands_before_it(client: Client, draft: Draft) -> None:
    client.post(at(draft, "form-add"), {"block": "family"})
    before = keys(draft)
    refused = do(client, draft, "up:people")
    assert refused.status_code == 409
    assert "“家庭人数”要看“家庭成员”怎么填" in refused.content.decode()
    assert keys(draft) == before
    for nonsense in ("fly:people", "up:nobody", "section-up:9", "section-up:x", "place:people:x:"):
        assert do(client, draft, nonsense).status_code == 404


def test_a_field_somebody_else_changed_is_not_written_over_unseen(client: Client, draft: Draft) -> None:
    add(client, draft, "text", label="地点")
    page = client.get(at(draft, "form-field", "text")).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]
    address = at(draft, "form-field", "text")
    assert client.post(address, {"label": "地方", "required": "yes", "seen": seen, "do": "act"}).status_code == 302
    late = client.post(address, {"label": "场所", "required": "yes", "seen": seen, "do": "act"})
    assert late.status_code == 409
    said = late.content.decode()
    assert "刚刚被别人改过，现在叫“地方”" in said
    assert 'value="场所"' in said
    # The page shown again has seen the other text: saving it once more is a decision.
    again = said.split('name="seen" value="')[1].split('"')[0]
    assert client.post(address, {"label": "场所", "required": "yes", "seen": again, "do": "act"}).status_code == 302


def test_preview_shows_conditions_sums_and_mistakes_and_keeps_nothing(client: Client, draft: Draft) -> None:
    client.post(at(draft, "form-add"), {"block": "family"})
    client.post(at(draft, "form-add"), {"block": "promise"})
    before = draft.revisions.count()
    row = {"family.0.name": "王芳", "family.0.relation": "本人", "family.0.income": "3000"}
    answer = client.post(at(draft, "form-preview"), {**row, "do": "check"})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "3000 元" in said
    assert 'href="#f-family-0-id_number"' in said
    assert "请先读“申请人声明”，同意再勾选。" in said
    assert draft.revisions.count() == before
    assert "phone-wide" in client.get(at(draft, "form-preview") + "?width=phone").content.decode()
    assert client.get("/en" + at(draft, "form-preview")).status_code == 200


def test_a_draft_under_review_can_only_be_looked_at(client: Client, draft: Draft) -> None:
    client.post(at(draft, "form-add"), {"block": "contact"})
    Draft.objects.filter(pk=draft.pk).update(state="staffing_review")
    page = client.get(at(draft)).content.decode()
    assert "现在不能改" in page
    assert 'value="remove:phone"' not in page
    assert do(client, draft, "remove:phone").status_code == 409
    assert keys(draft) == [["phone", "email", "mail_to"]]


def test_a_form_that_cannot_be_read_is_said_so(client: Client, draft: Draft) -> None:
    content = draft.content
    content["guide"]["form"] = {"sections": [{"title": "坏", "fields": [{"key": "x", "label": "选", "kind": "radio"}]}]}
    Draft.objects.filter(pk=draft.pk).update(content=json.loads(json.dumps(content)))
    assert "单选、多选要写 options" in client.get(at(draft)).content.decode()


def test_pages_are_for_whoever_edits_items(draft: Draft) -> None:
    reviewer = at_the_desk("sunli")
    assert reviewer.get(at(draft)).status_code == 403


def test_the_list_takes_few_statements_however_long_the_form(
    client: Client, draft: Draft, django_assert_max_num_queries: Any
) -> None:
    for block in ("family", "account", "contact", "promise", "company"):
        client.post(at(draft, "form-add"), {"block": block})
    client.get(at(draft))
    with django_assert_max_num_queries(14):
        client.get(at(draft))


def test_two_designers_at_once_lose_nothing(client: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves between reading and saving: the change is made once more, to the form as it is then."""
    add(client, draft, "text", label="地点")
    times: list[int] = []

    def interrupted(**said: Any) -> Draft:
        times.append(said["revision"])
        if len(times) == 1:
            theirs = spelled(inserted(form_of(draft), BLOCKS["contact"]))
            save_part(**{**said, "changes": {"guide.form": theirs}})
        return save_part(**said)

    monkeypatch.setattr(_opened, "save_part", interrupted)
    assert add(client, draft, "time", label="时间").status_code == 302
    assert {one.key for one in form_of(draft).fields()} == {"text", "time", "phone", "email", "mail_to"}
    assert len(times) == 2
