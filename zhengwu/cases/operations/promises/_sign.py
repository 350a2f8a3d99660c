"""承诺书: keep the words the applicant signed, inside the transaction that hands the application in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.cases.events import CommitmentSigned
from zhengwu.cases.models import Case, Commitment
from zhengwu.cases.queries.promises import open_marks, promise_texts
from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.cases.rules.promise import digest_of, may_promise
from zhengwu.cases.rules.signing import COMMITMENT_WORDS
from zhengwu.documents.public import GivenSignature, sign
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
    case: Case,
    version: ItemVersion,
    materials: Sequence[GivenMaterial],
    applicant: Applicant,
    *,
    signature: GivenSignature | None = None,
    now: dt.datetime,
) -> None:
    """Keep each promise as it was read: words, SHA-256, who and when, and the signature under it where one was given.

    Without a signature the promise stands by the verified account that made it, and nothing is written down as signed: a name
    that nobody wrote is no evidence.
    """
    for kind, (names, text) in promise_texts(version, materials).items():
        commitment = Commitment.objects.create(
            case=case,
            kind=kind,
            materials=list(names),
            text=text,
            digest=digest_of(text),
            signed_at=now,
            signed_by=applicant.actor.name,
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
        if signature is not None:
            sign(
                subject=case.subject,
                of=commitment.signed_as,
                words=COMMITMENT_WORDS,
                content_sha256=commitment.digest,
                given=signature,
                signer_name=commitment.signed_by,
                account_id=applicant.account_id,
                by=applicant.actor,
                at=now,
            )


def promise_anew(
    case: Case,
    version: ItemVersion,
    materials: Sequence[GivenMaterial],
    applicant: Applicant,
    *,
    signature: GivenSignature | None = None,
    now: dt.datetime,
) -> None:
    """The promises of a returned application that comes again, in place of those nobody has relied on yet."""
    Commitment.objects.filter(case=case).delete()
    sign_promises(case, version, materials, applicant, signature=signature, now=now)
