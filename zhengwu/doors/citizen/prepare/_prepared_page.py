"""What to bring and what to expect, as the template and the printed sheet take it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items._guide_page import guide_page
from zhengwu.doors.citizen.items.answers import as_query, words_of
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.prepare._question_page import hidden_of
from zhengwu.doors.citizen.shapes import PreparedPage
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Crumb, Hidden, Notice, Pair
from zhengwu.doors.ui.writing import full_day, money_words
from zhengwu.items.public import (
    CHECKLIST_KEPT_DAYS,
    Checklist,
    Differences,
    ItemVersion,
    Needed,
    Standing,
    differences,
    latest_version,
    narrow,
    season,
)
from zhengwu.kernel.public import local_date


def prepared_page(
    version: ItemVersion, answers: Mapping[str, Any], *, now: dt.datetime, signed_in: bool = False
) -> PreparedPage:
    """Not saved yet. Everything the guide says comes from the guide page itself, so both always say the same."""
    guide, task_code = version.guide, version.item.task_code
    standing = season(guide, local_date(now))
    needed = narrow(guide, answers, overdue=standing.standing is Standing.OVERDUE)
    told = guide_page(version, answers, newest=True, now=now)
    known = tuple(m.name for m in needed.materials if m.source == "government" and m.certificate_kind)
    here = reverse("prepare", args=[task_code])
    return PreparedPage(
        name=version.name,
        crumbs=crumbs(Crumb(version.name, reverse("guide", args=[task_code])), Crumb(_("帮我准备"))),
        lead=_lead(told.yours),
        notice=told.notice,
        times=told.times,
        facts=told.facts,
        situation=tuple(situation_pairs(needed, answers)),
        materials=told.materials,
        groups=told.groups,
        yours=told.yours,
        known=known,
        known_note=_("政府部门发的证，以后能从证照库直接调取；现在还没有接通，请您自己带上。") if known else "",
        later=tuple(m.name for m in needed.materials if m.tolerable),
        season=_season(version, now=now),
        flow=told.flow,
        places=told.places,
        apply=told.apply,
        guide_href=reverse("guide", args=[task_code]) + as_query(answers),
        again_href=here,
        halls_href=reverse("halls"),
        save_action=reverse("prepare-save", args=[task_code]),
        hidden=(*hidden_of(answers), Hidden("version", str(version.version))),
        saves_to=_("存到“我的办事清单”") if signed_in else _("存下来，给我一个编号"),
    )


def saved_page(checklist: Checklist, *, now: dt.datetime) -> PreparedPage:
    """A saved one, by the version in force today; what that changes is said first."""
    then = checklist.item_version
    version = latest_version(task_code=then.item.task_code)
    changed = differences(then.guide, version.guide, checklist.answers) if version.pk != then.pk else None
    page = prepared_page(version, checklist.answers, now=now)
    home = settings.SITE_URL.rstrip("/") + reverse("prepared", args=[checklist.code])
    return PreparedPage(
        **{
            **{name: getattr(page, name) for name in page.__slots__},
            "notice": _newer(version, changed) if changed else page.notice,
            "changed": tuple(changed_words(changed)) if changed else (),
            "save_action": "",
            "hidden": (),
            "code": checklist.code_words,
            "link": home,
            "pdf_href": reverse("prepared-pdf", args=[checklist.code]),
            "kept_until": local_date(checklist.expires_at),
        }
    )


def situation_pairs(needed: Needed, answers: Mapping[str, Any]) -> Iterator[Pair]:
    """Each question that was put, with its answer."""
    for question in needed.questions:
        if question.key in answers:
            yield Pair(question.text, words_of(question, answers[question.key]))


def changed_words(changed: Differences) -> Iterator[str]:
    """What a newer version asks that the older did not, a sentence each."""
    if changed.added:
        yield _("多了：%(names)s") % {"names": listed(changed.added)}
    if changed.dropped:
        yield _("不用了：%(names)s") % {"names": listed(changed.dropped)}
    if changed.changed:
        yield _("要求变了：%(names)s") % {"names": listed(changed.changed)}
    if changed.fee_fen[0] != changed.fee_fen[1]:
        before, after = (money_words(fen) for fen in changed.fee_fen)
        yield _("收费从 %(before)s变成 %(after)s") % {"before": before, "after": after}
    if changed.questions:
        yield _("多问了：%(names)s") % {"names": listed(changed.questions)}


def _newer(version: ItemVersion, changed: Differences) -> Notice:
    since = full_day(version.effective_date)
    if changed.nothing:
        words = _("%(day)s起用第 %(version)s 版，您要准备的没有变。")
        return Notice(_("指南更新了"), words % {"day": since, "version": version.version}, "info")
    words = _("%(day)s起用第 %(version)s 版。下面已经按新的列，请看变了什么。")
    return Notice(_("指南更新了"), words % {"day": since, "version": version.version}, "need")


def _lead(yours: int) -> str:
    return counted("您要准备 %(n)s 份材料。", yours) if yours else _("您什么材料都不用带。")


def _season(version: ItemVersion, *, now: dt.datetime) -> str:
    standing = season(version.guide, local_date(now))
    if standing.closes_date:
        return _("现在可以办，这一次办到 %(day)s。") % {"day": full_day(standing.closes_date)}
    if standing.standing is Standing.CLOSED:
        return _("%(day)s起受理。") % {"day": full_day(standing.opens_date)}
    return ""


def kept_words() -> str:
    """How long a list is kept."""
    return counted("清单留 %(n)s 天", CHECKLIST_KEPT_DAYS)
