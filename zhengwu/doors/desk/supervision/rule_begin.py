"""让草稿生效, 停用: from which day on."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.desk.supervision._acting import Ask, act_page
from zhengwu.doors.desk.supervision._rule_words import changes, in_force_on
from zhengwu.doors.desk.supervision._words import RULE, RULES, crumbs
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Pair
from zhengwu.supervision.public import Rule, Standing, end_rule, put_in_force, rule_of

BEGIN = Ask(
    lead="从这一天起照新版本判定，以前的还照原来的版本，已经发出的监察卡不变。最早从明天起。",
    day="从哪天起生效",
    day_name="valid_from",
)
END = Ask(
    lead="从这一天起不再照这条规则判定，已经发出的监察卡不变。最早从明天起。",
    text="停用的理由",
    text_name="reason",
    day="从哪天起停用",
    day_name="valid_to",
    stern=True,
)


@page("desk/supervision/rules/<str:key>/begin", may="supervision.rules", name="desk-supervision-rule-begin",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def rule_begin(request: DoorRequest, key: str) -> HttpResponse:
    """With what the draft changes."""
    found = rule_of(key)
    return act_page(
        request,
        ask=BEGIN,
        place=RULES,
        crumbs=_crumbs(found, _("让草稿生效")),
        name=_("让草稿生效"),
        heading=_("让草稿生效 · {key} {name}").format(key=found.key, name=_(found.name)),
        back=reverse(RULE, args=[found.key]),
        facts=_changed(request, found),
        do=lambda given: put_in_force(
            rule_key=found.key, valid_from=given.the_day("valid_from"), by=request.officer, now=request.now
        ),
    )


@page("desk/supervision/rules/<str:key>/end", may="supervision.rules", name="desk-supervision-rule-end",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def rule_end(request: DoorRequest, key: str) -> HttpResponse:
    """The rule counts no longer from a day on."""
    found = rule_of(key)
    return act_page(
        request,
        ask=END,
        place=RULES,
        crumbs=_crumbs(found, _("停用规则")),
        name=_("停用规则"),
        heading=_("停用 · {key} {name}").format(key=found.key, name=_(found.name)),
        back=reverse(RULE, args=[found.key]),
        facts=(),
        do=lambda given: end_rule(
            rule_key=found.key,
            valid_to=given.the_day("valid_to"),
            reason=given.text,
            by=request.officer,
            now=request.now,
        ),
    )


def _crumbs(found: Rule, name: str) -> tuple[Crumb, ...]:
    here = Crumb(found.key, reverse(RULE, args=[found.key]))
    return tuple(crumbs(Crumb(_("监察规则"), reverse(RULES)), here, Crumb(name)))


def _changed(request: DoorRequest, found: Rule) -> tuple[FactCard, ...]:
    versions = list(found.versions.all())
    draft = next((version for version in versions if version.state == Standing.DRAFT), None)
    now = in_force_on(versions, request.today)
    if draft is None or now is None:
        return ()
    pairs = tuple(Pair(name, new, note=_("原来：{words}").format(words=old)) for name, old, new in changes(now, draft))
    return (FactCard(_("草稿改了什么"), pairs or (Pair(_("内容"), _("和现在一样")),)),)
