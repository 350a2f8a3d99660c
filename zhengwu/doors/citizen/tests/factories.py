"""A county, its cast, and what they do with this door."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from zhengwu.cases.public import (
    Application,
    Case,
    Gap,
    GivenMaterial,
    accept,
    close,
    decide,
    deliver,
    receive,
    request_correction,
    review,
    submit,
)
from zhengwu.documents.public import store_file
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import Account, account_by_username, applicants_for

#: A Tuesday.
NOW = dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)
TODAY = local_date(NOW)
PASSWORD = "correct horse"
#: 申报社会保险补贴: one question, four materials the second time, seven the first.
SUBSIDY = "11340123MA0000023E4340514919000"
#: 城镇居民最低生活保障申请: two questions, a group of alternatives, fields that depend on answers.
ALLOWANCE = "11340123MA000005814000511926000"
#: 建设项目环境影响评价审批, for firms only.
FIRMS_ONLY = "建设项目环境影响评价审批"
MATERIALS = ("再就业优惠证", "劳保卡首页、登记页", "交费发票", "存折")
KEYS = ("reemployment_certificate", "social_card_pages", "payment_invoice", "passbook")
FORM: dict[str, Any] = {
    "phone": "13800000012",
    "address": "肥西县上派镇演示路 8 号",
    "insurance_kinds": ["pension"],
    "paid_from": "2026-01-01",
    "paid_to": "2026-06-30",
    "paid_total": "3600.50",
    "job": "开小吃店",
    "bank_account": "6228000000000000",
}


def account(username: str) -> Account:
    found = account_by_username(username=username)
    assert found is not None
    return found


def officer(username: str, day: dt.date = TODAY) -> Officer:
    found = officer_for(account(username), today=day)
    assert found is not None
    return found


def signed_in(username: str = "wangfang") -> Client:
    client = Client()
    client.force_login(account(username))
    return client


def picture(name: str = "材料.png", shade: int = 160) -> SimpleUploadedFile:
    buffer = io.BytesIO()
    Image.new("RGB", (120, 80), (200, 180, shade)).save(buffer, "PNG")
    return SimpleUploadedFile(name, buffer.getvalue(), "image/png")


def draft_address(client: Client, *, answers: str = "?application=again", task_code: str = SUBSIDY) -> str:
    """Begin an application as the guide's button does; the address of its form."""
    answer = client.get(reverse("apply-start", args=[task_code]) + answers)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def posted(form: dict[str, Any] | None = None, do: str = "save", **more: Any) -> dict[str, Any]:
    """What the browser sends: the fields and which of them were shown."""
    words = FORM if form is None else form
    return {**words, "shown.fields": " ".join(words), "do": do, **more}


def filled_in(client: Client) -> str:
    """A draft that is ready for review; the address of its form."""
    here = draft_address(client)
    files: dict[str, Any] = {f"file.{key}": picture(f"{key}.png", 100 + place) for place, key in enumerate(KEYS)}
    answer = client.post(here, posted(do="review", **files))
    assert answer.status_code == 302, answer.content.decode()
    return here


def handed_in(client: Client) -> Case:
    """Through the pages, from the guide to the receipt."""
    here = filled_in(client)
    answer = client.post(f"{here}/review", {"promise_true": "yes", "idempotency_key": "x"})
    assert answer.status_code == 302, answer.content.decode()
    return Case.objects.latest("pk")


# ── behind the pages, for cases further on their way ────────────────────────────────────────────────────────────────


def applied(now: dt.datetime = NOW, username: str = "wangfang") -> Case:
    who = account(username)
    applicant = applicants_for(who, local_date(now))[0]
    form = FORM | {"applicant_name": applicant.name, "applicant_id": applicant.id_number, "paid_total": 360_050}
    materials = [
        GivenMaterial(
            name=name,
            file_id=store_file(
                name=f"{name}.png", stream=picture(), declared_type="image/png", owner_ref=who.ref, now=now
            ).pk,
        )
        for name in MATERIALS
    ]
    application = Application(task_code=SUBSIDY, answers={"application": "again"}, form=form, materials=materials)
    return submit(
        application=application, applicant=applicant, identity_level=4, idempotency_key=str(uuid4()), now=now
    ).case


def received(now: dt.datetime = NOW) -> Case:
    return receive(project_no=applied(now).project_no, by=officer("zhaomin"), now=now)


def correcting(now: dt.datetime = NOW) -> Case:
    gaps = [Gap(material="交费发票", problem="公章看不清"), Gap(material="存折", problem="没拍到户名")]
    return request_correction(project_no=received(now).project_no, gaps=gaps, by=officer("zhaomin"), now=now)


def accepted(now: dt.datetime = NOW) -> Case:
    return accept(project_no=received(now).project_no, by=officer("zhaomin"), now=now)


def decided(now: dt.datetime = NOW, outcome: str = "approve", reason: str = "") -> Case:
    case = accepted(now)
    for _step in range(3):
        review(project_no=case.project_no, outcome="approve", opinion="属实", by=officer("sunli"), now=now)
    return decide(project_no=case.project_no, outcome=outcome, reason=reason, by=officer("zhouzheng"), now=now)


def closed(now: dt.datetime = NOW) -> Case:
    case = decided(now)
    case = deliver(project_no=case.project_no, method="window", recipient="王芳", by=officer("zhaomin"), now=now)
    if case.state != "closed":
        case = close(project_no=case.project_no, by=officer("zhaomin"), now=now)
    return case
