"""加一项: choose what kind of thing to ask, or put in a ready block."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.form_designer._opened import changed, opened
from zhengwu.doors.desk.form_designer._ways import crumbs_to, rail
from zhengwu.doors.desk.form_designer._words import GROUPS
from zhengwu.doors.desk.shapes import KindChooser, KindTile
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.forms.public import BLOCKS, FieldGone, inserted


@page(
    "desk/items/drafts/<uuid:draft_id>/form/add",
    may="items.edit",
    name="desk-items-form-add",
    methods=("GET", "HEAD", "POST"),
)
def add(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show the kinds and the blocks; a POST puts a block in."""
    found = opened(request, draft_id)
    here = reverse("desk-items-form", args=[draft_id])
    if request.method == "POST":
        block = BLOCKS.get(request.POST.get("block", ""))
        if block is None:
            raise FieldGone
        changed(request, draft_id, lambda form: inserted(form, block, taken=frozenset(found.questions)))
        messages.success(request, _("加好了“%(title)s”，在最后。用不着的项可以删掉。") % {"title": block.title})
        return redirect(f"{here}#sections")
    section = request.GET.get("section", "")
    built = KindChooser(
        frame=rail(request),
        crumbs=crumbs_to(found, Crumb(_("加一项"))),
        heading=_("加一项"),
        action=request.path,
        groups=tuple((_(title), tuple(_tile(draft_id, section, *kind) for kind in kinds)) for title, kinds in GROUPS),
        blocks=tuple((key, block.title, listed(one.label for one in block.fields)) for key, block in BLOCKS.items()),
        back_href=here,
    )
    return render(request, "desk/form_designer/add.html", {"page": built})


def _tile(draft_id: UUID, section: str, kind: str, words: str, what: str, icon: str) -> KindTile:
    query = urlencode({"kind": kind, "section": section})
    href = f"{reverse('desk-items-form-new', args=[draft_id])}?{query}"
    return KindTile(text=_(words), note=_(what), href=href, icon=icon)
