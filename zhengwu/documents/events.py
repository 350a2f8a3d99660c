"""What happened to documents and files. Payloads name things, never the people in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class DocumentIssued(Fact):
    """A document got its number (出具文书). Told in the chain of what the document is about."""

    document_id: UUID
    kind: str
    number: str
    title: str
    issuer_code: str
    about: str

    @property
    def subject(self) -> str:
        """The chain of the case (or whatever else) the document is about."""
        return self.about


@dataclass(frozen=True, kw_only=True)
class DocumentRevoked(Fact):
    """A document no longer counts (撤销文书); its number stays taken."""

    document_id: UUID
    kind: str
    number: str
    reason: str
    about: str

    @property
    def subject(self) -> str:
        """The chain of the case (or whatever else) the document is about."""
        return self.about


@dataclass(frozen=True, kw_only=True)
class FileStored(Fact):
    """A file was taken in (接收文件)."""

    file_id: UUID
    sha256: str
    size: int
    media_type: str
    owner_ref: str
    scanned_by: str = ""

    @property
    def subject(self) -> str:
        """Each file has its own chain."""
        return f"file:{self.file_id}"


@dataclass(frozen=True, kw_only=True)
class SignatureGiven(Fact):
    """Somebody signed something of a matter by hand (手写签名). `of`: what; `sha256`: of signature and words together."""

    signature_id: UUID
    of: str
    how: str
    sha256: str
    about: str

    @property
    def subject(self) -> str:
        """The chain of the matter."""
        return self.about


@dataclass(frozen=True, kw_only=True)
class _OfWording(Fact):
    """`about`: the chain of its kind, for a body or for all; `edition`: the version."""

    kind: str
    edition: int
    about: str

    @property
    def subject(self) -> str:
        """The chain of the wordings of a kind."""
        return self.about


@dataclass(frozen=True, kw_only=True)
class WordingBegun(_OfWording):
    """A draft was begun (起草范本)."""


@dataclass(frozen=True, kw_only=True)
class WordingWritten(_OfWording):
    """The draft was written (修改范本)."""

    blocks: int


@dataclass(frozen=True, kw_only=True)
class WordingDropped(_OfWording):
    """The draft was thrown away (放弃草稿)."""


@dataclass(frozen=True, kw_only=True)
class WordingPutInForce(_OfWording):
    """Papers are issued in it from this day on (启用范本)."""

    body_code: str
    valid_from: dt.date


@dataclass(frozen=True, kw_only=True)
class WordingRetired(_OfWording):
    """No paper is issued in it any more (停用范本)."""
