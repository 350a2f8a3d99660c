"""一起申请: choose what of the bundle one needs, in whose name, and go to the one form."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import BundleDraft, begin_bundle_draft, save_draft
from zhengwu.doors.citizen.acting.hat import acting_for, note_names
from zhengwu.doors.citizen.apply.filling import address_of, first_form
from zhengwu.doors.citizen.apply.start import NobodyToApplyFor
from zhengwu.doors.citizen.bundles.choosing import Choice, choices
from zhengwu.doors.citizen.bundles.opening import opened
from zhengwu.doors.citizen.page import crumbs, limit_words, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden, Option
from zhengwu.items.public import BundleView, bundle_of
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import Applicant, applicant_for, applicants_for

_AUDIENCES = {"natural": "个人", "legal": "企业或单位"}


@page("bundles/<str:code>/apply", may=SIGNED_IN, name="bundle-apply-start", methods=("GET", "HEAD", "POST"))
def start(request: DoorRequest, code: str) -> HttpResponse:
    """Ask in whose name when there are several, then which items; lead to the form."""
    bundle = bundle_of(code=code, on=request.today)
    applicant = _applicant(request, bundle)
    if isinstance(applicant, HttpResponse):
        return applicant
    found = choices(bundle, applicant, level=request.account.identity_level, today=request.today)
    if request.method == "POST" and "chosen" in request.POST:
        try:
            return _begin(request, bundle, applicant, found)
        except BadInput as wrong:
            asked = _which(bundle, applicant, found, picked=request.POST.getlist("items"), error=said(wrong.errors[0]))
            return show(request, "confirm", asked, verb="do", status=wrong.status)
    return show(request, "confirm", _which(bundle, applicant, found), verb="do")


def _applicant(request: DoorRequest, bundle: BundleView) -> Applicant | HttpResponse:
    wanted = request.POST.get("as") or request.GET.get("as") or ""
    if wanted:
        return applicant_for(request.account, ref=wanted, today=request.today)
    possible = applicants_for(request.account, request.today)
    note_names(request, possible)
    fitting = [one for one in possible if one.kind == bundle.audience]
    if not fitting:
        raise NobodyToApplyFor(name=bundle.name, audience=_(_AUDIENCES[bundle.audience]))
    worn = next((one for one in fitting if one.ref == acting_for(request)), None)
    if worn or len(fitting) == 1:
        return worn or fitting[0]
    return show(request, "confirm", _whose(bundle, fitting), verb="do")


def _begin(request: DoorRequest, bundle: BundleView, applicant: Applicant, found: Sequence[Choice]) -> HttpResponse:
    able = {choice.version.item.task_code for choice in found if not choice.why_not}
    draft = begin_bundle_draft(
        bundle_code=bundle.code,
        task_codes=[code for code in request.POST.getlist("items") if code in able],
        account_id=request.account.pk,
        applicant_ref=applicant.ref,
        now=request.now,
    )
    if draft.created_at == draft.saved_at:
        filling, _gone = opened(draft, request.account, today=request.today)
        if filling:
            form = first_form(
                filling.guide, applicant, address=address_of(request.account, applicant), today=request.today
            )
            save_draft(
                draft_id=draft.pk, of=BundleDraft, account_id=request.account.pk, form=form | draft.content["form"],
                now=request.now,
            )  # fmt: skip
    return redirect("bundle-apply", draft.pk)


def _which(
    bundle: BundleView,
    applicant: Applicant,
    found: Sequence[Choice],
    *,
    picked: Sequence[str] | None = None,
    error: str = "",
) -> ConfirmPage:
    able = [choice.version for choice in found if not choice.why_not]
    options = tuple(
        Option(
            version.item.task_code,
            version.name,
            " · ".join((version.item.body.name, limit_words(version.promise_days, version.promise_unit))),
            picked=picked is None or version.item.task_code in picked,
        )
        for version in able
    )
    left_out = [
        _("{name}：现在不能一起申请，{why}").format(name=choice.version.name, why=choice.why_not)
        for choice in found
        if choice.why_not
    ]
    field = Field(
        name="items", label=_("这次一起办哪几项"), kind="checkboxes", options=options, error=error,
        hint=_("相同的问题只答一次，相同的材料只交一份，一次提交；每一项有自己的编号和期限"),
    )  # fmt: skip
    return ConfirmPage(
        heading=_("一起申请：{name}").format(name=bundle.name),
        crumbs=_way(bundle),
        action=reverse("bundle-apply-start", args=[bundle.code]),
        button=_("去填表"),
        back_href=reverse("bundle", args=[bundle.code]),
        paragraphs=(_("申请人：{name}").format(name=applicant.name), *left_out),
        fields=(field,),
        hidden=(Hidden("as", applicant.ref), Hidden("chosen", "yes")),
        errors=(FieldError(field.dom_id, error),) if error else (),
        stern=False,
    )


def _whose(bundle: BundleView, fitting: Sequence[Applicant]) -> ConfirmPage:
    options = tuple(
        Option(one.ref, one.name, _("您是代理人") if one.by_agent else _("本人"), picked=place == 0)
        for place, one in enumerate(fitting)
    )
    return ConfirmPage(
        heading=_("这次替谁办？"),
        crumbs=_way(bundle),
        action=reverse("bundle-apply-start", args=[bundle.code]),
        button=_("下一步"),
        back_href=reverse("bundle", args=[bundle.code]),
        fields=(Field(name="as", label=_("用谁的名义申请"), kind="radio", options=options),),
        stern=False,
    )


def _way(bundle: BundleView) -> tuple[Crumb, ...]:
    here = Crumb(bundle.name, reverse("bundle", args=[bundle.code]))
    return crumbs(Crumb(_("一件事"), reverse("bundles")), here, Crumb(_("一起申请")))
