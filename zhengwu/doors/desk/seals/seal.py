"""一枚印章: what it looks like, who keeps it, what it is put on by itself, and everything it was put on."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.admin._typed import last_day
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.seals._log import told
from zhengwu.doors.desk.seals._words import PLACE, check_reader, crumbs, kind_words, paper_names, state_badge
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, moment, stamp
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import over_body
from zhengwu.seals.public import MODE_NAMES, SIGNING, Seal, SealUse, history_of, seal_for, standing_papers, uses_of


@page("desk/seals/<str:number>", may=OFFICER, name="desk-seal")
def seal(request: DoorRequest, number: str) -> HttpResponse:
    """`page`: of its uses, newest first.

    Raises:
        NotPermitted, NoSuchSeal
    """
    check_reader(request)
    found = seal_for(number=number, officer=request.officer)
    here = reverse("desk-seal", args=[found.number])
    uses, pager, total = cut(request, uses_of(found), address=here, wishes={})
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(found.name)),
        heading=found.name,
        sub=found.number,
        badges=(state_badge(found),),
        notice=_notice(found),
        picture=reverse("desk-seal-picture", args=[found.number]),
        picture_alt=_("“{name}”的印模").format(name=found.name),
        facts=(FactCard(_("登记"), _pairs(found)), FactCard(_("自动用印"), _standing(found))),
        sections=(Section(title=_("用印记录"), table=_uses(uses), note=counted("共 {n} 次", total), pager=pager),),
        actions=_actions(request, found),
        log=tuple(told(event) for event in history_of(found)),
    )
    return show_record(request, built)


def _notice(seal: Seal) -> Notice | None:
    if seal.state == Seal.State.IN_FORCE:
        return None
    since = _("从 {at}起，原因：{reason}").format(at=moment(seal.state_since), reason=seal.state_reason)
    if seal.state == Seal.State.SUSPENDED:
        return Notice(_("暂停使用"), since, "need")
    if seal.compromised_from is None:
        after = _("在那以前盖的章继续有效。")
    else:
        after = _("{at}以后盖的章存疑，核验时会请对方来核实；在那以前盖的继续有效。").format(
            at=moment(seal.compromised_from)
        )
    return Notice(_("已作废"), f"{since}\n{after}", "late")


def _pairs(seal: Seal) -> tuple[Pair, ...]:
    until = last_day(seal.valid_to)
    return (
        Pair(_("机构"), seal.body.name),
        Pair(_("种类"), kind_words(seal)),
        Pair(_("编码"), seal.number, code=True),
        Pair(_("保管人"), seal.keeper.display_name),
        Pair(
            _("使用期"),
            _("{day}起").format(day=full_day(seal.valid_from))
            if until is None
            else _("{day}至{until}").format(day=full_day(seal.valid_from), until=full_day(until)),
        ),
        Pair(_("签名服务"), _(SIGNING.get(seal.provider).label)),
        Pair(
            _("证书指纹"),
            f"{seal.certificate_sha256[:32]}…" if seal.certificate_sha256 else _("第一次用印时生成"),
            code=bool(seal.certificate_sha256),
        ),
        Pair(_("登记"), _("{name}，{at}").format(name=_(seal.registered_by), at=stamp(seal.registered_at))),
    )


def _standing(seal: Seal) -> tuple[Pair, ...]:
    if seal.kind != "special":
        return (Pair(_("可以自动盖的文书"), _("没有。这种印章每次都要有人用。")),)
    names = paper_names()
    papers = [names.get(code, code) for code in standing_papers(seal)]
    return (Pair(_("可以自动盖的文书"), listed(papers) if papers else _("没有授权，文书不盖章发出")),)


def _uses(uses: Sequence[SealUse]) -> Table:
    return Table(
        caption=_("用印记录，新的在前"),
        columns=(Column(_("文件")), Column(_("方式")), Column(_("用印人")), Column(_("用印时间")), Column("SHA-256")),
        rows=tuple(
            Row(
                (
                    Cell(text=use.title, head=True),
                    Cell(text=_(MODE_NAMES[use.mode])),  # type: ignore[index]
                    Cell(
                        text=_(use.used_by) if use.used_by == SYSTEM.name else use.used_by,
                        small=_("{name}批准").format(name=use.approved_by) if use.approved_by else "",
                    ),
                    Cell(text=moment(use.used_at)),
                    Cell(text=f"{use.sha256_after[:16]}…", code=True),
                )
            )
            for use in uses
        ),
        empty=Empty(_("还没有用过。")),
    )


def _actions(request: DoorRequest, seal: Seal) -> tuple[Action, ...]:
    """What this officer may do with it now, with the reason where it cannot be done."""
    over = over_body(seal.body)
    keeps, registers = (request.officer.may(action, over) for action in ("seals.keep", "seals.register"))
    gone = _("已作废") if seal.state == Seal.State.REVOKED else ""
    paused = _("正在暂停使用") if seal.state == Seal.State.SUSPENDED else ""
    actions = []
    if keeps:
        ask = f"{reverse('desk-seals-ask')}?seal={seal.number}"
        actions.append(Action(_("申请用印"), ask, _("给一个 PDF 文件盖章"), locked=gone or paused))
        if seal.kind == "special":
            standing = reverse("desk-seal-standing", args=[seal.number])
            actions.append(Action(_("授权自动用印"), standing, _("哪些文书不用人盖"), locked=gone or paused))
    if registers if paused else keeps:
        words, note = (
            (_("恢复使用"), _("查清楚了，可以再用")) if paused else (_("暂停使用"), _("找不到、不放心时，马上停"))
        )
        actions.append(Action(words, reverse("desk-seal-pause", args=[seal.number]), note, locked=gone))
    if registers:
        revoke = reverse("desk-seal-revoke", args=[seal.number])
        actions.append(Action(_("作废"), revoke, _("换章、改制、密钥失控，不能恢复"), locked=gone))
    return tuple(actions)
