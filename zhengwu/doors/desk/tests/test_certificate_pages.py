"""The library through its pages: the holder looks and asks, the head answers and withholds, the editor keeps the directory."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.cases.public import CaseMaterial
from zhengwu.certificates.public import Certificate, CertificateType, certificate_pdf
from zhengwu.doors.desk.tests.factories import NOW, accepted, account, at_the_desk

pytestmark = pytest.mark.usefixtures("county")
BOOK = "居民户口簿"


def book() -> Certificate:
    return Certificate.objects.select_related("type").get(kind=BOOK, status="valid")


def text(client: Client, name: str, *args: object, query: str = "") -> str:
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200, answer
    return str(answer.content.decode())


def test_the_holder_asks_the_head_answers_and_a_shopkeeper_reads_what_became_of_it() -> None:
    fang, head, stranger, old = at_the_desk("wangfang"), at_the_desk("zhouzheng"), Client(), book()
    assert BOOK in text(fang, "my-certificates")
    assert "没有找到" in text(fang, "my-certificates", query="?q=无")
    assert "还没有用过" in text(fang, "my-certificate", old.pk)
    assert fang.get(reverse("my-certificate-pdf", args=[old.pk])).content == certificate_pdf(old)
    ask = reverse("my-certificate-correction", args=[old.pk])
    assert fang.post(ask, {"what": " "}).status_code == 422
    assert fang.post(ask, {"what": "户主是王建国"}).status_code == 302
    assert fang.post(ask, {"what": "户主是王建国"}).status_code == 409
    assert at_the_desk("liqiang").get(reverse("my-certificate", args=[old.pk])).status_code == 404

    assert "户主是王建国" in text(head, "desk-certificate", old.pk)
    assert old.number in text(head, "desk-certificates", query="?status=asked")
    answer = reverse("desk-certificate-answer", args=[old.pk])
    assert "户主姓名" in head.get(answer).content.decode()
    typed = {"correct": "yes", "head_name": "王建国", "household_kind": "家庭户", "address": old.data["address"]}
    assert head.post(answer, typed).status_code == 422, "an answer has to be written"
    assert head.post(answer, {**typed, "answer": "已更正"}).status_code == 302
    new = book()
    assert (new.version, new.data["head_name"]) == (2, "王建国")
    assert "换新" in text(stranger, "v", old.verify_code)
    found = text(stranger, "v", new.verify_code)
    assert "这份证照是真的，现在有效" in found
    assert "王芳" not in found
    assert "王*" in found


@pytest.mark.parametrize(
    ("verb", "typed", "words"),
    [
        ("withhold", {}, "暂扣"),
        ("revoke", {}, "已经撤销"),
        ("cancel", {}, "已经注销"),
        ("transfer", {}, "已经转走"),
        ("extend", {"valid_to": "2050-01-01"}, ""),
        ("change", {"holder_name": "王芳芳", "sex": "女"}, "换新"),
    ],
)
def test_what_is_done_at_the_desk_is_what_a_check_says(verb: str, typed: dict[str, str], words: str) -> None:
    head, card = at_the_desk("zhouzheng"), Certificate.objects.get(kind="居民身份证")
    here = reverse("desk-certificate-act", args=[card.pk, verb])
    assert head.get(here).status_code == 200
    assert head.post(here, {**typed, "reason": ""}).status_code == 422
    assert head.post(here, {**typed, "reason": "核实情况"}).status_code == 302
    assert (words or "换新") in text(Client(), "v", card.verify_code)
    said = Client().get(f"/api/v1/verify/{card.verify_code}").json()
    assert (said["valid"], said["certificate"], said["holder"]) == (False, True, "王*")
    assert head.post(here, {**typed, "reason": "再来"}).status_code == 409
    assert head.get(reverse("desk-certificate-act", args=[card.pk, "expire"])).status_code == 404


def test_one_is_issued_by_hand_and_a_list_costs_the_same_however_long() -> None:
    head, kind = at_the_desk("zhouzheng"), CertificateType.objects.get(name="残疾人证")
    new = reverse("desk-certificate-new")
    assert "残疾人证" in head.get(new).content.decode()
    assert "残疾类别" in head.post(new, {"type": kind.code}).content.decode()
    number = account("wangfang").person.id_number  # type: ignore[union-attr]  # she is registered
    typed = {"type": kind.code, "holder": number, "disability_kind": "肢体", "valid_from": "2026-11-01"}
    assert head.post(new, {**typed, "holder": "1"}).status_code == 422
    assert head.post(new, {**typed, "valid_from": ""}).status_code == 422
    with CaptureQueriesContext(connection) as short:
        head.get(reverse("desk-certificates"))
    for _ in range(3):
        assert head.post(new, typed).status_code == 302
    with CaptureQueriesContext(connection) as longer:
        assert "肢体" in text(head, "desk-certificate", Certificate.objects.filter(kind="残疾人证")[0].pk)
    assert len(longer) <= 25
    with CaptureQueriesContext(connection) as long:
        head.get(reverse("desk-certificates"))
    assert len(long) == len(short)
    assert at_the_desk("zhaomin").get(new).status_code == 403


def test_the_directory_is_kept_by_whoever_may(editor: Client) -> None:
    card = CertificateType.objects.get(name="居民身份证")
    assert "居民身份证" in text(at_the_desk("zhaomin"), "desk-certificate-types", query="?q=身份证")
    assert "民族" in text(at_the_desk("zhaomin"), "desk-certificate-type", card.pk)
    assert at_the_desk("zhaomin").get(reverse("desk-certificate-type-new")).status_code == 403
    assert "另起一版" in text(editor, "desk-certificate-type", card.pk)
    edit = reverse("desk-certificate-type-edit", args=[card.pk])
    typed = {
        "name": "居民身份证",
        "mark": "身",
        "definer_name": "公安部",
        "holder_category": "natural",
        "months": "240",
    }
    typed |= {"validity": "months", "trust_level": "A", "layout": "portrait"}
    typed |= {"fields": "sex 性别\naddress 住址 address 不印"}
    for wrong in ({"months": "很久"}, {"fields": "X 性别"}, {"name": ""}):
        assert editor.post(edit, typed | wrong).status_code == 422, wrong
    assert editor.post(edit, typed).status_code == 302
    draft = CertificateType.objects.get(code=card.code, state="draft")
    assert ([f["key"] for f in draft.fields], draft.printed) == (["sex", "address"], ["sex"])
    step = reverse("desk-certificate-type-step", args=[draft.pk])
    assert editor.get(step).status_code == 200
    assert editor.post(step).status_code == 302
    card.refresh_from_db()
    assert card.state == "retired"
    assert editor.post(step).status_code == 302, "what is in force is taken out"
    assert editor.post(step).status_code == 409
    assert editor.post(reverse("desk-certificate-type-new"), typed | {"code": "1"}).status_code == 422


def test_an_officer_sees_the_certificate_that_stands_for_a_material() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    material = CaseMaterial.objects.create(
        case=case,
        name="户口簿",
        kind="certificate",
        certificate_identifier=book().identifier or "",
        given_at=NOW,
        trust="A",
    )
    page = text(desk, "desk-case", case.project_no, query=f"?paper={material.pk}")
    picture = reverse("desk-page-picture", args=[case.project_no, material.pk, 1])
    assert picture in page
    assert "A 级" in page
    assert desk.get(picture)["Content-Type"] == "image/png"
    assert picture in text(desk, "desk-viewer", case.project_no, query=f"?left={material.pk}")


def test_a_material_is_chosen_from_the_library_instead_of_uploaded() -> None:
    fang = at_the_desk("wangfang")
    start = fang.get(reverse("apply-start", args=["11340123MA000005814000511926000"]) + "?kind=first")
    here = start["Location"]
    page = fang.get(here).content.decode()
    shown = re.search(r'name="shown.library" value="([^"]*)"', page)
    assert shown is not None
    keys = shown[1].split()
    assert keys, "she holds what this asks for"
    ticked = {f"library.{keys[0]}": "1", "shown.library": shown[1], "do": "save"}
    assert fang.post(here, ticked).status_code == 302
    page = fang.get(here).content.decode()
    assert "不用上传" in page
    assert f'name="file.{keys[0]}"' not in page
    assert fang.post(here, {"shown.library": shown[1], "do": "save"}).status_code == 302
    assert f'name="file.{keys[0]}"' in fang.get(here).content.decode()
