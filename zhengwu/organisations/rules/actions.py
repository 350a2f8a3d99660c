"""The one table of permission: every action, what it is done to, and the conditions beside the grant. DOMAIN §6, §8.

Operations, pages, endpoints and lists all ask this table: `Officer.verdict` reads it for one object, `queries.scope.covered_by`
for a list. Who holds a grant is data (授权); what a grant can be about, and what no grant can buy, stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhengwu.kernel.pure import BadInput
from zhengwu.organisations.rules.conditions import NOT_KIN, NOT_OWN, NOT_OWN_UNIT, Condition, apart_from

#: What an action is done to.
Kind = Literal[
    "case",
    "item",
    "division",
    "body",
    "post",
    "person",
    "account",
    "calendar",
    "record",
    "platform",
    "project",
    "certificate",
    "disclosure",
    "card",
    "rating",
    "appraisal",
]
KIND_NAMES: dict[Kind, str] = {
    "case": "办件",
    "item": "事项",
    "division": "区划",
    "body": "机构",
    "post": "岗位",
    "person": "人员登记",
    "account": "账号",
    "calendar": "工作日历",
    "record": "审计记录",
    "platform": "平台",
    "project": "工程项目",
    "certificate": "电子证照",
    "disclosure": "双公示",
    "card": "监察卡",
    "rating": "好差评",
    "appraisal": "考核",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something an officer may do; `name` completes the sentence 需要“…”的权限."""

    key: str
    name: str
    over: Kind
    conditions: tuple[Condition, ...] = ()

    @property
    def apart_from(self) -> str:
        """The action that must have been done by somebody else; empty when there is none."""
        return next((condition.other for condition in self.conditions if condition.other), "")

    @property
    def recuses(self) -> bool:
        """Whether officers keep away from what is their own or their relatives'."""
        return NOT_OWN in self.conditions or NOT_KIN in self.conditions


class UnknownAction(BadInput):
    """An action that is not in the table."""

    code = "action.unknown"


_RECUSED = (NOT_OWN, NOT_KIN)

