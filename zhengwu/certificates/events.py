"""What happened to certificates. Payloads name the certificate, never the people in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfCertificate(Fact):
    """`about`: what it was granted in (`case:…`), empty when an authority issued it by hand."""

    certificate_id: UUID
    kind: str
    number: str
    identifier: str
    issuer_code: str
    about: str = ""

    @property
    def subject(self) -> str:
        """The chain of the certificate."""
        return f"certificate:{self.certificate_id}"


@dataclass(frozen=True, kw_only=True)
class CertificateIssued(_OfCertificate):
    """It is valid and has its number (签发). `predecessor`: the identifier it takes the place of."""

    valid_from: dt.date
    valid_to: dt.date | None
    trust_level: str
    predecessor: str = ""


@dataclass(frozen=True, kw_only=True)
class _Reasoned(_OfCertificate):
    reason: str


@dataclass(frozen=True, kw_only=True)
class CertificateChanged(_Reasoned):
    """What it says changed; it goes on under the identifier of the new version (变更)."""

    new_identifier: str


@dataclass(frozen=True, kw_only=True)
class CertificateExtended(_Reasoned):
    """It holds longer, under the identifier of the new version (延续)."""

    new_identifier: str
    valid_to: dt.date | None


@dataclass(frozen=True, kw_only=True)
class CertificateWithheld(_Reasoned):
    """Its holder may not use it for now (暂扣)."""


@dataclass(frozen=True, kw_only=True)
class CertificateReleased(_Reasoned):
    """It may be used again (解除暂扣)."""


@dataclass(frozen=True, kw_only=True)
class CertificateTransferred(_Reasoned):
    """Another authority keeps it from now on (转出)."""


@dataclass(frozen=True, kw_only=True)
class CertificateRevoked(_Reasoned):
    """It should never have been granted (撤销)."""


@dataclass(frozen=True, kw_only=True)
class CertificateCancelled(_Reasoned):
    """What it was for is over (注销)."""


@dataclass(frozen=True, kw_only=True)
class CertificateWithdrawn(_Reasoned):
    """Taken away as a penalty (吊销)."""


@dataclass(frozen=True, kw_only=True)
class CertificateExpired(_OfCertificate):
    """Its last day is over (到期失效)."""

    valid_to: dt.date


@dataclass(frozen=True, kw_only=True)
class CertificateExpiring(_OfCertificate):
    """Its last day is near; said once (到期提醒)."""

    valid_to: dt.date


@dataclass(frozen=True, kw_only=True)
class CertificateUsed(_OfCertificate):
    """It stood for a paper (用证)."""

    purpose: str
    used_for: str
    user_name: str


@dataclass(frozen=True, kw_only=True)
class CertificateShown(_OfCertificate):
    """Somebody looked at what its holder showed (亮证). `to_body`: the body of the officer who looked, else empty."""

    to_body: str
    grant_id: int | None


@dataclass(frozen=True, kw_only=True)
class _OfGrant(_OfCertificate):
    """`to_ref`: `person:7`, `legal:3` or `body:…`; `until`: its last day."""

    grant_id: int
    to_ref: str
    purpose: str
    until: dt.date


@dataclass(frozen=True, kw_only=True)
class UseAllowed(_OfGrant):
    """The holder lets somebody use it (授权用证)."""


@dataclass(frozen=True, kw_only=True)
class UseAllowedEnded(_OfGrant):
    """The holder took that back (收回授权)."""


@dataclass(frozen=True, kw_only=True)
class ConsentAsked(_OfCertificate):
    """A body asks the holder whether it may use it (请求用证)."""

    request_id: UUID
    body_code: str
    purpose: str
    until: dt.datetime


@dataclass(frozen=True, kw_only=True)
class ConsentAnswered(_OfCertificate):
    """The holder answered (答复用证请求); a yes is a grant."""

    request_id: UUID
    body_code: str
    agreed: bool
    grant_id: int | None


@dataclass(frozen=True, kw_only=True)
class CopyMade(_OfCertificate):
    """An annotated copy was made (制作加注件). `body_code`: the body that fetched it, empty where the holder made it."""

    copy_id: UUID
    purpose: str
    body_code: str
    until: dt.date


@dataclass(frozen=True, kw_only=True)
class CorrectionAsked(_OfCertificate):
    """The holder says that something is wrong (申请更正)."""

    what: str


@dataclass(frozen=True, kw_only=True)
class CorrectionAnswered(_OfCertificate):
    """The authority answered (答复更正申请)."""

    corrected: bool
    answer: str


@dataclass(frozen=True, kw_only=True)
class _OfType(Fact):
    code: str
    name: str
    entry_version: int

    @property
    def subject(self) -> str:
        """The chain of the directory entry."""
        return f"certificate-type:{self.code}"


@dataclass(frozen=True, kw_only=True)
class CertificateTypeWritten(_OfType):
    """A draft of a directory entry was written (编写证照目录)."""


@dataclass(frozen=True, kw_only=True)
class CertificateTypeInForce(_OfType):
    """Certificates are issued by this entry from now on (启用)."""


@dataclass(frozen=True, kw_only=True)
class CertificateTypeRetired(_OfType):
    """No certificates are issued by it any more (停用)."""


@dataclass(frozen=True, kw_only=True)
class _OfStock(Fact):
    """A batch of certificates issued on paper in past years."""

    batch_id: UUID
    type_code: str
    kind: str
    issuer_code: str

    @property
    def subject(self) -> str:
        """The chain of the batch."""
        return f"stock:{self.batch_id}"


@dataclass(frozen=True, kw_only=True)
class StockUploaded(_OfStock):
    """Somebody brought a table of paper certificates (上传存量证照)."""

    file_name: str
    file_sha256: str


@dataclass(frozen=True, kw_only=True)
class StockMapped(_OfStock):
    """Its columns were named, and it is being checked (对应列)."""

    mapping: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class StockChecked(_OfStock):
    """Every row was looked at, and a sample drawn; nothing was taken in (检查). The seed draws the same sample again."""

    total: int
    good: int
    broken: int
    sample_size: int
    sample_seed: int


@dataclass(frozen=True, kw_only=True)
class StockSentBack(_OfStock):
    """It could not be checked, or the sample was worse than allowed (退回)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class StockSampled(_OfStock):
    """The sample was compared with the paper and is good enough (抽检合格); `unsampled`: why nobody compared one."""

    size: int
    faults: int
    unsampled: str = ""


@dataclass(frozen=True, kw_only=True)
class StockImportBegan(_OfStock):
    """What is good is being taken in (开始入库)."""

    good: int


@dataclass(frozen=True, kw_only=True)
class StockTakenIn(_OfStock):
    """One chunk of its rows became certificates (入库).

    One event stands for thousands of certificates: each of them names the batch in `subject_ref`, nobody is told of one by one,
    and the chain of the batch is their common history.
    """

    through_line: int
    taken: int
    left_out: int


@dataclass(frozen=True, kw_only=True)
class StockImported(_OfStock):
    """Whatever could be taken in is in (入库完成)."""

    imported: int
    broken: int


@dataclass(frozen=True, kw_only=True)
class StockStopped(_OfStock):
    """It goes no further (停止); what was taken in before stays."""

    reason: str
    imported: int
