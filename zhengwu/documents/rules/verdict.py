"""What a check of a document says (核验结论). Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["valid", "revoked", "altered", "not_found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to whoever holds a document, masked; everything but `outcome` is empty when nothing was found.

    `altered` is said of a file only: it carries the code of a document of ours but is not the file we issued.
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


NOT_FOUND = Verdict(outcome="not_found")


def masked_holder(*, name: str, natural: bool) -> str:
    """王* for a person; a legal person's name is public."""
    return f"{name[:1]}*" if natural else name
