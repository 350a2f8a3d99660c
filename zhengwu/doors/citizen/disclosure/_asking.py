"""One form for what the person named asks: words, proof, and one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Plea, my_disclosure, shown
from zhengwu.doors.citizen.disclosure._words import ONE, way
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.doors.ui.taking import files_given
from zhengwu.kernel.public import BadInput, Conflict, LawForbids
from zhengwu.people.public import Applicant, applicants_for

Wrong = Mapping[str, str]
_ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.ofd"


def words_field(request: DoorRequest, label: str, wrong: Wrong) -> Field:
    """What is said."""
    return Field(
        name="words",
        label=label,
        kind="long_text",
        rows=5,
        max_length=2000,
        value=request.POST.get("words", ""),
        error=wrong.get("words", ""),
    )


def proof_field(label: str, wrong: Wrong, *, required: bool) -> Field:
    """What proves it."""
    hint = _("PDF、图片或 Word，最多 5 个")
    return Field(
        name="files",
        label=label,
        kind="file",
        hint=hint,
        accept=_ACCEPTED,
        required=required,
        error=wrong.get("files", ""),
    )


def asked(
    request: DoorRequest,
    disclosure_id: int,
    *,
    heading: str,
    button: str,
    paragraphs: tuple[str, ...],
    fields: Callable[[Wrong], tuple[Field, ...]],
    act: Callable[[Sequence[UUID], Sequence[Applicant]], Plea],
    done: str,
) -> HttpResponse:
    """Show the form, or do it and lead back to the entry. What is refused stands where it can be put right.

    Raises:
        NoSuchDisclosure, NoLongerPublic, TooManyTries
    """
    applicants = applicants_for(request.account, request.today)
    row = my_disclosure(disclosure_id=disclosure_id, applicants=applicants)
    here, wrong, status = reverse(ONE, args=[row.pk]), {}, 200
    if request.method == "POST":
        count_try(request, action="disclosure", rate="5/m/ip,30/h/ip")
        try:
            act([file.pk for file in files_given(request, "files")], applicants)
        except BadInput as refusal:
            wrong = {str(error.loc[-1]): said(error) for error in reversed(refusal.errors)}
            status = refusal.status
        except (LawForbids, Conflict) as refusal:
            wrong, status = {"words": said(refusal)}, refusal.status
        else:
            messages.success(request, done)
            return redirect(here)
    built = ConfirmPage(
        heading=heading,
        crumbs=way(Crumb(shown(row).name, here), Crumb(heading)),
        action=request.path,
        button=button,
        back_href=here,
        paragraphs=paragraphs,
        fields=fields(wrong),
        errors=tuple(FieldError(f"f-{name}", words) for name, words in wrong.items()),
        stern=False,
        upload=True,
    )
    return show(request, "confirm", built, verb="look", status=status, private=True)
