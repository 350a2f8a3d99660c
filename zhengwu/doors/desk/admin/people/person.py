"""One person's record."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.people._person import badges_of, days, facts_of, log_of, standing_badge, way_to
from zhengwu.doors.desk.admin.people._register import PLACE, person_at
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Link, Notice, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import (
    KIND_NAMES,
    IdentityDocument,
    Mandate,
    MandateKind,
    NaturalPerson,
    documents_of,
    id_type_name,
    mandates_given,
    mandates_held,
    mask_id,
    standing_of,
)

_SHOWN = 50


@page("desk/admin/people/<int:person_id>", may="people.edit", name="desk-admin-person")
def person(request: DoorRequest, person_id: int) -> HttpResponse:
    """Masked facts, documents, mandates of both sides, what can be done, what happened."""
    found, _by = person_at(request, person_id)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(way_to(found)[0], Crumb(found.name)),
        heading=found.name,
        sub=_("登记号 {id}，{day}登记").format(id=found.pk, day=full_day(found.registered_at)),
        badges=badges_of(found),
        notice=_notice(found),
        facts=(facts_of(found),),
        sections=(_documents(found), *_mandates(request, found)) if not found.merged_into_id else (),
        actions=_actions(request, found),
        log=log_of(found.ref),
    )
    return show_record(request, built)


def _notice(person: NaturalPerson) -> Notice | None:
    into = person.merged_into
    if into is not None:
        link = Link(into.name, reverse("desk-admin-person", args=[into.pk]), "arrow-right")
        return Notice(_("这条登记已经合并"), _("证件、委托和账号都在保留的那一条上。"), "info", (link,))
    if person.died_date:
        return Notice(
            _("已登记去世"),
            _("不能再以这个名义申请，委托也都终止了。在办的件由承办机关依法处理。"),
            "late",
        )
    return None


def _documents(person: NaturalPerson) -> Section:
    def row(document: IdentityDocument) -> Row:
        in_use = document.replaced_at is None
        return Row(
            (
                Cell(
                    text=_(id_type_name(document.id_type)),
                    badges=(Badge(_("现用"), "done") if in_use else Badge(_("曾用"), "plain"),),
                    head=True,
                ),
                Cell(small=mask_id(document.id_number), code=True),
                Cell(
                    text=full_day(document.recorded_at),
                    small="" if in_use else _("{day}换证").format(day=full_day(document.replaced_at)),
                ),
            )
        )

    return Section(
        title=_("证件"),
        note=_("曾用的号码也能查到本人，不会再登记成另一个人。"),
        table=Table(
            caption=_("证件"),
            columns=(Column(_("证件")), Column(_("号码")), Column(_("登记"))),
            rows=tuple(row(document) for document in documents_of(person)),
        ),
    )


def _mandates(request: DoorRequest, person: NaturalPerson) -> tuple[Section, ...]:
    given, held = mandates_given(person=person)[:_SHOWN], mandates_held(person=person)[:_SHOWN]
    return (
        mandate_section(request, _("谁能替本人办"), list(given), named=lambda m: m.agent.name),
        mandate_section(request, _("本人能替谁办"), list(held), named=lambda m: m.principal.name),
    )


def mandate_section(request: DoorRequest, title: str, mandates: list[Mandate], *, named) -> Section:  # type: ignore[no-untyped-def]
    """Mandates with the name of the other side."""
    rows = tuple(
        Row(
            (
                Cell(text=named(m), small=m.scope, head=True),
                Cell(text=_(KIND_NAMES[MandateKind(m.kind)])),
                Cell(text=days(m.valid_from, m.valid_to)),
                Cell(badges=(standing_badge(standing_of(m, today=request.today), m.end),)),
            )
        )
        for m in mandates
    )
    columns = (Column(_("谁")), Column(_("种类")), Column(_("期限")), Column(_("现在")))
    return Section(title=title, table=Table(caption=title, columns=columns, rows=rows, empty=Empty(_("没有。"))))


def _actions(request: DoorRequest, person: NaturalPerson) -> tuple[Action, ...]:
    def to(name: str) -> str:
        return reverse(name, args=[person.pk])

    reveal = (
        (Action(_("显示完整证件号"), to("desk-admin-person-reveal"), _("写明理由，本人看得到")),)
        if request.officer.may("people.reveal")
        else ()
    )
    if person.merged_into_id:
        return (Action(_("撤销合并"), to("desk-admin-person-unmerge"), _("两条其实是两个人")),)
    if person.died_date:
        return (*reveal, Action(_("撤销去世登记"), to("desk-admin-person-death-reverse"), _("登记错了")))
    return (
        *reveal,
        Action(_("变更证件"), to("desk-admin-person-document"), _("号码更正、换护照、改用身份证")),
        Action(_("变更联系方式"), to("desk-admin-person-contact")),
        Action(_("登记监护人"), to("desk-admin-person-guardian"), _("凭户口簿、出生证明或判决")),
        Action(_("合并重复登记"), to("desk-admin-person-merge"), _("同一个人登记了两次")),
        Action(_("登记去世"), to("desk-admin-person-death"), _("凭死亡证明")),
    )
