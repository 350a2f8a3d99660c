"""One kind of document: what must be said, what may be used, its versions."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import (
    WORD,
    InForce,
    Must,
    in_force,
    musts_of,
    require_over_wording,
    slots_of,
    what_it_is,
    wording_versions,
)
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.desk.wordings._log import log_of
from zhengwu.doors.desk.wordings._tables import usable
from zhengwu.doors.desk.wordings._words import (
    PLACE,
    State,
    condition_words,
    kind_name,
    state_badge,
    version_words,
    way,
    whose,
)
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, moment
from zhengwu.kernel.public import local_date


@page("desk/wordings/of/<slug:kind>", may=WORD, name="desk-wording")
def wording(request: DoorRequest, kind: str) -> HttpResponse:
    """`?body=` shows those of one body."""
    wishes = wished(request, "body")
    body, today = wishes["body"], local_date(request.now)
    now = in_force(kind=kind, body_code=body, on=today)
    require_over_wording(body_code=body, by=request.officer)
    versions = wording_versions(kind=kind, body_code=body)
    here, pager, _total = cut(request, versions, address=reverse("desk-wording", args=[kind]), wishes=wishes)
    rows = tuple(
        Row(
            (
                Cell(text=version_words(one), href=reverse("desk-wording-version", args=[one.pk]), head=True),
                Cell(text=full_day(one.valid_from) if one.valid_from else "", none=_("还没有定")),
                Cell(text=one.changed_by, small=moment(one.changed_at)),
                Cell(badges=(state_badge(one, in_force=now.version, today=today),)),
            ),
            name=version_words(one),
        )
        for one in here
    )
    begun = any(one.state == State.DRAFT for one in here)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(Crumb(kind_name(kind)), body_code=body),
        heading=kind_name(kind),
        sub=_("文书范本"),
        facts=(FactCard(_("现行范本"), _now(now)), FactCard(_("必须写的内容"), _musts(kind))),
        sections=(
            Section(
                title=_("各个版本"),
                table=Table(
                    caption=_("各个版本，新的在前"),
                    columns=(Column(_("版本")), Column(_("从哪天起")), Column(_("谁改的")), Column(_("状态"))),
                    rows=rows,
                    empty=Empty(_("还没有改过，用的是内置范本。")),
                ),
                pager=pager,
            ),
            usable(slots_of(kind)),
        ),
        actions=(
            Action(
                _("接着写草稿") if begun else _("新写一版"),
                reverse("desk-wording-begin", args=[kind]) + (f"?body={body}" if body else ""),
                _("从现行范本开始改，启用前不影响现在的文书"),
            ),
            Action(_("预览现行范本"), _preview(kind, now, body), _("用样例填好的 PDF，不占文号")),
        ),
        log=log_of(kind, body),
    )
    return show_record(request, built)


def _preview(kind: str, now: InForce, body: str) -> str:
    if now.version:
        return reverse("desk-wording-preview", args=[now.version.pk])
    return reverse("desk-wording-built-in", args=[kind]) + (f"?body={body}" if body else "")


def _now(now: InForce) -> tuple[Pair, ...]:
    since = now.version.valid_from if now.version else None
    return (
        Pair(_("版本"), version_words(now.version)),
        Pair(_("适用"), whose(now.version)),
        Pair(_("从哪天起"), full_day(since) if since else _("一直")),
        Pair(_("文字"), _("中英文对照") if now.wording.bilingual else _("中文")),
    )


def _musts(kind: str) -> tuple[Pair, ...]:
    slots = slots_of(kind)

    def said(must: Must) -> str:
        name, column = what_it_is(must, slots)
        words = _("{name}的{column}").format(name=_(name), column=_(column)) if column else _(name)
        only = [condition_words(test, slots) for test in must.when]
        return _("{what}（{when}）").format(what=words, when=listed(only)) if only else words

    return tuple(Pair(said(must), _(must.law) if must.law else _("每份都要写")) for must in musts_of(kind))
