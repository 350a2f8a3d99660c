"""一件事申请 in one's own space: what was handed in once, and how far each of its cases is."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import bundle_application_of, cases_in, query_password
from zhengwu.doors.citizen.apply.review import RECEIPTS
from zhengwu.doors.citizen.my.lines import DONE, case_line, with_facts
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import BundleApplicationPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb, Pair
from zhengwu.people.public import applicants_for
from zhengwu.timelimits.public import work_calendar


@page("my/bundles/<uuid:application_id>", may=SIGNED_IN, name="my-bundle")
def application(request: DoorRequest, application_id: UUID) -> HttpResponse:
    """Receipt and progress; the query passwords only in the session in which it was handed in."""
    found = bundle_application_of(application_id=application_id, account=request.account, today=request.today)
    cases = list(with_facts(cases_in(found)))
    me = frozenset(one.ref for one in applicants_for(request.account, request.today) if not one.by_agent)
    calendar = work_calendar()
    fresh = [case for case in cases if case.project_no in request.session.get(RECEIPTS, [])]
    done = sum(case.state in DONE for case in cases)
    laid_out = BundleApplicationPage(
        heading=found.bundle_name,
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("一件事申请"))),
        lead=_("办完了 {done} 项，一共 {all} 项。").format(done=done, all=len(cases))
        if done
        else counted("一次申请，%(n)s 项同时在办。", len(cases)),
        applicant=found.applicant_name,
        submitted_at=found.submitted_at,
        cases=tuple(case_line(case, me=me, calendar=calendar, today=request.today) for case in cases),
        passwords=tuple(Pair(case.item_name, query_password(case), code=True) for case in fresh),
        my_href=reverse("my"),
    )
    return show(request, "bundle_application", laid_out, verb="find")
