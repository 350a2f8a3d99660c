"""印章管理 at the desk: look, let seal by itself, stop, end; and a request that two people decide."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from zhengwu.documents.public import documents_of, pdf
from zhengwu.doors.desk.tests.factories import NOW, at_the_desk, just_proved, received
from zhengwu.seals.public import Seal, SealUse, UseRequest, check_pdf, standing_papers

pytestmark = pytest.mark.usefixtures("county")


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_seal_is_looked_after_and_a_paper_tells_what_became_of_it(django_assert_max_num_queries: Any) -> None:
    case = received()
    receipt = documents_of(case.subject).get(kind="receipt")
    file = pdf(receipt)
    assert check_pdf(file, now=NOW)[0].seal_number == receipt.sealed_by
    keeper, registrar, head = (at_the_desk(name) for name in ("zhaomin", "guanli", "zhouzheng"))
    place, at = reverse("desk-seals"), [receipt.sealed_by]
    record = reverse("desk-seal", args=at)
    with django_assert_max_num_queries(9):
        assert receipt.sealed_by in read(keeper, f"{place}?q={case.body.name}&kind=special&state=in_force")
    assert "没有找到" in read(keeper, f"{place}?q=没有这枚")
    with django_assert_max_num_queries(14):
        page = read(keeper, record)
    for words in (receipt.number, "自动用印", "收件凭证", hashlib.sha256(file).hexdigest()[:16], "演示签名"):
        assert words in page
    assert keeper.get(reverse("desk-seal-picture", args=at)).content.startswith(b"<svg")
    assert at_the_desk("sunli").get(place).status_code == 403
    standing = reverse("desk-seal-standing", args=at)
    assert keeper.post(standing, {"papers": ["receipt"]}).status_code == 302
    assert standing_papers(Seal.objects.get(number=receipt.sealed_by)) == ("receipt",)
    assert head.get(standing).status_code == 403
    pause, revoke = reverse("desk-seal-pause", args=at), reverse("desk-seal-revoke", args=at)
    assert keeper.post(pause, {"was": "in_force", "reason": ""}).status_code == 422
    assert keeper.post(pause, {"was": "in_force", "reason": "找不到印章"}).status_code == 302
    assert keeper.get(pause).status_code == 403, "whoever stopped it does not let it go on"
    assert "找不到印章" in read(registrar, record)
    assert registrar.post(pause, {"was": "suspended", "reason": "找到了"}).status_code == 302
    assert keeper.get(revoke).status_code == 403
    assert registrar.post(revoke, {"reason": "失窃", "compromised_from": "2026-02-30"}).status_code == 422
    assert registrar.post(revoke, {"reason": "失窃", "compromised_from": "2026-11-01", "hour": "25"}).status_code == 422
    assert (
        registrar.post(revoke, {"reason": "失窃", "compromised_from": "2026-11-01", "hour": "9:30"}).status_code == 422
    )
    gone = registrar.post(revoke, {"reason": "失窃", "compromised_from": "2026-11-01", "hour": "09:30"}, follow=True)
    assert "2026年11月1日 09:30:00以后盖的章存疑" in gone.content.decode()
    told = read(Client(), reverse("v", args=[receipt.verify_code]))
    for words in ("这份文书要向发文机关核实", "可能不在发文机关手里", f"{case.body.name}受理专用章"):
        assert words in told
    swapped = Client().post(reverse("verify-file"), {"file": SimpleUploadedFile("a.pdf", file[:-9] + b"x" + file[-8:])})
    assert "被人改过" in swapped.content.decode()


def test_a_file_is_sealed_by_two_people_and_known_by_its_seal(django_assert_max_num_queries: Any) -> None:
    letter = pdf(documents_of(received().subject).get(kind="receipt"))
    seal = Seal.objects.filter(kind="main").order_by("number")[0]
    keeper, head = at_the_desk("zhaomin"), at_the_desk("zhouzheng")
    form = {"seal": seal.number, "title": "关于聘任的函", "reason": "聘任社区工作者"}
    asking = reverse("desk-seals-ask")
    assert keeper.post(asking, form).status_code == 422, "no file"
    landed = keeper.post(asking, {**form, "file": SimpleUploadedFile("a.pdf", letter)}, follow=True)
    asked = UseRequest.objects.get()
    assert "等有权限的另一位同事批准" in landed.content.decode()
    with django_assert_max_num_queries(9):
        assert "关于聘任的函" in read(head, f"{reverse('desk-seals-requests')}?state=asked")
    where, file = reverse("desk-seals-request", args=[asked.pk]), reverse("desk-seals-request-file", args=[asked.pk])
    assert head.get(file).content == letter
    assert head.get(f"{file}?sealed=1").status_code == 404
    assert keeper.post(where, {"decision": "approve"}).status_code == 403, "nobody approves what they asked for"
    just_proved(head, now=NOW.replace(year=2020))
    again = head.post(where, {"decision": "approve", "answer": "同意"})
    assert "again" in again["Location"], "whoever seals says again who they are"
    assert not SealUse.objects.filter(mode="dual").exists()
    assert 'value="approve" checked' in read(head, where), "what was typed is still there"
    just_proved(head)
    assert head.post(where, {"decision": "refuse"}).status_code == 422
    assert head.post(where, {"decision": "approve"}).status_code == 302
    sealed = head.get(f"{file}?sealed=1").content
    found = check_pdf(sealed, now=NOW)
    assert [each.seal_number for each in found][1:] == [seal.number]
    told = Client().post(reverse("verify-file"), {"file": SimpleUploadedFile("a.pdf", sealed)})
    assert "文件上的印章是真的" in told.content.decode()
    assert head.post(where, {"decision": "approve"}).status_code == 409
    assert "已用印" in read(keeper, reverse("desk-seals-requests"))


def test_a_seal_enters_the_register_by_its_form() -> None:
    registrar, where = at_the_desk("guanli"), reverse("desk-seals-register")
    assert registrar.get(where).status_code == 200
    form = {
        "body": "肥西县民政局", "kind": "finance", "number": "3401239999999", "keeper": "zhaomin",
        "valid_from": "2026-12-01", "provider": "demo",
    }  # fmt: skip
    for wrong in ({"body": "没有这个局"}, {"kind": ""}, {"number": "1"}, {"keeper": "nobody"}, {"valid_from": "x"}):
        assert registrar.post(where, form | wrong).status_code == 422, wrong
    landed = registrar.post(where, form, follow=True).content.decode()
    assert "肥西县民政局财务专用章" in landed
    assert "这种印章每次都要有人用" in landed
    assert registrar.post(where, form).status_code == 409
    assert at_the_desk("zhaomin").get(where).status_code == 403
