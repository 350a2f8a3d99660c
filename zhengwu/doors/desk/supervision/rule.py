"""一条监察规则: what it says now, every version with what it changed, and the way to a new one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.desk.supervision._rule_words import changes, in_force_on, lines_of, standing_badge
from zhengwu.doors.desk.supervision._words import CARDS, RULE, RULES, crumbs, day_or
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.supervision.public import Rule, RuleVersion, Standing, rule_of


@page("desk/supervision/rules/<str:key>", may="supervision.view", name=RULE)
def rule(request: DoorRequest, key: str) -> HttpResponse:
    """Versions, the newest first; the draft stands on top."""
    found = rule_of(key)
    versions = list(found.versions.all())
    shown = in_force_on(versions, request.today) or versions[0]
    built = AdminRecord(
        frame=desk_frame(request, current=RULES),
        crumbs=crumbs(Crumb(_("监察规则"), reverse(RULES)), Crumb(found.key)),
        heading=f"{found.key} {_(found.name)}",
        sub=_(found.source) if found.source else "",
        badges=(standing_badge(shown, today=request.today),),
        facts=(
            FactCard(
                _("第 {n} 版说的").format(n=shown.version),
                tuple(Pair(name, words) for name, words in lines_of(shown).items()),
            ),
        ),
        sections=(Section(title=_("各个版本"), table=_versions(versions, request)), *_difference(versions)),
        actions=tuple(_actions(request, found, versions)),
    )
    return show_record(request, built)


def _versions(versions: list[RuleVersion], request: DoorRequest) -> Table:
    def line(version: RuleVersion) -> Row:
        draft = version.state == Standing.DRAFT
        return Row(
            (
                Cell(text=_("第 {n} 版").format(n=version.version), small=version.reason, head=True),
                Cell(text="" if draft else full_day(version.valid_from), none="—"),
                Cell(text=day_or(version.valid_to), none="—"),
                Cell(text=_(version.edited_name), small=stamp(version.edited_at)),
                Cell(badges=(standing_badge(version, today=request.today),)),
            )
        )

    return Table(
        caption=_("各个版本，新的在前"),
        columns=(
            Column(_("版本")),
            Column(_("生效日期")),
            Column(_("停用日期")),
            Column(_("修改人")),
            Column(_("状态")),
        ),
        rows=tuple(line(version) for version in versions),
    )


def _difference(versions: list[RuleVersion]) -> Iterator[Section]:
    """What each version changed against the one before it."""
    for after, before in pairwise(versions):
        rows = tuple(
            Row((Cell(text=name, head=True), Cell(text=old), Cell(text=new)))
            for name, old, new in changes(before, after)
        )
        yield Section(
            title=_("第 {n} 版改了什么").format(n=after.version),
            table=Table(
                caption=_("第 {n} 版和第 {m} 版的不同").format(n=after.version, m=before.version),
                columns=(Column(_("内容")), Column(_("原来")), Column(_("现在"))),
                rows=rows,
            ),
        )


def _actions(request: DoorRequest, found: Rule, versions: list[RuleVersion]) -> Iterator[Action]:
    yield Action(_("看这条规则发出的监察卡"), f"{reverse(CARDS)}?rule={found.key}")
    if not request.officer.may("supervision.rules"):
        return
    drafted = any(version.state == Standing.DRAFT for version in versions)
    yield Action(_("改草稿") if drafted else _("写新版本"), reverse("desk-supervision-rule-edit", args=[found.key]))
    yield Action(_("拿历史试算"), reverse("desk-supervision-rule-trial", args=[found.key]))
    if drafted:
        yield Action(_("让草稿生效"), reverse("desk-supervision-rule-begin", args=[found.key]))
    else:
        yield Action(_("让草稿生效"), locked=_("还没有草稿，先写新版本"))
    if any(version.state == Standing.IN_FORCE and version.valid_to is None for version in versions):
        yield Action(_("停用规则"), reverse("desk-supervision-rule-end", args=[found.key]))
