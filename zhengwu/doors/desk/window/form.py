"""填表、收材料: one page for form and papers. Everything typed is kept, right or wrong; files survive every mistake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    WindowDraft,
    give_one_time_notice,
    receive_at_counter,
    reuse_material,
    save_draft,
    window_case_from,
    window_draft_of,
)
from zhengwu.documents.public import StoredFile, store_file
from zhengwu.doors.desk.window._checking import NONE, Mistakes, check, gaps, sort_out
from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.desk.window._form_page import REMOVE, REUSE, UPLOAD, form_page, signing_of
from zhengwu.doors.desk.window._posted import FILE, changed_materials, typed
from zhengwu.doors.ui.asking.made import FORM_FILE, REMOVE_FILE, UPLOAD_FILE
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Notice
from zhengwu.kernel.public import BadInput, Conflict, LawForbids, NotFound, Refusal, TooLarge
from zhengwu.people.public import NaturalPerson, give_consent, resolve_ref

_UNPROCESSABLE = 422


@page(
    "desk/window/drafts/<uuid:draft_id>", may="cases.receive", name="desk-window-form", methods=("GET", "HEAD", "POST")
)
def form(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show the form; keep what is posted, then do what the pressed button says. A draft handed in leads to its receipt."""
    try:
        draft = window_draft_of(draft_id=draft_id, by=request.officer)
    except NotFound:
        if case := window_case_from(draft_id=draft_id, by=request.officer):
            return redirect("desk-window-done", case.project_no)
        raise
    filling = Filling.of(draft, today=request.today)
    if request.method != "POST":
        return _show(request, filling, mistakes=check(filling) if "check" in request.GET else NONE)
    return _keep(request, filling)


