"""开始申请: a draft for this item, in the right name, with the answers given on the guide."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import begin_draft, save_draft
from zhengwu.doors.citizen.acting.hat import acting_for, note_names
from zhengwu.doors.citizen.apply.filling import address_of, fields_of_project, first_form, known_of_project
from zhengwu.doors.citizen.items.answers import as_query, read_answers
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.items.public import ItemVersion, in_force
from zhengwu.kernel.public import Conflict
from zhengwu.parallel.public import Project, project_of
from zhengwu.people.public import Applicant, applicant_for, applicants_for


class NobodyToApplyFor(Conflict):
    """The account can act for nobody this item is for."""

    title = "这个账号不能申请这件事"
    template = "“{name}”由{audience}申请，您的账号现在不能以这样的名义办。请换一个账号，或带证件到窗口登记委托。"


_AUDIENCES = {"natural": "个人", "legal": "企业或单位", "both": "个人、企业或单位"}


@page("items/<str:task_code>/apply", may=SIGNED_IN, name="apply-start", methods=("GET", "HEAD", "POST"))
def start(request: DoorRequest, task_code: str) -> HttpResponse:
    """Lead to the form, in the name put on in the header; without one, ask first in whose (`as`) when there are several."""
    version = in_force(task_code=task_code, on=request.today)
    wanted = request.POST.get("as") or request.GET.get("as") or ""
    if wanted:
        return _begin(
            request, version, applicant_for(request.account, ref=wanted, task_code=task_code, today=request.today)
        )
    possible = applicants_for(request.account, request.today)
    note_names(request, possible)
    fitting = [a for a in possible if version.audience in {"both", a.kind} and a.may("apply", task_code=task_code)]
    if not fitting:
        raise NobodyToApplyFor(name=version.name, audience=_(_AUDIENCES[version.audience]))
    worn = next((a for a in fitting if a.ref == acting_for(request)), None)
    if worn is not None:
        return _begin(request, version, worn)
    if len(fitting) > 1:
        return show(request, "confirm", _whose(version, fitting, query=as_query(_answers(request, version))), verb="do")
    return _begin(request, version, fitting[0])


def _answers(request: DoorRequest, version: ItemVersion) -> dict[str, object]:
    return read_answers(request.GET, version.guide)


def _begin(request: DoorRequest, version: ItemVersion, applicant: Applicant) -> HttpResponse:
    draft = begin_draft(
        task_code=version.item.task_code, account_id=request.account.pk, applicant_ref=applicant.ref, now=request.now
    )
    answers = _answers(request, version)
    fresh = draft.created_at == draft.saved_at
    renews, project = request.GET.get("renews", "").replace("\x00", ""), _project(request, applicant)
    code = project.code if project else ""
    kept = draft.content
    if fresh or answers or (renews, code) != (kept.get("renews", ""), kept.get("invest_code", "")):
        known = known_of_project(project) if project else {}
        address = address_of(request.account, applicant)
        form = first_form(version.guide, applicant, address=address, today=request.today) if fresh else kept["form"]
        save_draft(
            draft_id=draft.pk,
            account_id=request.account.pk,
            answers=answers or draft.answers,
            form=form | fields_of_project(version.guide, known),
            renews=renews,
            invest_code=code,
            now=request.now,
        )
    return redirect("apply", draft.pk)


def _project(request: DoorRequest, applicant: Applicant) -> Project | None:
    """The project the address names, if it is this applicant's."""
    code = request.GET.get("invest_code", "")
    if not code:
        return None
    found = project_of(code=code, account=request.account, today=request.today)
    return found if found.applicant_ref == applicant.ref else None


def _whose(version: ItemVersion, fitting: Sequence[Applicant], *, query: str) -> ConfirmPage:
    options = tuple(
        Option(a.ref, a.name, _("您是代理人") if a.by_agent else _("本人"), picked=place == 0)
        for place, a in enumerate(fitting)
    )
    guide = reverse("guide", args=[version.item.task_code]) + query
    return ConfirmPage(
        heading=_("这次替谁办？"),
        crumbs=crumbs(Crumb(version.name, guide), Crumb(_("在线申请"))),
        action=reverse("apply-start", args=[version.item.task_code]) + query,
        button=_("去填表"),
        back_href=guide,
        fields=(Field(name="as", label=_("用谁的名义申请"), kind="radio", options=options),),
        stern=False,
    )
