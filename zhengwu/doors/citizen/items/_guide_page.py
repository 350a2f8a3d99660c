"""办事指南 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import observed_days
from zhengwu.doors.citizen.items.answers import as_query
from zhengwu.doors.citizen.items.apply_card import apply_card, notice_of
from zhengwu.doors.citizen.items.flow import flow_of
from zhengwu.doors.citizen.items.materials import material_list
from zhengwu.doors.citizen.items.places import consult_phone, places_of
from zhengwu.doors.citizen.items.sections import sections_of
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.citizen.shapes import Choice, Fact, Faq, GuidePage, Question
from zhengwu.doors.ui.saying import many
from zhengwu.doors.ui.shapes import Badge, Crumb, Span, Times
from zhengwu.doors.ui.writing import money_words
from zhengwu.items.public import ItemVersion, Needed, Standing, narrow, season
from zhengwu.kernel.public import local_date

DEPTHS = {
    1: ("Ⅰ 级", "网上只看指南"),
    2: ("Ⅱ 级", "网上预约、先填表"),
    3: ("Ⅲ 级", "网上提交，到窗口一次"),
    4: ("Ⅳ 级", "从申请到结果都在网上"),
}
REACHES = {
    "township": "本镇通办", "county": "全县通办", "city": "全市通办", "province": "全省通办", "nation": "全国通办",
}  # fmt: skip
_TO_THE_END = 4


def guide_page(version: ItemVersion, answers: Mapping[str, Any], *, newest: bool, now: dt.datetime) -> GuidePage:
    """The guide of a version, narrowed by `answers`. `newest`: whether this is the version a visitor gets unasked."""
    guide = version.guide
    standing = season(guide, local_date(now))
    needed = narrow(guide, answers, overdue=standing.standing is Standing.OVERDUE)
    listed = material_list(guide, needed)
    return GuidePage(
        name=version.name,
        summary=guide.summary,
        crumbs=crumbs(_audience_crumb(version), Crumb(version.name)),
        badges=_badges(version),
        notice=notice_of(version, standing, newest=newest),
        times=times_of(version, needed, now=now),
        facts=_facts(version, needed),
        questions=_questions(needed, answers),
        action=reverse("guide", args=[version.item.task_code]),
        materials=listed.rows,
        groups=listed.groups,
        total=listed.total,
        yours=listed.yours,
        materials_note=listed.note,
        flow=flow_of(needed.steps),
        sections=sections_of(version, needed),
        faq=tuple(Faq(f.question, f.answer) for f in guide.faq),
        places=places_of(version, now=now),
        apply=apply_card(version, needed, standing, query=as_query(answers), uploads=listed.yours),
        code=version.item.task_code,
        version=version.version,
        in_force_from=version.effective_date,
        online_href=settings.SITE_URL.rstrip("/") + reverse("guide", args=[version.item.task_code]) + as_query(answers),
        pdf_href=_pdf_href(version, answers, newest=newest),
        prepare_href=reverse("prepare", args=[version.item.task_code]) + as_query(answers) if newest else "",
        as_of=local_date(now),
    )


def _pdf_href(version: ItemVersion, answers: Mapping[str, Any], *, newest: bool) -> str:
    asked = dict(answers) if newest else {**answers, "version": version.version}
    return reverse("guide-pdf", args=[version.item.task_code]) + as_query(asked)


def _audience_crumb(version: ItemVersion) -> Crumb:
    if version.audience == "legal":
        return Crumb(_("企业和单位办事"), Search(audience="legal").href())
    return Crumb(_("个人办事"), Search(audience="natural").href())


def _badges(version: ItemVersion) -> tuple[Badge, ...]:
    online = version.online_depth >= _TO_THE_END
    found = [Badge(_("全程网办"), "done", "check")] if online else []
    found += [Badge(_("一次不跑"), "done", "check")] if not version.visits else []
    found += [Badge(_(version.get_item_type_display())), Badge(_(version.get_case_type_display()))]
    reach = REACHES.get(version.guide.reach)
    return (*found, Badge(_(reach))) if reach else tuple(found)


def times_of(version: ItemVersion, needed: Needed, *, now: dt.datetime) -> Times:
    """三个时间, by the limits that hold in this situation."""
    promise, statutory = version.promise_in(needed), version.statutory_in(needed)
    observed = observed_days(task_code=version.item.task_code, now=now)
    return Times(
        statutory=Span(statutory.days, statutory.unit) if statutory else None,
        promise=Span(promise.days, promise.unit),
        actual=None if observed is None else Span(observed, promise.unit),
    )


def _facts(version: ItemVersion, needed: Needed) -> tuple[Fact, ...]:
    guide, body = version.guide, version.item.body
    if needed.fee_fen:
        money = Fact(_("多少钱"), money_words(needed.fee_fen), "", _("明细见“收什么费”"))
    else:
        later = _("有一项看您的情况") if needed.perhaps_fees else ""
        money = Fact(_("多少钱"), _("免费"), "", later)
    depth, words = DEPTHS[version.online_depth]
    return (
        Fact(_("跑几次"), str(version.visits), many("次", version.visits), guide.visits_reason),
        money,
        Fact(_("网上办到哪步"), _(depth), "", _(words)),
        Fact(_("谁来办"), body.short_name or body.name, "", consult_phone(guide, version)),
    )


def _questions(needed: Needed, answers: Mapping[str, Any]) -> tuple[Question, ...]:
    return tuple(
        Question(
            q.key,
            q.text,
            tuple(Choice(o.value, o.text, o.hint, _picked(answers.get(q.key), o.value)) for o in q.options),
        )
        for q in needed.questions
    )


def _picked(answer: Any, value: str) -> bool:
    return value in answer if isinstance(answer, list) else answer == value
