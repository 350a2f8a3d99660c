"""文书预览: what will be issued, said on the screen as it will be printed. The paper itself is set by documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from zhengwu.cases.public import SPECIAL_KINDS, Case, CaseMaterial, Gap, remedy_of, situation_limits
from zhengwu.doors.ui.shapes import Paper
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import ClockFacts, Pause, due_date, work_calendar

#: Item type 行政许可: only its papers cite the Licensing Law.
_PERMIT = "01"
_MOST_DAYS = 3660
_ENDS = ("。", "！", "？", "；", ".", "!", "?", ";")


def is_permit(case: Case) -> bool:
    """Whether the item is a licence (行政许可); everything else is 办理."""
    return case.item_version.item_type == _PERMIT


@override("zh-hans")
def receipt(case: Case, *, now: dt.datetime) -> Paper:
    """收件凭证."""
    given = [m for m in case.materials.all() if m.replaced_at is None]
    items = [
        _("{name}（待补交）").format(name=m.name) if m.kind == CaseMaterial.Kind.TOLERATED else m.name for m in given
    ]
    return _paper(
        case,
        title="收件凭证",
        opening=f"您申请办理的“{case.item_name}”，我们已于{full_day(now)}收到下列材料：",
        items=items,
        after=[
            f"共{len(items)}项。我们会在5个工作日内告诉您是否受理；材料要补正的，一次告诉您全部内容；"
            "逾期没有告知的，自收到材料之日起即为受理。"
        ],
        on=local_date(now),
    )


@override("zh-hans")
def acceptance(case: Case, *, tolerance_days: int = 0, today: dt.date) -> Paper:
    """受理通知书, with tolerated materials 容缺受理通知书; `tolerance_days`: working days, 0 for as long as promised."""
    owing = [m.name for m in case.materials.all() if m.kind == CaseMaterial.Kind.TOLERATED and m.replaced_at is None]
    since = _accepted_since(case, today=today)
    until = work_calendar().add_workdays(since, tolerance_days) if tolerance_days else None
    if since < today:
        why = (
            f"因我们没有在5个工作日内一次告知需要补正的内容，{_by_law(case, '第三十二条第一款第四项')}，"
            f"自收到申请材料之日起即为受理，受理日期为{full_day(since)}。"
        )
    elif owing:
        why = f"主要材料齐全，次要材料尚缺，您已书面承诺按期补交，依照容缺受理的规定，我们于{full_day(today)}予以受理。"
    else:
        why = (
            "经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式，"
            f"{_by_law(case, '第三十二条第一款第五项')}，我们于{full_day(today)}予以受理。"
        )
    return _paper(
        case,
        title="容缺受理通知书" if owing else "受理通知书",
        opening=f"{_received(case)}{why}",
        items=[f"{name}（请于{full_day(until)}前补交）" for name in owing] if until else owing,
        after=[_limits(case, start=since)],
        on=today,
    )


@override("zh-hans")
def correction(case: Case, gaps: Sequence[Gap], *, deadline_date: dt.date, today: dt.date) -> Paper:
    """补正告知书."""
    return _paper(
        case,
        title="补正告知书",
        opening=(
            f"{_received(case)}经审查，申请材料不齐全或者不符合法定形式，"
            f"{_by_law(case, '第三十二条第一款第四项')}，现将需要补正的全部内容一次告知如下："
        ),
        items=[_gap(gap) for gap in gaps],
        after=[f"请于{full_day(deadline_date)}前补齐，补齐当天受理。以上为全部内容，不再要求补正其他材料。"],
        on=today,
    )


@override("zh-hans")
def non_acceptance(case: Case, *, reason: str, competent_body: str, today: dt.date) -> Paper:
    """不予受理通知书."""
    after = [_full_stop(reason)]
    if competent_body.strip():
        after.append(f"该事项由{competent_body.strip()}办理，请向该机关申请。")
    return _paper(
        case,
        title="不予受理通知书",
        opening=f"{_received(case)}经审查，不予受理。理由如下：",
        after=[*after, _remedy(case, "通知书")],
        on=today,
    )


@override("zh-hans")
def special_procedure(case: Case, *, kind: str, planned_days: str, basis: str, today: dt.date) -> Paper:
    """特别程序告知书."""
    return _paper(
        case,
        title="特别程序告知书",
        opening=(
            f"您申请的“{case.item_name}”，依法需要进行{SPECIAL_KINDS.get(kind, '……')}，自{full_day(today)}起，"
            f"预计需要{planned_days or '……'}个工作日。{_by_law(case, '第四十五条')}，"
            "所需时间不计算在审批期限内，结束后期限继续计算。"
        ),
        after=[f"依据：{_full_stop(basis)}"],
        on=today,
    )


@override("zh-hans")
def extension(case: Case, *, days: str, reason: str, today: dt.date) -> Paper:
    """延期告知书."""
    assert case.accept_date is not None, "only an accepted case is extended"
    new = _extended(case, case.accept_date, int(days)) if days.isdecimal() and int(days) <= _MOST_DAYS else None
    original = f"（{full_day(case.promise_due_date)}）" if case.promise_due_date else ""
    return _paper(
        case,
        title="延期告知书",
        opening=(
            f"您申请的“{case.item_name}”，我们已于{full_day(case.accept_date)}受理。因下列理由，"
            f"不能在原定期限{original}内作出决定，经本机关负责人批准，延长{days or '……'}个工作日，"
            f"延长后的期限为{full_day(new) if new else '……'}。"
        ),
        after=[f"理由：{_full_stop(reason)}"],
        on=today,
    )


@override("zh-hans")
def decision(case: Case, *, outcome: str, reason: str, today: dt.date) -> Paper:
    """准予 or 不予 decision."""
    guide, permit = case.item_version.guide, is_permit(case)
    basis = "；".join(f"《{b.law}》{b.article}" if "《" not in b.law else f"{b.law}{b.article}" for b in guide.basis)
    by = f"依照{basis}，" if basis else "依法"
    opening = f"您申请的“{case.item_name}”，我们已于{full_day(case.accept_date)}受理。经审查，"
    if outcome == "approve":
        after = [f"准予的内容：{_full_stop(reason)}"] if reason.strip() else []
        if guide.results:
            after.append(f"发给您：{guide.results[0].name}。")
        return _paper(
            case,
            title="准予行政许可决定书" if permit else "准予决定书",
            opening=f"{opening}符合法定条件、标准，{by}{'决定准予行政许可' if permit else '决定准予办理'}。",
            after=after,
            on=today,
        )
    return _paper(
        case,
        title="不予行政许可决定书" if permit else "不予办理决定书",
        opening=f"{opening}{by}{'决定不予行政许可' if permit else '决定不予办理'}。理由如下：",
        after=[_full_stop(reason), _remedy(case, "决定")],
        on=today,
    )


def _paper(
    case: Case, *, title: str, opening: str, on: dt.date, items: Sequence[str] = (), after: Sequence[str] = ()
) -> Paper:
    agent = f"（代理人：{case.agent_name}）" if case.agent_name else ""
    return Paper(
        title=title,
        number=_("文号在发出时给"),
        to=f"{case.applicant_name}{agent}",
        paragraphs=(opening,),
        items=tuple(items),
        after=tuple(after),
        signed_by=case.body.name,
        signed_on=on,
    )


def _accepted_since(case: Case, *, today: dt.date) -> dt.date:
    """Today; after five working days of silence the day of receipt, as `accept` will have it."""
    silent = case.acceptance_due_date is not None and today > case.acceptance_due_date
    return local_date(case.received_at) if silent and case.received_at else today


def _limits(case: Case, *, start: dt.date) -> str:
    promise, statutory = situation_limits(case)
    calendar = work_calendar()
    due = due_date(ClockFacts(start_date=start, limit=promise), calendar=calendar)
    limits = [f"承诺{promise.days}个{_unit(promise.unit)}"]
    if statutory is not None:
        limits.append(f"法定{statutory.days}个{_unit(statutory.unit)}")
    last = due_date(ClockFacts(start_date=start, limit=statutory or promise), calendar=calendar)
    return (
        f"我们将于{full_day(due)}前作出决定（{'，'.join(limits)}）。法定最后期限为{full_day(last)}。"
        "依法需要听证、检验、检测、鉴定、专家评审等特别程序的，所需时间不计算在内，我们会书面告诉您。"
    )


def _extended(case: Case, start: dt.date, days: int) -> dt.date | None:
    facts = ClockFacts(
        start_date=start,
        limit=case.promise,
        pauses=tuple(Pause(p.started_date, p.ended_date) for p in case.special_procedures.all()),
        extension_days=days,
    )
    return due_date(facts, calendar=work_calendar())


def _received(case: Case) -> str:
    day = full_day(local_date(case.received_at)) if case.received_at else "……"
    return f"{day}收到您关于“{case.item_name}”的申请。"


def _by_law(case: Case, article: str) -> str:
    if is_permit(case):
        return f"依照《中华人民共和国行政许可法》{article}的规定"
    return "依照有关规定"


def _remedy(case: Case, this: str) -> str:
    remedy = remedy_of(case)
    return (
        f"如不服本{this}，可以自收到本{this}之日起60日内向{remedy['review_body']}申请行政复议，"
        f"也可以自收到本{this}之日起6个月内依法向{remedy['court']}提起行政诉讼。"
    )


def _gap(gap: Gap) -> str:
    remedy = f"补正办法：{_full_stop(gap.remedy)}" if gap.remedy else ""
    return f"{gap.material}：{_full_stop(gap.problem)}{remedy}"


def _full_stop(written: str) -> str:
    said = written.strip()
    if not said:
        return "……"
    return said if said.endswith(_ENDS) else f"{said}。"


def _unit(unit: str) -> str:
    return "工作日" if unit == "workday" else "日"
