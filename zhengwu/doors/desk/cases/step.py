"""办理人: hand a step on, add or take off a signer, take back, ask to hurry."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    Case,
    add_signer_to_step,
    case_for_desk,
    delegate_step,
    recall_step,
    remove_signer_from_step,
    take_back_step,
    transfer_step,
    urge_step,
)
from zhengwu.doors.desk.cases._flow_page import show_flow
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.flows.public import Where
from zhengwu.kernel.public import BadInput

_MOST_DIGITS = 18
_SAID = {
    "transfer": "已转办，由对方办理。",
    "delegate": "已委派，对方可以代您办理。",
    "beside": "已加签，请对方一起办。",
    "before": "已加签，先由对方办。",
    "after": "已加签，您办完后由对方办。",
    "remove": "已减签。",
    "recall": "委派已收回。",
    "urge": "已催办，办理人会收到提醒。",
    "take-back": "意见已撤回，可以重新办理。",
}


@page("desk/cases/<str:project_no>/flow/<int:item>", may="cases.view", name="desk-step", methods=("POST",))
def step(request: DoorRequest, project_no: str, item: int) -> HttpResponse:
    """`do` says what: hand (with `how` and `to`), remove:<seat>, recall, urge or take-back."""
    do, _sep, seat = request.POST.get("do", "").partition(":")
    if do == "hand":
        do = request.POST.get("how", "")
    try:
        _act(request, project_no, item, do, _number(seat))
    except SHOWN as refusal:
        case = case_for_desk(project_no=project_no, by=request.officer)
        return show_flow(request, case, step=item, refused=read_refusal(refusal))
    messages.success(request, _(_SAID[do]))
    return redirect("desk-case-flow", project_no)


def _act(request: DoorRequest, project_no: str, item: int, do: str, seat: int) -> Case:
    by, now, to = request.officer, request.now, _number(request.POST.get("to", ""))
    verbs: dict[str, Callable[..., Case]] = {
        "recall": recall_step,
        "urge": urge_step,
        "take-back": take_back_step,
        "transfer": transfer_step,
        "delegate": delegate_step,
        "remove": remove_signer_from_step,
        **dict.fromkeys(Where, add_signer_to_step),
    }
    if do not in verbs:
        raise BadInput.one(("how",), "请选择怎么交给同事。", "step.how")
    more: dict[str, object] = {}
    if do in {"transfer", "delegate", *Where}:
        more["to_account_id"] = to
    if do in set(Where):
        more["where"] = Where(do)
    if do == "remove":
        more["assignment_id"] = seat
    return verbs[do](project_no=project_no, work_item_id=min(item, 2**62), by=by, now=now, **more)


def _number(typed: str) -> int:
    """What was chosen; 0, which nothing has, for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else 0
