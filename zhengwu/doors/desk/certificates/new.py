"""签发证照 by hand: what no case here granted."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import EntryState, certificate_types, issue
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE, crumbs, day_of, fields_of, typed_says
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Option
from zhengwu.doors.ui.typed import typed_day

NAME = "desk-certificate-new"


@page("desk/certificates/new", may="certificates.issue", name=NAME, methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """First which kind (`type`), then what it says."""
    entries = {entry.code: entry for entry in certificate_types(state=EntryState.IN_FORCE)}
    entry = entries.get(request.POST.get("type", ""))
    refused, data = NOTHING, request.POST
    if posted(request) and entry is not None and "holder" in data:

        def act() -> str:
            assert entry is not None, "asked above"
            made = issue(
                type_code=entry.code,
                body_code=data.get("body", "").strip()[:20] or request.officer.body_code,
                holders=data.get("holder", "").split(),
                says=typed_says(entry, data),
                valid_from=day_of(data, "valid_from"),
                valid_to=typed_day(data.get("valid_to", ""), name="valid_to"),
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-certificate", args=[made.pk])

        done = tried(request, act, done=_("签发了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    fields: tuple[Field, ...]
    if entry is None:
        options = (Option("", _("请选择")), *(Option(code, one.name) for code, one in entries.items()))
        fields = (Field(name="type", label=_("哪一种证照"), kind="select", options=options),)
    else:

        def said(name: str, label: str, **rest: object) -> Field:
            return Field(name=name, label=label, value=data.get(name, ""), error=refused.fields.get(name, ""), **rest)  # type: ignore[arg-type]

        fields = (
            said(
                "holder", _("持证人的证件号码"), hint=_("几个人一起持证的，用空格隔开") if entry.several_holders else ""
            ),
            said("body", _("颁发机关的代码"), hint=_("不填就是您所在的机关"), required=False),
            *fields_of(entry, typed_says(entry, data), errors=refused.fields, today=request.today),
            said("valid_from", _("从哪天起有效"), kind="date"),
            said("valid_to", _("到哪天为止"), kind="date", hint=_("不填就按目录的规定"), required=False),
        )
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("签发证照"))),
        heading=_("签发证照") if entry is None else _("签发{name}").format(name=entry.name),
        lead=_("由办件批准的证照会自动签发，不用在这里办。"),
        action=reverse(NAME),
        button=_("下一步") if entry is None else _("签发"),
        back_href=reverse(PLACE),
        fields=fields,
        hidden=(Hidden("type", entry.code),) if entry else (),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
