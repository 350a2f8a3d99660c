"""One draft: how far it has come, what is still missing, what differs, what was said, every saving, and what can be done."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._log import log_of
from zhengwu.doors.desk.items._words import (
    ITEMS,
    KINDS,
    draft_badge,
    draft_name,
    editor_href,
    item_href,
    problem_words,
    way_to_draft,
)
from zhengwu.doors.desk.items.drafts._actions import actions_of
from zhengwu.doors.desk.items.drafts._history import opinions_section, savings_section
from zhengwu.doors.desk.shapes import DraftPage, FactCard
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Line, Pair, Step, StepState
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import (
    SECTION_TITLES,
    Draft,
    ItemVersion,
    State,
    draft_for,
    problems_of,
    section_of,
)

_WAY = (State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW, State.APPROVED)
_STEPS = {
    State.DRAFT: "编制",
    State.STAFFING_REVIEW: "编制审核",
    State.LEGAL_REVIEW: "法制审核",
    State.APPROVED: "发布",
}


@page("desk/items/drafts/<uuid:draft_id>", may=OFFICER, name="desk-items-draft")
def draft(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """The overview.

    Raises:
        DraftUnknown, NotPermitted
    """
    found = draft_for(draft_id=draft_id, by=request.officer)
    problems = problems_of(found) if found.open and found.kind != Draft.Kinds.CANCEL else []
    checks = tuple(
        Line(
            problem_words(problem),
            _(SECTION_TITLES[section_of(problem.path)]),
            href=editor_href(found, problem.path) if found.state == State.DRAFT else "",
        )
        for problem in problems
    )
    built = DraftPage(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_draft(found)),
        heading=draft_name(found),
        sub=_("{kind} · {body}").format(kind=_(KINDS[found.kind]), body=found.body.name),
        badges=(draft_badge(found),),
        steps=_steps(found),
        checks_title=counted("还要补 {n} 处", len(checks)) if checks else _("没有缺的"),
        checks_note=_checks_note(found, bool(checks)),
        checks=checks,
        facts=(_facts(found),),
        sections=(*opinions_section(found), savings_section(found)),
        actions=actions_of(request, found, ready=not problems),
        log=log_of(found.ref),
    )
    response = render(request, "desk/items/draft.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _steps(draft: Draft) -> tuple[Step, ...]:
    if draft.state == State.CANCELLED:
        return ()
    now = _WAY.index(State(draft.state))
    published = draft.effective_date is not None

    def state(place: int) -> StepState:
        if place < now or published:
            return "done"
        return "now" if place == now else "next"

    return tuple(Step(_(_STEPS[one]), state(place)) for place, one in enumerate(_WAY))


def _checks_note(draft: Draft, lacking: bool) -> str:
    if draft.kind == Draft.Kinds.CANCEL:
        return _("取消事项不改内容，可以直接提交审核。")
    if not lacking:
        return _("各项规则都符合，可以提交审核。")
    return _("补齐以后才能提交审核。点一处，直接去改。") if draft.state == State.DRAFT else ""


def _facts(draft: Draft) -> FactCard:
    pairs = [Pair(_("为什么"), draft.reason), Pair(_("谁开始编制"), draft.begun_by_name)]
    if draft.item:
        base = _("第 {n} 版").format(n=draft.base_version) if draft.base_version else draft.task_code
        pairs.append(Pair(_("从哪一版开始"), base, href=item_href(draft.item.task_code), link=_("看这个事项")))
    names = _names(draft.predecessors)
    pairs += [
        Pair(_("由这个事项而来"), names.get(code, code), href=item_href(code), link=_("看这个事项"))
        for code in draft.predecessors
    ]
    if draft.group:
        others = Draft.objects.filter(group=draft.group).exclude(pk=draft.pk).only("pk", "name").order_by("pk")
        pairs += [
            Pair(_("一起发布"), draft_name(one), href=reverse("desk-items-draft", args=[one.pk]), link=_("打开编制稿"))
            for one in others
        ]
    if draft.effective_date:
        pairs.append(Pair(_("生效日期"), full_day(draft.effective_date)))
    return FactCard(_("这份编制稿"), tuple(pairs))


def _names(codes: list[str]) -> dict[str, str]:
    if not codes:
        return {}
    rows = ItemVersion.objects.filter(item__task_code__in=codes).order_by("version")
    return dict(rows.values_list("item__task_code", "name"))
