"""登记印章."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import day_after, typed_day_or_none
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, crumbs
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import body_named
from zhengwu.people.public import account_by_username
from zhengwu.seals.public import KIND_NAMES, PURPOSE_NAMES, SIGNING, register_seal

NAME = "desk-seals-register"
_FIELDS = ("number", "body", "kind", "purpose", "name", "keeper", "valid_from", "valid_to", "provider", "key_ref")


@page("desk/seals/new", may="seals.register", name=NAME, methods=("GET", "HEAD", "POST"))
def register(request: DoorRequest) -> HttpResponse:
    """One seal, as it was filed with the police."""
    refused = NOTHING
    typed = {name: request.POST.get(name, "") for name in _FIELDS}
    if posted(request):

        def act() -> str:
            given = request.FILES.get("picture")
            seal = register_seal(
                number=typed["number"],
                body_code=body_named(typed["body"], name="body", on=request.today).code,
                kind=typed["kind"],
                purpose=typed["purpose"],
                name=typed["name"],
                keeper=account_by_username(username=typed["keeper"]) if typed["keeper"].strip() else None,
                valid_from=typed_day_or_none(request, "valid_from"),
                valid_to=day_after(typed_day_or_none(request, "valid_to")),
                provider=typed["provider"],
                key_ref=typed["key_ref"],
                picture=given.read() if given else b"",
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-seal", args=[seal.number])

        done = tried(request, act, done=_("登记好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("登记印章"))),
        heading=_("登记印章"),
        lead=_("照公安机关的备案证明登记。证书在第一次用印时写入登记。"),
        action=reverse(NAME),
        button=_("登记"),
        back_href=reverse(PLACE),
        upload=True,
        fields=_fields(request, typed, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    wrong = refused.fields

    def choice(name: str, label: str, options: list[tuple[str, str]], *, empty: str, required: bool = True) -> Field:
        first = (Option("", empty),) if empty else ()
        every = (*first, *(Option(value, text, picked=value == typed[name]) for value, text in options))
        return Field(name=name, label=label, kind="select", options=every, required=required, error=wrong.get(name, ""))

    def line(name: str, label: str, *, hint: str = "", required: bool = True) -> Field:
        return Field(name=name, label=label, value=typed[name], hint=hint, required=required, error=wrong.get(name, ""))

    def day(name: str, label: str, *, hint: str = "", required: bool = True) -> Field:
        return Field(
            name=name,
            label=label,
            kind="date",
            value=typed[name],
            hint=hint,
            required=required,
            error=wrong.get(name, ""),
        )

    pick = _("请选择")
    return (
        line("body", _("机构"), hint=_("写全称，或统一社会信用代码")),
        choice("kind", _("种类"), [(value, _(text)) for value, text in KIND_NAMES.items()], empty=pick),
        choice(
            "purpose",
            _("专用章的用途"),
            [(value, _(text)) for value, text in PURPOSE_NAMES.items()],
            empty=_("不是专用章"),
            required=False,
        ),
        line("number", _("印章编码"), hint=_("13 位数字，见公安机关的备案证明")),
        line("name", _("印章名称"), hint=_("不填的，用机构名称加用途"), required=False),
        line("keeper", _("保管人的账号"), hint=_("登录用的账号名")),
        day("valid_from", _("启用日期")),
        day("valid_to", _("最后一天"), hint=_("没有期限的不填"), required=False),
        choice("provider", _("签名服务"), [(each.slug, _(each.label)) for each in SIGNING], empty=""),
        line("key_ref", _("密钥标签或凭证号"), hint=_("演示签名不用填"), required=False),
        Field(
            name="picture",
            label=_("印模"),
            kind="file",
            accept=".png,image/png",
            required=False,
            hint=_("背景透明的正方形 PNG；不传的，按名称画一个"),
            error=wrong.get("picture", ""),
        ),
    )
