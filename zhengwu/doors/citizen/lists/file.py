"""A public list to take away: an Excel workbook or CSV, with the filters of its page."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.lists._kind import asked_of
from zhengwu.doors.citizen.lists._kinds import KINDS
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.table_files import FORMS, table_file
from zhengwu.kernel.public import may_lag


@page("lists/<slug:key>.<slug:form>", may=ANYONE, name="lists-file")
@may_lag
def file(request: DoorRequest, key: str, form: str) -> HttpResponse:
    """Every row the filters leave, 50,000 at most."""
    if key not in KINDS or form not in FORMS:
        raise Http404
    kind = KINDS[key]
    heads = [_(head) for head in kind.heads]
    lines = kind.lines(request, asked_of(request, kind))
    return table_file(_(kind.name), heads, lines, form=form, day=f"{request.today:%Y%m%d}")
