"""An item's place in the catalogue: rule by rule against its entry, its 业务办理项, and who does the work."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.catalogue._implementing import doers_words
from zhengwu.doors.desk.catalogue._words import LIST, NEGATIVE, entry_href, fits_badge, item_href, visits_words, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted, sentence
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Link, Notice, Pair, Row, Table
from zhengwu.items.public import (
    INHERITANCE_RULES,
    LEVELS,
    SCHEMES,
    CatalogEntry,
    Finding,
    ItemVersion,
    Scheme,
    deviations,
    entry_on,
    exercised_by,
    latest_version,
    on_negative_list,
    sub_items_of,
)
from zhengwu.organisations.public import over_body


@page("desk/catalogue/items/<str:task_code>", may=OFFICER, name=f"{LIST}-item")
def item(request: DoorRequest, task_code: str) -> HttpResponse:
    """The version people see.

    Raises:
        ItemUnknown
    """
    version = latest_version(task_code=task_code)
    entry = entry_on(scheme=version.item.scheme, code=version.item.catalog_code, on=request.today)
    findings = deviations(entry, [version])[0].findings if entry else ()
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=LIST),
            crumbs=crumbs_to(*way_to(entry, Crumb(version.name))),
            heading=version.name,
            sub=version.item.body.name,
            badges=(
                Badge(_(version.get_item_type_display()), "info"),
                *((fits_badge(len(findings)),) if entry else ()),
            ),
            notice=_notice(request, version),
            facts=(_facts(request, version, entry),),
            sections=(*((_compared(findings),) if entry else ()), _sub_items(request, version)),
            actions=_actions(request, version),
        ),
    )


def _notice(request: DoorRequest, version: ItemVersion) -> Notice | None:
    """Visits outside the negative list are pointed out, not forbidden."""
    item, today = version.item, request.today
    if not version.visits or on_negative_list(code=item.catalog_code, division_code=item.division.code, on=today):
        return None
    return Notice(
        _("要到现场 {n} 次，却不在负面清单里").format(n=version.visits),
        _("负面清单以外的事项应当一次不跑。请改成全程网办，或者把它列入负面清单并写明依据。"),
        "need",
        (Link(_("列入负面清单"), f"{reverse(f'{NEGATIVE}-new')}?code={item.catalog_code}"),)
        if request.officer.may("catalogue.edit")
        else (),
    )


def _facts(request: DoorRequest, version: ItemVersion, entry: CatalogEntry | None) -> FactCard:
    item = version.item
    doers = doers_words(version, exercised_by([item.body.code], on=request.today))
    pairs = [
        Pair(_("实施编码"), item.task_code, code=True),
        Pair(_("编码方案"), _(SCHEMES[Scheme(item.scheme)])),
        Pair(
            _("基本目录"),
            entry.name if entry else _("目录里没有 {code}").format(code=item.catalog_code),
            href=entry_href(entry) if entry else "",
            link=_("看目录") if entry else "",
        ),
        Pair(_("实施主体"), item.body.name),
        Pair(_("行使层级"), _(LEVELS[str(item.body.level)])),
        Pair(_("由谁行使"), doers or _("本机关")),
    ]
    if item.parent:
        pairs.insert(
            1, Pair(_("所属事项"), item.parent.task_code, code=True, href=item_href(item.parent), link=_("看所属事项"))
        )
    return FactCard(_("在目录里的位置"), tuple(pairs))


def _compared(findings: tuple[Finding, ...]) -> Section:
    said = {
        rule.number: [
            sentence(finding.message, finding.template, finding.facts)
            for finding in findings
            if finding.rule == rule.number
        ]
        for rule in INHERITANCE_RULES
    }
    return Section(
        title=_("四级四同"),
        note=_("前四条各级都一样，其余只能收紧。"),
        table=Table(
            caption=_("逐条和基本目录比"),
            columns=(Column(_("规则")), Column(_("结果")), Column(_("要改什么"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=_(rule.name), small=_(rule.why), head=True),
                        Cell(badges=(fits_badge(len(said[rule.number])),)),
                        Cell(text=_("；").join(said[rule.number]), none=_("不用改")),
                    )
                )
                for rule in INHERITANCE_RULES
            ),
        ),
    )


def _sub_items(request: DoorRequest, version: ItemVersion) -> Section:
    rows = list(sub_items_of(task_code=version.item.task_code))
    return Section(
        title=_("业务办理项"),
        note=counted("共 {n} 项", len(rows)) if rows else "",
        table=Table(
            caption=_("这个事项下面的业务办理项"),
            columns=(Column(_("名称和编码")), Column(_("办件类型")), Column(_("到现场"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=one.name, small=one.item.task_code, code=True, href=item_href(one.item), head=True),
                        Cell(text=_(one.get_case_type_display())),
                        Cell(text=visits_words(one.visits)),
                    )
                )
                for one in rows
            ),
            empty=Empty(_("没有业务办理项，整个事项一起办。")),
        ),
    )


def _actions(request: DoorRequest, version: ItemVersion) -> tuple[Action, ...]:
    item = version.item
    locked = ""
    if item.parent_id:
        locked = _("业务办理项下面不再分")
    elif not request.officer.may("items.edit", over_body(item.body, task_code=item.task_code)):
        locked = _("由{body}维护").format(body=item.body.name)
    return (
        Action(
            _("新建业务办理项"),
            reverse(f"{LIST}-divide", args=[item.task_code]),
            _("从这个事项复制一份，编码自动接着排"),
            locked=locked,
        ),
        Action(_("看办事指南"), reverse("guide", args=[item.task_code]), _("群众看到的样子")),
    )
