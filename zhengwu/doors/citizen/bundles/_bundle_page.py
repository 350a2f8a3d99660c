"""One 一件事 as the template takes it."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import FEWEST_TOGETHER
from zhengwu.doors.citizen.items.apply_card import why_not
from zhengwu.doors.citizen.page import crumbs, limit_words, visits_words
from zhengwu.doors.citizen.shapes import BundlePage, BundlePaper, BundleStep, Fact
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Badge, Crumb, Empty, Link, Notice
from zhengwu.items.public import BundleItem, BundleView, ItemVersion, SharedPaper, offered, season


def bundle_page(bundle: BundleView, *, today: dt.date) -> BundlePage:
    """Its items in order and one list of materials. One query: whether each can be applied for online today."""
    versions = {v.item.task_code: v for v in offered().filter(item__task_code__in=[i.task_code for i in bundle.items])}
    numbers = {item.task_code: place for place, item in enumerate(bundle.items, start=1)}
    steps = tuple(_step(item, versions.get(item.task_code), today=today) for item in bundle.items)
    together = sum(bool(step.apply_href) for step in steps)
    return BundlePage(
        crumbs=crumbs(Crumb(_("一件事"), reverse("bundles")), Crumb(bundle.name)),
        name=bundle.name,
        summary=bundle.summary,
        facts=_facts(bundle),
        steps=steps,
        papers=tuple(_paper(paper, numbers) for paper in bundle.merged.papers),
        papers_words=_saved(bundle),
        notice=_resting(bundle),
        apply_href=reverse("bundle-apply-start", args=[bundle.code]) if together >= FEWEST_TOGETHER else "",
        apply_words=counted("一次填表、一次提交，最多 %(n)s 项一起办", together),
        empty=None if bundle.items else Empty(_("里面的事项现在都不受理。"), _("看全部事项"), reverse("search")),
    )


def _facts(bundle: BundleView) -> tuple[Fact, ...]:
    merged, longest = bundle.merged, bundle.merged.longest
    found = [
        Fact(_("办几项"), str(len(bundle.items)), many("项", len(bundle.items)), _("可以一起申请")),
        Fact(_("几个部门办"), str(merged.bodies)),
        Fact(_("备几份材料"), str(merged.once), many("份", merged.once), _saved_short(bundle)),
    ]
    if longest:
        words = limit_words(longest.promise_days, longest.promise_unit)
        found.append(Fact(_("最久的一项"), words, "", longest.name))
    return tuple(found)


def _saved_short(bundle: BundleView) -> str:
    merged = bundle.merged
    return _("分开数是 %(n)s 份") % {"n": merged.asked} if merged.once < merged.asked else ""


def _saved(bundle: BundleView) -> str:
    merged = bundle.merged
    if merged.once == merged.asked:
        return _("这几件事要的材料没有重复的。")
    return _(
        "分开看，这几件事一共列了 %(asked)s 份材料；同一份只算一次，是 %(once)s 份。一起申请时，同一份只交一次。"
    ) % {"asked": merged.asked, "once": merged.once}


def _resting(bundle: BundleView) -> Notice | None:
    if not bundle.resting:
        return None
    title = counted("里面有 %(n)s 个事项现在不受理", bundle.resting)
    return Notice(title, _("下面只列现在能办的，恢复受理以后会自动回来。"), "need")


def _step(item: BundleItem, version: ItemVersion | None, *, today: dt.date) -> BundleStep:
    reason = why_not(version, season(version.guide, today)) if version else ""
    return BundleStep(
        name=item.name,
        href=reverse("guide", args=[item.task_code]),
        summary=item.summary,
        body=item.body_name,
        note=" · ".join((limit_words(item.promise_days, item.promise_unit), visits_words(item.visits))),
        apply_href="" if reason or not version else reverse("apply-start", args=[item.task_code]),
        why_not=reason,
    )


def _paper(paper: SharedPaper, numbers: dict[str, int]) -> BundlePaper:
    return BundlePaper(
        name=paper.name,
        needed_by=tuple(
            Link(str(numbers[item.task_code]), f"#step-{numbers[item.task_code]}", more=item.name)
            for item in paper.needed_by
        ),
        badges=() if paper.settled else (Badge(_("看情况"), "plain", "help"),),
    )
