"""Any table of the analysis as a file."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.analysis._asked import asked_by
from zhengwu.doors.desk.analysis._page import MAY
from zhengwu.doors.desk.analysis._tables import TABLES
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.table_files import FORMS, table_file
from zhengwu.kernel.public import may_lag


@page("desk/analysis/table/<slug:key>.<slug:form>", may=MAY, name="desk-analysis-table")
@may_lag
def table(request: DoorRequest, key: str, form: str) -> HttpResponse:
    """`until`, `months`, `body`, `item`."""
    if key not in TABLES or form not in FORMS:
        raise Http404
    tabled = TABLES[key]
    made = tabled.made(asked_by(request), request.today)
    return table_file(_(tabled.title), made.columns, made.rows, form=form, day=f"{request.today:%Y%m%d}")
