"""每种情形要什么 the tree of situations: for each way through the questions what a citizen will see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items_edit._draft import chapter_of, crumbs_of, opened, section_href, words
from zhengwu.doors.desk.shapes import PathCard, PathsPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Crumb, Link, Notice
from zhengwu.items.public import Draft, Guide, Material, Way, guide_of, remarks_on, ways_of
from zhengwu.kernel.public import yuan

_MOST_SHOWN = 60


@page("desk/items/drafts/<uuid:draft_id>/edit/situations/ways", may="items.edit", name="desk-items-edit-ways")
def ways(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """The ways, and what leads nowhere.

    Raises:
        DraftUnknown, NotPermitted
    """
    draft = opened(request, draft_id)
    guide, left_out = guide_of(draft)
    found, _cut = ways_of(guide)
    shown = found[:_MOST_SHOWN]
    back = section_href(draft, chapter_of("situations"))
    built = PathsPage(
        frame=desk_frame(request, current="desk-items-edit-new"),
        crumbs=crumbs_of(draft, Crumb(_("情形"), back), Crumb(_("每种情形要什么"))),
        heading=_("每种情形要什么"),
        name=draft.name or _("还没有名称"),
        lead=_lead(guide, len(found), len(shown)),
        back=Link(_("回到情形"), back),
        paths=tuple(_card(draft, guide, way, number) for number, way in enumerate(shown, start=1)),
        remarks=tuple(words(remark) for remark in remarks_on(guide)),
        notice=Notice(_("有几行还没有写全"), counted("{n} 行没有写全，这里先不算。写全以后再看。", left_out), "need")
        if left_out
        else None,
    )
    return render(request, "desk/items_edit/ways.html", {"page": built})


def _lead(guide: Guide, total: int, shown: int) -> str:
    if not guide.questions:
        return _("还没有情形问题：所有人要的都一样。")
    if shown < total:
        return counted("情形太多，这里只列出前 {n} 种。问题越少，申请人越容易选对。", shown)
    return counted("申请人回答完问题，会落在这 {n} 种情形里的一种。", total)


def _card(draft: Draft, guide: Guide, way: Way, number: int) -> PathCard:
    questions = {question.key: question for question in guide.questions}
    answers = []
    for key, answer in way.answers.items():
        texts = {option.value: option.text for option in questions[key].options}
        chosen = answer if isinstance(answer, list) else [answer]
        answers.append(
            _("{question} {answer}").format(question=questions[key].text, answer=listed(texts[one] for one in chosen))
        )
    return PathCard(
        title=_("情形 {number}").format(number=number) if way.answers else _("所有人"),
        answers=answers,
        parts=tuple(_parts(draft, way)),
    )


def _parts(draft: Draft, way: Way) -> Iterator[tuple[str, list[str]]]:
    needed = way.needed
    materials = [_material(one) for one in needed.singles]
    materials += [
        _("{names}（任选其一）").format(names=listed(one.name for one in group.materials))
        for group in needed.one_of_groups
    ]
    yield counted("材料 {n} 份", len(materials)), materials or [_("不用交材料")]
    fees = [
        _("{name} {amount} 元").format(name=fee.name, amount=yuan(fee.amount_fen))
        for fee in needed.fees
        if fee.amount_fen
    ]
    yield _("收费"), fees or [_("不收费")]
    yield counted("环节 {n} 个", len(needed.steps)), [step.name for step in needed.steps]
    if needed.amounts:
        yield _("待遇"), [amount.who for amount in needed.amounts]
    yield _("承诺时限"), [_promise(draft, way)]


def _material(material: Material) -> str:
    return material.name if material.required else _("{name}（可以不交）").format(name=material.name)


def _promise(draft: Draft, way: Way) -> str:
    promise = draft.content.get("promise")
    written = promise if isinstance(promise, dict) else {}
    days: Any = way.limit.promise_days if way.limit else written.get("days")
    unit: Any = way.limit.promise_unit if way.limit else written.get("unit")
    if not isinstance(days, int):
        return _("还没有写")
    if not days:
        return _("当场办结")
    return counted("{n} 天", days) if unit == "day" else counted("{n} 个工作日", days)
