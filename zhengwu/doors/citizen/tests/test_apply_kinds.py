"""A form with everything a government asks for, filled in without a script, from the first word to the case."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Case
from zhengwu.doors.citizen.tests.factories import ALLOWANCE, NOW, TODAY, account, draft_address, picture, signed_in
from zhengwu.forms.public import FormDefinition
from zhengwu.items.public import begin_change, import_items, in_force
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import hats_of

pytestmark = pytest.mark.usefixtures("county")
TEXT = "我写的都是真的。"
FORM: dict[str, Any] = {
    "sections": [
        {
            "title": "申请人",
            "fields": [
                {"key": "who", "label": "申请人", "kind": "person", "prefill": "applicant"},
                {"key": "helper", "label": "帮办人", "kind": "person", "required": False},
                {"key": "visa", "label": "签证到期日", "kind": "date", "when": {"eq": ["helper.id_type", "passport"]}},
                {"key": "home", "label": "住处", "kind": "division"},
                {"key": "bank", "label": "开户银行", "prefill": "earlier:bank"},
            ],
        },
        {
            "title": "家庭",
            "fields": [
                {"key": "note", "label": "谁算家里人", "kind": "heading", "text": "一起生活的人都写"},
                {
                    "key": "family",
                    "label": "家庭成员",
                    "kind": "table",
                    "columns": [
                        {"key": "name", "label": "姓名", "kind": "name"},
                        {"key": "income", "label": "月收入", "kind": "money", "required": False},
                    ],
                },
                {"key": "total", "label": "合计", "kind": "money", "calculate": {"sum_of": ["family", "income"]}},
                {"key": "why", "label": "说明", "kind": "text", "when": {"ge": ["total", 500_000]}},
                {"key": "born", "label": "出生日期", "kind": "past_date", "lunar": True},
            ],
        },
        {
            "title": "确认",
            "fields": [
                {"key": "photo", "label": "照片", "kind": "file"},
                {"key": "promise", "label": "声明", "kind": "declaration", "text": TEXT},
                {"key": "signed", "label": "签名", "kind": "signature", "text": TEXT},
            ],
        },
    ]
}


def publish(form: dict[str, Any]) -> None:
    """The next version of the allowance: this form, no questions, no materials."""
    editor = next(hat for hat in hats_of(account("bianji"), today=TODAY) if hat.may("items.edit"))
    draft = begin_change(task_code=ALLOWANCE, reason="表单改版", by=editor, now=NOW)
    guide = {**draft.content["guide"], "form": form, "questions": [], "materials": [], "overdue": None}
    for name in ("fees", "steps", "amounts"):
        guide[name] = [{k: v for k, v in one.items() if k != "when"} for one in guide.get(name, [])]
    row = {**draft.content, "guide": guide, "effective_date": TODAY.isoformat()}
    draft.delete()
    import_items(source=[{k: v for k, v in row.items() if v is not None}], by=SYSTEM, now=NOW)


@pytest.fixture
def client() -> Client:
    publish(FORM)
    return signed_in()


def shown(form: dict[str, Any]) -> dict[str, Any]:
    keys = {name.partition(".")[0] for name in form} | {"helper", "family", "promise", "signed", "home"}
    return {**form, "shown.fields": " ".join(sorted(keys))}


ADDRESS = {"home.code": ["340000000000", "340100000000", "340123000000", "340123100000", ""], "home.detail": "1 号"}
FILLED: dict[str, Any] = {
    **ADDRESS,
    "bank": "徽商银行肥西支行",
    "family.0.name": "王芳",
    "family.0.income": "3000",
    "family.1.name": "",
    "family.2.name": "李小明",
    "family.2.income": "500.50",
    "born": "1991-12-03",
    "signed.name": "王芳",
}


def versions(page: str) -> dict[str, str]:
    """What the page says the words are that one agrees to."""
    version = page.split('name="signed.version" value="')[1].split('"', maxsplit=1)[0]
    return {"promise": version, "signed.version": version}


def filled(client: Client) -> str:
    here = draft_address(client, answers="", task_code=ALLOWANCE)
    agreed = versions(client.get(here).content.decode())
    form = shown({**FILLED, **agreed})
    answer = client.post(here, {**form, "do": "review", "form-file.photo": picture("照片.png")})
    assert answer.status_code == 302, answer.content.decode()
    return here


def test_the_form_is_drawn_with_what_is_known(client: Client) -> None:
    here = draft_address(client, answers="", task_code=ALLOWANCE)
    page = client.get(here).content.decode()
    assert "谁算家里人" in page
    assert 'name="family.0.name"' in page
    assert '<option value="340000000000"' in page
    assert "王芳，居民身份证" in page, "the verified identity is read back, not asked"
    assert "340123199112030028" not in page
    assert 'name="who.name"' not in page
    assert "填好上面的就会算出来" in page or "0 元" in page


def test_rows_levels_sums_and_conditions_work_without_a_script(client: Client) -> None:
    here = draft_address(client, answers="", task_code=ALLOWANCE)
    rows = {"family.0.name": "王芳", "family.0.income": "3000"}
    added = client.post(here, shown({**rows, "do": "row-add:family"}))
    assert added["Location"].endswith("#f-family")
    page = client.get(here).content.decode()
    assert 'name="family.1.name"' in page
    assert '<output class="computed">3000 元</output>' in page
    client.post(
        here, shown({**rows, "family.1.name": "李小明", "family.1.income": "2000", "do": "row-remove:family:0"})
    )
    page = client.get(here).content.decode()
    assert 'value="李小明"' in page
    assert 'name="family.1.name"' not in page
    # Two levels of the address further down with one press each.
    client.post(here, shown({"home.code": ["340000000000", ""], "do": "next-level:home"}))
    page = client.get(here).content.decode()
    assert '<option value="340100000000"' in page
    # A passport asks for a visa, and a great income for reasons.
    more = {"helper.name": "Ana Lee", "helper.id_type": "passport", "helper.id_number": "E1234567"}
    much = {"family.0.name": "王芳", "family.0.income": "9000"}
    client.post(here, shown({**more, **much, "do": "save"}))
    page = client.get(here).content.decode()
    assert "签证到期日" in page
    assert 'name="why"' in page
    assert "农历" in page


def test_mistakes_stand_at_their_part_and_lead_there(client: Client) -> None:
    here = draft_address(client, answers="", task_code=ALLOWANCE)
    wrong = {
        "helper.name": "Ana Lee", "helper.id_type": "resident_id", "helper.id_number": "1", "home.code": ["340123000000"],
        "family.0.income": "很多", "bank": "x", "born": "1991-12-03",
    }  # fmt: skip
    page = client.post(here, shown({**wrong, "do": "review"}))
    said = page.content.decode()
    assert page.status_code == 422
    for place in (
        "#f-helper-id_number",
        "#f-home-code",
        "#f-family-0-name",
        "#f-family-0-income",
        "#upload-photo",
        "#f-promise",
    ):
        assert f'href="{place}"' in said
        assert f'id="{place.removeprefix("#")}"' in said
    assert "家庭成员，第 1 行" in said
    assert "地址要选到乡镇、街道，请接着往下选。" in said
    assert "请先读“声明”，同意再勾选。" in said


def test_everything_is_read_back_handed_in_kept_with_its_form_and_offered_again(client: Client) -> None:
    here = filled(client)
    review = client.get(f"{here}/review").content.decode()
    assert "安徽省合肥市肥西县上派镇1 号" in review
    assert "3500.50 元" in review
    assert "340123199112030028" not in review
    assert "1991-12-03（农历十月廿八）" in review
    answer = client.post(f"{here}/review", {"promise_true": "yes", "idempotency_key": "x"})
    assert answer.status_code == 302, answer.content.decode()
    case = Case.objects.get()
    assert case.form["who"] == {"name": "王芳", "id_type": "resident_id", "id_number": "340123199112030028"}
    assert case.form["family"] == [{"name": "王芳", "income": 300_000}, {"name": "李小明", "income": 50_050}]
    assert case.form["total"] == 350_050
    assert case.form["promise"]["agreed"] is True
    assert [(m.name, m.file and m.file.name) for m in case.materials.all()] == [("照片", "照片.png")]

    # What was answered before is offered again, and says so.
    again = client.get(draft_address(client, answers="", task_code=ALLOWANCE)).content.decode()
    assert 'value="徽商银行肥西支行"' in again
    assert "来自您以前的申请，可以改" in again
    # The case keeps the form it was made with, whatever the item asks from now on.
    publish({"sections": [{"title": "新表", "fields": [{"key": "other", "label": "别的问题"}]}]})
    assert [one.key for one in in_force(task_code=ALLOWANCE, on=TODAY).guide.form.fields()] == ["other"]
    case.refresh_from_db()
    assert case.item_version.guide.form == FormDefinition.model_validate(FORM)
    assert "照片" in client.get(reverse("my-case", args=[case.project_no])).content.decode()
