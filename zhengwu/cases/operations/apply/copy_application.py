"""照旧件再申请: a new draft that begins with what an old application said."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from django.db import transaction

from zhengwu.cases.models import Case, Draft
from zhengwu.cases.queries.mine import case_to_act_on
from zhengwu.cases.rules.copying import taken_over
from zhengwu.items.public import Needed, in_force, narrow
from zhengwu.kernel.public import local_date, new_id
from zhengwu.people.public import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """The draft, the labels of the answers that do not fit the form of today, and whether the situation was taken over whole."""

    draft: Draft
    left_out: tuple[str, ...]
    situation_whole: bool


def copy_application(*, project_no: str, account: Account, now: dt.datetime) -> Copied:
    """Begin a draft for the same item and applicant, in the version in force today, with the answers of this case that still fit.

    Materials are not taken along: they are handed in anew, or reused where the item allows it. The draft is always a new one, so
    that nothing half-written is overwritten.

    Raises:
        NoSuchCase, NotYours
        NotFound: the item is not in force any more
    """
    today = local_date(now)
    case = case_to_act_on(project_no=project_no, account=account, today=today)
    version = in_force(task_code=case.task_code, on=today)
    taken = taken_over(answers=case.form, old=case.item_version.guide.form, new=version.guide.form)
    situation = _still_open(case, needed=narrow(version.guide, case.answers))
    with transaction.atomic():
        draft = Draft.objects.create(
            pk=new_id(),
            account_id=account.pk,
            applicant_ref=case.applicant_ref,
            item_version=version,
            answers=situation,
            sealed=json.dumps({"form": taken.form, "materials": {}}),
            created_at=now,
            saved_at=now,
        )
    return Copied(draft=draft, left_out=taken.left_out, situation_whole=situation == case.answers)


def _still_open(case: Case, *, needed: Needed) -> dict[str, object]:
    """Answers to questions that are still put, with options that still exist."""
    asked_again = {question.key for question in needed.unanswered_questions}
    return {q.key: case.answers[q.key] for q in needed.questions if q.key in case.answers and q.key not in asked_again}
