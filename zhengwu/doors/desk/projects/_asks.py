"""Who is asked what, in two steps without a script: tick the bodies, then write what each of them is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._form import asked, bodies_field, bodies_to_ask, choice, one_form
from zhengwu.doors.desk.projects._words import PLACE
from zhengwu.doors.desk.refused import NOTHING, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.items.public import offered
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import Body
from zhengwu.parallel.public import JOINT_KIND_NAMES, ON_REFUSAL_NAMES, Ask, JointKind, OnRefusal

_MUST, _SILENT = "must", "silent"
#: Items of one body that can be chosen from; a body with more is asked for an opinion and the case is linked by hand.
_MOST_ITEMS = 100


def ask_form(
    request: DoorRequest,
    act: Callable[[Sequence[Ask]], object],
    *,
    division: str,
    matter: str,
    crumbs: Sequence[Crumb],
    heading: str,
    done: str,
    back: str,
    fields: Callable[[Refused], Sequence[Field]],
    lead: str = "",
    applicant_kind: str = "",
) -> HttpResponse:
    """First the bodies, kept in the address; then what each is asked, with `fields` around it, and `act` with the asks.

    Args:
        matter: what stands ready as the question to every body.
        applicant_kind: natural or legal, where a body may be asked for a case of its own; empty where it may not.
    """
    ticked = set(request.GET.getlist("bodies"))
    bodies = [body for body in bodies_to_ask(division) if body.code in ticked]
    if not bodies:
        return _choose(request, division=division, crumbs=crumbs, heading=heading, back=back, lead=lead)
    items = _items(bodies, applicant_kind) if applicant_kind else {}
    return one_form(
        request,
        lambda: act([_typed(request, body) for body in bodies]),
        crumbs=crumbs,
        heading=heading,
        button=_("受理并分送"),
        done=done,
        back=back,
        cancel=request.path,
        fields=lambda refused: (
            *fields(refused),
            *(_group(request, refused, body, matter, items.get(body.code, ())) for body in bodies),
            choice(
                request,
                refused,
                "on_refusal",
                _("有部门不同意时"),
                [(key, _(text)) for key, text in ON_REFUSAL_NAMES.items()],
                value=OnRefusal.GO_ON,
            ),
        ),
        lead=lead,
        law=_("行政许可法第二十六条第二款、第四十二条第二款"),
    )


def kind_field(request: DoorRequest, refused: Refused) -> Field:
    """一般并联 or 前置并联."""
    options = [(key, _(text)) for key, text in JOINT_KIND_NAMES.items()]
    return choice(request, refused, "kind", _("并联审批的类型"), options, value=JointKind.GENERAL)


def limit_field(request: DoorRequest, refused: Refused, label: str, *, value: int) -> Field:
    """Working days of the whole."""
    return asked(
        request,
        refused,
        "limit_days",
        label,
        kind="number",
        value=str(value),
        unit=_("工作日"),
        hint=_("最多 45 个工作日"),
    )


def _choose(
    request: DoorRequest, *, division: str, crumbs: Sequence[Crumb], heading: str, back: str, lead: str
) -> HttpResponse:
    refused = NOTHING
    if posted(request):
        if codes := request.POST.getlist("bodies"):
            return redirect(f"{request.path}?{urlencode({'bodies': codes}, doseq=True)}")
        refused = read_refusal(BadInput.one(("bodies",), "请至少选一个部门。", "parallel.nobody"))
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs,
        heading=heading,
        lead=lead,
        action=request.path,
        button=_("下一步：写明请各部门办什么"),
        back_href=back,
        fields=(bodies_field(request, refused, "bodies", _("请哪些部门办"), division=division),),
        errors=refused.errors,
    )
    return show_form(request, built, refused=refused)


def _items(bodies: Sequence[Body], applicant_kind: str) -> dict[str, list[tuple[str, str]]]:
    """Code and name of what each body offers to this kind of applicant. One SQL statement."""
    rows = offered().filter(item__body__in=bodies, audience__in=[applicant_kind, "both"]).order_by("name")
    found: dict[str, list[tuple[str, str]]] = {}
    for body, code, name in rows.values_list("item__body__code", "item__task_code", "name"):
        found.setdefault(body, []).append((code, name))
    return {body: items[:_MOST_ITEMS] for body, items in found.items()}


def _group(request: DoorRequest, refused: Refused, body: Body, matter: str, items: Sequence[tuple[str, str]]) -> Field:
    code = body.code
    how = request.POST.getlist(f"how-{code}") if posted(request) else [_MUST]
    picked = request.POST.get(f"item-{code}", "")
    parts = [
        asked(request, refused, f"matter-{code}", _("请办什么"), value=matter),
        asked(request, refused, f"days-{code}", _("几天内答复"), kind="number", value="5", unit=_("工作日")),
        Field(
            name=f"how-{code}",
            label=_("怎么算"),
            kind="checkboxes",
            label_hidden=True,
            required=False,
            options=(
                Option(_MUST, _("必办"), _("不同意就不能通过"), picked=_MUST in how),
                Option(_SILENT, _("逾期不答复视为同意"), _("只能用于征求意见"), picked=_SILENT in how),
            ),
            error=refused.fields.get(f"how-{code}", ""),
        ),
    ]
    if items:
        options = (Option("", _("不用，只征求意见")), *(Option(k, name, picked=k == picked) for k, name in items))
        parts.insert(
            1,
            Field(
                name=f"item-{code}",
                label=_("要申请人另外申请的事项"),
                kind="select",
                hint=_("选了，这个部门就用自己的办件来答复"),
                options=options,
                error=refused.fields.get(f"item-{code}", ""),
            ),
        )
    return Field(name=code, label=body.short_name or body.name, kind="group", parts=tuple(parts))


def _typed(request: DoorRequest, body: Body) -> Ask:
    """What is asked of one body.

    Raises:
        BadInput
    """
    code, how = body.code, request.POST.getlist(f"how-{body.code}")
    matter, item = request.POST.get(f"matter-{code}", "").strip(), request.POST.get(f"item-{code}", "")
    if not matter:
        raise BadInput.one((f"matter-{code}",), "请写明请部门办什么。", "parallel.matter")
    if item and _SILENT in how:
        raise BadInput.one(
            (f"how-{code}",),
            "用办件答复的，不能视为同意。请去掉“逾期不答复视为同意”，或者只征求意见。",
            "parallel.silent",
        )
    return Ask(
        body_code=code,
        matter=matter,
        days=typed_number(request, f"days-{code}"),
        mandatory=_MUST in how,
        silent_yes=_SILENT in how,
        task_code=item,
    )
