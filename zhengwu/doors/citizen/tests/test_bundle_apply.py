"""一起申请: 王芳 lost her job, and says once what three bodies want to know."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import BundleApplication, BundleDraft, Case, CaseMaterial
from zhengwu.doors.citizen.bundles.filling import BundleFilling
from zhengwu.doors.citizen.bundles.opening import opened
from zhengwu.doors.citizen.tests.factories import TODAY, account, picture, signed_in
from zhengwu.forms.public import Field
from zhengwu.items.public import bundle_of

pytestmark = pytest.mark.usefixtures("county")

JOBLESS = "after-losing-a-job"
_TYPED = {
    "phone": "13800000012",
    "date": "2026-01-01",
    "past_date": "2026-01-01",
    "number": "1",
    "money": "100",
    "yes_no": "yes",
    "resident_id": "340123199112030028",
    "uscc": "91340123MA00001542",
    "name": "王芳",
}


def begun(client: Client) -> str:
    """Choose everything that can be applied for; the address of the form."""
    items = [item.task_code for item in bundle_of(code=JOBLESS, on=TODAY).items]
    answer = client.post(reverse("bundle-apply-start", args=[JOBLESS]), {"items": items, "chosen": "yes"})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def filling(here: str) -> BundleFilling:
    draft = BundleDraft.objects.get(pk=UUID(here.rsplit("/", 1)[-1]))
    found, _gone = opened(draft, account("wangfang"), today=TODAY)
    assert found is not None
    return found


def typed(field: Field) -> Any:
    if field.options:
        first = field.options[0].value
        return [first] if field.kind == "checkboxes" else first
    return _TYPED.get(field.kind, "演示内容")


def everything(now: BundleFilling) -> dict[str, Any]:
    """What a browser sends when somebody fills in all that is shown."""
    shown = [f for f in now.guide.form.fields() if f.key in now.asked and f.key not in now.locked]
    words: dict[str, Any] = {f.key: typed(f) for f in shown}
    answers = {f"answer.{q.key}": q.options[0].value for q in now.needed.questions}
    files = {f"file.{m.key}": picture(f"{m.key}.png") for m in now.needed.materials if m.name not in now.materials}
    return {**words, **answers, **files, "shown.fields": " ".join(words)}


def filled_in(client: Client) -> str:
    here = begun(client)
    for _ in range(4):  # what is answered asks for more
        client.post(here, everything(filling(here)) | {"do": "save"})
    answer = client.post(here, everything(filling(here)) | {"do": "review"})
    assert answer.status_code == 302, answer.content.decode()
    assert answer["Location"] == f"{here}/review"
    return here


def test_one_form_one_submit_and_every_item_has_its_case() -> None:
    client = signed_in()
    here = filled_in(client)
    now = filling(here)
    labels = [(s.title, f.label) for s in now.guide.form.sections for f in s.fields]
    assert len(labels) == len(set(labels)), "nothing is asked twice"
    assert len(labels) < sum(len(list(part.guide.form.fields())) for part in now.merged.parts)
    assert "核对" in client.get(f"{here}/review").content.decode()
    assert client.post(f"{here}/review", {}).status_code == 422, "the promise is asked for"
    done = client.post(f"{here}/review", {"promise_true": "yes"})
    application = BundleApplication.objects.get()
    assert done["Location"] == reverse("my-bundle", args=[application.pk])
    cases = list(Case.objects.filter(bundle_link__application=application).order_by("bundle_link__position"))
    assert [case.task_code for case in cases] == [part.task_code for part in now.merged.parts]
    shared = [paper for paper, names in now.merged.users(now.answers).items() if len(names) > 1]
    assert shared, "this bundle has a paper in common"
    files = CaseMaterial.objects.filter(case__in=cases, file__isnull=False)
    assert files.count() > files.values("file").distinct().count(), "one upload went with several cases"
    assert not BundleDraft.objects.exists()
    receipt = client.get(done["Location"]).content.decode()
    assert all(case.project_no in receipt for case in cases)
    assert "查询密码只显示这一次" in receipt
    assert client.post(f"{here}/review", {"promise_true": "yes"})["Location"] == done["Location"], "pressed again"
    assert reverse("my-bundle", args=[application.pk]) in client.get(reverse("my")).content.decode()
    assert signed_in("liqiang").get(done["Location"]).status_code == 404
    page = signed_in("zhaomin").get(reverse("desk-case", args=[cases[0].project_no])).content.decode()
    assert "同一件事的其他办件" in page
    assert cases[1].item_name in page


def test_what_is_missing_stands_where_it_can_be_put_right() -> None:
    client = signed_in()
    here = begun(client)
    client.post(here, everything(filling(here)) | {"do": "save"})
    answer = client.post(here, everything(filling(here)) | {"do": "review", "phone": "12"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#f-phone"' in page
    assert not Case.objects.exists()
    assert client.get(f"{here}/review").status_code == 302


def test_the_words_are_kept_while_one_types() -> None:
    client = signed_in()
    here = begun(client)
    answer = client.post(f"{here}/autosave", {"phone": "1380", "shown.fields": "phone"})
    assert answer.json()["saved_at"]
    assert filling(here).form["phone"] == "1380"
    assert Client().post(f"{here}/autosave").status_code == 401
    assert signed_in("liqiang").post(f"{here}/autosave").status_code == 404
    assert "失业以后" in client.get(reverse("my")).content.decode()
    assert begun(client) == here, "one draft a bundle"
    assert client.post(f"{here}/discard")["Location"] == reverse("my")
    assert client.get(here).status_code == 404


def test_one_item_alone_is_not_applied_for_together() -> None:
    client = signed_in()
    (first, *_rest) = bundle_of(code=JOBLESS, on=TODAY).items
    answer = client.post(reverse("bundle-apply-start", args=[JOBLESS]), {"items": [first.task_code], "chosen": "yes"})
    assert answer.status_code == 422
    assert "至少选两项" in answer.content.decode()


def test_an_item_that_is_not_open_is_left_out_with_the_reason() -> None:
    page = signed_in().get(reverse("bundle-apply-start", args=["old-age"])).content.decode()
    assert "现在不能一起申请" in page
    assert (
        reverse("bundle-apply-start", args=[JOBLESS])
        in Client().get(reverse("bundle", args=[JOBLESS])).content.decode()
    )
