"""A pad to sign on, and a signature as it was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SignedStanding = Literal["holds", "words_changed", "signature_changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePad:
    """签名板: `signer` signs under `words`, and under `text` where there is more to read than stands on the page above.

    Posts `<name>.drawn` (JSON: strokes of [x, y] in a field of 1000 by 400), `<name>.typed` (the name written instead, where
    `may_type`) and `<name>.of`, the `digest` of what was shown. Without a script there is no pad: the name is written, or, where
    that would prove nothing, the paper is signed.
    """

    name: str = "signature"
    label: str
    words: str
    signer: str
    text: str = ""
    digest: str = ""
    drawn: str = ""
    typed: str = ""
    error: str = ""
    required: bool = True
    may_type: bool = True

    @property
    def dom_id(self) -> str:
        """Id of the part; the error summary links to it."""
        return f"f-{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedName:
    """What somebody signed: the words, who and when, the hand (`path`) or the name written instead, and whether it all still is
    what it was. Without either, a promise was made with the verified account alone."""

    title: str
    text: str = ""
    items: Sequence[str] = ()
    signed_by: str
    signed_at: datetime
    path: str = ""
    typed_name: str = ""
    digest: str = ""
    standing: SignedStanding = "holds"
