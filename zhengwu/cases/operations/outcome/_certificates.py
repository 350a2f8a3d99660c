"""What a decision means for the certificates the guide names."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.models import Case
from zhengwu.certificates.public import Holder, draft_for
from zhengwu.kernel.public import local_date


def draft_certificates(case: Case, *, until: dt.date | None, now: dt.datetime) -> bool:
    """Draft the certificates of a granted case (拟制): they count once the result is handed over. Whether there are any. No SQL
    when the guide names none.

    Args:
        until: the last day of what is granted; without one the directory says how long.
    """
    kinds = [result.certificate_kind for result in case.item_version.guide.results if result.certificate_kind]
    if not kinds:
        return False
    drafts = draft_for(
        subject_ref=case.subject,
        kinds=kinds,
        issuer=case.body,
        holder=Holder(
            kind=case.applicant_kind,
            ref=case.applicant_ref,
            name=case.applicant_name,
            id_type=case.applicant_id_type,
            id_number=case.applicant_id_number,
        ),
        says=case.form,
        valid_from=local_date(now),
        valid_to=until,
        renews=case.renews.subject if case.renews else "",
        now=now,
    )
    return bool(drafts)
