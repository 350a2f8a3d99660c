"""承诺书: keep the words the applicant signed, inside the transaction that hands the application in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.cases.events import CommitmentSigned
from zhengwu.cases.models import Case, Commitment
from zhengwu.cases.queries.promises import open_marks, promise_texts
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.promise import digest_of, may_promise
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import publish
from zhengwu.people.public import Applicant


def refuse_bad_promises(version: ItemVersion, materials: Sequence[GivenMaterial], applicant: Applicant) -> None:
    """Whether this applicant may promise what is promised here.

    Raises:
        NoPromiseHere, RiskyDomain, BadCredit
    """
    later = [m.name for m in materials if m.tolerate]
    instead = [m.name for m in materials if m.promise]
    if not later and not instead:
        return
    marks = open_marks(applicant.ref)
    if later:
        may_promise(materials=later, marks=marks)
    if instead:
        guide = version.guide
        open_to = {m.name for m in guide.materials if m.promisable} if guide.commitment else set()
        may_promise(
            materials=instead, marks=marks, unpromisable=[n for n in instead if n not in open_to], risk=guide.risk
        )


def sign_promises(
    case: Case, version: ItemVersion, materials: Sequence[GivenMaterial], applicant: Applicant, *, now: dt.datetime
) -> None:
    """Keep each promise as it was read: words, SHA-256, who and when."""
    for kind, (names, text) in promise_texts(version, materials).items():
        commitment = Commitment.objects.create(
            case=case,
            kind=kind,
            materials=list(names),
            text=text,
            digest=digest_of(text),
            signed_at=now,
            signed_by=applicant.agent_name or applicant.name,
            account_id=applicant.account_id,
        )
        publish(
            CommitmentSigned(
                project_no=case.project_no,
                kind=kind,
                materials=names,
                digest=commitment.digest,
                signed_by=commitment.signed_by,
            ),
            by=applicant.actor,
            at=now,
        )
