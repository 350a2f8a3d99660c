"""A certificate without paper, through the pages: shown, allowed, copied, asked for by a system, checked at a counter."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.certificates.public import Certificate, ConsentRequest, Given, Grant, Wanted, request_use
from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, at_the_desk
from zhengwu.doors.desk.tests.factories import officer as officer_of
from zhengwu.doors.ui.limits import forget_looks

pytestmark = pytest.mark.usefixtures("county")
QIANG = "340123198506140014"


def card() -> Certificate:
    return Certificate.objects.select_related("type").get(kind="居民身份证", status="valid")


def text(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer
    return str(answer.content.decode())


def scanned(screen: str) -> str:
    """Where the code on the screen leads."""
    found = re.search(r"data-address>https?://[^/]+(/show/[\w-]+)<", screen)
    assert found, screen
    return found[1]


def allowed(fang: Client, held: Certificate, **typed: str) -> Any:
    whole = {"kind": "person", "name": "李强", "number": QIANG, "purpose": "handle", "until": TODAY.isoformat()}
    return fang.post(reverse("my-certificate-allow", args=[held.pk]), whole | typed)


def test_what_is_on_the_screen_is_seen_once_and_the_holder_reads_by_whom() -> None:
    fang, shop, clerk, held = at_the_desk("wangfang"), Client(), at_the_desk("zhaomin"), card()
    screen = reverse("my-certificate-show", args=[held.pk])
    assert screen in text(fang.get(reverse("my-certificate", args=[held.pk])))
    with CaptureQueriesContext(connection) as asked:
        code = scanned(text(fang.get(screen)))
    assert len(asked) <= 22
    assert scanned(text(fang.get(screen))) != code, "every opening shows another"
    seen = shop.get(code)
    face = text(seen)
    assert "这份证照是真的，现在有效" in face
    assert "王芳" in face
    assert held.holder_id_number not in face
    assert "no-store" in seen["Cache-Control"]
    assert shop.cookies["shown"]["httponly"]
    assert "王芳" in text(shop.get(code)), "whoever looked may look again"
    for other in (Client(), clerk):
        assert "请对方重新亮证" in text(other.get(code), 410)
    assert Client().head(code).status_code == 405, "looking without seeing would use it up"
    at_work = text(clerk.get(scanned(text(fang.get(screen)))))
    assert reverse("desk-certificate", args=[held.pk]) in at_work
    log = text(fang.get(reverse("my-certificate", args=[held.pk])))
    assert "扫码的人" in log
    assert "赵敏" in log
    assert Client().get(screen)["Location"].startswith("/sign-in")
    assert at_the_desk("wairen").get(screen).status_code == 404


def test_whoever_guesses_codes_has_to_wait(settings: Any) -> None:
    settings.VERIFY_A_MINUTE = 3
    forget_looks()
    guesses = [Client().get(reverse("show", args=[f"{n:032}"])).status_code for n in range(4)]
    forget_looks()
    assert guesses == [410, 410, 410, 429]


def test_an_authorisation_is_given_seen_used_and_taken_back() -> None:
    fang, qiang, held = at_the_desk("wangfang"), at_the_desk("liqiang"), card()
    mine, screen = reverse("my-certificates"), reverse("my-certificate-show", args=[held.pk])
    assert qiang.get(screen).status_code == 404
    wrongs: tuple[dict[str, str], ...] = (
        {"name": "李四"},
        {"kind": ""},
        {"kind": "body", "name": "没有"},
        {"kind": "legal"},
        {"purpose": ""},
        {"until": ""},
        {"most_uses": "x"},
    )
    for wrong in wrongs:
        cache.clear()
        assert allowed(fang, held, **wrong).status_code == 422, wrong
    assert allowed(fang, held, number=account("liqiang").person.phone).status_code == 302  # type: ignore[union-attr]
    assert "王芳的居民身份证" in text(qiang.get(mine))
    face = text(Client().get(scanned(text(qiang.get(screen)))))
    assert "李强" in face
    assert "办理政务服务事项" in face
    end = reverse("my-certificate-allow-end", args=[Grant.objects.get().pk])
    assert qiang.get(end).status_code == 404
    assert end in text(fang.get(reverse("my-certificate", args=[held.pk])))
    waiting = scanned(text(qiang.get(screen)))
    assert "收回授权吗" in text(fang.get(end))
    assert fang.post(end).status_code == 302
    assert Client().get(waiting).status_code == 410
    assert qiang.get(screen).status_code == 404
    assert "王芳的居民身份证" not in text(qiang.get(mine))
    assert "已收回" in text(fang.get(reverse("my-certificate", args=[held.pk])))
    assert fang.post(end).status_code == 409


def test_a_copy_says_what_for_and_a_counter_checks_all_kinds() -> None:
    fang, clerk, held = at_the_desk("wangfang"), at_the_desk("zhaomin"), card()
    make, check = reverse("my-certificate-copy", args=[held.pk]), reverse("desk-certificate-check")
    typed = {"for_whom": "派河物业", "purpose": "trade", "words": "绿化工程", "until": TODAY.isoformat()}
    assert fang.post(make, {**typed, "for_whom": ""}).status_code == 422
    assert fang.post(make, typed).status_code == 302
    copy = held.copies.get()
    assert "派河物业" in text(fang.get(reverse("my-certificate", args=[held.pk])))
    file = fang.get(reverse("my-certificate-copy-pdf", args=[copy.pk]))
    assert file.content.startswith(b"%PDF")
    found = text(Client().get(f"/v/{copy.verify_code}"))
    for words in ("只能用于写明的用途", "派河物业", "投标、签合同（绿化工程）"):
        assert words in found
    said = Client().get(f"/api/v1/verify/{copy.verify_code}").json()
    assert (said["valid"], said["copy_for"], said["holder"]) == (True, "派河物业", "王*")
    for q, words in (
        ("", "扫一扫"),
        ("ABC", "查不到"),
        (copy.verify_code, "仅供派河物业用于投标、签合同（绿化工程）"),
        (f"http://x/v/{held.verify_code}", held.number),
    ):
        assert words in text(clerk.get(check, {"q": q})), q
    token = scanned(text(fang.get(reverse("my-certificate-show", args=[held.pk]))))
    assert clerk.get(check, {"q": f"http://x{token}"})["Location"] == token
    assert reverse("desk-certificates") in clerk.get(check, {"q": held.identifier or ""})["Location"]
    assert fang.get(check).status_code == 403


def test_a_body_asks_and_the_holder_answers_once() -> None:
    fang, held, officer = at_the_desk("wangfang"), card(), officer_of("zhaomin")
    wanted = Wanted(purpose="qualify", matter="RS-1", identifier=held.identifier or "")
    asked = request_use(wanted=wanted, by=officer, now=NOW)
    assert isinstance(asked, ConsentRequest)
    question = reverse("my-certificate-consent", args=[asked.pk])
    for page in (reverse("my-certificates"), reverse("my-certificate", args=[held.pk])):
        assert question in text(fang.get(page))
    for words in ("RS-1", officer.body_name, "入学、入职、资格审核", "持证人的姓名"):
        assert words in text(fang.get(question))
    assert at_the_desk("liqiang").get(question).status_code == 404
    assert fang.post(question, {}).status_code == 422
    assert fang.post(question, {"answer": "yes"}).status_code == 302
    assert fang.post(question, {"answer": "no"}).status_code == 409
    assert isinstance(request_use(wanted=wanted, by=officer, now=NOW), Given)
    assert "RS-1" in text(fang.get(reverse("my-certificate", args=[held.pk])))
