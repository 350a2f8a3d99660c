"""写范本: block by block. Every button keeps the draft, so nothing typed is lost; without a script as with one."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import (
    BLOCK_NAMES,
    MOST_BLOCKS,
    WORD,
    NotADraft,
    UnsafeWording,
    Wording,
    WordingVersion,
    faults_of,
    require_over_wording,
    slots_of,
    wording_version,
    write_wording,
)
from zhengwu.doors.desk.admin._show import posted
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal, whole_number
from zhengwu.doors.desk.shapes import WordingEditPage
from zhengwu.doors.desk.wordings._fields import MORE, blocks_shown, head_fields, hidden, name_of
from zhengwu.doors.desk.wordings._tables import usable
from zhengwu.doors.desk.wordings._typed import anchor, pressed, typed_wording
from zhengwu.doors.desk.wordings._words import PLACE, kind_name, of_kind, version_words, way, whose
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, FieldError, Link, Option


@page("desk/wordings/<int:version_id>/edit", may=WORD, name="desk-wording-edit", methods=("GET", "HEAD", "POST"))
def edit(request: DoorRequest, version_id: int) -> HttpResponse:
    """The draft, and everything that still has to be put right in it."""
    version = wording_version(version_id)
    require_over_wording(body_code=version.body_code, by=request.officer)
    if version.state != WordingVersion.State.DRAFT:
        raise NotADraft
    wording, refused = version.wording, NOTHING
    if posted(request):
        do = request.POST.get("do", "save")[:60]
        wording = pressed(typed_wording(request), do)
        try:
            seen = whole_number(request.POST.get("seen", ""), name="seen")
            write_wording(
                version_id=version_id, wording=wording, seen_revision=seen, by=request.officer, now=request.now
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal, name_of=name_of)
        else:
            if do == "save":
                messages.success(request, _("草稿存好了。"))
            return redirect(reverse("desk-wording-edit", args=[version_id]) + anchor(wording, do))
    elif faults := faults_of(kind=version.kind, wording=wording):
        refused = read_refusal(UnsafeWording(faults), name_of=name_of)
    return _shown(request, version, wording, refused, status=refused.status if posted(request) else 200)


def _shown(
    request: DoorRequest, version: WordingVersion, wording: Wording, refused: Refused, *, status: int
) -> HttpResponse:
    slots, here = slots_of(version.kind), reverse("desk-wording-version", args=[version.pk])
    revision = request.POST.get("seen", "")[:6] if posted(request) else str(version.revision)
    remedy = "review_body" in slots
    kinds = [code for code in BLOCK_NAMES if code != "remedy" or remedy] if len(wording.blocks) < MOST_BLOCKS else []
    built = WordingEditPage(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(
            Crumb(kind_name(version.kind), of_kind(version.kind, version.body_code)),
            Crumb(version_words(version), here),
            Crumb(_("修改")),
            body_code=version.body_code,
        ),
        heading=_("{kind}：{version}").format(kind=kind_name(version.kind), version=version_words(version)),
        lead=_("{whose}用。每按一个按钮，草稿就存一次；启用前不影响现在的文书。").format(whose=whose(version)),
        action=request.path,
        back=Link(_("改好了，去启用"), here),
        preview=Link(_("预览存好的草稿"), reverse("desk-wording-preview", args=[version.pk])),
        fields=head_fields(wording),
        blocks=blocks_shown(wording, slots, refused.fields),
        kinds=tuple(Option(code, _(BLOCK_NAMES[code])) for code in kinds),
        hidden=hidden(wording, revision=whole_number(revision or "0", name="seen")),
        sections=(usable(slots),),
        errors=tuple(_where(error) for error in refused.errors),
        notice=refused.notice,
    )
    response = render(request, "desk/wordings/edit.html", {"page": built}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _where(error: FieldError) -> FieldError:
    """What is left out stands at no field: the link leads to where a block is added."""
    return replace(error, target=MORE) if error.target.startswith(f"f-{MORE}-") else error
