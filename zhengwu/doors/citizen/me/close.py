"""注销账号: says before what goes and what stays."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import cases_of, discard_draft, drafts_of
from zhengwu.doors.citizen.me._me import myself, password_error, password_field, question
from zhengwu.doors.citizen.my.lines import DONE
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.people.public import close_account, refs_of

_UNPROCESSABLE = 422


@page("my/profile/close", may=SIGNED_IN, name="my-close", methods=("GET", "HEAD", "POST"))
def close(request: DoorRequest) -> HttpResponse:
    """Ask with the password; refused while something is still being handled."""
    myself(request)
    error = password_error(request) if request.method == "POST" else ""
    if request.method == "POST" and not error:
        with transaction.atomic():
            close_account(
                account=request.account, open_matters=_open_matters(request), by=request.account.actor, now=request.now
            )
            for draft in drafts_of(account_id=request.account.pk, now=request.now):
                discard_draft(draft_id=draft.pk, account_id=request.account.pk)
        logout(request)
        messages.success(request, _("账号注销了。以后要办事，带身份证到任一窗口就能重新开通。"))
        return redirect("home")
    asked = question(
        heading=_("注销账号吗？"),
        action=reverse("my-close"),
        button=_("注销账号"),
        back=Crumb(_("我的信息"), reverse("my-profile")),
        paragraphs=(
            _("注销以后不能恢复：谁也不能再用这个账号登录，没填完的申请会删掉。"),
            _("马上删除：手机号、住址、邮箱，和您给过的同意。"),
            _("依法保留：您是谁、办过的件和文书，按档案法归档；没办完的件要先办完或撤回。"),
            _("要留底的，请先在“谁看过我的信息”里导出一份。"),
        ),
        fields=(password_field(error),),
        stern=True,
    )
    return show(request, "confirm", asked, verb="find", status=_UNPROCESSABLE if error else 200)


def _open_matters(request: DoorRequest) -> list[str]:
    own = Q(account_id=request.account.pk) | Q(applicant_ref__in=refs_of(myself(request)))
    mine = cases_of(account=request.account, today=request.today).filter(own).exclude(state__in=DONE)
    return [case.item_name for case in mine[:6]]
