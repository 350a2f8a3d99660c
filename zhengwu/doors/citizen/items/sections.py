"""依据和说明: the folded parts of a guide. Conditions and fees stand open; whose power it is stands in `powers.py`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils import dateformat
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.conditions import in_words
from zhengwu.doors.citizen.items.powers import how_section, power_section, review_section, sanction_section
from zhengwu.doors.citizen.page import limit_words
from zhengwu.doors.citizen.shapes import Basis, Section
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import day, money_words
from zhengwu.items.public import Fee, Guide, ItemVersion, LimitBranch, Needed, Result
from zhengwu.organisations.public import Body

#: 02-29 is a day of some years, and so of a period.
_LEAP_YEAR = 2024


def sections_of(version: ItemVersion, needed: Needed) -> tuple[Section, ...]:
    """In the order people ask: who, how much, what one gets, on what ground, and what if one disagrees."""
    guide, body = version.guide, version.item.body
    found = (
        _who(guide),
        _first(guide),
        _fees(needed),
        _amounts(guide, needed),
        _when(version),
        _limits(guide, needed),
        how_section(guide),
        _results(guide),
        _special(guide),
        review_section(needed),
        power_section(guide, body),
        sanction_section(guide),
        Section(_("法律依据"), basis=tuple(Basis(b.law, b.article, b.text) for b in guide.basis)),
        _remedy(guide, body),
        Section(_("其他要说明的"), points=guide.notes),
    )
    return tuple(s for s in found if s.paragraphs or s.points or s.pairs or s.basis)


def _who(guide: Guide) -> Section:
    any_of = (
        (_("下面有一条符合就行：%(list)s") % {"list": _("；").join(guide.eligibility_any)},)
        if guide.eligibility_any
        else ()
    )
    refused = (
        (_("有下面情形的不能办：%(list)s") % {"list": _("；").join(guide.refuse_when)},) if guide.refuse_when else ()
    )
    thresholds = tuple(Pair(f"{t.who} · {t.measure}", _bounds(t.min, t.max, t.unit), t.note) for t in guide.thresholds)
    return Section(
        _("谁可以办，谁不能办"), points=guide.eligibility, paragraphs=(*any_of, *refused), pairs=thresholds, open=True
    )


def _first(guide: Guide) -> Section:
    pairs = tuple(
        Pair(
            p.name,
            p.basis,
            p.note,
            href=reverse("guide", args=[p.task_code]) if p.task_code else "",
            link=_("看它的指南") if p.task_code else "",
            link_more=p.name if p.task_code else "",
        )
        for p in guide.preconditions
    )
    return Section(_("先要办好什么"), pairs=pairs, open=True)


def _limits(guide: Guide, needed: Needed) -> Section:
    """Said only where an answer still decides; a settled one stands in 一眼看清."""
    pairs = tuple(Pair(in_words(one.when, guide), _promised(one), one.note) for one in needed.perhaps_limits)
    return Section(_("哪些情况时限不一样"), pairs=pairs, open=True)


def _promised(branch: LimitBranch) -> str:
    return _("承诺 %(limit)s") % {"limit": limit_words(branch.promise_days, branch.promise_unit)}


def _bounds(least: int | None, most: int | None, unit: str) -> str:
    def said(value: int) -> str:
        return money_words(value) if unit == "分" else f"{value} {unit}"

    if least is not None and most is not None:
        return _("%(least)s到 %(most)s") % {"least": said(least), "most": said(most)}
    if most is not None:
        return _("不超过 %(most)s") % {"most": said(most)}
    return _("不低于 %(least)s") % {"least": said(least)} if least is not None else ""


def _fees(needed: Needed) -> Section:
    pairs = [
        Pair(f.name, _("%(sum)s/%(unit)s") % {"sum": money_words(f.amount_fen), "unit": f.unit}, fee_note(f))
        for f in needed.fees
    ]
    pairs += [
        Pair(
            f.name, _("%(sum)s/%(unit)s，看您的情况") % {"sum": money_words(f.amount_fen), "unit": f.unit}, fee_note(f)
        )
        for f in needed.perhaps_fees
    ]
    return Section(_("收什么费"), pairs=tuple(pairs), open=True)


def fee_note(fee: Fee) -> str:
    """How the sum is found, who pays less, on what ground."""
    less = _("减免：%(who)s") % {"who": fee.reduction} if fee.reduction else (_("可以减免") if fee.reducible else "")
    return _("；").join(filter(None, (fee.standard, less, fee.note, fee.basis)))


def _amounts(guide: Guide, needed: Needed) -> Section:
    def said(a: object) -> Iterator[str]:
        patterns = {"amount_fen": "%(sum)s", "amount_min_fen": _("%(sum)s 起"), "amount_max_fen": _("最多 %(sum)s")}
        for name, pattern in patterns.items():
            fen = getattr(a, name)
            if fen is not None:
                yield pattern % {"sum": money_words(fen)}

    pairs = []
    for amount in needed.amounts:
        sums = list(said(amount))
        if amount.percent is not None:
            sums.append(_("%(what)s的 %(percent)s%%") % {"what": amount.percent_of, "percent": amount.percent})
        unit = f"/{amount.unit}" if amount.unit and sums else ""
        term = " · ".join(filter(None, (amount.who, amount.basis)))
        pairs.append(Pair(term, _("，").join(sums) + unit, amount.note))
    paid = _("从 %(month)s起发") % {"month": _month(guide.pay_from)} if guide.pay_from else ""
    paragraphs = tuple(filter(None, (paid, guide.renewal.note if guide.renewal else "", guide.lapse_when)))
    return Section(_("能领多少"), pairs=tuple(pairs), paragraphs=paragraphs)


def _month(year_month: str) -> str:
    year, month = year_month.split("-")
    return dateformat.format(dt.date(int(year), int(month), 1), _("Y年n月"))


def _when(version: ItemVersion) -> Section:
    guide = version.guide

    def said(month_day: str) -> str:
        return day(dt.date(_LEAP_YEAR, int(month_day[:2]), int(month_day[3:])))

    pairs = tuple(
        Pair(_("每年"), _("%(first)s至%(last)s") % {"first": said(p.from_), "last": said(p.to)}, p.note)
        for p in guide.periods
    )
    if pairs:
        follow = reverse("guide-calendar", args=[version.item.task_code])
        pairs += (Pair(_("日历"), _("加到手机日历，每年到时提醒您"), href=follow, link=_("下载日历")),)
    late = (guide.overdue.note,) if guide.overdue and guide.overdue.note else ()
    return Section(_("什么时候能办"), pairs=pairs, paragraphs=late, open=True)


def _results(guide: Guide) -> Section:
    how = {"window": _("到窗口取"), "courier": _("寄到家"), "electronic": _("网上看、网上下载")}
    ways = _("怎么领：%(ways)s。") % {"ways": _("、").join(how[way] for way in guide.delivery)}
    return Section(
        _("领到什么"),
        pairs=tuple(Pair(r.name, _result(r)) for r in guide.results),
        paragraphs=tuple(filter(None, (ways, guide.pickup))) if guide.results else (),
    )


def _result(result: Result) -> str:
    """What it is, how long it holds, what it looks like."""
    what = _("电子证照：%(kind)s") % {"kind": result.certificate_kind} if result.certificate_kind else ""
    how_long = _("有效期：%(how_long)s") % {"how_long": result.valid_for} if result.valid_for else ""
    sample = _("样本：%(name)s") % {"name": result.sample} if result.sample else ""
    return _("；").join(filter(None, (what, how_long, sample)))


def _special(guide: Guide) -> Section:
    pairs = tuple(
        Pair(s.name, limit_words(s.days, s.unit), s.note or ("" if s.counted else _("不计入办理期限，会书面告诉您")))
        for s in guide.special_procedures
    )
    return Section(_("可能要等的特别程序"), pairs=pairs)


def _remedy(guide: Guide, body: Body) -> Section:
    place = body.division.name
    review = guide.remedy.review_organ or body.review_organ or _("%(place)s人民政府") % {"place": place}
    court = guide.remedy.court or body.court or _("%(place)s人民法院") % {"place": place}
    words = _("对决定不服的，收到决定之日起 60 日内可以向%(review)s申请行政复议，6 个月内可以向%(court)s提起行政诉讼。")
    return Section(_("不服怎么办"), paragraphs=(words % {"review": review, "court": court},))
