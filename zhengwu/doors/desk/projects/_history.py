"""经过 of a project, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._words import ended_words
from zhengwu.doors.ui.saying import counted, listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent, events_of, local_date
from zhengwu.parallel.public import (
    OUTCOME_NAMES,
    PROJECT_MOVE_NAMES,
    PROJECT_STATE_NAMES,
    STAGE_NAMES,
    VERDICT_NAMES,
    VISIT_KIND_NAMES,
    Outcome,
    ProjectMove,
    ProjectState,
    Verdict,
    VisitKind,
)

Data = Mapping[str, Any]


def _day(value: str) -> str:
    return full_day(dt.date.fromisoformat(value))


def _lane(data: Data, words: str = "") -> str:
    return _("：").join(filter(None, (data["body_name"], words)))


def _advanced(data: Data) -> tuple[str, str]:
    known = data["move"] in set(ProjectMove)
    move = PROJECT_MOVE_NAMES[ProjectMove(data["move"])] if known else "恢复"
    state = _(PROJECT_STATE_NAMES[ProjectState(data["state"])])
    return _(move), _("；").join(filter(None, (_("现在：{state}").format(state=state), data["reason"])))


def _accepted(data: Data) -> tuple[str, str]:
    stage = _(STAGE_NAMES[data["stage"]]) if data["stage"] else data["title"]
    words = _("分送{who}，{day}到期").format(who=listed(data["body_names"]), day=_day(data["due_date"]))
    return _("受理并分送：{stage}").format(stage=stage), words


def _closed(data: Data) -> tuple[str, str]:
    outcome = _(OUTCOME_NAMES[Outcome(data["outcome"])]) if data["outcome"] else _("终止")
    return _("汇总办结：{outcome}").format(outcome=outcome), ended_words(data["words"])


def _code(data: Data) -> tuple[str, str]:
    if data["before"] != data["after"]:
        return _("重新赋码"), _("{before} 改为 {after}").format(before=data["before"], after=data["after"])
    return (_("代码恢复有效") if data["active"] else _("代码失效")), data["reason"]


def _signed(data: Data) -> tuple[str, str]:
    verdict = _(VERDICT_NAMES[Verdict(data["verdict"])])
    kind = _(VISIT_KIND_NAMES[VisitKind(data["kind"])])
    return _("{kind}签字").format(kind=kind), _lane(data, _("，").join(filter(None, (verdict, data["findings"]))))


_TELL: dict[str, Callable[[Data], tuple[str, str]]] = {
    "ProjectRegistered": lambda d: (_("登记项目"), d["code"]),
    "ProjectAdvanced": _advanced,
    "ProjectCodeChanged": _code,
    "ProjectSplit": lambda d: (_("拆分项目"), listed(d["into"])),
    "ProjectsMerged": lambda d: (_("合并项目"), d["into"]),
    "VisitCalled": lambda d: (
        _("组织{kind}").format(kind=_(VISIT_KIND_NAMES[VisitKind(d["kind"])])),
        _("{day}，{who}").format(day=_day(d["visit_date"]), who=listed(d["body_names"])),
    ),
    "VisitSigned": _signed,
    "MediatorRegistered": lambda d: (_("登记中介服务"), _("{agency}，{service}").format(**d)),
    "MediatorEnded": lambda d: (_("中介服务完成"), _("{agency}，{service}").format(**d)),
    "JointAccepted": _accepted,
    "JointConsolidating": lambda d: (
        _("等牵头部门汇总"),
        _("有部门不同意，不再征求{who}").format(who=listed(d["stopped"])) if d["stopped"] else "",
    ),
    "JointExtended": lambda d: (
        _("延长期限"),
        _("延到{day}，{reason}，{approval}").format(day=_day(d["due_date"]), **_without(d, "due_date")),
    ),
    "JointClosed": _closed,
    "JointDueDatesRecomputed": lambda d: (_("工作日历变了，重算期限"), _day(d["due_date"])),
    "MemberSigned": lambda d: (_("签收"), _lane(d)),
    "MemberCaseLinked": lambda d: (_("关联办件"), _lane(d, d["project_no"])),
    "MemberAnswered": lambda d: (_("答复同意") if d["agrees"] else _("答复不同意"), _lane(d, d["opinion"])),
    "CommitmentMade": lambda d: (
        _("先承诺"),
        _lane(d, _("{day}前兑现，{words}").format(day=_day(d["until"]), words=d["words"])),
    ),
    "CommitmentMissed": lambda d: (_("承诺没有兑现"), _lane(d, _day(d["until"]))),
    "OpinionDeemed": lambda d: (_("逾期没答复，视为同意"), _lane(d)),
    "MemberOverdue": lambda d: (_("逾期没答复"), _lane(d, counted("逾期 {n} 次", d["times"]))),
    "MemberUrged": lambda d: (_("催办"), _lane(d, _("{day}前答复").format(day=_day(d["due_date"])))),
    "MemberAskedAgain": lambda d: (_("再次征求"), _lane(d, d["words"])),
}


def _without(data: Data, name: str) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key != name}


def history_of(subject: str) -> tuple[LogEntry, ...]:
    """The chain of a project, newest first. One SQL statement."""
    return tuple(_entry(event) for event in reversed(events_of(subject)))


def _entry(event: StoredEvent) -> LogEntry:
    name = event.type.rpartition(".")[2]
    title, text = _TELL[name](event.data) if name in _TELL else (name, "")
    return LogEntry(event.at, title, text, who_did(event), local_date(event.at).isoformat())