ACTIONS: dict[str, Action] = {
    action.key: action
    for action in (
        Action(key="cases.view", name="查看办件", over="case", conditions=_RECUSED),
        Action(key="cases.receive", name="收件", over="case", conditions=_RECUSED),
        Action(key="cases.receive_anywhere", name="通办收件", over="case", conditions=_RECUSED),
        Action(key="cases.accept", name="受理", over="case", conditions=_RECUSED),
        Action(key="cases.request_correction", name="补正告知", over="case", conditions=_RECUSED),
        Action(key="cases.refuse_acceptance", name="不予受理", over="case", conditions=_RECUSED),
        Action(key="cases.start_special_procedure", name="启动特别程序", over="case", conditions=_RECUSED),
        Action(key="cases.end_special_procedure", name="结束特别程序", over="case", conditions=_RECUSED),
        Action(key="cases.extend", name="延长办理期限", over="case", conditions=_RECUSED),
        Action(key="cases.review", name="审查", over="case", conditions=_RECUSED),
        Action(
            key="cases.decide", name="决定", over="case", conditions=(*_RECUSED, apart_from("cases.review", "审查"))
        ),
        Action(key="cases.settle", name="当场办结", over="case", conditions=_RECUSED),
        Action(key="cases.file_refusal", name="否定报备", over="case", conditions=_RECUSED),
        Action(
            key="cases.answer_filing",
            name="答复否定报备",
            over="case",
            conditions=(*_RECUSED, apart_from("cases.file_refusal", "否定报备")),
        ),
        Action(key="cases.verify_commitment", name="核查承诺", over="case", conditions=_RECUSED),
        Action(key="cases.repair_credit", name="信用修复", over="case", conditions=_RECUSED),
        Action(key="cases.propose_undoing", name="告知拟撤销、注销", over="case", conditions=_RECUSED),
        Action(
            key="cases.undo",
            name="撤销、注销",
            over="case",
            conditions=(*_RECUSED, apart_from("cases.propose_undoing", "告知拟撤销、注销")),
        ),
        Action(key="filings.edit", name="规定否定报备", over="body"),
        Action(key="cases.deliver", name="送达", over="case", conditions=_RECUSED),
        Action(key="cases.pre_return", name="预审退回", over="case", conditions=_RECUSED),
        Action(key="cases.prioritise", name="绿色通道", over="case", conditions=_RECUSED),
        Action(key="cases.change_applicant", name="登记申请人变更", over="case", conditions=_RECUSED),
        Action(key="cases.forward", name="上报", over="case", conditions=_RECUSED),
        Action(
            key="cases.give_opinion",
            name="上级意见",
            over="case",
            conditions=(*_RECUSED, apart_from("cases.review", "审查")),
        ),
        Action(key="cases.transfer", name="移送", over="case", conditions=_RECUSED),
        Action(key="cases.take_over", name="接收移送", over="case", conditions=_RECUSED),
        Action(key="cases.hear", name="组织听证", over="case", conditions=_RECUSED),
        Action(key="cases.publicise", name="公示", over="case", conditions=_RECUSED),
        Action(key="cases.close", name="办结", over="case", conditions=_RECUSED),
        Action(key="cases.archive", name="归档", over="case", conditions=_RECUSED),
        Action(key="cases.propose_disposal", name="提出销毁档案", over="case", conditions=_RECUSED),
        Action(
            key="cases.approve_disposal",
            name="批准销毁档案",
            over="case",
            conditions=(*_RECUSED, apart_from("cases.propose_disposal", "提出销毁档案")),
        ),
        Action(key="cases.seal", name="用印", over="case", conditions=_RECUSED),
        Action(key="cases.charge", name="收费", over="case", conditions=_RECUSED),
        Action(key="cases.print", name="打印证照", over="case", conditions=_RECUSED),
        Action(key="cases.supervise", name="监督办件", over="case", conditions=(*_RECUSED, NOT_OWN_UNIT)),
        Action(key="items.edit", name="编辑事项", over="item"),
        Action(
            key="items.review_staffing",
            name="编制审核",
            over="item",
            conditions=(apart_from("items.edit", "编辑事项"),),
        ),
        Action(
            key="items.review_legal",
            name="法制审核",
            over="item",
            conditions=(apart_from("items.edit", "编辑事项"),),
        ),
        Action(key="items.publish", name="发布事项", over="item"),
        Action(key="catalogue.edit", name="维护基本目录", over="item"),
        Action(key="search.edit", name="维护搜索用词", over="platform"),
        Action(key="notices.view", name="查看通知记录", over="platform"),
        Action(key="notices.edit", name="编辑通知模板", over="platform"),
        Action(key="processes.edit", name="设计审查流程", over="platform"),
        Action(key="divisions.edit", name="维护区划", over="division"),
        Action(key="bodies.edit", name="维护机构", over="body"),
        Action(key="delegations.edit", name="委托下放", over="body"),
        Action(key="entries.request", name="申请进驻", over="body"),
        Action(
            key="entries.approve", name="审批进驻", over="body", conditions=(apart_from("entries.request", "申请进驻"),)
        ),
        Action(key="documents.word", name="编写文书范本", over="body"),
        Action(key="seals.register", name="登记印章", over="body"),
        Action(key="seals.keep", name="保管印章", over="body"),
        Action(key="seals.approve", name="审批用印", over="body", conditions=(apart_from("seals.keep", "申请用印"),)),
        Action(key="staff.edit", name="维护岗位和任职", over="post"),
        Action(key="grants.edit", name="岗位授权", over="post"),
        Action(key="absences.approve", name="审批请假", over="post"),
        Action(key="people.edit", name="维护人员登记", over="person", conditions=_RECUSED),
        Action(key="people.reveal", name="查看完整证件号", over="person", conditions=_RECUSED),
        Action(key="accounts.edit", name="维护账号", over="account"),
        Action(key="calendar.edit", name="维护工作日历", over="calendar"),
        Action(key="audit.view", name="查看审计记录", over="record"),
        Action(key="policy.view", name="查询权限", over="platform"),
        Action(key="projects.view", name="查看工程项目", over="project", conditions=_RECUSED),
        Action(key="projects.lead", name="牵头并联审批", over="project", conditions=_RECUSED),
        Action(key="projects.answer", name="答复并联审批", over="project", conditions=_RECUSED),
        Action(key="projects.extend", name="延长并联审批", over="project", conditions=_RECUSED),
        Action(key="certificates.view", name="查看证照", over="certificate", conditions=_RECUSED),
        Action(key="certificates.issue", name="签发证照", over="body"),
        Action(key="certificates.change", name="变更证照", over="certificate", conditions=_RECUSED),
        Action(key="certificates.request", name="调用证照", over="body"),
        Action(key="certificates.direct", name="维护证照目录", over="body"),
        Action(key="certificates.stock", name="存量制证", over="body"),
        Action(
            key="certificates.sample",
            name="抽检存量证照",
            over="body",
            conditions=(apart_from("certificates.stock", "存量制证"),),
        ),
        Action(key="disclosure.view", name="查看双公示", over="disclosure", conditions=_RECUSED),
        Action(key="disclosure.enter", name="录入双公示", over="disclosure", conditions=_RECUSED),
        Action(key="disclosure.hold", name="暂缓公示", over="disclosure", conditions=_RECUSED),
        Action(
            key="disclosure.approve",
            name="批准不予公示",
            over="disclosure",
            conditions=(*_RECUSED, apart_from("disclosure.hold", "暂缓公示")),
        ),
        Action(key="disclosure.answer", name="答复异议和信用修复", over="disclosure", conditions=_RECUSED),
        Action(key="ratings.view", name="查看好差评", over="rating"),
        Action(key="supervision.view", name="查看监察", over="card", conditions=_RECUSED),
        Action(key="supervision.judge", name="认定监察卡", over="card", conditions=(*_RECUSED, NOT_OWN_UNIT)),
        Action(key="supervision.explain", name="说明监察卡", over="card", conditions=_RECUSED),
        Action(key="supervision.rules", name="维护监察规则", over="platform"),
        Action(key="supervision.order", name="督办", over="card", conditions=(*_RECUSED, NOT_OWN_UNIT)),
        Action(key="supervision.patrol", name="巡查", over="body", conditions=(NOT_OWN_UNIT,)),
        Action(key="ratings.follow_up", name="差评整改", over="rating"),
        Action(key="ratings.judge", name="监督好差评", over="rating", conditions=(NOT_OWN_UNIT,)),
        Action(key="appraisal.view", name="查看考核", over="appraisal"),
        Action(key="appraisal.edit", name="维护考核方案", over="appraisal"),
        Action(key="appraisal.judge", name="复核考核异议", over="appraisal", conditions=(NOT_OWN_UNIT,)),
        Action(key="analytics.view", name="查看决策分析", over="body"),
        Action(key="admin", name="系统管理", over="platform"),
    )
}


def check_action(key: str) -> Action:
    """The action of this key.

    Raises:
        UnknownAction
    """
    if key not in ACTIONS:
        raise UnknownAction.one(("action",), "没有“{action}”这项权限，请从权限表里选。", "action.unknown", action=key)
    return ACTIONS[key]
