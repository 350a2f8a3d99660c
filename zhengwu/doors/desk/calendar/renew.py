"""手机日历订阅: make the secret address, or a new one in its place."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import renew_feed
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.calendar.month import PLACE
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb


@page("desk/calendar/address", may=OFFICER, name="desk-calendar-renew", methods=("GET", "HEAD", "POST"))
def renew(request: DoorRequest) -> HttpResponse:
    """The old address ends at once."""
    if posted(request):

        def act() -> str:
            renew_feed(account_id=request.officer.account_id)
            return reverse(PLACE)

        done = tried(request, act, done=_("新地址在下面，请复制到日历程序里。"))
        if not isinstance(done, Refused):
            return done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("期限日历"), reverse(PLACE)), Crumb(_("手机日历订阅"))),
        heading=_("手机日历订阅"),
        lead=_(
            "会生成一个保密的地址，日历程序用它看到您名下的期限，只有事项名称和编号，没有申请人。原来的地址马上失效。"
        ),
        action=reverse("desk-calendar-renew"),
        button=_("生成新地址"),
        back_href=reverse(PLACE),
    )
    return show_form(request, built)
