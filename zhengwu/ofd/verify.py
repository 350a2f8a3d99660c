"""验章: what may be said of a signed OFD file from anywhere (GB/T 33190 §18, GB/T 38540 §7.3).

Of each signature: is every file it covers still as it was, does it cover every file, is the seal whole, was it in force,
may its keeper use it, and do we know who vouches for both. Each question has its own answer, so that a page can say which.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from zhengwu.ofd._seal_check import SealFacts, Trust, check_seal
from zhengwu.ofd.detached import verify_detached
from zhengwu.ofd.errors import OfdError, UnsafePackage
from zhengwu.ofd.findings import Finding
from zhengwu.ofd.package import ENTRY_POINT, Package, resolve
from zhengwu.ofd.read import bodies, read
from zhengwu.ofd.sm import OID_SM3, sm3
from zhengwu.ofd.xml import Element, child, children, parse, text_of

Outcome = Literal["genuine", "altered", "partly_covered", "not_trusted", "unsigned"]
#: From the worst to the best: a file is as good as its worst signature.
_WORST_FIRST: tuple[Outcome, ...] = ("altered", "not_trusted", "partly_covered", "genuine")
_DIGESTS: Mapping[str, Callable[[bytes], bytes]] = {
    OID_SM3: sm3,
    "SM3": sm3,
    "2.16.840.1.101.3.4.2.1": lambda content: hashlib.sha256(content).digest(),
}
#: What every signature leaves in a package, listed or not.
_TRACES = ("/Signature.xml", "/SignedValue.dat")
UNLISTED = "文件里有签名，却没有列出来，可能被人拿掉了。"
UNKNOWN_DIGEST = "摘要算法 {method} 已经过时或我们不认识，没有核验。"
NO_LIST = "缺少签名列表 {path}。"
NO_TIME = "签名没有写明时间，没有核验。"
SIGNER_UNKNOWN = "签名证书不是我们信任的机构发的，或不在有效期内。"
_SHANGHAI = dt.timezone(dt.timedelta(hours=8))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """One signature. Paths are those inside the package."""

    outcome: Outcome
    kind: Literal["seal", "sign"]
    seal_name: str = ""
    signer: str = ""
    signed_at: dt.datetime | None = None
    time_stamped: bool = False
    covered: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole file. `findings`: what is wrong with its structure, apart from signatures."""

    outcome: Outcome
    signatures: tuple[SignatureReport, ...] = ()
    findings: tuple[Finding, ...] = ()


def verify(
    content: bytes, *, roots: Sequence[bytes] = (), revoked: Mapping[bytes, dt.datetime] = MappingProxyType({})
) -> Report:
    """What may be said of the file.

    Args:
        roots: certificates (DER) of the authorities we trust.
        revoked: certificates and seals (DER) that were ended, and since when; what they signed before stays genuine.

    Whether certificate and seal were in force is judged at the instant of signing, as the signature states it; a time
    stamp is reported but not checked.

    Raises:
        NotAnOfd, UnsafePackage: it was not opened
    """
    findings = _structure(content)
    trust = Trust(roots=roots, revoked=revoked)
    with Package(content) as package:
        reports = [
            report
            for list_path in _lists(package, findings)
            for report in _signatures(package, list_path, trust, findings)
        ]
        if not reports and any(path.endswith(_TRACES) for path in package):
            findings.append(Finding(UNLISTED, {}))
            return Report(outcome="altered", findings=tuple(findings))
    outcome: Outcome = next(
        (one for one in _WORST_FIRST if any(report.outcome == one for report in reports)), "unsigned"
    )
    return Report(outcome=outcome, signatures=tuple(reports), findings=tuple(findings))


def _structure(content: bytes) -> list[Finding]:
    try:
        read(content)
    except UnsafePackage:
        raise
    except OfdError as error:
        return [Finding.of(error)]
    return []


def _lists(package: Package, findings: list[Finding]) -> list[str]:
    """Where each document lists its signatures (§18.1)."""
    found = []
    with suppress(OfdError):  # an unreadable entry point is among the findings of the structure already
        for body in bodies(package):
            if named := text_of(body, "Signatures"):
                path = resolve(named, base=ENTRY_POINT)
                if path in package:
                    found.append(path)
                else:
                    findings.append(Finding(NO_LIST, {"path": path}))
    return list(dict.fromkeys(found))


@dataclass(slots=True, kw_only=True)
class _Listed:
    """A signature as its files describe it."""

    kind: Literal["seal", "sign"]
    path: str
    content: bytes
    root: Element
    value_path: str
    seal_path: str


