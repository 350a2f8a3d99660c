"""A county, its cast, and applications that lie on the desk."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any
from uuid import uuid4

from django.test import Client
from PIL import Image

from zhengwu.cases.public import (
    Application,
    AtCounter,
    Case,
    Dispatch,
    GivenMaterial,
    Reception,
    WindowDraft,
    accept,
    begin_at_counter,
    decide,
    give_papers,
    list_results,
    receive,
    review,
    save_draft,
    submit,
)
from zhengwu.documents.public import StoredFile, store_file
from zhengwu.forms.public import FormDefinition
from zhengwu.items.public import in_force, narrow
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.people.public import Account, account_by_username, applicants_for

#: A Tuesday.
NOW = dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)
TODAY = local_date(NOW)
UNEMPLOYMENT = "11340123MA0000023E4000714001000"
PASSWORD = "correct horse"
_ANSWERS: dict[str, Any] = {
    "text": "演示内容",
    "long_text": "演示说明",
    "name": "王芳",
    "phone": "13800000012",
    "resident_id": "340123199112030028",
    "date": "2026-10-30",
    "past_date": "2026-10-30",
    "address": "肥西县上派镇演示路 8 号",
    "uscc": "91340123MA00001542",
    "yes_no": True,
}


def account(username: str) -> Account:
    found = account_by_username(username=username)
    assert found is not None
    return found


def officer(username: str) -> Officer:
    found = officer_for(account(username), today=TODAY)
    assert found is not None
    return found


def at_the_desk(username: str) -> Client:
    """A browser signed in as one of the cast, a moment ago."""
    client = Client()
    client.force_login(account(username))
    just_proved(client)
    return client


def just_proved(client: Client, *, now: dt.datetime = NOW) -> None:
    """Whoever sits there has just proved who they are."""
    session = client.session
    session["proved_at"] = int(now.timestamp())
    session.save()


def picture(text: str = "材料") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (120, 80), (sum(text.encode()) % 200, 180, 160)).save(buffer, "PNG")
    return buffer.getvalue()


def signed_on(page: str) -> dict[str, str]:
    """What the pad on this page posts when somebody has drawn on it."""
    found = re.search(r'name="signature\.of" value="(\w{64})"', page)
    assert found, page
    return {"signature.of": found[1], "signature.drawn": "[[[120,200],[300,190],[420,220]],[[260,90],[250,330]]]"}


def uploaded(name: str, *, by: Account) -> StoredFile:
    return store_file(
        name=f"{name}.png",
        stream=io.BytesIO(picture(name)),
        declared_type="image/png",
        owner_ref=f"account:{by.pk}",
        now=NOW,
    )


def filled(form: FormDefinition) -> dict[str, Any]:
    """Every required field, answered by its kind."""
    values: dict[str, Any] = {}
    for field in form.fields():
        if not field.required:
            continue
        if field.kind in {"select", "radio"}:
            values[field.key] = field.options[0].value
        elif field.kind == "checkboxes":
            values[field.key] = [field.options[0].value]
        elif field.kind in {"number", "money"}:
            values[field.key] = 1
        else:
            values[field.key] = _ANSWERS[field.kind]
    return values


def applied(now: dt.datetime = NOW) -> Case:
    """王芳 has handed in a complete application for 失业登记 from home."""
    fang = account("wangfang")
    version = in_force(task_code=UNEMPLOYMENT, on=local_date(now))
    guide = version.guide
    answers = {q.key: q.options[0].value for q in guide.questions} | {"situation": "dismissed"}
    materials = [
        GivenMaterial(name=m.name, file_id=uploaded(m.name, by=fang).pk)
        for m in narrow(guide, answers).materials
        if m.required
    ]
    submission = submit(
        application=Application(task_code=UNEMPLOYMENT, answers=answers, form=filled(guide.form), materials=materials),
        applicant=applicants_for(fang, local_date(now))[0],
        identity_level=4,
        idempotency_key=str(uuid4()),
        now=now,
    )
    return submission.case


def received(now: dt.datetime = NOW) -> Case:
    return receive(project_no=applied(now).project_no, by=officer("zhaomin"), now=now)


def accepted(now: dt.datetime = NOW) -> Case:
    return accept(project_no=received(now).project_no, by=officer("zhaomin"), now=now)


def reviewed(now: dt.datetime = NOW) -> Case:
    case = accepted(now)
    for _step in range(3):
        case = review(project_no=case.project_no, outcome="approve", opinion="属实", by=officer("sunli"), now=now)
    return case


def decided_elsewhere(now: dt.datetime = NOW) -> Case:
    """Granted; 王芳 will collect it in 上派镇."""
    case = decide(project_no=reviewed(now).project_no, outcome="approve", reason="", by=officer("zhouzheng"), now=now)
    hall = {"collect_hall_code": "FX-SHANGPAI", "collect_hall_name": "上派镇便民服务中心"}
    Reception.objects.create(
        case=case, channel="window", account_id=officer("zhaomin").account_id, received_by="赵敏", **hall
    )
    return case


def counter_things() -> dict[str, Any]:
    """What lies at 赵敏's counter: an application half written, a slip on its way, a list to another hall."""
    zhao = account("zhaomin")
    fang = applicants_for(account("wangfang"), TODAY)[0]
    draft = begin_at_counter(
        task_code=UNEMPLOYMENT, applicant=fang, counter=AtCounter(), by=officer("zhaomin"), now=NOW
    )
    scan = uploaded("扫描件", by=zhao)
    kept = {"申请表": {"file_id": str(scan.pk), "name": scan.name}}
    save_draft(draft_id=draft.pk, of=WindowDraft, account_id=zhao.pk, materials=kept, now=NOW)
    decided = decided_elsewhere()
    parcel: Dispatch = list_results(hall_code="FX-SHANGPAI", by=officer("zhaomin"), now=NOW)
    slip = give_papers(papers={received().project_no: 2}, direction="out", by=officer("zhaomin"), now=NOW)
    return {
        "window_draft": draft.pk,
        "window_file": scan.pk,
        "taken_in": decided.project_no,
        "slip": slip.pk,
        "parcel": parcel.pk,
    }
