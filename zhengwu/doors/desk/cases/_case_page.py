"""The case page: everything an officer needs to act, on one screen."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, CaseMaterial, State, TwoClocks, clocks_of, progress_of, signed_in, tolerance_of
from zhengwu.documents.public import documents_of
from zhengwu.doors.desk.cases._actions import acts_of
from zhengwu.doors.desk.cases._aside import talk_actions
from zhengwu.doors.desk.cases._clocks import clock_bars, clock_of, clock_words
from zhengwu.doors.desk.cases._facts import contact_card, earlier_cases, fact_cards, together_with
from zhengwu.doors.desk.cases._joint import with_joint
from zhengwu.doors.desk.cases._log import chain_holds, chain_words, log_of
from zhengwu.doors.desk.cases._papers import papers_of
from zhengwu.doors.desk.cases._review_form import my_steps, review_form, signers_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._inbox_page import badges_of
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import DeskCasePage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Doc, Notice, Tone
from zhengwu.doors.ui.signing import signed_name
from zhengwu.doors.ui.writing import day, week_day
from zhengwu.flows.public import WorkItem, open_work_items
from zhengwu.kernel.public import events_of, local_date
from zhengwu.timelimits.public import work_calendar

_STATE_TONES: dict[str, Tone] = {
    State.APPROVED: "done",
    State.CLOSED: "done",
    State.REJECTED: "late",
    State.NOT_ACCEPTED: "late",
    State.CORRECTING: "need",
}


def show_case(request: DoorRequest, case: Case, *, opinion: str = "", refused: Refused = NOTHING) -> HttpResponse:
    """The page, with the officer's opinion and the refusal when a form came back."""
    built = case_page(request, case, opinion=opinion, refused=refused)
    response = render(request, "desk/case.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def case_page(request: DoorRequest, case: Case, *, opinion: str, refused: Refused) -> DeskCasePage:
    """Build it from queries."""
    officer, today = request.officer, request.today
    waiting = open_work_items(subject=case.subject)
    acts = with_joint(case, acts_of(case, officer=officer, today=today, waiting=waiting), officer=officer)
    papers = papers_of(request, case)
    chain = events_of(case.subject)
    together_title, together = together_with(case, officer=officer)
    steps = my_steps(case, officer=officer) if "review" in acts.allowed else []
    wanted = request.POST.get("work_item_id") or request.GET.get("step", "")
    calendar = work_calendar()
    clocks = clocks_of(case, today=today, calendar=calendar)
    return DeskCasePage(
        frame=desk_frame(request),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(case.item_name)),
        heading=case.item_name,
        sub=case.applicant_name if not case.agent_name else f"{case.applicant_name} · {case.agent_name}",
        project_no=case.project_no,
        version=_("事项第 {n} 版").format(n=case.item_version.version),
        badges=(Badge(_(case.state_name), _STATE_TONES.get(case.state, "info")), *badges_of(case)),
        notice=refused.notice or _notice(case, clocks),
        errors=refused.errors,
        facts=(*fact_cards(case), *contact_card(case, officer=officer)),
        earlier=earlier_cases(case, officer=officer),
        together_title=together_title,
        together=together,
        signed=[signed_name(one) for one in signed_in(case)],
        papers=papers.tabs,
        papers_note=papers.note,
        viewer=papers.viewer,
        review=review_form(case, steps, officer=officer, wanted=wanted, opinion=opinion, refused=refused),
        signers=signers_of(case, waiting=waiting),
        flow_href=reverse("desk-case-flow", args=[case.project_no]) if case.accept_date else "",
        bars=clock_bars(case, clocks, calendar=calendar, today=today),
        clock=clock_of(case, clocks, calendar=calendar, today=today),
        clock_note=clock_words(case, clocks),
        main_action=acts.main,
        main_key="d" if acts.main else "",
        main_note=_next_words(case, waiting),
        actions=(*acts.others, *talk_actions(case)),
        docs=docs_of(case),
        log=log_of(chain),
        chain_words=chain_words(chain),
        chain_ok=chain_holds(chain),
    )


def docs_of(case: Case) -> tuple[Doc, ...]:
    """文书, newest first."""
    return tuple(
        Doc(
            _(document.title) if document.is_valid else _("{title}（已撤销）").format(title=_(document.title)),
            reverse("desk-document", args=[case.project_no, document.pk]),
            document.number,
            local_date(document.issued_at),
            ofd_href=f"{reverse('desk-document', args=[case.project_no, document.pk])}?as=ofd",
        )
        for document in reversed(documents_of(case.subject))
    )


def _next_words(case: Case, waiting: Sequence[WorkItem]) -> str:
    """现在在审查岗，12月1日（周二）前."""
    progress = progress_of(case, waiting=waiting)
    if progress.over or progress.yours:
        return ""  # the notice above says what the applicant must do
    words = _("现在：{step}，{holder}").format(step=_(progress.step), holder=progress.holder)
    if progress.until_date:
        words = _("{words}，{day}前").format(words=words, day=week_day(progress.until_date))
    return words


def _notice(case: Case, clocks: TwoClocks | None) -> Notice | None:
    """The one thing about this case that must not be overlooked."""
    if case.state == State.CORRECTING:
        return _correcting(case)
    owing = [m.name for m in case.materials.all() if m.kind == CaseMaterial.Kind.TOLERATED and m.replaced_at is None]
    if owing and case.closed_at is None:
        promise = tolerance_of(case)
        words = _("{names}。补齐以前不能送达结果。").format(names=listed(owing))
        if promise and promise.deadline_date:
            words = _("{words}{day}前没有补交的，办理终止。").format(words=words, day=day(promise.deadline_date))
        return Notice(_("容缺受理，还有材料没补"), words, "need")
    if case.decided_at is not None or clocks is None:
        return None
    if clocks.statutory.overdue:
        return Notice(_("法定期限已过"), _("请尽快作出决定，并向申请人说明。"), "late")
    if clocks.promise.overdue:
        return Notice(_("超过了承诺的期限"), _("法定期限还没到，请优先办。"), "late")
    return None


def _correcting(case: Case) -> Notice | None:
    try:
        correction = case.correction
    except ObjectDoesNotExist:
        return None
    gaps = _("；").join(
        _("%(name)s：%(words)s") % {"name": gap.material, "words": gap.problem}
        for gap in correction.gaps.all()
        if gap.supplied_at is None
    )
    return Notice(
        _("在等申请人补材料"),
        _("{names}\n{day}前补齐；补齐当天自动受理。").format(names=gaps, day=day(correction.deadline_date)),
        "need",
    )
