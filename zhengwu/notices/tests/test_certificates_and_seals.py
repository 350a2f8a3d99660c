"""Certificates and seals: their holder hears what becomes of them, those who keep seals what waits for them."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from zhengwu.certificates.events import ConsentAsked, StockChecked, UseAllowed
from zhengwu.certificates.public import (
    answer_correction,
    ask_correction,
    revoke,
    sweep_expired,
    warn_of_expiry,
    withhold,
)
from zhengwu.certificates.tests.factories import CIVIL, FANG, MONDAY, QIANG, TYPE, Bureau, at, issued, open_bureau
from zhengwu.disclosure.public import answer_objection, object_to
from zhengwu.disclosure.tests.factories import NOW as PUBLISHED
from zhengwu.disclosure.tests.factories import open_registry, published
from zhengwu.kernel.public import SYSTEM, StoredEvent, events_of, publish
from zhengwu.notices.models import Notice
from zhengwu.notices.operations.notify import notify
from zhengwu.organisations.public import Post, grant
from zhengwu.seals.public import answer_use, ask_for_use, suspend_seal
from zhengwu.seals.tests.factories import MINUTE, NOW, Town
from zhengwu.seals.tests.test_sealing import a_pdf

pytestmark = pytest.mark.django_db


def told_by(subject: str) -> list[tuple[str, str]]:
    """What the last event of a chain tells whom: kind and recipient; said twice, nothing is told again."""
    last: StoredEvent = events_of(subject)[-1]
    made = notify(event=last, now=MONDAY)
    assert notify(event=last, now=MONDAY) == []
    return sorted((notice.kind, notice.recipient) for notice in made)


def test_every_holder_hears_of_it_once_and_is_led_to_it() -> None:
    bureau: Bureau = open_bureau()
    fang, qiang = (f"account:{who.account_id}" for who in (bureau.fang, bureau.li_qiang))
    certificate = issued(bureau, FANG, QIANG)
    assert told_by(certificate.subject) == sorted([("cert_issued", fang), ("cert_issued", qiang)])
    ask_correction(certificate_id=certificate.pk, what="是 4 个人", applicant=bureau.fang, now=MONDAY)
    clerk = f"account:{bureau.zhao_min.account_id}"
    assert told_by(certificate.subject) == [("cert_correction", clerk)]
    assert Notice.objects.get(kind="cert_correction").at_work
    told: dict[str, Any] = {
        "certificate_id": certificate.pk,
        "correct": False,
        "answer": "户口簿上是 3 个人。",
        "now": MONDAY,
    }
    answer_correction(**told, by=bureau.zhao_min)
    assert told_by(certificate.subject) == sorted([("cert_not_corrected", fang), ("cert_not_corrected", qiang)])
    withhold(certificate_id=certificate.pk, reason="核查收入", by=bureau.zhao_min, now=MONDAY)
    assert told_by(certificate.subject)[0][0] == "cert_withheld"
    notice = Notice.objects.filter(kind="cert_withheld").first()
    assert notice is not None
    assert notice.project_no == str(certificate.pk), "the key its page asks for"
    assert notice.text == (
        f"县民政局暂扣了证照 {certificate.number}。理由：核查收入。解除以前不能使用；有异议的，联系县民政局。"
    )
    sent = notice.sendings.get(channel="sms").text
    assert sent == "您的一份电子证照被暂扣。登录后在“我的消息”里看。", "over one's shoulder nobody reads which"


def test_the_end_is_told_before_it_comes_and_when_it_has() -> None:
    bureau = open_bureau()
    year = issued(bureau)
    short = issued(bureau, QIANG, valid_to=dt.date(2026, 5, 1))
    assert (year.valid_to, warn_of_expiry(now=MONDAY)) == (dt.date(2027, 3, 1), 0)
    assert warn_of_expiry(now=at("2026-04-10")) == 0, "of two months a third is not left before the twelfth"
    assert warn_of_expiry(now=at("2026-04-12")) == 1
    (mine,) = told_by(short.subject)
    assert mine == ("cert_expiring", f"account:{bureau.li_qiang.account_id}")
    assert "5月1日以后不能再用" in Notice.objects.get(kind="cert_expiring").text
    assert warn_of_expiry(now=at("2026-04-13")) == 0, "once"
    assert warn_of_expiry(now=at("2026-12-30")) == 0
    assert warn_of_expiry(now=at("2026-12-31")) == 1
    sweep_expired(now=at("2026-05-02"))
    assert told_by(short.subject)[0][0] == "cert_expired"
    revoke(certificate_id=year.pk, reason="材料是假的", by=bureau.zhao_min, now=MONDAY)
    assert told_by(year.subject)[0][0] == "cert_revoked"


def test_who_approves_a_seal_hears_that_somebody_waits_and_who_asked_hears_the_answer() -> None:
    town = Town()
    keeper, head = (f"account:{who.account_id}" for who in (town.keeper, town.head))
    about: dict[str, Any] = {
        "title": "聘任函",
        "reason": "聘任社区工作者",
        "content": a_pdf(),
        "by": town.keeper,
        "now": NOW,
    }
    request = ask_for_use(seal_number=town.main.number, **about)
    assert told_by(town.main.subject) == [("seal_asked", head)]
    notice = Notice.objects.get(kind="seal_asked")
    assert (notice.at_work, notice.project_no) == (True, str(request.pk))
    assert "《聘任函》" in notice.text
    answer_use(request_id=request.pk, approved=False, answer="请先会签", by=town.head, now=NOW + MINUTE)
    assert told_by(town.main.subject) == [("seal_refused", keeper)]
    request = ask_for_use(seal_number=town.main.number, **about)
    answer_use(request_id=request.pk, approved=True, answer="", by=town.head, now=NOW + MINUTE)
    assert told_by(town.main.subject) == [("seal_put_on", keeper)]
    suspend_seal(seal_number=town.main.number, reason="换章", by=town.keeper, now=NOW + MINUTE)
    heard = {who: kind for kind, who in told_by(town.main.subject)}
    assert heard[head] == "seal_stopped"
    assert keeper not in heard, "who did it knows"
    assert Notice.objects.filter(kind="seal_stopped")[0].project_no == town.main.number


def test_who_compares_a_sample_who_may_use_and_who_is_asked_hears_of_it() -> None:
    bureau = open_bureau()
    sampler = bureau.zhao_min
    grant(
        post=Post.objects.get(pk=sampler.post_id), action="certificates.sample", body_code=CIVIL, by=SYSTEM, now=MONDAY
    )
    batch: dict[str, Any] = {"batch_id": uuid4(), "type_code": TYPE, "kind": "低保证", "issuer_code": CIVIL}
    publish(StockChecked(**batch, total=9, good=8, broken=1, sample_size=3, sample_seed=1), by=SYSTEM, at=MONDAY)
    assert told_by(f"stock:{batch['batch_id']}") == [("stock_to_sample", f"account:{sampler.account_id}")]
    assert Notice.objects.get(kind="stock_to_sample").project_no == str(batch["batch_id"])
    certificate = issued(bureau)
    of: dict[str, Any] = {
        "certificate_id": certificate.pk, "kind": certificate.kind, "number": certificate.number,
        "identifier": certificate.identifier or "", "issuer_code": CIVIL,
    }  # fmt: skip
    allowed: dict[str, Any] = {
        "grant_id": 1,
        "to_ref": bureau.li_qiang.ref,
        "purpose": "bid",
        "until": dt.date(2026, 4, 1),
    }
    publish(UseAllowed(**of, **allowed), by=bureau.fang.actor, at=MONDAY)
    assert told_by(certificate.subject) == [("cert_allowed", f"account:{bureau.li_qiang.account_id}")]
    asked: dict[str, Any] = {"request_id": uuid4(), "body_code": CIVIL, "purpose": "handle", "until": at("2026-03-05")}
    publish(ConsentAsked(**of, **asked), by=bureau.zhao_min.actor, at=MONDAY)
    assert told_by(certificate.subject) == [("cert_consent", f"account:{bureau.fang.account_id}")]
    assert "3月5日" in Notice.objects.get(kind="cert_consent").text, "the day of an instant, as it is read here"


def test_who_answers_for_what_is_published_hears_of_a_plea_and_who_made_it_the_answer() -> None:
    registry = open_registry()
    row = published(registry)
    chain, me = f"disclosure:{row.pk}", [registry.world.li_qiang]
    plea = object_to(disclosure_id=row.pk, words="罚款是 3000 元", applicants=me, now=PUBLISHED)
    assert told_by(chain) == [("plea_made", f"account:{registry.zhou_zheng.account_id}")]
    assert Notice.objects.get(kind="plea_made").project_no == str(row.pk)
    answer_objection(
        plea_id=plea.pk, outcome="refuse", answer="核对过，没有错。", entry=None, by=registry.zhou_zheng, now=PUBLISHED
    )
    assert told_by(chain) == [("plea_answered", f"account:{registry.world.li_qiang.account_id}")]
