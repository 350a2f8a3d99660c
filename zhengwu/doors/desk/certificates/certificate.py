"""一份证照: what it says, who holds it, what happened, what can be done with it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    TRUST_LEVELS,
    Certificate,
    CertificateUse,
    certificate_actions,
    certificate_for,
    history_of,
    open_correction,
    printed_fields,
)
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.certificates._words import PLACE, crumbs, status_badge, until_words
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, LogEntry, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import stamp
from zhengwu.people.public import id_type_name, mask_id

_USES_SHOWN = 20


@page("desk/certificates/<uuid:certificate_id>", may="certificates.view", name="desk-certificate")
def certificate(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """Buttons that cannot be pressed say why."""
    found = certificate_for(certificate_id=certificate_id, by=request.officer)
    asked = open_correction(found)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(found.number or found.kind)),
        heading=f"{found.kind} · {found.holder_name}",
        sub=found.number,
        badges=(status_badge(found, today=request.today),),
        notice=Notice(_("持证人申请更正"), asked.what, "need") if asked else None,
        facts=(
            FactCard(_("持证人"), _holders(found)),
            FactCard(_("证照内容"), tuple(Pair(label, words) for label, words in printed_fields(found))),
            FactCard(_("颁发"), _issue(found)),
        ),
        sections=(Section(title=_("用在哪里"), table=_uses(found)),),
        actions=tuple(_actions(request, found, asked=asked is not None)),
        log=tuple(
            LogEntry(
                at=line.at,
                title=_("{what}（第 {n} 版）").format(what=_(line.what), n=line.version),
                text=_(line.reason) if line.reason else "",
                by=_(line.by),
            )
            for line in history_of(found)
        ),
    )
    return show_record(request, built)


def _holders(found: Certificate) -> tuple[Pair, ...]:
    rows = [(found.holder_name, found.holder_id_type, found.holder_id_number)]
    rows += [(one.name, one.id_type, one.id_number) for one in found.co_holders.all()]
    return tuple(
        pair
        for name, id_type, number in rows
        for pair in (Pair(_("姓名或名称"), name), Pair(_(id_type_name(id_type)), mask_id(number), code=True))
    )


def _issue(found: Certificate) -> tuple[Pair, ...]:
    pairs = [
        Pair(_("颁发机关"), found.issuer_name),
        Pair(_("有效期"), until_words(found)),
        Pair(_("可信等级"), _(TRUST_LEVELS[found.trust_level])),
    ]
    if found.identifier:
        pairs.append(Pair(_("证照标识"), found.identifier, code=True))
    if found.issued_at:
        by_whom = _("{name}，{at}").format(name=_(found.issued_by), at=stamp(found.issued_at))
        pairs.append(Pair(_("签发"), by_whom))
    if found.predecessor and found.predecessor.identifier:
        pairs.append(Pair(_("上一版"), found.predecessor.identifier, code=True))
    if found.subject_ref.startswith("case:"):
        no = found.subject_ref.removeprefix("case:")
        pairs.append(Pair(_("来自办件"), no, code=True, href=reverse("desk-case", args=[no])))
    if found.subject_ref.startswith("stock:"):
        batch = reverse("desk-stock-batch", args=[found.subject_ref.removeprefix("stock:")])
        pairs.append(Pair(_("来自"), _("存量制证"), href=batch))
    return tuple(pairs)


def _uses(found: Certificate) -> Table:
    def row(use: CertificateUse) -> Row:
        return Row(
            (
                Cell(text=use.purpose, head=True),
                Cell(text=use.user_name),
                Cell(text=use.consent_by),
                Cell(text=stamp(use.at)),
            )
        )

    return Table(
        caption=_("用证记录，新的在前"),
        columns=(Column(_("用途")), Column(_("用证机关")), Column(_("同意人")), Column(_("时间"))),
        rows=tuple(row(use) for use in found.uses.all()[:_USES_SHOWN]),
        empty=Empty(_("还没有用过。")),
    )


def _actions(request: DoorRequest, found: Certificate, *, asked: bool) -> list[Action]:
    actions = []
    if found.issued_at:
        paper = reverse("desk-certificate-pdf", args=[found.pk])
        actions += [Action(_("看证照"), paper, "PDF"), Action(_("下载证照"), f"{paper}?as=ofd", "OFD")]
    buttons = certificate_actions(found, officer=request.officer)
    if asked and buttons:
        actions.append(Action(_("答复更正申请"), reverse("desk-certificate-answer", args=[found.pk])))
    for button in buttons:
        if button.locked is None:
            actions.append(Action(_(button.name), reverse("desk-certificate-act", args=[found.pk, button.verb])))
        else:
            now = status_badge(found, today=request.today).text
            actions.append(Action(_(button.name), locked=_("现在是“{status}”，办不了这一步").format(status=now)))
    return actions
