"""变更、延续、暂扣、解除暂扣、转出、撤销、注销、吊销: one form, whatever is done."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates import public as certificates
from zhengwu.certificates.public import VERB_NAMES, Certificate, Verb, certificate_for
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE, crumbs, day_of, fields_of, typed_says
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field

#: The verbs of the desk → what will have happened, before it is done.
LEADS: Mapping[Verb, str] = {
    Verb.CHANGE: "改好后生成新的一版，编号不变，以前的标识和二维码不再有效。",
    Verb.EXTEND: "生成新的一版，编号不变，有效期延到新的日期。",
    Verb.WITHHOLD: "暂扣期间持证人不能使用，扫码会看到“暂扣”。",
    Verb.RELEASE: "解除后证照恢复有效，可以照常使用。",
    Verb.TRANSFER: "转到别的机关管理，这里不再有效。请在理由里写明转到哪个机关。",
    Verb.REVOKE: "当初就不该发的，撤销。由办件颁发的，请在办件里撤销，证照会一起撤销。",
    Verb.CANCEL: "不再需要或不再符合的，注销。由办件颁发的，请在办件里注销，证照会一起注销。",
    Verb.WITHDRAW: "作为处罚收回，不能恢复。",
}
_STERN = frozenset({Verb.TRANSFER, Verb.REVOKE, Verb.CANCEL, Verb.WITHDRAW})


@page(
    "desk/certificates/<uuid:certificate_id>/do/<str:verb>",
    may="certificates.change",
    name="desk-certificate-act",
    methods=("GET", "HEAD", "POST"),
)
def act(request: DoorRequest, certificate_id: UUID, verb: str) -> HttpResponse:
    """One step of the table, with its reason."""
    step = next((each for each in LEADS if each == verb), None)
    if step is None:
        raise Http404
    found = certificate_for(certificate_id=certificate_id, by=request.officer, action="certificates.change")
    refused, data = NOTHING, request.POST
    says = typed_says(found.type, data) if data else found.data
    if posted(request):
        done = tried(request, lambda: _do(request, found, step), done=_("办好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    fields = []
    if step is Verb.CHANGE:
        name = data.get("holder_name", found.holder_name)
        fields.append(Field(name="holder_name", label=_("持证人姓名或名称"), value=name,
                            error=refused.fields.get("holder_name", "")))  # fmt: skip
        fields += fields_of(found.type, says, errors=refused.fields, today=request.today)
    if step is Verb.EXTEND:
        fields.append(Field(name="valid_to", label=_("延到哪一天"), kind="date", value=data.get("valid_to", ""),
                            error=refused.fields.get("valid_to", "")))  # fmt: skip
    fields.append(Field(name="reason", label=_("理由"), kind="long_text", rows=3, value=data.get("reason", ""),
                        hint=_("持证人会看到"), error=refused.fields.get("reason", "")))  # fmt: skip
    here = reverse("desk-certificate", args=[found.pk])
    title = _(VERB_NAMES[step])
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(found.number or found.kind, here), Crumb(title)),
        heading=f"{title} · {found.kind} · {found.holder_name}",
        lead=_(LEADS[step]),
        stern=step in _STERN,
        action=reverse("desk-certificate-act", args=[found.pk, verb]),
        button=title,
        back_href=here,
        fields=tuple(fields),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _do(request: DoorRequest, found: Certificate, verb: Verb) -> str:
    data, reason = request.POST, request.POST.get("reason", "")
    if verb is Verb.CHANGE:
        after = certificates.change(
            certificate_id=found.pk,
            says=typed_says(found.type, data),
            holder_name=data.get("holder_name", ""),
            reason=reason,
            by=request.officer,
            now=request.now,
        )
    elif verb is Verb.EXTEND:
        after = certificates.extend(
            certificate_id=found.pk,
            valid_to=day_of(data, "valid_to"),
            reason=reason,
            by=request.officer,
            now=request.now,
        )
    else:
        simple = {
            Verb.WITHHOLD: certificates.withhold,
            Verb.RELEASE: certificates.release,
            Verb.TRANSFER: certificates.transfer,
            Verb.REVOKE: certificates.revoke,
            Verb.CANCEL: certificates.cancel,
            Verb.WITHDRAW: certificates.withdraw,
        }
        after = simple[verb](certificate_id=found.pk, reason=reason, by=request.officer, now=request.now)
    return reverse("desk-certificate", args=[after.pk])
