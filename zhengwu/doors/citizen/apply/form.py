"""填写和材料: the form of an application. Everything typed is kept, right or wrong; files survive every error."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import save_draft
from zhengwu.doors.citizen.apply._form_page import form_page
from zhengwu.doors.citizen.apply.changing import changed_form, place_of
from zhengwu.doors.citizen.apply.checking import NONE, Mistakes, check
from zhengwu.doors.citizen.apply.duplicates import duplicate_notice
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.opening import open_draft
from zhengwu.doors.citizen.apply.papers import REMOVE, UPLOAD
from zhengwu.doors.citizen.apply.posted import FILE, SHOWN, changed_materials, typed
from zhengwu.doors.citizen.apply.uploads import Uploads, as_kept, take_in
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.asking.made import FORM_FILE
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import listed, said
from zhengwu.doors.ui.shapes import Notice
from zhengwu.kernel.public import TooLarge

_UNPROCESSABLE = 422


@page("apply/<uuid:draft_id>", may=SIGNED_IN, name="apply", methods=("GET", "HEAD", "POST"))
def form(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show the form; keep what is posted, then do what the pressed button says."""
    filling = open_draft(request, draft_id)
    return filling if isinstance(filling, HttpResponse) else answer(request, filling)


def answer(request: DoorRequest, filling: Filling) -> HttpResponse:
    """The form of one item or of a bundle."""
    if request.method != "POST":
        mistakes = check(filling) if "check" in request.GET else NONE
        notice = duplicate_notice(request, filling)
        return show(request, "apply", form_page(filling, mistakes=mistakes, notice=notice), verb="do")
    return _keep(request, filling)


def _keep(request: DoorRequest, before: Filling) -> HttpResponse:
    uploads = take_in(
        request.FILES,
        prefix=FILE,
        keys={m.key for m in before.needed.materials},
        account=request.account,
        now=request.now,
    )
    in_form = take_in(
        request.FILES,
        prefix=FORM_FILE,
        keys={f.key for f in before.guide.form.fields() if f.kind == "file"},
        account=request.account,
        now=request.now,
    )
    filling, do = before, request.POST.get("do", "")
    try:
        filling = _with_files(typed(before, request.POST), uploads, remove=do)
        filling = filling.but(form=changed_form(filling, in_form, do=do))
        saved = save_draft(
            draft_id=before.draft.pk,
            of=type(before.draft),
            account_id=request.account.pk,
            answers=filling.answers,
            form=filling.form,
            materials=changed_materials(before, filling),
            now=request.now,
        )
    except TooLarge as refusal:
        notice = Notice(_(refusal.title), said(refusal), "late")
        return show(request, "apply", form_page(filling, notice=notice), verb="do", status=refusal.status)
    filling = filling.but(draft=saved, version=before.version)
    if uploads.refused or in_form.refused:
        laid_out = form_page(filling, mistakes=Mistakes(materials=uploads.refused, fields=in_form.refused))
        return show(request, "apply", laid_out, verb="do", status=max(uploads.status, in_form.status))
    return _go_on(request, before, filling)


def _with_files(filling: Filling, uploads: Uploads, *, remove: str) -> Filling:
    materials = dict(filling.materials)
    names = {m.key: m.name for m in filling.needed.materials}
    if remove.startswith(REMOVE) and remove.removeprefix(REMOVE) in names:
        materials[names[remove.removeprefix(REMOVE)]] = {}
    materials |= {names[key]: as_kept(file) for key, file in uploads.stored.items() if key in names}
    return filling.but(materials=materials)


def _go_on(request: DoorRequest, before: Filling, filling: Filling) -> HttpResponse:
    here = filling.href()
    do = request.POST.get("do", "save")
    if do == "later":
        messages.success(request, _("草稿存好了，随时可以接着填。"))
        return redirect("my")
    if do.startswith((UPLOAD, REMOVE)):
        return redirect(f"{here}#material-{do.partition(':')[2]}")
    if (place := place_of(do)) is not None:
        return redirect(f"{here}#{place}")
    if do != "review":
        return redirect(here)
    if more := _newly_asked(request, before, filling):
        messages.info(request, _("按您填的情况，下面多了要填或要交的：%(what)s。") % {"what": listed(more)})
        return redirect(here)
    mistakes = check(filling)
    if mistakes:
        laid_out = form_page(filling, mistakes=mistakes)
        return show(request, "apply", laid_out, verb="do", status=_UNPROCESSABLE)
    return redirect(filling.href("review"))


def _newly_asked(request: DoorRequest, before: Filling, filling: Filling) -> list[str]:
    """What the page could not show yet, because it depends on what was just answered: seen first, judged later."""
    shown = {*request.POST.get(SHOWN, "").split(), *filling.locked}
    fields = [
        f.label for f in filling.guide.form.fields() if f.key in filling.asked - shown and f.must and f.kind != "file"
    ]
    known = {m.key for m in before.needed.materials}
    materials = [m.name for m in filling.needed.materials if m.key not in known and m.required]
    return [*fields, *materials]
