"""材料审查意见: fit or not, and why."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, judge_material
from zhengwu.documents.public import NoSuchFile
from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.cases._judging import judged_words, trust_words
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.kernel.public import BadInput


@page(
    "desk/cases/<str:project_no>/materials/<int:material_id>/judge",
    may="cases.view",
    name="desk-judge",
    methods=("GET", "HEAD", "POST"),
)
def judge(request: DoorRequest, project_no: str, material_id: int) -> HttpResponse:
    """One opinion; earlier ones stay. Who may is decided by the operation: whoever has the case in this state."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    material = next((m for m in case.materials.all() if m.pk == material_id), None)
    if material is None:
        raise NoSuchFile
    refused = NOTHING
    back = f"{reverse('desk-viewer', args=[project_no])}?left={material_id}"
    if posted(request):
        try:
            if request.POST.get("fit") not in {"yes", "no"}:
                raise BadInput.one(("fit",), "请选合格还是不合格。", "material.fit")
            judge_material(
                project_no=project_no,
                material_id=material_id,
                fit=request.POST["fit"] == "yes",
                reason=request.POST.get("reason", ""),
                original_seen=bool(request.POST.get("original_seen")),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("意见记下了，决定的人看得到。"))
            return redirect(back)
    earlier = tuple(judged_words(material))
    known = [Pair(_("可信等级"), trust_words(material) or _("还没有交"))]
    known += [Pair(_("已有的意见"), words) for words in earlier]
    return show_form(
        request,
        AdminForm(
            frame=desk_frame(request),
            crumbs=(
                Crumb(case.item_name, reverse("desk-case", args=[project_no])),
                Crumb(_("看材料"), back),
                Crumb(material.name),
            ),
            heading=_("审查“{name}”").format(name=material.name),
            action=reverse("desk-judge", args=[project_no, material_id]),
            button=_("记下意见"),
            back_href=back,
            fields=_fields(request, refused),
            errors=refused.errors,
            notice=refused.notice,
            facts=(FactCard(material.name, tuple(known)),),
        ),
        refused=refused,
    )


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    fit = request.POST.get("fit", "")
    seen = bool(request.POST.get("original_seen"))
    return (
        Field(
            name="fit",
            label=_("合格吗"),
            kind="radio",
            options=(Option("yes", _("合格"), picked=fit == "yes"), Option("no", _("不合格"), picked=fit == "no")),
            error=refused.fields.get("fit", ""),
        ),
        Field(
            name="reason",
            label=_("理由"),
            kind="long_text",
            value=request.POST.get("reason", ""),
            hint=_("不合格必须写：哪里不对、怎样才对"),
            error=refused.fields.get("reason", ""),
            required=False,
        ),
        Field(
            name="original_seen",
            label=_("原件"),
            kind="checkboxes",
            options=(Option("1", _("我核过原件"), picked=seen),),
            required=False,
        ),
    )
