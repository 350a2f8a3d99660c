"""工程项目 at the desk: a stage is opened, answered by those who are asked, and concluded."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Draft as CaseDraft
from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, at_the_desk, officer, reviewed
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import pinned_time
from zhengwu.parallel.public import JointApproval, JointMember, Project, project_for_desk, sweep_members

pytestmark = pytest.mark.usefixtures("county")
CODE, NEW = data.projects()[0].code, "2611-340123-04-01-200027"
POLICE, HEALTH, HOUSING = "11340123MA0000066U", "11340123MA00001032", "11340123MA0000082H"


@pytest.fixture
def head() -> Client:
    return at_the_desk("zhouzheng")


@pytest.fixture
def sun() -> Client:
    return at_the_desk("sunli")


def post(client: Client, page: str, /, *args: object, follow: int = 302, **typed: object) -> str:
    answer = client.post(reverse(page, args=args), typed)
    assert answer.status_code == follow, answer.content.decode()[-3000:]
    return answer.headers.get("Location", "") or answer.content.decode()


def shown(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def told(client: Client, address: str, status: int, /, **typed: object) -> str:
    """What is answered to a form at this address."""
    answer = client.post(address, typed)
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.headers.get("Location", "") or answer.content.decode()


def asked(body: str, *how: str, item: str = "") -> dict[str, object]:
    """What one body is asked, as the form posts it."""
    return {f"matter-{body}": "意见", f"days-{body}": "5", f"how-{body}": list(how), f"item-{body}": item}


def test_a_project_from_its_registration_to_a_conclusion(head: Client, sun: Client) -> None:
    typed: dict[str, Any] = {
        "code": NEW, "name": "新厂房", "kind": "small", "investment": "1,200,000.50", "place": "上派镇",
        "applicant_uscc": "91340123MA00001542", "lead": "县住建局",
    }  # fmt: skip
    wrong = post(head, "desk-project-new", follow=422, **{**typed, "code": "2611", "investment": "很多"})
    assert 'href="#f-investment"' in wrong
    post(head, "desk-project-new", **typed)
    project = Project.objects.get(code=NEW)
    assert project.investment_fen == 1_200_000_50

    stage: dict[str, Any] = {
        "stage": "1", "kind": "precondition", "on_refusal": "go_on", "limit_days": "20", "phase": "",
        **asked(POLICE, "must", "silent"), **asked(HEALTH, "must"),
    }  # fmt: skip
    assert "请至少选一个部门" in post(head, "desk-project-stage", NEW, follow=422)
    second = post(head, "desk-project-stage", NEW, bodies=[POLICE, HEALTH])  # what each is asked comes next
    assert f'href="#f-days-{POLICE}"' in told(head, second, 422, **{**stage, f"days-{POLICE}": "46"})
    told(head, second, 302, **stage)
    police, health = project.joints.get().members.order_by("body__code")[::-1]
    if police.body.code != POLICE:
        police, health = health, police
    page = shown(head, "desk-project", NEW)
    assert "在等" in page
    assert "还有部门没答复" in page  # the button to conclude is locked, with the reason

    # One commits, the other stays silent until the clock has moved on.
    assert "新厂房" in shown(sun, "desk-projects-mine")
    post(sun, "desk-project-sign-for", health.pk)
    assert "理由" in post(sun, "desk-project-answer", health.pk, follow=409, agrees="no", opinion="")
    until = (TODAY + dt.timedelta(days=30)).isoformat()
    post(sun, "desk-project-commit", health.pk, words="月底前出具", until=until)
    later = NOW + dt.timedelta(days=10)
    sweep_members(now=later)
    with pinned_time(later):
        assert "视为同意" in shown(at_the_desk("chenjing"), "desk-projects-silent")
    joint = project.joints.get()
    assert joint.state == "consolidating"
    post(head, "desk-project-close", joint.pk, outcome="passed", words="同意")
    assert "还没有正式同意" in told(head, second, 409, **{**stage, "stage": "2"})
    post(sun, "desk-project-answer", health.pk, agrees="yes", opinion="")
    told(head, second, 302, **{**stage, "stage": "merged"})
    project.refresh_from_db()
    assert project.state == "stage3"


def test_one_case_is_asked_about_without_a_project(
    head: Client, sun: Client, django_assert_max_num_queries: Any
) -> None:
    case = reviewed()
    first = reverse("desk-joint-new", args=[case.project_no])
    assert first in shown(head, "desk-case", case.project_no)
    assert first not in shown(sun, "desk-case", case.project_no)  # he reviews and does not lead
    second = told(head, first, 302, bodies=[POLICE, HEALTH])
    page = head.get(second).content.decode()
    assert "几天内答复" in page
    assert f"item-{HEALTH}" not in page  # the applicant has applied already
    asks = {**asked(POLICE, "must", "silent"), **asked(HEALTH, "must"), f"matter-{HEALTH}": "看场所卫生"}
    said: dict[str, object] = {"kind": "general", "on_refusal": "go_on", "limit_days": "5", **asks}
    assert "请填 1 到 45" in told(head, second, 422, **{**said, "limit_days": "46"})
    here = told(head, second, 302, **said)
    joint = JointApproval.objects.get(case=case)

    with django_assert_max_num_queries(20):
        page = head.get(here).content.decode()
    for words in (case.project_no, "看场所卫生", "逾期视为同意", "还有部门没答复", "受理并分送"):
        assert words in page, words
    holder = Client()
    holder.force_login(account("wangfang"))
    assert "各部门的意见" in shown(holder, "my-case", case.project_no)
    # The case waits; whoever is asked reads the papers and answers in the list they know.
    page = shown(head, "desk-case", case.project_no)
    assert "在等 2 个部门答复" in page
    assert reverse("desk-decide", args=[case.project_no]) not in page
    refused = post(head, "desk-decide", case.project_no, follow=409, outcome="approve", reason="符合", do="act")
    assert "并联审批" in refused
    paper = case.materials.exclude(file=None)[0]
    assert sun.get(reverse("desk-joint-file", args=[joint.pk, paper.file_id])).status_code == 200
    assert case.item_name in shown(sun, "desk-projects-mine")
    for lane in joint.members.all():
        assert case.project_no in shown(sun, "desk-project-member", lane.pk)
        post(sun, "desk-project-answer", lane.pk, agrees="yes", opinion="")
    with django_assert_max_num_queries(10):
        assert case.project_no in shown(head, "desk-joints")
    assert case.project_no not in head.get(reverse("desk-joints") + "?q=没有这个").content.decode()
    post(head, "desk-project-close", joint.pk, outcome="passed", words="同意")
    page = shown(head, "desk-case", case.project_no)
    assert reverse("desk-decide", args=[case.project_no]) in page
    assert "看并联审批" in page
    assert "汇总办结" in head.get(here).content.decode()


def test_every_form_of_the_county_project_works(head: Client, sun: Client) -> None:
    joint = JointApproval.objects.get(project__code=CODE, state="collecting")
    lanes = {member.state: member for member in JointMember.objects.filter(joint=joint)}
    post(head, "desk-project-urge", lanes["waiting"].pk, days="2", words="请尽快")
    post(head, "desk-project-again", lanes["disagreed"].pk, days="3", words="已经分开")
    assert "没有找到这个单位" in post(head, "desk-project-link", lanes["waiting"].pk, follow=422, project_no="x")
    post(head, "desk-project-extend", joint.pk, days="15", approval="肥政〔2026〕9号", reason="方案重做")
    for text in ("工程建设许可", "逾期", "先承诺", "联合踏勘", "安徽演示图审中心", "12,000,000 元"):
        assert text in shown(head, "desk-project", CODE)
    contract = Project.objects.get(code=CODE).mediators.get(ended_date=None)
    post(head, "desk-project-mediator-end", contract.pk, ended_date=TODAY.isoformat())
    post(
        head, "desk-project-mediator-new", CODE, agency="演示测绘", service="测绘", started_date=TODAY.isoformat(),
        promised_date=(TODAY + dt.timedelta(days=9)).isoformat(),
    )  # fmt: skip
    visit = post(
        head, "desk-project-visit-new", CODE, kind="survey", visit_date=TODAY.isoformat(), place="", form="看路",
        bodies=[POLICE], phase="",
    )  # fmt: skip
    number = int(visit.rsplit("/", 1)[1])
    post(sun, "desk-project-sign", number, POLICE, verdict="rectify", findings="加宽路口")
    assert "加宽路口" in shown(sun, "desk-project-visit", number)
    assert "正在并联审批" in post(head, "desk-project-step", CODE, "suspend", follow=409, reason="资金")
    post(head, "desk-project-end", joint.pk, words="方案重做")
    post(head, "desk-project-step", CODE, "suspend", reason="资金")
    post(head, "desk-project-step", CODE, "resume")
    post(head, "desk-project-code", CODE, new_code="2611-340123-04-01-300036", active="yes", reason="重新赋码")
    parts = "2611-340123-04-01-300044，一期，6000000\n2611-340123-04-01-300052，二期，6000000"
    post(head, "desk-project-split", "2611-340123-04-01-300036", parts=parts, reason="分期")
    page = shown(head, "desk-project", CODE)  # by a code it once had
    for told in ("拆分项目", "重新赋码", "催办", "再次征求", "延长期限", "中介服务完成", "联合踏勘签字", "恢复"):
        assert told in page, told
    made = ["2611-340123-04-01-300044", "2611-340123-04-01-300052"]
    post(
        head,
        "desk-projects-merge",
        codes="\n".join(made),
        new_code="2611-340123-04-01-300060",
        name="合起来",
        reason="x",
    )
    assert head.get(reverse("desk-project-step", args=[CODE, "no"])).status_code == 404


def test_the_list_narrows_and_counts_its_statements(head: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(10):
        page = shown(head, "desk-projects")
    assert "派河餐饮中央厨房" in page
    for query, found in (
        ("q=没有这个", False),
        ("view=late", True),
        ("view=over", False),
        ("state=stage2&kind=social", True),
    ):
        page = head.get(f"{reverse('desk-projects')}?{query}").content.decode()
        assert ("派河餐饮中央厨房" in page) is found, query
    with django_assert_max_num_queries(20):
        shown(head, "desk-project", CODE)


def test_the_project_unit_applies_for_what_a_stage_asks() -> None:
    """Nothing the project says is asked again, and what is handed in answers for the lane."""
    row = data.projects()[1]
    lane = JointMember.objects.get(joint__project__code=row.code, task_code=row.stages[0].asks[0].item)
    unit, stranger = Client(), Client()
    unit.force_login(account("liqiang"))
    stranger.force_login(account("wangfang"))
    assert reverse("projects") in shown(unit, "my")
    assert reverse("projects") not in shown(stranger, "my")
    page = shown(unit, "project", row.code)
    assert "这个阶段还要您申请" in page
    address = re.search(rf'href="({reverse("apply-start", args=[lane.task_code])}[^"]*)"', page)
    assert address
    start = unit.get(html.unescape(address[1]))
    form = unit.get(start["Location"]).content.decode()
    assert f'value="{row.code}"' in form
    assert f'value="{row.name}"' in form
    assert stranger.get(html.unescape(address[1])).status_code == 403
    kept = CaseDraft.objects.latest("saved_at")
    assert kept.content["invest_code"] == row.code


def test_the_project_unit_reads_plain_words() -> None:
    unit, stranger = Client(), Client()
    unit.force_login(account("liqiang"))
    stranger.force_login(account("wangfang"))
    page = shown(unit, "project", CODE)
    for words in ("在等", "县卫健委不同意，请您改", "先承诺，还要正式答复", "逾期没答复，按同意办", "晚了"):
        assert words in page
    assert CODE in shown(unit, "projects")
    assert stranger.get(reverse("project", args=[CODE])).status_code == 404
    assert CODE not in shown(stranger, "projects")
    assert project_for_desk(code=CODE, by=officer("chenjing")).name in page
