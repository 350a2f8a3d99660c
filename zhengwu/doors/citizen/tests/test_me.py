"""Pages about oneself: who may act for one, who looked, what one agreed to, and how one leaves."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Case, reveal_identity
from zhengwu.doors.citizen.tests.factories import NOW, PASSWORD, TODAY, accepted, account, officer, received, signed_in
from zhengwu.kernel.public import SYSTEM, pinned_time
from zhengwu.organisations.public import registrar
from zhengwu.people.public import (
    Account,
    Mandate,
    NaturalPerson,
    grant_mandate,
    record_death,
    reveal_number,
    revoke_mandate,
)

pytestmark = pytest.mark.usefixtures("county")
WANG_FANG, LI_QIANG = "340123199112030028", "340123198506140014"
OFFER = {
    "name": "李强",
    "id_type": "resident_id",
    "id_number": LI_QIANG,
    "actions": ["apply", "query"],
    "items": "",
    "valid_to": "2026-12-31",
}


def person(username: str) -> NaturalPerson:
    found = account(username).person
    assert found is not None
    return found


def section(client: Client, page: str, key: str):  # type: ignore[no-untyped-def]
    parts = {part.key: part for part in client.get(reverse(page)).context["page"].sections}
    return parts[key]


def offered(**terms: object) -> Mandate:
    answer = signed_in().post(reverse("my-mandate-offer"), OFFER | terms)
    assert answer.status_code == 302, answer.context["page"].errors
    return Mandate.objects.latest("pk")


def acted_for(username: str = "liqiang", days: int = 30) -> Mandate:
    return grant_mandate(
        principal=person("wangfang"),
        agent=person(username),
        scope="办理",
        valid_from=TODAY,
        valid_to=TODAY + dt.timedelta(days=days),
        by=SYSTEM,
        now=NOW,
    )


# ── mandates ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_offered_accepted_used_and_taken_back() -> None:
    fang, li_qiang, case = signed_in(), signed_in("liqiang"), received()
    here = reverse("my-case", args=[case.project_no])
    mandate = offered()
    assert mandate.valid_to == dt.date(2027, 1, 1), "the day that was named is still one of it"
    waiting = section(li_qiang, "my-mandates", "held").rows[0]
    assert (waiting.title, waiting.badges[0].text) == ("王芳", "等答复")
    assert li_qiang.get(here).status_code == 404
    assert li_qiang.post(waiting.buttons[0].href, {}).status_code == 422
    li_qiang.post(waiting.buttons[0].href, {"answer": "accept"})
    assert li_qiang.get(here).status_code == 200
    end = section(fang, "my-mandates", "given").rows[0].buttons[0].href
    assert "马上不能再替您办理" in fang.get(end).content.decode()
    fang.post(end)
    assert li_qiang.get(here).status_code == 404
    assert section(fang, "my-mandates", "given").rows[0].badges[0].text == "已撤销"
    assert fang.post(end).status_code == 409


def test_a_declined_one_says_so_to_both() -> None:
    fang, li_qiang, mandate = signed_in(), signed_in("liqiang"), offered()
    li_qiang.post(reverse("my-mandate-answer", args=[mandate.pk]), {"answer": "decline"})
    for client, key in ((fang, "given"), (li_qiang, "held")):
        assert section(client, "my-mandates", key).rows[-1].badges[0].text == "未接受"


def test_only_the_agent_answers_and_only_the_sides_end_it() -> None:
    mandate = offered()
    answer, end = (reverse(name, args=[mandate.pk]) for name in ("my-mandate-answer", "my-mandate-end"))
    assert signed_in().post(answer, {"answer": "accept"}).status_code == 404
    for address in (answer, end):
        assert signed_in("wairen").get(address).status_code == 404
        assert signed_in("zhaomin").get(address).status_code == 404


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"id_number": WANG_FANG}, "id_number"),
        ({"name": "李 强"}, "id_number"),
        ({"name": "王芳", "id_number": WANG_FANG}, "agent"),
        ({"actions": []}, "actions"),
        ({"items": "没有这样的事项"}, "items"),
        ({"valid_to": ""}, "valid_to"),
        ({"valid_to": "2026-02-30"}, "valid_to"),
        ({"valid_to": "2026-01-01"}, "valid_to"),
        ({"principal": "legal:1"}, "principal"),
    ],
)
def test_each_mistake_stands_at_its_field_and_nothing_is_offered(terms: dict[str, object], field: str) -> None:
    fang, before = signed_in(), Mandate.objects.count()
    answer = fang.post(reverse("my-mandate-offer"), OFFER | terms)
    assert answer.status_code == 422
    errors = {e.target for e in answer.context["page"].errors}
    assert errors == ({f"f-{field}"} if field not in {"agent", "principal"} else errors)
    assert Mandate.objects.count() == before


def test_guessing_numbers_is_slow() -> None:
    fang = signed_in()
    answers = [fang.post(reverse("my-mandate-offer"), OFFER | {"name": "外人"}).status_code for _n in range(21)]
    assert answers[0] == 422
    assert answers[-1] == 429
    cache.clear()


def test_a_mandate_over_one_item_shows_and_does_that_item_only() -> None:
    case, li_qiang = received(), signed_in("liqiang")
    other = "建设项目环境影响评价审批"
    mandate = offered(items=f"{case.item_name}\n", actions=["query"])
    li_qiang.post(reverse("my-mandate-answer", args=[mandate.pk]), {"answer": "accept"})
    assert mandate.task_codes == [case.task_code]
    assert li_qiang.get(reverse("my-case", args=[case.project_no])).status_code == 200
    refused = li_qiang.post(reverse("my-withdraw", args=[case.project_no]), {"reason": "不办了"})
    assert refused.status_code == 403
    assert "不包括这件事" in refused.content.decode()
    Mandate.objects.filter(pk=mandate.pk).update(task_codes=["A" * 31])
    assert li_qiang.get(reverse("my-case", args=[case.project_no])).status_code == 404, other


@pytest.mark.parametrize("why", ["expired", "revoked", "death"])
def test_a_mandate_that_ends_in_mid_case_stops_the_agent_with_words(why: str) -> None:
    mandate = acted_for(days=10)
    case = accepted()
    # 李强 handed this one in for her.
    Case.objects.filter(pk=case.pk).update(account_id=account("liqiang").pk, agent_ref=person("liqiang").ref)
    withdraw, now = reverse("my-withdraw", args=[case.project_no]), NOW
    assert signed_in("liqiang").get(withdraw).status_code == 200
    if why == "expired":
        now = NOW + dt.timedelta(days=10)
    elif why == "revoked":
        revoke_mandate(mandate=mandate, by=SYSTEM, now=NOW)
    else:
        ward = person("wangfang")
        by = registrar(officer("guanli"), about={ward.ref})
        record_death(person=ward, died_date=TODAY, basis="死亡医学证明", by=by, now=NOW)
    with pinned_time(now):
        refused = signed_in("liqiang").post(withdraw, {"reason": "不办了"})
    assert refused.status_code == 403
    assert ("去世" if why == "death" else "到期、撤销") in refused.content.decode()
    case.refresh_from_db()
    assert case.state == "reviewing", "the case itself goes on"


# ── who looked, what one agreed to ───────────────────────────────────────────────────────────────────────────────────


def looked(times: int = 1) -> None:
    fang = person("wangfang")
    by = registrar(officer("guanli"), about={fang.ref}, action="people.reveal")
    for n in range(times):
        reveal_number(person=fang, reason=f"核对户籍 {n}", by=by, now=NOW)


def test_every_look_is_told_with_body_post_reason_and_without_the_officers_name() -> None:
    case = received()
    reveal_identity(project_no=case.project_no, reason="核对证件", by=officer("zhaomin"), now=NOW)
    looked()
    fang = signed_in()
    in_the_register, in_the_case = section(fang, "my-privacy", "looks").rows
    assert "系统管理岗" in in_the_register.title
    assert in_the_case.notes[0] == "理由：核对证件"
    assert case.project_no in in_the_case.notes[1]
    assert "赵敏" not in fang.get(reverse("my-privacy")).content.decode()
    assert not section(signed_in("wairen"), "my-privacy", "looks").rows


def test_looks_are_paged_and_cost_the_same_however_many(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    fang = signed_in()
    looked(2)
    fang.get(reverse("my-privacy"))
    with django_assert_num_queries(8):
        fang.get(reverse("my-privacy"))
    looked(23)
    with django_assert_num_queries(8):
        shown = section(fang, "my-privacy", "looks")
    assert (len(shown.rows), shown.pager.total) == (10, 25)
    last = fang.get(reverse("my-privacy") + "?page=99").context["page"].sections[0]
    assert len(last.rows) == 5


def test_consents_are_given_and_withdrawn_with_one_button() -> None:
    fang, consent = signed_in(), reverse("my-consent")
    rows = {row.title: row for row in section(fang, "my-privacy", "consents").rows}
    assert not rows["办理您申请的事项"].buttons
    fang.post(consent, {"give": "notices"})
    assert {r.title: r.badges[0].text for r in section(fang, "my-privacy", "consents").rows}[
        "短信告诉您进度"
    ] == "已同意"
    fang.post(consent, {"withdraw": "notices"})
    assert {r.title: r.badges[0].text for r in section(fang, "my-privacy", "consents").rows}[
        "短信告诉您进度"
    ] == "没有同意"
    for wrong in ({"give": "handling"}, {"withdraw": "handling"}, {"give": "x"}, {}):
        assert fang.post(consent, wrong).status_code == 422


def test_a_copy_of_ones_own_data_needs_the_password_and_holds_nobody_elses() -> None:
    case, fang, export = received(), signed_in(), reverse("my-export")
    acted_for()
    looked()
    for typed in ("", "falsch"):
        assert fang.post(export, {"password": typed}).status_code == 422
    answer = fang.post(export, {"password": PASSWORD})
    assert answer["Content-Type"] == "application/zip"
    assert "no-store" in answer["Cache-Control"]
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    copy = json.loads(packed.read("我的信息.json"))
    assert copy["证件"][0]["号码"] == WANG_FANG
    assert [c["编号"] for c in copy["办件"]] == [case.project_no]
    assert copy["我给的委托"][0]["对方"] == "李强"
    assert copy["查看记录"][0]["理由"] == "核对户籍 0"
    page = packed.read("我的信息.html").decode()
    assert WANG_FANG in page
    assert "没有。" in page
    assert LI_QIANG not in page + json.dumps(copy)
    cache.clear()


def test_the_password_cannot_be_guessed_here() -> None:
    fang = signed_in()
    answers = [fang.post(reverse("my-export"), {"password": str(n)}).status_code for n in range(11)]
    assert answers[-1] == 429
    assert fang.post(reverse("my-close"), {"password": PASSWORD}).status_code == 429, "one count for every door"
    cache.clear()


# ── who one is, and leaving ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_profile_is_masked_and_the_phone_changes_with_the_password() -> None:
    fang, phone = signed_in(), reverse("my-phone")
    shown = fang.get(reverse("my-profile")).content.decode()
    assert WANG_FANG not in shown
    assert "13800000012" not in shown
    assert "实名四级" in shown
    assert fang.post(phone, {"phone": "13900000012", "password": "falsch"}).status_code == 422
    assert fang.post(phone, {"phone": "1", "password": PASSWORD}).status_code == 422
    assert person("wangfang").phone == "13800000012"
    fang.post(phone, {"phone": "139 0000 0012", "password": PASSWORD})
    assert person("wangfang").phone == "13900000012"


def test_an_account_is_not_closed_while_something_is_open_and_then_for_good() -> None:
    case, fang, close = accepted(), signed_in(), reverse("my-close")
    assert fang.post(close, {"password": "falsch"}).status_code == 422
    refused = fang.post(close, {"password": PASSWORD})
    assert refused.status_code == 409
    assert case.item_name in refused.content.decode()
    fang.post(reverse("my-withdraw", args=[case.project_no]), {"reason": "不办了"})
    gone = fang.post(close, {"password": PASSWORD})
    assert gone["Location"] == reverse("home")
    assert fang.get(reverse("my"))["Location"].startswith("/sign-in")
    assert not Account.objects.get(username="wangfang").is_active
    assert Case.objects.get(pk=case.pk).applicant_name == "王芳", "the archive keeps the case"
    cache.clear()


def test_an_officer_has_no_person_here_and_cannot_close_a_work_account() -> None:
    window = signed_in("zhaomin")
    for name in ("my-phone", "my-close", "my-export", "my-mandate-offer"):
        assert window.get(reverse(name)).status_code == 409
    for name in ("my-profile", "my-mandates", "my-privacy"):
        assert window.get(reverse(name)).status_code == 200
