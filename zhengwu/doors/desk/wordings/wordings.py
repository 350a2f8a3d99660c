"""文书范本: every kind of document, and which wording is in force for it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import KINDS, WORD, WordingVersion, bodies_with_wordings, drafts_by_kind, in_force_by_kind
from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.wordings._words import PLACE, kind_name, kinds_counted, of_kind, version_words, way, whose
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Empty, Field, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date


@page("desk/wordings", may=WORD, name=PLACE)
def wordings(request: DoorRequest) -> HttpResponse:
    """By name; `body` shows what is in force for one body."""
    wishes = wished(request, "q", "body")
    bodies = bodies_with_wordings()
    body = wishes["body"] if wishes["body"] in bodies else ""
    in_force = in_force_by_kind(body_code=body, on=local_date(request.now))
    drafts = drafts_by_kind(body_code=body)
    here = [kind for kind in KINDS if wishes["q"].lower() in kind_name(kind).lower() or wishes["q"] in KINDS[kind].name]
    everybody = Option("", _("所有机关"), picked=not body)
    choices = tuple(Option(code, name, picked=code == body) for code, name in bodies.items())
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(),
        heading=_("文书范本"),
        total=kinds_counted(len(here)),
        lead=_("每种文书写什么话，在这里改。法律要求写的内容改不掉；已经发出的文书不受影响。"),
        listing=Listing(
            action=reverse(PLACE),
            filters=(
                Field(name="q", label=_("文书名称"), kind="search", value=wishes["q"], required=False),
                Field(name="body", label=_("哪个机关的"), kind="select", options=(everybody, *choices), required=False),
            ),
            table=Table(
                caption=_("文书的种类"),
                columns=(Column(_("文书")), Column(_("现行范本")), Column(_("从哪天起")), Column(_("草稿"))),
                rows=tuple(_row(kind, body, in_force.get(kind), drafts.get(kind)) for kind in here),
                empty=Empty(_("没有找到。"), _("看全部文书"), reverse(PLACE)),
            ),
        ),
    )  # fmt: skip
    return show_list(request, built)


def _row(kind: str, body: str, now: WordingVersion | None, draft: WordingVersion | None) -> Row:
    begun = (Badge(_("在写"), "need", "edit"),) if draft else ()
    return Row(
        (
            Cell(text=kind_name(kind), href=of_kind(kind, body), head=True),
            Cell(text=version_words(now), small=whose(now)),
            Cell(text=full_day(now.valid_from) if now and now.valid_from else "", none=_("一直")),
            Cell(badges=begun, none=_("没有")),
        ),
        name=kind_name(kind),
    )
