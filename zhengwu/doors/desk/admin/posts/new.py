"""新设岗位: in a body within the officer's authority."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.admin.posts._form import post_fields
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import Body, covered_by, create_post

#: More bodies than this are not a choice any more: the code is typed.
_MOST_CHOICES = 200
_EMPTY = {"body": "", "code": "", "name": "", "kind": "window", "seats": "1", "b_acts": "always"}


@page("desk/admin/posts/new", may="staff.edit", name="desk-admin-post-new", methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """Body, code, name, kind, seats, and when B acts."""
    typed = {name: request.POST.get(name, usual) for name, usual in _EMPTY.items()}
    refused = NOTHING
    if posted(request):
        done = tried(request, lambda: _set_up(request, typed), done=_("岗位设好了，接着可以任命人和授权。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    back = reverse("desk-admin-posts")
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_to(Crumb(_("岗位和授权"), back), Crumb(_("新设岗位"))),
        heading=_("新设岗位"),
        action=reverse("desk-admin-post-new"),
        button=_("设立岗位"),
        back_href=back,
        fields=(
            _body_field(request, typed["body"], refused),
            _code_field(typed, refused),
            *post_fields(typed, refused),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _set_up(request: DoorRequest, typed: dict[str, str]) -> str:
    post = create_post(
        body_code=typed["body"],
        code=typed["code"],
        name=typed["name"],
        kind=typed["kind"],
        seats=typed_number(request, "seats"),
        b_acts=typed["b_acts"],
        must_be_new=True,
        by=request.officer,
        now=request.now,
    )
    return reverse("desk-admin-post", args=[post.pk])


def _body_field(request: DoorRequest, picked: str, refused: Refused) -> Field:
    within = covered_by(request.officer, actions=("staff.edit",), body_field="code", task_field="")
    found = list(Body.objects.filter(within).order_by("division__code", "code")[: _MOST_CHOICES + 1])
    error = refused.fields.get("body", "")
    if len(found) > _MOST_CHOICES:
        return Field(name="body", label=_("机构的统一社会信用代码"), value=picked, max_length=18, error=error)
    own = picked or request.officer.body_code
    options = tuple(Option(body.code, body.name, picked=body.code == own) for body in found)
    return Field(name="body", label=_("机构"), kind="select", options=options, error=error)


def _code_field(typed: dict[str, str], refused: Refused) -> Field:
    return Field(
        name="code",
        label=_("岗位编码"),
        value=typed["code"],
        max_length=40,
        hint=_("本机构内不重复，设好后不再改，例如 FX-WINDOW-04"),
        error=refused.fields.get("code", ""),
    )
