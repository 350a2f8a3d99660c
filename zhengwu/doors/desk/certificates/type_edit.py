"""编写证照目录: a new entry, a draft, or the next version; and putting it in force or out."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    HOLDER_CATEGORIES,
    TRUST_LEVELS,
    VALIDITY_NAMES,
    CertificateType,
    Entry,
    certificate_type,
    enact_type,
    retire_type,
    write_type,
)
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE, to_types
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option

_PARTS = 3
_LINES = ("name", "mark", "definer_name")


@page("desk/certificates/types/new", may="certificates.direct", name="desk-certificate-type-new",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def new(request: DoorRequest) -> HttpResponse:
    """An entry that is not there yet."""
    return _edit(request, None)


@page("desk/certificates/types/<int:type_id>/edit", may="certificates.direct", name="desk-certificate-type-edit",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def edit(request: DoorRequest, type_id: int) -> HttpResponse:
    """A draft is written over; of what is in force a next version is begun."""
    return _edit(request, certificate_type(type_id))


@page("desk/certificates/types/<int:type_id>/step", may="certificates.direct", name="desk-certificate-type-step",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def step(request: DoorRequest, type_id: int) -> HttpResponse:
    """启用 a draft, 停用 what is in force: asked once more."""
    entry, refused = certificate_type(type_id), NOTHING
    here, enacts = reverse("desk-certificate-type", args=[entry.pk]), entry.state == CertificateType.State.DRAFT
    if posted(request):

        def act() -> str:
            (enact_type if enacts else retire_type)(code=entry.code, by=request.officer, now=request.now)
            return here

        done = tried(request, act, done=_("目录启用了。") if enacts else _("目录停用了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    lead = (
        _("启用后，批准的事项按这一版签发证照；以前的一版同时停用。")
        if enacts
        else _("停用后，不再按它签发；已经发的证照不受影响。")
    )
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_types(Crumb(entry.name, here), Crumb(_("启用") if enacts else _("停用"))),
        heading=entry.name,
        lead=lead,
        stern=not enacts,
        action=reverse("desk-certificate-type-step", args=[entry.pk]),
        button=_("启用") if enacts else _("停用"),
        back_href=here,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _edit(request: DoorRequest, before: CertificateType | None) -> HttpResponse:
    refused, typed = NOTHING, _typed(request) if posted(request) else _of(before)
    if posted(request):

        def act() -> str:
            written = write_type(entry=_entry(typed, before), by=request.officer, now=request.now)
            return reverse("desk-certificate-type", args=[written.pk])

        done = tried(request, act, done=_("草稿存好了，看过以后启用。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    back = reverse("desk-certificate-type", args=[before.pk]) if before else reverse("desk-certificate-types")
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_types(Crumb(before.name if before else _("新增一种"))),
        heading=before.name if before else _("新增一种证照"),
        lead=_("先存成草稿，启用前不影响现在的签发。"),
        action=request.path,
        button=_("存草稿"),
        back_href=back,
        fields=_controls(typed, refused, fixed=before is not None),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _typed(request: DoorRequest) -> dict[str, str]:
    return {name: value[:20_000] for name, value in request.POST.items() if isinstance(value, str)}


def _of(entry: CertificateType | None) -> dict[str, str]:
    if entry is None:
        return {"validity": "permanent", "trust_level": "A", "holder_category": "natural", "layout": "portrait"}
    plain = {
        name: str(getattr(entry, name) or "")
        for name in ("code", *_LINES, "validity", "months", "trust_level", "holder_category", "layout")
    }
    printed = set(entry.printed)
    rows = [
        " ".join(filter(None, (f["key"], f["label"], f.get("kind", "text"), "" if f["key"] in printed else "不印")))
        for f in entry.fields
    ]
    lists = {"result_of": "\n".join(entry.result_of), "used_by": "\n".join(entry.used_by)}
    return plain | lists | {"fields": "\n".join(rows), "several_holders": "yes" if entry.several_holders else ""}


def _entry(typed: dict[str, str], before: CertificateType | None) -> Entry:
    """Lines of text become fields: 代号 名称 种类, and 不印 for what is not printed. Choices of the version before are kept."""
    kept = {f["key"]: f for f in before.fields} if before else {}
    fields: list[dict[str, Any]] = []
    printed = []
    for line in typed.get("fields", "").splitlines():
        words = line.split()
        if not words:
            continue
        hidden = words[-1] == "不印"
        words = words[:-1] if hidden else words
        key, label, kind = (*words[:_PARTS], *[""] * (_PARTS - len(words)))[:_PARTS]
        fields.append(
            kept.get(key, {}) | {"key": key, "label": label or key, "kind": kind or "text", "required": False}
        )
        printed += [] if hidden else [key]
    months = typed.get("months", "").strip()
    return Entry(
        code=before.code if before else typed.get("code", "").strip().upper(),
        name=typed.get("name", ""),
        mark=typed.get("mark", ""),
        definer_name=typed.get("definer_name", ""),
        holder_category=typed.get("holder_category", ""),
        several_holders=bool(typed.get("several_holders")),
        layout="landscape" if typed.get("layout") == "landscape" else "portrait",
        validity=typed.get("validity", ""),
        months=whole_number(months, name="months") if months else None,
        trust_level=typed.get("trust_level", ""),
        fields=fields,
        printed=printed,
        result_of=typed.get("result_of", "").split(),
        used_by=typed.get("used_by", "").splitlines(),
    )


def _controls(typed: dict[str, str], refused: Refused, *, fixed: bool) -> tuple[Field, ...]:
    def one(name: str, label: str, **rest: Any) -> Field:
        return Field(name=name, label=label, value=typed.get(name, ""), error=refused.fields.get(name, ""), **rest)

    def choice(name: str, label: str, known: dict[Any, str]) -> Field:
        options = tuple(Option(str(v), _(t), picked=str(v) == typed.get(name, "")) for v, t in known.items())
        return one(name, label, kind="select", options=options)

    code = () if fixed else (one("code", _("证照类型代码"), hint=_("定义机构的统一社会信用代码加 3 位数字")),)
    several = Option("yes", _("可以几个人一起持证"), picked=bool(typed.get("several_holders")))
    return (
        *code,
        one("name", _("证照名称")),
        one("mark", _("编号里的简称"), hint=_("例如 低保，编号就是 肥民低保字〔2026〕1号")),
        one("definer_name", _("定义机构")),
        choice("holder_category", _("持证主体"), HOLDER_CATEGORIES),
        Field(name="several_holders", label=_("几个持证人"), kind="checkboxes", options=(several,), required=False),
        choice("layout", _("版式"), dict(CertificateType.Layout.choices)),
        choice("validity", _("有效期规则"), VALIDITY_NAMES),
        one("months", _("有效多少个月"), hint=_("只有按月数算的要写"), required=False),
        choice("trust_level", _("可信等级"), TRUST_LEVELS),
        one("fields", _("证照内容"), kind="long_text", rows=8, required=False,
            hint=_("每行一个：代号 名称 种类，不印的在后面写 不印。代号和申请表里的一样，批准时照表填，例如 address 住址 address")),
        one("result_of", _("由哪些事项颁发"), kind="long_text", rows=2, required=False, hint=_("基本编码，用空格隔开")),
        one("used_by", _("可以代替的材料"), kind="long_text", rows=3, required=False, hint=_("每行一个材料名称")),
    )  # fmt: skip
