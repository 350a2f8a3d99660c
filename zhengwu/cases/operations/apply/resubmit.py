"""重新提交: a returned application, changed, comes again under the number it has."""

from __future__ import annotations

import datetime as dt
import json
from uuid import UUID

from django.db import transaction

from zhengwu.cases.events import CaseResubmitted
from zhengwu.cases.models import Case, CaseMaterial, Draft
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._library import note_uses
from zhengwu.cases.operations.apply.submit import Application, checked, files_of_the_form, material_row
from zhengwu.cases.operations.promises._sign import promise_anew
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.certificates.public import looks_like_one
from zhengwu.forms.public import files_in
from zhengwu.kernel.public import local_date, new_id, plain, publish
from zhengwu.people.public import Applicant


def begin_resubmission(*, project_no: str, account_id: int, now: dt.datetime) -> Draft:
    """A draft with everything that was handed in, to be changed; the same one until it is handed in again.

    Raises:
        NoSuchCase, OutOfOrder
    """
    with transaction.atomic():
        case = locked(project_no)
        next_state(State(case.state), Move.RESUBMIT)
        unfinished = Draft.objects.filter(resubmits=case).first()
        if unfinished is not None and unfinished.account_id == account_id:
            return unfinished
        if unfinished is not None:
            unfinished.delete()
        return Draft.objects.create(
            pk=new_id(),
            account_id=account_id,
            applicant_ref=case.applicant_ref,
            item_version=case.item_version,
            resubmits=case,
            answers=case.answers,
            sealed=json.dumps({"form": case.form, "materials": _handed_in(case)}),
            created_at=now,
            saved_at=now,
        )


def _handed_in(case: Case) -> dict[str, dict[str, object]]:
    fields = case.item_version.guide.form.fields()
    of_the_form = set(files_in(fields, case.form).values())
    kept: dict[str, dict[str, object]] = {}
    for material in case.materials.filter(replaced_at=None).select_related("file"):
        if material.file is not None and str(material.file.pk) not in of_the_form:
            file = material.file
            kept[material.name] = {
                "file_id": str(file.pk),
                "name": file.name,
                "size": file.size,
                "at": material.given_at.isoformat(),
            }
        elif material.kind == CaseMaterial.Kind.TOLERATED:
            kept[material.name] = {"tolerate": True}
        elif looks_like_one(material.certificate_identifier):
            kept[material.name] = {"certificate_identifier": material.certificate_identifier}
    return kept


def resubmit(
    *, project_no: str, application: Application, applicant: Applicant, draft_id: UUID | None = None, now: dt.datetime
) -> Case:
    """Hand a returned application in again (重新提交). RETURNED -> SUBMITTED, with the changed answers, form and materials; the
    number, the query password and the guide version stay; what is promised is promised anew.

    Raises:
        NoSuchCase, OutOfOrder
        BadInput: with every mistake in it
    """
    with transaction.atomic():
        case = locked(project_no)
        next_state(State(case.state), Move.RESUBMIT)
        fit = checked(case.item_version, application, applicant, today=local_date(now))
        case.move(Move.RESUBMIT)
        case.answers = dict(fit.answers)
        case.sealed_form = json.dumps(plain(fit.form), ensure_ascii=False)
        case.phone = str(fit.form.get("phone") or case.phone)
        case.save()
        case.materials.filter(replaced_at=None).update(replaced_at=now)
        handed_in = (*fit.materials, *files_of_the_form(case.item_version, fit))
        CaseMaterial.objects.bulk_create(material_row(case, given, at=now) for given in handed_in)
        note_uses(case, fit.materials, by=applicant.actor, now=now)
        promise_anew(case, case.item_version, fit.materials, applicant, signature=fit.signature, now=now)
        case.pre_review_returns.filter(resubmitted_at=None).update(resubmitted_at=now)
        if draft_id is not None:
            Draft.objects.filter(pk=draft_id, account_id=applicant.account_id).delete()
        publish(
            CaseResubmitted(project_no=case.project_no, materials=tuple(m.name for m in fit.materials)),
            by=applicant.actor,
            at=now,
        )
    return case
