"""What a check of a document says (核验结论). Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Outcome = Literal[
    "valid",
    "revoked",
    "altered",
    "sealed",
    "not_found",
    "withheld",
    "cancelled",
    "expired",
    "transferred",
    "withdrawn",
    "replaced",
    "copy_over",
]
#: What the seal on it is worth today: it counts, the body has to be asked, it counted no more when it was used; empty: no seal.
SealMeans = Literal["", "counts", "doubtful", "void"]
#: How a file was altered after it was sealed: its bytes, or something was added; empty when nobody can say.
How = Literal["", "bytes", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to whoever holds a document, masked; everything but `outcome` is empty when nothing was found.

    `altered` is said of a file only: it carries the code of a document of ours, or one of our seals, but is not the file we
    issued. So is `sealed`: no document of ours, but genuinely under the seal of one of our bodies. A `certificate` can end in
    more ways than a document, and has its days. `revoked_date`: since when it no longer counts, however it ended. `copy_…`: of an
    annotated copy of a certificate, which counts for one purpose and until its own day; `copy_over` is its outcome after that day
    while the certificate itself still counts.
    """

    outcome: Outcome
    kind: str = ""
    title: str = ""
    number: str = ""
    issuer_name: str = ""
    issued_date: dt.date | None = None
    holder_masked: str = ""
    item_name: str = ""
    revoked_date: dt.date | None = None
    verify_code: str = ""
    demo: bool = False
    seal_name: str = ""
    sealed_at: dt.datetime | None = None
    seal_means: SealMeans = ""
    how: How = ""
    certificate: bool = False
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    copy_purpose: str = ""
    copy_for: str = ""
    copy_until: dt.date | None = None
    copy_over: bool = False


NOT_FOUND = Verdict(outcome="not_found")


def masked_holder(*, name: str, natural: bool) -> str:
    """王* for a person; a legal person's name is public."""
    return f"{name[:1]}*" if natural else name
