"""当面补交: take in what a case waits for, scanned or on paper, and print the receipt."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import RECEIPT_WORDS, Case, GivenMaterial, case_to_supply, supply_at_counter
from zhengwu.documents.public import documents_of, store_file
from zhengwu.doors.desk.admin._show import posted, show_form, show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard
from zhengwu.doors.desk.signing import at_window, pad_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed, said
from zhengwu.doors.ui.shapes import Action, Crumb, Field, Hidden, Notice, Option, Pair
from zhengwu.doors.ui.signing import NAME, Signing
from zhengwu.kernel.public import BadInput, InputError, TooLarge
from zhengwu.people.public import mask_id

_PAPER, _SEEN = "paper", "seen"


@page(
    "desk/window/supply/<str:project_no>",
    may="cases.receive",
    name="desk-window-supply-case",
    methods=("GET", "HEAD", "POST"),
)
def supply_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """A row for each paper that is awaited; what was scanned stays when something is refused.

    Raises:
        NoSuchCase, NotPermitted, OutOfReach
    """
    case, awaited = case_to_supply(project_no=project_no, by=request.officer)
    kept, wrong = _files(request, awaited) if posted(request) else ({}, {})
    refused = NOTHING
    if posted(request) and not wrong:
        try:
            supply_at_counter(
                project_no=case.project_no,
                materials=_given(request, awaited, kept),
                signature=_signing(case).taken(request.POST),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal, name_of=_place)
        else:
            messages.success(request, _("收好了，请打印收件凭证给来的人。"))
            return redirect("desk-window-supply-case", case.project_no)
    if not awaited:
        return show_record(request, _record(request, case))
    return show_form(request, _form(request, case, awaited, kept, wrong, refused), refused=refused)


def _signing(case: Case) -> Signing:
    return at_window(words=RECEIPT_WORDS, signer=case.agent_name or case.applicant_name)


def _place(error: InputError) -> str:
    return NAME if error.loc == (NAME,) else ""


def _files(request: DoorRequest, awaited: tuple[str, ...]) -> tuple[dict[int, str], dict[int, str]]:
    """Files taken in now or before, and what was wrong with those that were not, by the place of the paper."""
    kept, wrong = {}, {}
    for n in range(len(awaited)):
        if before := _uuid(request.POST.get(f"kept-{n}", "")):
            kept[n] = before
        upload = request.FILES.get(f"file-{n}")
        if upload is None:
            continue
        try:
            stored = store_file(
                name=upload.name or "",
                stream=upload,
                declared_type=upload.content_type or "",
                owner_ref=request.officer.actor.ref,
                now=request.now,
                by=request.officer.actor,
            )
        except (BadInput, TooLarge) as refusal:
            wrong[n] = said(refusal)
        else:
            kept[n] = str(stored.pk)
    return kept, wrong


def _uuid(typed: str) -> str:
    try:
        return str(UUID(typed))
    except ValueError:
        return ""


def _given(request: DoorRequest, awaited: tuple[str, ...], kept: Mapping[int, str]) -> list[GivenMaterial]:
    """What came: a scan where there is one, else the paper that stays paper."""
    given = []
    for n, name in enumerate(awaited):
        how = request.POST.getlist(f"how-{n}")
        if n in kept or _PAPER in how:
            file_id = UUID(kept[n]) if n in kept else None
            given.append(
                GivenMaterial(
                    name=name,
                    file_id=file_id,
                    paper=file_id is None,
                    original_seen=_SEEN in how,
                    copies=int(_PAPER in how),
                )
            )
    return given


def _crumbs(case: Case) -> tuple[Crumb, ...]:
    return (
        Crumb(_("一窗收件"), reverse("desk-window")),
        Crumb(_("补交材料"), reverse("desk-window-supply")),
        Crumb(case.item_name),
    )


def _form(
    request: DoorRequest,
    case: Case,
    awaited: tuple[str, ...],
    kept: Mapping[int, str],
    wrong: Mapping[int, str],
    refused: Refused,
) -> AdminForm:
    return AdminForm(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(case),
        heading=case.item_name,
        lead=_("还在等：{names}。带来几份收几份，没带来的还留着。").format(names=listed(awaited)),
        action=reverse("desk-window-supply-case", args=[case.project_no]),
        button=_("收下，出收件凭证"),
        back_href=reverse("desk-window-supply"),
        upload=True,
        fields=(
            *(_paper(request, n, name, there=n in kept, error=wrong.get(n, "")) for n, name in enumerate(awaited)),
            pad_field(request, _signing(case), refused),
        ),
        hidden=tuple(Hidden(f"kept-{n}", file_id) for n, file_id in kept.items()),
        errors=refused.errors,
        notice=refused.notice,
        facts=(_card(case),),
    )


def _paper(request: DoorRequest, n: int, name: str, *, there: bool, error: str) -> Field:
    how = request.POST.getlist(f"how-{n}")
    return Field(
        name=f"paper-{n}",
        label=name,
        kind="group",
        required=False,
        parts=(
            Field(
                name=f"file-{n}",
                label=_("扫描件或照片"),
                kind="file",
                hint=_("已扫描，要换就再选一次") if there else _("PDF、JPG、PNG"),
                required=False,
                error=error,
            ),
            Field(
                name=f"how-{n}",
                label=_("怎么收的"),
                kind="checkboxes",
                label_hidden=True,
                required=False,
                options=(
                    Option(_PAPER, _("收纸质件"), picked=_PAPER in how),
                    Option(_SEEN, _("核过原件"), picked=_SEEN in how),
                ),
            ),
        ),
    )


def _card(case: Case) -> FactCard:
    return FactCard(
        _("办件"),
        (
            Pair(_("办件编号"), case.project_no, code=True),
            Pair(_("申请人"), case.applicant_name),
            Pair(_("证件号码"), mask_id(case.applicant_id_number), code=True),
            Pair(_("办理机关"), case.body.name),
            Pair(_("办到哪了"), _(case.state_name)),
        ),
    )


def _record(request: DoorRequest, case: Case) -> AdminRecord:
    printed = documents_of(case.subject).filter(kind="receipt").exists()
    receipt = reverse("desk-window-supply-receipt", args=[case.project_no])
    return AdminRecord(
        frame=desk_frame(request, current="desk-window"),
        crumbs=_crumbs(case),
        heading=case.item_name,
        notice=Notice(_("这件没有在等的材料"), _("材料齐了，不用再补。"), "done"),
        facts=(_card(case),),
        actions=(
            *((Action(_("打印收件凭证"), receipt),) if printed else ()),
            Action(_("再补一件"), reverse("desk-window-supply")),
            Action(_("请下一位"), reverse("desk-window")),
        ),
    )