def _show(
    request: DoorRequest,
    filling: Filling,
    *,
    mistakes: Mistakes = NONE,
    notice: Notice | None = None,
    status: int = 200,
) -> HttpResponse:
    signed = bool(request.POST.get("signed_on_paper"))
    built = form_page(request, filling, mistakes=mistakes, notice=notice, signed=signed)
    response = render(request, "desk/window/form.html", {"page": built}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _keep(request: DoorRequest, before: Filling) -> HttpResponse:
    do = request.POST.get("do", "save")
    uploads = _take_in(request, FILE, {m.key for m in before.needed.materials})
    in_form = _take_in(request, FORM_FILE, {f.key for f in before.guide.form.fields() if f.kind == "file"})
    try:
        filling = typed(before, request.POST)
        filling = _with_files(filling, uploads, in_form, remove=do)
        if do.startswith(REUSE):
            filling = _reused(request, filling, do.removeprefix(REUSE))
        saved = save_draft(
            draft_id=before.draft.pk,
            of=WindowDraft,
            account_id=request.officer.account_id,
            answers=filling.answers,
            form=filling.form,
            materials=changed_materials(before, filling),
            now=request.now,
        )
    except (TooLarge, LawForbids, Conflict, NotFound) as refusal:
        return _show(request, filling, notice=_refused(refusal), status=refusal.status)
    saved.item_version = before.version
    filling = filling.but(draft=saved)
    if uploads.refused or in_form.refused:
        wrong = Mistakes(materials=uploads.refused, fields=in_form.refused)
        return _show(request, filling, mistakes=wrong, status=_UNPROCESSABLE)
    return _go_on(request, before, filling, do)


@dataclass(frozen=True, slots=True)
class Uploads:
    """What was taken in and what was refused, by key."""

    stored: Mapping[str, StoredFile] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


def _take_in(request: DoorRequest, prefix: str, keys: set[str]) -> Uploads:
    """Files first, so that nothing else that is wrong can lose them; a refused one stops no other."""
    stored: dict[str, StoredFile] = {}
    refused: dict[str, str] = {}
    for name in request.FILES:
        key, upload = name.removeprefix(prefix), request.FILES.get(name)
        if not name.startswith(prefix) or key not in keys or upload is None:
            continue
        try:
            stored[key] = store_file(
                name=upload.name or "",
                stream=upload,
                declared_type=upload.content_type or "",
                owner_ref=request.officer.actor.ref,
                now=request.now,
                by=request.officer.actor,
            )
        except (BadInput, TooLarge) as refusal:
            refused[key] = said(refusal)
    return Uploads(stored, refused)


def _as_kept(file: StoredFile) -> dict[str, Any]:
    return {"file_id": str(file.pk), "name": file.name, "size": file.size, "at": file.created_at.isoformat()}


def _with_files(filling: Filling, uploads: Uploads, in_form: Uploads, *, remove: str) -> Filling:
    names = {m.key: m.name for m in filling.needed.materials}
    materials = {name: dict(one) for name, one in filling.materials.items()}
    gone = names.get(remove.removeprefix(REMOVE)) if remove.startswith(REMOVE) else None
    if gone:
        materials[gone] = {k: v for k, v in materials.get(gone, {}).items() if k in {"paper", "seen", "copies"}}
    for key, file in uploads.stored.items():
        if key in names:
            rest = {k: v for k, v in materials.get(names[key], {}).items() if k in {"seen", "copies"}}
            materials[names[key]] = rest | _as_kept(file)
    written = dict(filling.form) | {
        key: {"file_id": str(file.pk), "name": file.name} for key, file in in_form.stored.items()
    }
    return filling.but(materials=materials, form=written)


def _reused(request: DoorRequest, filling: Filling, key: str) -> Filling:
    material = filling.material(key)
    earlier = filling.reusable.get(material.name) if material else None
    if material is None or earlier is None:
        return filling
    copy, source = reuse_material(
        material_id=earlier.pk,
        applicant_ref=filling.applicant.ref,
        purpose=filling.version.name,
        by=request.officer,
        now=request.now,
    )
    return filling.but(materials={**filling.materials, material.name: {**_as_kept(copy), "reused": source.pk}})


def _go_on(request: DoorRequest, before: Filling, filling: Filling, do: str) -> HttpResponse:
    if do == "receive":
        return _receive(request, before, filling)
    if do == "notice":
        return _tell(request, filling)
    if do == "consent":
        _consented(request, filling)
    here = request.path
    for verb, place in ((UPLOAD, "material-"), (REMOVE, "material-"), (REUSE, "material-"), (UPLOAD_FILE, "upload-")):
        if do.startswith(verb):
            return redirect(f"{here}#{place}{do.removeprefix(verb)}")
    if do == "save":
        messages.success(request, _("存好了。"))
    return redirect(here if not do.startswith(REMOVE_FILE) else f"{here}#upload-{do.removeprefix(REMOVE_FILE)}")


def _receive(request: DoorRequest, before: Filling, filling: Filling) -> HttpResponse:
    if filling.needed.materials != before.needed.materials or filling.asked != before.asked:
        # What depends on an answer could not be shown yet: seen first, judged later.
        messages.info(request, _("按刚选的情况，要填、要收的变了，请再看一遍。"))
        return redirect(request.path)
    if mistakes := check(filling):
        return _show(request, filling, mistakes=mistakes, status=_UNPROCESSABLE)
    try:
        done = receive_at_counter(
            application=replace(filling.application(), signature=signing_of(filling).taken(request.POST)),
            applicant=filling.applicant,
            counter=replace(filling.counter, signed_on_paper=bool(request.POST.get("signed_on_paper"))),
            idempotency_key=f"draft:{filling.draft.pk}",
            draft_id=filling.draft.pk,
            by=request.officer,
            now=request.now,
        )
    except BadInput as wrong:
        return _show(request, filling, mistakes=sort_out(filling, wrong.errors), status=wrong.status)
    except (LawForbids, Conflict) as refusal:
        return _show(request, filling, notice=_refused(refusal), status=refusal.status)
    return redirect("desk-window-done", done.case.project_no)


def _tell(request: DoorRequest, filling: Filling) -> HttpResponse:
    """一次性告知: everything that is missing among the papers, at once."""
    missing = [said(error) for error in gaps(filling)]
    try:
        give_one_time_notice(draft=filling.draft, gaps=missing, by=request.officer, now=request.now)
    except Conflict as refusal:
        return _show(request, filling, notice=_refused(refusal), status=refusal.status)
    messages.success(request, _("一次性告知书备好了，请打印给申请人。填的、收的都留着，他再来时接着办。"))
    return redirect(f"{request.path}#told")


def _consented(request: DoorRequest, filling: Filling) -> None:
    """The words were read out, and the person agreed."""
    person = resolve_ref(filling.applicant.ref)
    if isinstance(person, NaturalPerson):
        give_consent(person=person, purpose="reuse", by=request.officer.actor, now=request.now)
        messages.success(request, _("记下了申请人的同意。他可以随时在“我的”里撤回。"))


def _refused(refusal: Refusal) -> Notice:
    article = _("\n依据：%(article)s") % {"article": _(refusal.article)} if isinstance(refusal, LawForbids) else ""
    return Notice(_(refusal.title), said(refusal) + article, "late")
