"""A paper that whoever stands there signed on the pad: their hand is printed on it, and kept with what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import issue_paper
from zhengwu.documents.public import Document, GivenSignature, sign, signed_content
from zhengwu.organisations.public import Officer


def issue_signed(
    case: Case,
    *,
    kind: str,
    values: Mapping[str, Any],
    signature: GivenSignature | None,
    words: str,
    signer: str,
    by: Officer,
    at: dt.datetime,
) -> Document:
    """Issue a paper of this case; unsigned it is printed with a line to sign on, as ever.

    Args:
        words: what stood above the pad.
        signer: whose hand it is.

    Raises:
        BadInput: a name was written that is not the signer's
    """
    if signature is None:
        return issue_paper(case, kind=kind, values=values, by=by.actor, at=at)
    paper = issue_paper(case, kind=kind, values={**values, "signature": signature.path or None}, by=by.actor, at=at)
    sign(
        subject=case.subject,
        of=kind,
        words=words,
        content_sha256=signed_content(paper),
        given=signature,
        signer_name=signer,
        account_id=None,
        by=by.actor,
        at=at,
    )
    return paper
