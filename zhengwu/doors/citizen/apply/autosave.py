"""自动保存: the words of the form while one types."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse, JsonResponse

from zhengwu.cases.public import draft_of, save_draft
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.posted import changed_materials, typed
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.kernel.public import Refusal
from zhengwu.people.public import applicant_for

_SIGN_IN_AGAIN = 401


@page("apply/<uuid:draft_id>/autosave", may=ANYONE, name="apply-autosave", methods=("POST",))
def autosave(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Keep the words, whatever they are; answers `{"saved_at": …}`, or the status that says why not.

    Open to anyone only so that an ended sign-in is answered with 401 and not with a sign-in page nobody sees.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=_SIGN_IN_AGAIN)
    account = request.user

    def opened() -> Filling:
        draft = draft_of(draft_id=draft_id, account_id=account.pk)
        return Filling.of(
            draft, applicant_for(account, ref=draft.applicant_ref, today=request.today), today=request.today
        )

    return keep(request, opened, account_id=account.pk)


def keep(request: DoorRequest, opened: Callable[[], Filling], *, account_id: int) -> HttpResponse:
    """Keep what was typed into the application that is opened."""
    try:
        before = opened()
        filling = typed(before, request.POST)
        saved = save_draft(
            draft_id=before.draft.pk,
            of=type(before.draft),
            account_id=account_id,
            answers=filling.answers,
            form=filling.form,
            materials=changed_materials(before, filling),
            now=request.now,
        )
    except Refusal as refusal:
        return JsonResponse({"detail": said(refusal)}, status=refusal.status, json_dumps_params={"ensure_ascii": False})
    return JsonResponse({"saved_at": saved.saved_at.isoformat()})
