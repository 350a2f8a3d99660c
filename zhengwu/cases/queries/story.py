"""办理经过: the event chain of a case, told in the citizen's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zhengwu.cases.models import Case
from zhengwu.cases.queries._story_promises import PROMISE_SENTENCES
from zhengwu.cases.rules.special import pause_name
from zhengwu.kernel.public import StoredEvent, events_of

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that happened: a sentence, a detail, who did it and when."""

    at: dt.datetime
    text: str
    detail: str
    who: str


def _list(names: list[str]) -> str:
    return _("、").join(names)


def many(text: str, n: int) -> str:
    """The form for `n`; Chinese has one, English two."""
    return ngettext(text, text, n)


def _kind(d: Data) -> str:
    return _(pause_name(str(d["kind"])))


_SENTENCES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "cases.CaseSubmitted": lambda d: (
        _("您提交了申请"),
        many("{n} 份材料", len(d["materials"])).format(n=len(d["materials"])),
    ),
    "cases.CaseReceived": lambda d: (_("窗口收件"), _("收件凭证 {no}").format(no=d["receipt_no"])),
    "cases.TakenInAtCounter": lambda d: (
        _("{helper}替您代办").format(helper=d["helper_name"]) if d["helper_name"] else _("工作人员在窗口替您填写"),
        d["hall_name"],
    ),
    "cases.ResultDispatched": lambda d: (_("结果已发往 {hall}").format(hall=d["hall_name"]), d["dispatch_no"]),
    "cases.ResultArrived": lambda d: (_("结果到了 {hall}，可以去取").format(hall=d["hall_name"]), ""),
    "cases.CorrectionRequested": lambda d: (
        many("一次告知，要补 {n} 份材料", len(d["gaps"])).format(n=len(d["gaps"])),
        _("补正告知书 {no}，{day} 前补齐").format(no=d["notice_no"], day=d["deadline_date"]),
    ),
    "cases.MaterialsSupplied": lambda d: (
        _("您补来了 {names}").format(names=_list(d["materials"])),
        _("还差 {names}").format(names=_list(d["still_missing"])) if d["still_missing"] else _("补齐了"),
    ),
    "cases.AcceptanceRefused": lambda d: (
        _("不予受理"),
        _("{reason} 可以找：{body}。不予受理通知书 {no}").format(
            reason=d["reason"], body=d["competent_body"], no=d["notice_no"]
        ),
    ),
    "cases.CaseAccepted": lambda d: (
        _("已受理，自收件之日起算（逾期未告知）") if d["deemed"] else _("已受理，时钟开始走"),
        _("受理通知书 {no}，承诺 {day} 前办好").format(no=d["notice_no"], day=d["promise_due_date"] or ""),
    ),
    "cases.CaseLapsed": lambda d: (_("补正期限已过，办理终止"), d["deadline_date"]),
    "cases.SpecialProcedureStarted": lambda d: (
        _("{kind}，暂停计时").format(kind=_kind(d)),
        many("特别程序告知书 {no}，计划 {n} 个工作日", d["planned_days"]).format(
            no=d["notice_no"], n=d["planned_days"]
        ),
    ),
    "cases.SpecialProcedureEnded": lambda d: (
        _("{kind}结束，时钟接着走").format(kind=_kind(d)),
        "",
    ),
    "cases.LimitExtended": lambda d: (
        many("延期 {n} 个工作日", d["days"]).format(n=d["days"]),
        _("{reason}（延期告知书 {no}）").format(reason=d["reason"], no=d["notice_no"]),
    ),
    "cases.CaseDecided": lambda d: (
        _("准予") if d["outcome"] == "approve" else _("不予许可"),
        _("决定书 {no}").format(no=d["document_no"]),
    ),
    "cases.ResultSent": lambda d: (_("结果已寄出"), _("收件人 {name}").format(name=d["recipient"])),
    "cases.ResultServed": lambda d: (
        _("结果已送达"),
        _("签收人 {name}，送达回证 {no}").format(name=d["recipient"], no=d["proof_no"]),
    ),
    "cases.CaseClosed": lambda d: (_("办结"), many("用了 {n} 个工作日", d["elapsed_days"]).format(n=d["elapsed_days"])),
    "cases.CaseArchived": lambda d: (_("已归档"), _("档号 {no}").format(no=d["archive_no"])),
    "cases.QuestionAsked": lambda d: (_("经办人问您：{text}").format(text=d["text"]), _("不影响办理期限")),
    "cases.QuestionAnswered": lambda _d: (_("您答复了经办人的问题"), ""),
    "cases.CaseWithdrawn": lambda d: (_("您撤回了申请"), d["reason"]),
    "cases.DueDatesRecomputed": lambda d: (
        _("工作日历调整，办结日随之变动"),
        _("承诺 {day}").format(day=d["promise_due_date"]) if d["promise_due_date"] else "",
    ),
    "cases.CasePreReturned": lambda d: (_("申请退回来请您修改"), d["reason"]),
    "cases.CaseResubmitted": lambda d: (
        _("您改好重新提交了"),
        many("{n} 份材料", len(d["materials"])).format(n=len(d["materials"])),
    ),
    "cases.CaseForwarded": lambda d: (
        _("上报{body}").format(body=d["superior_name"]),
        _("上级要在 {day} 前给意见").format(day=d["due_date"]),
    ),
    "cases.SuperiorAnswered": lambda d: (_("{body}返回了意见").format(body=d["superior_name"]), ""),
    "cases.TransferOffered": lambda d: (
        _("这件归{body}管，已经移送").format(body=d["to_body_name"]),
        _("受理日期和期限不变"),
    ),
    "cases.TransferTaken": lambda d: (_("{body}接着办").format(body=d["to_body_name"]), _("受理日期和期限不变")),
    "cases.TransferSentBack": lambda d: (
        _("{body}退回了移送，仍由原机关办").format(body=d["to_body_name"]),
        d["reason"],
    ),
    "cases.ApplicantChanged": lambda d: (
        _("申请人变更为{name}").format(name=d["new_name"]),
        _("原申请人 {name}").format(name=d["old_name"]),
    ),
    "cases.CaseAbated": lambda _d: (_("申请人死亡或终止，没有人接着办，办理终止"), ""),
    "cases.HearingOffered": lambda d: (
        _("您有权申请听证"),
        _("{reason}，可以申请到 {day}，不收费").format(reason=d["reason"], day=d["ask_until"]),
    ),
    "cases.HearingAsked": lambda d: (
        _("{name}申请听证").format(name=d["asked_by"]),
        _("要在 {day} 前举行，所需时间不计入期限").format(day=d["hold_until"]),
    ),
    "cases.HearingArranged": lambda d: (
        _("听证定在 {day}").format(day=d["held_on"]),
        _("{place}，{name}主持，公开进行").format(place=d["place"], name=d["chair_name"]),
    ),
    "cases.HearingRecorded": lambda _d: (_("听证举行了，决定要根据笔录作出"), ""),
    "cases.PublicityOpened": lambda d: (
        _("公示拟作出的结果：{result}").format(result=d["result"]),
        _("公示到 {day}").format(day=d["until_date"]),
    ),
    "cases.PublicityEnded": lambda d: (
        _("公示期满"),
        many("{n} 条异议，都答复了", d["objections"]).format(n=d["objections"]) if d["objections"] else _("没有异议"),
    ),
    "cases.CasePrioritised": lambda d: (
        _("走绿色通道，优先办")
        if d["green_channel"]
        else _("先审查，缺的材料补齐后再决定")
        if d["review_first"]
        else _("按平常的顺序办"),
        "",
    ),
    **PROMISE_SENTENCES,
    "flows.WorkItemDone": lambda d: (
        _("{step}完成").format(step=_(d["name"]))
        if d["outcome"] != "return"
        else _("{step}退回重审").format(step=_(d["name"])),
        "",
    ),
}

#: Facts of a case that are the office's own: kept in the chain, not told to citizens.
UNTOLD = frozenset(
    {
        "cases.IdentityRevealed",
        "cases.MaterialJudged",
        "cases.PapersGiven",
        "cases.PapersTaken",
        "cases.NoteAdded",
        "cases.ExpertInvited",
        "cases.ExpertAnswered",
        "cases.ObjectionMade",
        "cases.ObjectionAnswered",
        "cases.RefusalFiled",
        "cases.FilingAnswered",
    }
)


def story_of(case: Case) -> list[Told]:
    """What happened, newest first; events without a sentence for citizens are left out."""
    return [told for event in reversed(events_of(case.subject)) if (told := _told(event))]


def _told(event: StoredEvent) -> Told | None:
    tell = _SENTENCES.get(event.type)
    if tell is None or (event.type == "flows.WorkItemDone" and event.data["action"] != "cases.review"):
        return None
    text, detail = tell(event.data)
    return Told(at=event.at, text=text, detail=detail, who=event.actor_name)
