"""Which events of a case are steps of its process (活动), and what they are called; the rest says why it is none."""

from __future__ import annotations

from collections.abc import Mapping

#: Event → the activity people know. A step of a review (待办) is called by its own name, see `STEP`.
ACTIVITIES: Mapping[str, str] = {
    "cases.CaseSubmitted": "提交申请",
    "cases.CasePreReturned": "预审退回",
    "cases.CaseResubmitted": "重新提交",
    "cases.CaseReceived": "收件",
    "cases.CorrectionRequested": "补正告知",
    "cases.MaterialsSupplied": "补交材料",
    "cases.AcceptanceRefused": "不予受理",
    "cases.CaseAccepted": "受理",
    "cases.CaseLapsed": "逾期未补终止",
    "cases.SpecialProcedureStarted": "开始特别程序",
    "cases.SpecialProcedureEnded": "结束特别程序",
    "cases.LimitExtended": "延长期限",
    "cases.CaseForwarded": "上报",
    "cases.SuperiorAnswered": "上级返回意见",
    "cases.TransferOffered": "移送",
    "cases.TransferTaken": "接收移送",
    "cases.TransferSentBack": "退回移送",
    "cases.HearingOffered": "告知听证权利",
    "cases.HearingAsked": "申请听证",
    "cases.HearingArranged": "听证通知",
    "cases.HearingRecorded": "听证笔录",
    "cases.PublicityOpened": "公示",
    "cases.PublicityEnded": "公示期满",
    "cases.RefusalFiled": "否定报备",
    "cases.FilingAnswered": "答复报备",
    "cases.CaseDecided": "决定",
    "cases.RenewalDeemed": "视为准予延续",
    "cases.ResultSent": "寄出",
    "cases.ResultServed": "送达",
    "cases.CaseClosed": "办结",
    "cases.CaseWithdrawn": "撤件",
    "cases.CaseAbated": "因申请人终止",
    "cases.ToleranceBroken": "容缺逾期终止",
    "cases.ResultUndone": "撤销或者注销",
    "cases.CaseArchived": "归档",
    "flows.ProcessReturned": "退回重审",
    "flows.WorkItemExpired": "步骤超时",
}
#: A work item that is done is an activity under its own name.
STEP = "flows.WorkItemDone"
#: When a work item began to wait, so that its time can be told from the time before it.
STEP_BEGAN = "flows.WorkItemOpened"
#: The decision is told by the case itself; its step would say it twice.
DECIDES = "cases.decide"

#: Back to somebody who had done their part: what a well-run process has little of (返工).
REWORK = frozenset({"预审退回", "补正告知", "退回重审", "退回移送"})
#: The matter is over with these.
ENDS: Mapping[str, str] = {
    "cases.AcceptanceRefused": "not_accepted",
    "cases.CaseLapsed": "terminated",
    "cases.CaseClosed": "closed",
    "cases.CaseWithdrawn": "withdrawn",
    "cases.CaseAbated": "terminated",
    "cases.ToleranceBroken": "terminated",
}
END_NAMES: Mapping[str, str] = {
    "": "在办",
    "not_accepted": "不予受理",
    "terminated": "终止",
    "closed": "办结",
    "withdrawn": "撤件",
}

#: Facts of the chain of a case that are no step of its process, and why.
LEFT_OUT: Mapping[str, str] = {
    "cases.ApplicantChanged": "who applies, not how far it is",
    "cases.CasePrioritised": "an order of turn",
    "cases.CheckOpened": "after the decision, on its own clock",
    "cases.CommitmentChecked": "after the decision, on its own clock",
    "cases.CommitmentSigned": "part of handing in",
    "cases.CreditMarked": "about the applicant",
    "cases.CreditRepaired": "about the applicant",
    "cases.DueDatesRecomputed": "the calendar's doing; read for the due dates alone",
    "cases.ExpertAnswered": "an opinion beside the process",
    "cases.ExpertInvited": "an opinion beside the process",
    "cases.IdentityRevealed": "a look, not a step",
    "cases.MaterialJudged": "part of the review",
    "cases.NoteAdded": "talk",
    "cases.ObjectionAnswered": "part of the publicity",
    "cases.ObjectionMade": "part of the publicity",
    "cases.PapersGiven": "paper on its way",
    "cases.PapersTaken": "paper on its way",
    "cases.ProgressSeen": "a look, not a step",
    "cases.ProgressShared": "a look, not a step",
    "cases.QuestionAnswered": "talk",
    "cases.QuestionAsked": "talk",
    "cases.ResultArrived": "paper on its way",
    "cases.ResultDispatched": "paper on its way",
    "cases.SharingEnded": "a look, not a step",
    "cases.TakenInAtCounter": "the way it was handed in",
    "cases.ToleranceKept": "what was owed came; no step of the office",
    "cases.UndoingDropped": "before a result is undone",
    "cases.UndoingProposed": "before a result is undone",
    "cases.ViewsGiven": "before a result is undone",
    "flows.OpinionGiven": "one of several signers; the step is done with the last",
    "flows.ProcessCancelled": "what ended it is a step of the case",
    "flows.ProcessFinished": "the decision follows",
    "flows.ProcessMigrated": "another drawing of the same",
    "flows.ProcessStarted": "the acceptance started it",
    "flows.WorkItemDueMoved": "a date",
    "flows.WorkItemEscalated": "a reminder",
    "flows.WorkItemReassigned": "who has it, not how far it is",
    "flows.WorkItemReminded": "a reminder",
    "flows.WorkItemTakenBack": "read to take the step back",
    "flows.WorkItemUrged": "a reminder",
    "flows.WorkItemsCancelled": "what cancelled them is a step of the case",
}
#: What a life is made of: the activities, and what moves its dates.
READ: frozenset[str] = frozenset({*ACTIVITIES, STEP, STEP_BEGAN, "cases.DueDatesRecomputed"})


def activity_of(type_: str, data: Mapping[str, object]) -> str:
    """What this event is called as a step of the process; "" when it is none."""
    if type_ == STEP:
        return "" if data.get("action") == DECIDES else str(data.get("name", ""))
    return ACTIVITIES.get(type_, "")
