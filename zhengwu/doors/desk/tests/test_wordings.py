"""文书范本 at the desk: written block by block without a script, looked at, put in force; the law's words stay."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from zhengwu.documents.public import KINDS, Document, WordingVersion, built_in, in_force
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk
from zhengwu.kernel.public import local_date

pytestmark = pytest.mark.usefixtures("county")
KIND = "rejection_decision"


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def form_of(client: Client, address: str) -> dict[str, Any]:
    """What a browser would send of the form that POSTs to this address."""
    (form,) = (one for one in html.fromstring(read(client, address)).forms if one.get("action") == address)
    return {name: value for name, value in form.fields.items() if value is not None}


def begun(client: Client, kind: str = KIND, body: str = "") -> str:
    answer = client.post(reverse("desk-wording-begin", args=[kind]), {"body": body})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def press(client: Client, address: str, do: str = "save", **typed: str) -> str:
    answer = client.post(address, form_of(client, address) | {"do": do} | typed)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_from_the_list_to_a_wording_in_force(django_assert_max_num_queries: Any) -> None:
    desk = at_the_desk("guanli")
    with django_assert_max_num_queries(12):
        page = read(desk, reverse("desk-wordings"))
    assert page.count("内置范本") == len(KINDS)
    assert "取证凭单" in read(desk, f"{reverse('desk-wordings')}?q=取证")
    record = read(desk, reverse("desk-wording", args=[KIND]))
    for words in ("必须写的内容", "救济途径", "行政许可法第三十八条第二款", "{理由|句}", "还没有改过"):
        assert words in record
    edit = begun(desk)
    assert begun(desk) == edit, "one draft at a time"
    assert "{理由|句}" in read(desk, edit)
    assert press(desk, edit, "add:note").endswith("#block-4")
    assert press(desk, edit, "up:4").endswith("#block-3")
    press(desk, edit, **{"text-3": "请保管好本决定。", "size": "small"})
    draft = WordingVersion.objects.get()
    assert [block.kind for block in draft.wording.blocks] == ["paragraph"] * 3 + ["note", "remedy"]
    assert (draft.wording.size, draft.revision) == ("small", 4)
    here = reverse("desk-wording-version", args=[draft.pk])
    assert "请保管好本决定。" in read(desk, here)
    look = desk.get(reverse("desk-wording-preview", args=[draft.pk]))
    assert (look["Content-Type"], look.content[:5]) == ("application/pdf", b"%PDF-")
    use = reverse("desk-wording-act", args=[draft.pk, "use"])
    assert "请保管好本决定。" in read(desk, use), "what changes is shown before it is put in force"
    for day, status in (("2020-01-01", 422), ("", 422), (local_date(NOW).isoformat(), 302)):
        assert desk.post(use, form_of(desk, use) | {"valid_from": day}).status_code == status
    assert in_force(kind=KIND, body_code="", on=local_date(NOW)).version == draft
    assert "现行" in read(desk, here)
    assert not Document.objects.exists(), "looking issues nothing"
    assert desk.get(edit).status_code == 409
    retire = reverse("desk-wording-act", args=[draft.pk, "retire"])
    assert desk.post(retire, {}).status_code == 302
    assert in_force(kind=KIND, body_code="", on=local_date(NOW)).version is None
    assert "停用" in read(desk, reverse("desk-wording", args=[KIND]))


def test_what_the_law_wants_is_missed_and_what_is_wrong_stands_at_its_field() -> None:
    desk = at_the_desk("guanli")
    edit = begun(desk)
    press(desk, edit, "remove:3")
    page = read(desk, edit)
    assert "没有写“救济途径”" in page
    assert 'href="#more"' in page
    press(desk, edit, **{"text-2": "{../}#read(1)"})
    page = read(desk, edit)
    assert 'href="#f-text-2"' in page
    assert "没有“../”这一项" in page
    draft = WordingVersion.objects.get()
    use = reverse("desk-wording-act", args=[draft.pk, "use"])
    refused = desk.post(use, {"seen": str(draft.revision), "valid_from": local_date(NOW).isoformat()})
    assert (refused.status_code, draft.state) == (422, "draft")
    stale = form_of(desk, edit) | {"seen": "1", "do": "save"}
    late = desk.post(edit, stale)
    assert (late.status_code, "刚刚改过" in late.content.decode()) == (409, True)
    drop = reverse("desk-wording-act", args=[draft.pk, "drop"])
    assert desk.post(drop, form_of(desk, drop)).status_code == 302
    assert not WordingVersion.objects.exists()


def test_every_kind_goes_through_its_form_unchanged() -> None:
    """What a form shows is what it sends: pressing save alone changes no wording."""
    desk = at_the_desk("guanli")
    for kind in KINDS:
        edit = begun(desk, kind)
        before = WordingVersion.objects.get(kind=kind).wording
        press(desk, edit)
        assert WordingVersion.objects.get(kind=kind).wording == before
    receipt = WordingVersion.objects.get(kind="receipt")
    edit = begun(desk, "receipt")
    press(desk, edit, bilingual="yes")
    assert "Received by" in read(desk, edit)
    press(desk, edit)
    receipt.refresh_from_db()
    assert receipt.wording == built_in("receipt").model_copy(update={"bilingual": True})


def test_a_body_has_its_own_and_outsiders_have_none() -> None:
    desk = at_the_desk("guanli")
    answer = desk.post(reverse("desk-wording-begin", args=[KIND]), {"body": "没有这个局"})
    assert answer.status_code == 422
    edit = begun(desk, body="肥西县民政局")
    draft = WordingVersion.objects.get()
    assert draft.body_name == "肥西县民政局"
    press(desk, edit, "add:listing")
    of_body = f"?body={draft.body_code}"
    assert "在写" in read(desk, reverse("desk-wordings") + of_body)
    assert "在写" not in read(desk, reverse("desk-wordings"))
    assert "草稿" in read(desk, reverse("desk-wording", args=[KIND]) + of_body)
    for address in (reverse("desk-wordings"), edit, reverse("desk-wording-preview", args=[draft.pk])):
        assert at_the_desk("zhaomin").get(address).status_code == 403
    english = read(desk, f"/en{edit}")
    assert "Save the draft" in english