def _signatures(package: Package, list_path: str, trust: Trust, findings: list[Finding]) -> Iterable[SignatureReport]:
    listed: list[_Listed] = []
    broken = 0
    try:
        entries = list(children(parse(package.read(list_path), part=list_path), "Signature"))
    except OfdError as error:
        findings.append(Finding.of(error))
        entries = []
        broken = 1
    for entry in entries:
        try:
            listed.append(_listed(package, entry, list_path))
        except OfdError as error:
            findings.append(Finding.of(error))
            broken += 1
    own = {list_path} | {path for one in listed for path in (one.path, one.value_path, one.seal_path)}
    reports = [_report(package, one, own, trust) for one in listed]
    return reports + [SignatureReport(outcome="altered", kind="seal")] * broken


def _listed(package: Package, entry: Element, list_path: str) -> _Listed:
    path = resolve(entry.get("BaseLoc", ""), base=list_path)
    content = package.read(path)
    root = parse(content, part=path)
    seal = text_of(root, "SignedInfo", "Seal", "BaseLoc")
    return _Listed(
        kind="sign" if entry.get("Type", "Seal") == "Sign" else "seal",
        path=path,
        content=content,
        root=root,
        value_path=resolve(text_of(root, "SignedValue"), base=path),
        seal_path=resolve(seal, base=path) if seal else "",
    )


@dataclass(slots=True)
class _Coverage:
    """Which files a signature covers, and how they fare."""

    covered: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def _report(package: Package, one: _Listed, own: set[str], trust: Trust) -> SignatureReport:
    coverage = _coverage(package, one)
    uncovered = sorted(set(package) - set(coverage.covered) - own)
    try:
        value = package.read(one.value_path)
        facts = _sign_facts(value, one, trust) if one.kind == "sign" else _seal_facts(package, value, one, trust)
    except OfdError as error:
        facts = SealFacts(whole=False, findings=(Finding.of(error),))
    outcome: Outcome = "genuine"
    if coverage.changed or coverage.absent or not facts.whole:
        outcome = "altered"
    elif not facts.trusted or coverage.findings or not coverage.covered:
        outcome = "not_trusted"
    elif uncovered:
        outcome = "partly_covered"
    return SignatureReport(
        outcome=outcome,
        kind=one.kind,
        seal_name=facts.seal_name,
        signer=facts.signer,
        signed_at=facts.signed_at,
        time_stamped=facts.time_stamped,
        covered=tuple(coverage.covered),
        uncovered=tuple(uncovered),
        changed=tuple(coverage.changed),
        absent=tuple(coverage.absent),
        findings=(*coverage.findings, *facts.findings),
    )


def _coverage(package: Package, one: _Listed) -> _Coverage:
    """The digest of every file it names (§18.2.1)."""
    found = _Coverage()
    references = child(one.root, "SignedInfo", "References")
    if references is None:
        return found
    digest = _DIGESTS.get(references.get("CheckMethod", "").strip())
    if digest is None:
        found.findings.append(Finding(UNKNOWN_DIGEST, {"method": references.get("CheckMethod", "")[:40]}))
    for reference in children(references, "Reference"):
        path = resolve(reference.get("FileRef", ""), base=one.path)
        found.covered.append(path)
        if path not in package:
            found.absent.append(path)
        elif digest and digest(package.read(path)) != _decoded(text_of(reference, "CheckValue")):
            found.changed.append(path)
    return found


def _decoded(written: str) -> bytes:
    with suppress(binascii.Error, ValueError):
        return base64.b64decode("".join(written.split()), validate=True)
    return b""


def _seal_facts(package: Package, value: bytes, one: _Listed, trust: Trust) -> SealFacts:
    beside = package.read(one.seal_path) if one.seal_path and one.seal_path in package else None
    return check_seal(value, signature_xml=one.content, seal_beside=beside, trust=trust)


def _sign_facts(value: bytes, one: _Listed, trust: Trust) -> SealFacts:
    """数字签名 without a seal: SignedData over Signature.xml."""
    said = text_of(one.root, "SignedInfo", "SignatureDateTime")
    signed_at = None
    with suppress(ValueError):
        signed_at = dt.datetime.fromisoformat(said)
        signed_at = signed_at if signed_at.tzinfo else signed_at.replace(tzinfo=_SHANGHAI)
    if signed_at is None:
        return SealFacts(whole=True, findings=(Finding(NO_TIME, {}),))
    told = verify_detached(one.content, signature=value, roots=trust.roots, at=signed_at)
    findings = () if told.outcome != "not_trusted" else (Finding(SIGNER_UNKNOWN, {}),)
    return SealFacts(
        whole=told.outcome != "altered",
        trusted=told.outcome == "genuine",
        signer=told.signer,
        signed_at=signed_at,
        findings=findings,
    )
