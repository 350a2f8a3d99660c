"""签名: what somebody gave as their signature, and whether it can count as theirs (电子签名法 art. 2, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhengwu.documents.rules.strokes import Strokes, simplify, strokes_from, svg_path
from zhengwu.kernel.pure import BadInput, InputError, clean_line

_MOST_IN_NAME = 200


class SignedHow(StrEnum):
    """With the hand, or by writing the name down."""

    DRAWN = "drawn"
    TYPED = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSignature:
    """What the hand drew or, where somebody cannot draw, the name they wrote instead. Never both, never neither."""

    strokes: Strokes = ()
    typed: str = ""

    @property
    def how(self) -> SignedHow:
        """Which of the two it is."""
        return SignedHow.DRAWN if self.strokes else SignedHow.TYPED

    @property
    def path(self) -> str:
        """The data of the SVG path in a field of 1000 by 400; empty when it was not drawn."""
        return svg_path(self.strokes)


def given_signature(*, drawn: object = "", typed: str = "") -> GivenSignature | None:
    """What came with a form or a call; None when nothing was given. A drawing counts for more than a name.

    Args:
        drawn: JSON text as the pad posts it, or lists as JSON carries them.

    Raises:
        BadInput: the drawing is none
    """
    if strokes := strokes_from(drawn):
        return GivenSignature(strokes=simplify(strokes))
    name = clean_line(typed, max_length=_MOST_IN_NAME, loc=("signature",))
    return GivenSignature(typed=name) if name else None


def name_errors(given: GivenSignature | None, *, signer: str) -> list[InputError]:
    """A name that was written instead must be the name of who signs; blanks between its characters do not count."""
    if given is None or given.how is SignedHow.DRAWN or _same(given.typed, signer):
        return []
    msg = "写下的姓名和签名人“{signer}”不一样，请照着写。"
    return [InputError(loc=("signature",), msg=msg, code="signature.other_name", facts={"signer": signer})]


def must_be(given: GivenSignature, *, signer: str) -> None:
    """Refuse a name that is not the signer's.

    Raises:
        BadInput
    """
    for error in name_errors(given, signer=signer):
        raise BadInput.one(error.loc, error.msg, error.code, **error.facts)


def _same(written: str, name: str) -> bool:
    return "".join(written.split()).casefold() == "".join(name.split()).casefold()
