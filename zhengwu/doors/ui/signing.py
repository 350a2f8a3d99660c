"""签名: the pad a page shows, and what comes back from it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.http import QueryDict
from django.utils.translation import gettext as _

from zhengwu.documents.public import DrawnSignature, GivenSignature, Standing, given_signature, name_errors
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import SignaturePad, SignedName
from zhengwu.kernel.public import BadInput

NAME = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What is to be signed on a page: `content` is everything read there, `words` stand above the pad, `signer` signs.

    `text` stands above the words where the page itself does not show what is signed. Where the name is not taken instead
    (`may_type`), whoever cannot draw signs on paper.
    """

    label: str
    content: str
    words: str
    signer: str
    text: str = ""
    required: bool = True
    may_type: bool = True

    @property
    def digest(self) -> str:
        """One value for what is shown: a signature under other words does not count."""
        return hashlib.sha256(f"{self.content}\n{self.words}".encode()).hexdigest()

    def pad(self, post: QueryDict | None = None, *, error: str = "") -> SignaturePad:
        """The pad, with what was drawn or written before the page came back."""
        same = post is not None and post.get(f"{NAME}.of") == self.digest
        return SignaturePad(
            name=NAME,
            label=self.label,
            words=self.words,
            signer=self.signer,
            text=self.text,
            digest=self.digest,
            drawn=post.get(f"{NAME}.drawn", "") if post is not None and same else "",
            typed=post.get(f"{NAME}.typed", "") if post is not None and same else "",
            error=error,
            required=self.required,
            may_type=self.may_type,
        )

    def taken(self, post: QueryDict) -> GivenSignature | None:
        """The signature that was posted; None where none was given and none is required.

        Raises:
            BadInput: at ("signature",): missing, no drawing, another's name, or given under other words
        """
        typed = post.get(f"{NAME}.typed", "") if self.may_type else ""
        given = given_signature(drawn=post.get(f"{NAME}.drawn", ""), typed=typed)
        if given is None:
            if self.required:
                raise BadInput.one((NAME,), "请在签名板上签名，或者写下您的姓名。", "signature.missing")
            return None
        if post.get(f"{NAME}.of") != self.digest:
            raise BadInput.one((NAME,), "要签的内容变了，请看一遍再签。", "signature.other_words")
        for error in name_errors(given, signer=self.signer):
            raise BadInput.one(error.loc, error.msg, error.code, **error.facts)
        return given

    def wrong(self, post: QueryDict) -> str:
        """What is wrong with what was posted, in the reader's language; empty when nothing is."""
        try:
            self.taken(post)
        except BadInput as refused:
            return said(refused)
        return ""


def promise_signing(*, texts: list[str], words: str, signer: str) -> Signing:
    """Under the promises that stand on the page."""
    return Signing(label=_("签名"), content="\n".join(texts), words=words, signer=signer)


class _SignedLike(Protocol):
    """Anything that was signed, such as a promise of a case."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def materials(self) -> Sequence[str]: ...
    @property
    def digest(self) -> str: ...
    @property
    def signed_by(self) -> str: ...
    @property
    def signed_at(self) -> dt.datetime: ...
    @property
    def signature(self) -> DrawnSignature | None: ...
    @property
    def standing(self) -> Standing: ...


def signed_name(one: _SignedLike) -> SignedName:
    """What was signed in a case, as the page shows it."""
    hand = one.signature
    return SignedName(
        title=_(one.title),
        text=one.text,
        items=one.materials,
        signed_by=one.signed_by,
        signed_at=one.signed_at,
        path=hand.path if hand else "",
        typed_name=hand.typed_name if hand else "",
        digest=one.digest,
        standing=one.standing.value,
    )
