"""改走新版本: move what is half done to the latest version, after a look at where it would stand, with a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._words import verdict_words, version_words
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Row, Table
from zhengwu.flows.public import (
    Migration,
    ProcessDefinition,
    definition_of,
    migrate_processes,
    require_over_processes,
    verdicts,
)

_MOST = 2**31 - 1


@page(
    "desk/processes/of/<slug:key>/<int:version>/migrate",
    may="processes.edit",
    name="desk-process-migrate",
    methods=("GET", "HEAD", "POST"),
)
def migrate(request: DoorRequest, key: str, version: int) -> HttpResponse:
    """A dry run above the form; the reason goes into the record of every case that moves."""
    require_over_processes(by=request.officer)
    before, latest = definition_of(process_key=key, version=min(version, _MOST)), definition_of(process_key=key)
    refused = NOTHING
    if posted(request):
        try:
            done = migrate_processes(
                process_key=key,
                from_version=before.version,
                to_version=latest.version,
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _said(done))
            return redirect("desk-process-running", key, before.version)
    return show_form(request, _form(request, before, latest, refused), refused=refused)


def _said(done: Migration) -> str:
    words = counted("%(n)s 件改走了新版本。", done.moved)
    if done.left:
        words += counted("%(n)s 件还按原来的版本走。", done.left)
    return words + (_("一次最多变更 500 件，请再变更一次。") if done.more else "")


def _form(request: DoorRequest, before: ProcessDefinition, latest: ProcessDefinition, refused: Refused) -> AdminForm:
    back = reverse("desk-process-running", args=[before.key, before.version])
    return AdminForm(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(
            Crumb(_("审查流程"), reverse("desk-processes")),
            Crumb(before.name, reverse("desk-process", args=[before.key])),
            Crumb(_("改走新版本")),
        ),
        heading=_("在办的改走{version}").format(version=version_words(latest)),
        lead=_(
            "每一件停在原来的步骤，从那里起按新版本走；对不上的不动，仍按原来的版本办完。每一件的经过里都会记下理由。"
        ),
        action=reverse("desk-process-migrate", args=[before.key, before.version]),
        button=_("变更"),
        back_href=back,
        fields=(
            Field(
                name="reason",
                label=_("为什么变更"),
                kind="long_text",
                value=request.POST.get("reason", ""),
                error=refused.fields.get("reason", ""),
                max_length=500,
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
        tables=(_dry_run(before, latest),),
    )


def _dry_run(before: ProcessDefinition, latest: ProcessDefinition) -> Section:
    table = Table(
        caption=_("会停在哪一步"),
        columns=(Column(_("现在在哪一步")), Column(_("件数")), Column(_("改走以后"))),
        rows=tuple(
            Row(
                (
                    Cell(text=listed(_(step) for step in steps), head=True),
                    Cell(text=str(many)),
                    verdict_words(verdict),
                )
            )
            for steps, many, verdict in verdicts(process_key=before.key, version=before.version, after=latest)
        ),
        empty=Empty(_("没有在办的。")),
    )
    return Section(title=_("会停在哪一步"), table=table)
