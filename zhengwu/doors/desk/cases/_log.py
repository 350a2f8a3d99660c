"""经过: the event chain of a case as officers read it, with exact times, and whether its links hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.cases.public import CHANGE_NAMES, PAUSE_NAMES, ChangeKind
from zhengwu.doors.desk.cases._log_promises import PROMISE_TITLES
from zhengwu.doors.ui.saying import counted, listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import StoredEvent

Data = Mapping[str, Any]
Tell = Callable[[Data], tuple[str, str]]


def _names(values: Sequence[str]) -> str:
    return listed(values)


def _day(value: str | None) -> str:
    return day(dt.date.fromisoformat(value)) if value else ""


def _said(outcome: str) -> str:
    words = {"approve": _("同意"), "reject": _("建议不予许可"), "return": _("退回")}
    return words.get(outcome, outcome)


def _kind(data: Data) -> str:
    kind = str(data["kind"])
    return _(PAUSE_NAMES.get(kind, kind))


_TITLES: dict[str, Tell] = {
    "cases.CaseSubmitted": lambda d: (_("申请人提交申请"), counted("{n} 份材料", len(d["materials"]))),
    "cases.CaseReceived": lambda d: (
        _("收件"),
        _("{no}，{day}前告知").format(no=d["receipt_no"], day=_day(d["acceptance_due_date"])),
    ),
    "cases.TakenInAtCounter": lambda d: (
        _("异地收件") if d["across"] else _("当面收件"),
        listed(filter(None, (d["hall_name"], d["helper_name"], d["mandate_note"]))),
    ),
    "cases.MaterialJudged": lambda d: (
        _("{name}：合格").format(name=d["material"]) if d["fit"] else _("{name}：不合格").format(name=d["material"]),
        d["reason"],
    ),
    "cases.PapersGiven": lambda d: (
        counted("移交 {n} 份材料", d["papers"]) if d["direction"] == "out" else counted("退回 {n} 份材料", d["papers"]),
        listed(filter(None, (d["slip_no"], d["reason"]))),
    ),
    "cases.PapersTaken": lambda d: (
        counted("接收 {n} 份材料", d["counted"]),
        listed(filter(None, (d["slip_no"], d["difference"]))),
    ),
    "cases.ResultDispatched": lambda d: (_("结果派往 {hall}").format(hall=d["hall_name"]), d["dispatch_no"]),
    "cases.ResultArrived": lambda d: (_("结果到达 {hall}").format(hall=d["hall_name"]), d["dispatch_no"]),
    "cases.CorrectionRequested": lambda d: (
        _("一次告知补正"),
        _("{names}，{day}前补齐，{no}").format(
            names=_names([gap["material"] for gap in d["gaps"]]), day=_day(d["deadline_date"]), no=d["notice_no"]
        ),
    ),
    "cases.MaterialsSupplied": lambda d: (
        _("补来 {names}").format(names=_names(d["materials"])),
        _("还差 {names}").format(names=_names(d["still_missing"])) if d["still_missing"] else _("补齐了"),
    ),
    "cases.AcceptanceRefused": lambda d: (_("不予受理"), f"{d['reason']} {d['notice_no']}"),
    "cases.CaseAccepted": lambda d: (
        _("视为受理") if d["deemed"] else _("受理"),
        _("{no}，承诺 {day}").format(no=d["notice_no"], day=_day(d["promise_due_date"])),
    ),
    "cases.CaseLapsed": lambda d: (_("逾期未补，终止"), _day(d["deadline_date"])),
    "cases.SpecialProcedureStarted": lambda d: (
        _("特别程序开始：{kind}").format(kind=_kind(d)),
        counted("计划 {n} 个工作日，{no}", d["planned_days"], no=d["notice_no"]),
    ),
    "cases.SpecialProcedureEnded": lambda d: (
        _("特别程序结束：{kind}").format(kind=_kind(d)),
        counted("用了 {n} 个工作日，时钟接着走", d["taken_days"]),
    ),
    "cases.LimitExtended": lambda d: (
        counted("延期 {n} 个工作日", d["days"]),
        _("{reason}，{no}").format(reason=d["reason"], no=d["notice_no"]),
    ),
    "cases.CaseDecided": lambda d: (_("准予") if d["outcome"] == "approve" else _("不予许可"), d["document_no"]),
    "cases.ResultSent": lambda d: (_("结果寄出"), _("收件人 {name}").format(name=d["recipient"])),
    "cases.ResultServed": lambda d: (
        _("结果送达"),
        _("签收人 {name}，{no}").format(name=d["recipient"], no=d["proof_no"]),
    ),
    "cases.CaseClosed": lambda d: (_("办结"), counted("用了 {n} 天", d["elapsed_days"])),
    "cases.CaseWithdrawn": lambda d: (_("申请人撤回"), d["reason"]),
    "cases.DueDatesRecomputed": lambda d: (
        _("工作日历调整，到期日变动"),
        _("承诺 {day}").format(day=_day(d["promise_due_date"])),
    ),
    "cases.CaseArchived": lambda d: (_("归档"), _("档号 {no}").format(no=d["archive_no"])),
    "cases.NoteAdded": lambda _d: (_("加了备注"), ""),
    "cases.QuestionAsked": lambda d: (_("询问申请人"), d["text"]),
    "cases.QuestionAnswered": lambda d: (_("申请人答复了询问"), _names(d["files"])),
    "cases.ExpertInvited": lambda d: (_("邀请专家{name}").format(name=d["expert_name"]), ""),
    "cases.ExpertAnswered": lambda _d: (_("专家提交了意见"), ""),
    "cases.CasePreReturned": lambda d: (_("预审退回"), d["reason"]),
    "cases.CaseResubmitted": lambda d: (_("申请人改好重新提交"), counted("{n} 份材料", len(d["materials"]))),
    "cases.CaseForwarded": lambda d: (
        _("上报{body}").format(body=d["superior_name"]),
        _("{reason}，{day}前答复").format(reason=d["reason"], day=_day(d["due_date"])),
    ),
    "cases.SuperiorAnswered": lambda d: (_("{body}返回意见").format(body=d["superior_name"]), d["opinion"]),
    "cases.TransferOffered": lambda d: (_("移送{body}").format(body=d["to_body_name"]), d["reason"]),
    "cases.TransferTaken": lambda d: (_("{body}接收了移送").format(body=d["to_body_name"]), ""),
    "cases.TransferSentBack": lambda d: (_("{body}退回了移送").format(body=d["to_body_name"]), d["reason"]),
    "cases.ApplicantChanged": lambda d: (
        _("申请人变更：{old} → {new}").format(old=d["old_name"], new=d["new_name"]),
        d["proof"],
    ),
    "cases.CaseAbated": lambda d: (_(CHANGE_NAMES[ChangeKind(d["kind"])]), d["proof"]),
    "cases.HearingOffered": lambda d: (
        _("告知听证权利"),
        _("{reason}，可以申请到{day}").format(reason=d["reason"], day=_day(d["ask_until"])),
    ),
    "cases.HearingAsked": lambda d: (_("{name}申请听证").format(name=d["asked_by"]), d["reason"]),
    "cases.HearingArranged": lambda d: (
        _("听证定在{day}").format(day=_day(d["held_on"])),
        _("{place}，{name}主持").format(place=d["place"], name=d["chair_name"]),
    ),
    "cases.HearingRecorded": lambda d: (_("听证笔录"), _("{name}提交").format(name=d["chair_name"])),
    "cases.PublicityOpened": lambda d: (
        _("公示：{step}").format(step=_(d["step"])),
        _("{result}，到{day}").format(result=d["result"], day=_day(d["until_date"])),
    ),
    "cases.ObjectionMade": lambda d: (_("有人提出异议"), _(d["step"])),
    "cases.ObjectionAnswered": lambda d: (_("答复了异议"), _(d["step"])),
    "cases.PublicityEnded": lambda d: (
        _("公示期满：{step}").format(step=_(d["step"])),
        counted("{n} 条异议，都答复了", d["objections"]) if d["objections"] else _("没有异议"),
    ),
    "cases.CasePrioritised": lambda d: (
        _("绿色通道") if d["green_channel"] else _("先审后补") if d["review_first"] else _("取消优先"),
        d["reason"],
    ),
    "cases.IdentityRevealed": lambda d: (_("查看了完整证件号"), d["reason"]),
    **PROMISE_TITLES,
    "documents.DocumentIssued": lambda d: (_("出具{title}").format(title=_(d["title"])), d["number"]),
    "flows.ProcessStarted": lambda _d: (_("审查开始"), ""),
    "flows.WorkItemOpened": lambda d: (
        _("等{step}").format(step=_(d["name"])),
        _("{day}前").format(day=_day(d["due_date"])) if d["due_date"] else "",
    ),
    "flows.OpinionGiven": lambda d: (_("{step}签了意见").format(step=_(d["name"])), _said(d["outcome"])),
    "flows.WorkItemDone": lambda d: (_("{step}完成").format(step=_(d["name"])), _said(d["outcome"])),
    "flows.ProcessReturned": lambda d: (_("退回重审"), _("第 {n} 轮").format(n=d["round"])),
    "flows.WorkItemsCancelled": lambda _d: (_("收回没办的步骤"), ""),
    "flows.WorkItemTakenBack": lambda d: (_("{step}撤回意见").format(step=_(d["name"])), ""),
    "flows.WorkItemReassigned": lambda d: (_("{step}换人").format(step=_(d["name"])), d["account_name"]),
    "flows.WorkItemUrged": lambda d: (
        _("催办{step}").format(step=_(d["name"])),
        _("第 {n} 次").format(n=d["urged_count"]),
    ),
    "flows.WorkItemReminded": lambda d: (
        _("提醒{step}").format(step=_(d["name"])),
        _("{day}到期").format(day=_day(d["due_date"])) if d["due_date"] else "",
    ),
    "flows.WorkItemEscalated": lambda d: (
        _("{step}超时，告知负责人").format(step=_(d["name"])),
        _names(d["account_names"]),
    ),
    "flows.WorkItemExpired": lambda d: (_("{step}超过时限，转到下一步").format(step=_(d["name"])), ""),
    "flows.ProcessMigrated": lambda d: (
        _("审查流程从第 {old} 版改走第 {new} 版").format(old=d["from_version"], new=d["to_version"]),
        d["reason"],
    ),
    "flows.WorkItemDueMoved": lambda d: (_("{step}的期限变动").format(step=_(d["name"])), _day(d["due_date"])),
    "flows.ProcessFinished": lambda _d: (_("审查流程结束"), ""),
    "flows.ProcessCancelled": lambda d: (_("审查流程终止"), d["reason"]),
}


def log_of(chain: Sequence[StoredEvent]) -> tuple[LogEntry, ...]:
    """Newest first. An event nobody wrote words for is still shown, by its name."""
    return tuple(_entry(event) for event in reversed(chain) if not _told_elsewhere(event, chain))


def _told_elsewhere(event: StoredEvent, chain: Sequence[StoredEvent]) -> bool:
    """The issue of a paper whose number the verb that issued it already tells; and what is not for the desk."""
    if event.type == "ratings.ServiceRated":
        # Those of before stand in the chain of the case: the minute beside the applicant's name would say whose it is.
        return True
    if event.type != "documents.DocumentIssued":
        return False
    number = event.data["number"]
    return any(number in other.data.values() for other in chain if other.pk != event.pk)


def _entry(event: StoredEvent) -> LogEntry:
    tell = _TITLES.get(event.type)
    title, text = tell(event.data) if tell else (event.type, "")
    return LogEntry(event.at, title, text, who_did(event))


def chain_holds(chain: Sequence[StoredEvent]) -> bool:
    """Whether numbers and links run on without a gap. The seals themselves are checked by `zhengwu audit verify`."""
    in_order = [event.seq for event in chain] == list(range(1, len(chain) + 1))
    return in_order and all(after.prev_hash == before.hash for before, after in pairwise(chain))


def chain_words(chain: Sequence[StoredEvent]) -> str:
    """One line under the log."""
    if not chain:
        return ""
    if chain_holds(chain):
        return counted("事件链 {n} 条，前后相连，链尾 {tail}", len(chain), tail=chain[-1].hash[:8])
    return _("事件链接不上，可能被改动过。请告诉系统管理员，先不要办这件。")
