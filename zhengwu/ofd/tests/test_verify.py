"""验章: every way a signed file can go wrong has its own answer."""

from __future__ import annotations

import base64
import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import pem
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.ofd import _seal_check as said
from zhengwu.ofd.public import (
    BadCertificate,
    Box,
    CannotSign,
    Certificate,
    OfdError,
    Place,
    Report,
    SealMaterial,
    Signer,
    Sm2Key,
    demo_material,
    demo_picture,
    make_authority,
    make_seal,
    make_signer,
    sign,
    sign_detached,
    sm3,
    verify,
    verify_detached,
    write,
)
from zhengwu.ofd.tests.factories import BODY, FROM, NOW, PLACE, SMALL, TO, changed, parts, seal, sealed

SIGN = "Doc_0/Signs/Sign_0"
PAGE = "Doc_0/Pages/Page_0/Content.xml"
Files = dict[str, bytes]


def root() -> bytes:
    return seal()[1]


def outcome(change: Callable[[Files], object], *, content: bytes | None = None) -> Report:
    return verify(changed(content or sealed(), change), roots=[root()])


def flip(path: str, at: int = -40) -> Callable[[Files], object]:
    """One bit of one file."""

    def change(files: Files) -> None:
        body = bytearray(files[path])
        body[at] ^= 1
        files[path] = bytes(body)

    return change


def test_a_sealed_file_is_genuine_and_says_who_when_and_what() -> None:
    report = verify(sealed(), roots=[root()])
    (one,) = report.signatures
    assert (report.outcome, report.findings) == ("genuine", ())
    assert (one.seal_name, one.signer, one.signed_at) == (BODY, BODY, NOW)
    assert set(one.covered) == set(parts(sealed())) - {
        f"{SIGN}/Signature.xml", f"{SIGN}/SignedValue.dat", "Doc_0/Signs/Signatures.xml",
    }  # fmt: skip
    assert [one.uncovered, one.changed, one.absent] == [()] * 3
    assert not one.findings


def test_an_unsigned_file_is_called_so() -> None:
    assert verify(write(SMALL)) == Report(outcome="unsigned")


@pytest.mark.parametrize("path", sorted(set(parts(sealed())) - {"Doc_0/Signs/Signatures.xml"}))
def test_one_bit_in_any_file_is_found(path: str) -> None:
    report = outcome(flip(path))
    assert report.outcome == "altered", path
    assert report.findings or path in report.signatures[0].changed or report.signatures[0].findings


@pytest.mark.parametrize("path", [PAGE, "Doc_0/PublicRes.xml", f"{SIGN}/SignedValue.dat", f"{SIGN}/Signature.xml"])
def test_a_file_taken_out_is_found(path: str) -> None:
    assert outcome(lambda files: files.pop(path)).outcome == "altered"


def test_a_signature_taken_off_the_list_leaves_traces() -> None:
    def strip(files: Files) -> None:
        files["OFD.xml"] = files["OFD.xml"].replace(
            b"<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>", b""
        )

    report = outcome(strip)
    assert (report.outcome, len(report.signatures)) == ("altered", 0)
    assert "没有列出来" in str(report.findings[0])


def test_a_file_put_in_beside_is_not_covered() -> None:
    report = outcome(lambda files: files.update({"Doc_0/Annots/Page_0/Annotation.xml": b"<a/>"}))
    assert report.outcome == "partly_covered"
    assert report.signatures[0].uncovered == ("Doc_0/Annots/Page_0/Annotation.xml",)


def test_a_signature_over_other_files_does_not_stand_for_these() -> None:
    other = sign(write(SMALL), seal=seal()[0], at=NOW, place=PLACE)

    def graft(files: Files) -> None:
        files |= {path: body for path, body in parts(other).items() if path.startswith("Doc_0/Signs")}
        files[PAGE] = files[PAGE].replace("收件凭证".encode(), "准予决定".encode())

    report = outcome(graft)
    assert report.outcome == "altered"
    assert report.signatures[0].changed == (PAGE,)


def test_digests_made_to_fit_break_the_signature_instead() -> None:
    def forge(files: Files) -> None:
        old = base64.b64encode(sm3(files[PAGE]))
        files[PAGE] = files[PAGE].replace("收件凭证".encode(), "准予决定".encode())
        signature = files[f"{SIGN}/Signature.xml"].replace(old, base64.b64encode(sm3(files[PAGE])))
        files[f"{SIGN}/Signature.xml"] = signature

    report = outcome(forge)
    assert report.outcome == "altered"
    assert [one.template for one in report.signatures[0].findings] == [said.WRONG_DIGEST]


def test_several_may_sign_one_after_the_other() -> None:
    second, other_root = demo_material(name="肥西县公安局", seal_id="34012300000002", valid_from=FROM, valid_to=TO)
    twice = sign(sealed(), seal=second, at=NOW, place=PLACE)
    assert verify(twice, roots=[root(), other_root]).outcome == "genuine"
    report = verify(twice, roots=[root()])
    assert [one.outcome for one in report.signatures] == ["genuine", "not_trusted"]
    assert report.outcome == "not_trusted"
    assert outcome(flip(PAGE), content=twice).signatures[0].outcome == "altered"


MAKERS = {
    "the seal had run out": (FROM, NOW - dt.timedelta(days=1), NOW, said.SEAL_OUT_OF_DAYS),
    "the seal was not in force yet": (NOW + dt.timedelta(days=1), TO, NOW, said.SEAL_OUT_OF_DAYS),
    "the certificate had run out": (FROM, TO, TO + dt.timedelta(days=1), said.SIGNER_UNKNOWN),
}


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_days_are_those_of_the_signing(name: str) -> None:
    valid_from, valid_to, at, expected = MAKERS[name]
    signer, authority = people()
    report = verify(
        sign(write(SMALL), seal=material(signer, signer, valid_from=valid_from, valid_to=valid_to), at=at, place=PLACE),
        roots=[authority.certificate],
    )
    assert report.outcome == "not_trusted"
    assert expected in [one.template for one in report.signatures[0].findings]


@pytest.mark.parametrize("since", [NOW - dt.timedelta(days=1), NOW + dt.timedelta(days=1)])
def test_what_was_sealed_before_a_revocation_stays_genuine(since: dt.datetime) -> None:
    material, _ = seal()
    for der, expected in ((material.seal, said.SEAL_REVOKED), (material.signer.certificate, said.CERTIFICATE_REVOKED)):
        report = verify(sealed(), roots=[root()], revoked={der: since})
        assert report.outcome == ("not_trusted" if since < NOW else "genuine")
        assert [one.template for one in report.signatures[0].findings] == ([expected] if since < NOW else [])


def people() -> tuple[Signer, Signer]:
    authority = make_authority(subject="根", organisation="根", key=Sm2Key(7), valid_from=FROM, valid_to=TO)
    signer = make_signer(
        subject="周正", organisation=BODY, key=Sm2Key(8), authority=authority, valid_from=FROM, valid_to=TO
    )
    return signer, authority


def material(
    signer: Signer,
    maker: Signer,
    *,
    valid_from: dt.datetime = FROM,
    valid_to: dt.datetime = TO,
    keeper: bytes | None = None,
) -> SealMaterial:
    made = make_seal(
        seal_id="1", name=BODY, picture=demo_picture(), keepers=[keeper or signer.certificate], maker=maker, made_at=FROM,
        valid_from=valid_from, valid_to=valid_to,
    )  # fmt: skip
    return SealMaterial(seal=made, signer=signer)


def test_who_is_not_a_keeper_cannot_use_the_seal() -> None:
    signer, authority = people()
    report = verify(
        sign(write(SMALL), seal=material(signer, signer, keeper=root()), at=NOW, place=PLACE),
        roots=[authority.certificate],
    )
    assert report.outcome == "not_trusted"
    assert [one.template for one in report.signatures[0].findings] == [said.NOT_A_KEEPER]


def test_a_seal_its_maker_never_signed_is_a_forgery() -> None:
    signer, authority = people()
    liar = Signer(certificate=signer.certificate, sign=Sm2Key(9).sign)
    report = verify(sign(write(SMALL), seal=material(signer, liar), at=NOW, place=PLACE), roots=[authority.certificate])
    assert report.outcome == "altered"
    assert [one.template for one in report.signatures[0].findings] == [said.WRONG_SEAL]


def test_rsa_where_sm2_belongs_is_said_and_not_trusted() -> None:
    rsa = Path(__file__).parent / "rsa.pem"
    _, _, der = pem.unarmor(rsa.read_bytes())
    with pytest.raises(BadCertificate, match="应当是 SM2 证书"):
        Certificate(der)
    signer, authority = people()
    wrong = SealMaterial(seal=material(signer, signer).seal, signer=Signer(certificate=der, sign=signer.sign))
    report = verify(sign(write(SMALL), seal=wrong, at=NOW, place=PLACE), roots=[authority.certificate])
    assert report.outcome == "not_trusted"
    assert "不是 SM2" in str(report.signatures[0].findings[0])


def test_an_old_digest_is_not_taken_on_trust() -> None:
    def weaken(files: Files) -> None:
        path = f"{SIGN}/Signature.xml"
        files[path] = files[path].replace(b"1.2.156.10197.1.401", b"MD5")

    told = outcome(weaken).signatures[0]
    assert "摘要算法 MD5 已经过时或我们不认识，没有核验。" in [str(one) for one in told.findings]
    assert told.outcome != "genuine"


def test_an_authority_does_not_vouch_through_somebody_who_is_none() -> None:
    signer, authority = people()
    below = make_signer(
        subject="下级", organisation=BODY, key=Sm2Key(11), authority=signer, valid_from=FROM, valid_to=TO
    )
    report = verify_detached(b"x", signature=sign_detached(b"x", signer=below), roots=[authority.certificate], at=NOW)
    assert report.outcome == "not_trusted"


def test_a_detached_signature_of_any_file() -> None:
    signer, authority = people()
    signature = sign_detached(b"a file", signer=signer)
    roots = [authority.certificate]
    assert verify_detached(b"a file", signature=signature, roots=roots, at=NOW).outcome == "genuine"
    assert verify_detached(b"a File", signature=signature, roots=roots, at=NOW).outcome == "altered"
    assert verify_detached(b"a file", signature=signature, roots=[], at=NOW).outcome == "not_trusted"
    assert verify_detached(b"a file", signature=signature[:-9], roots=roots, at=NOW).outcome == "not_trusted"
    assert verify_detached(b"a file", signature=b"rubbish", roots=roots, at=NOW).signer == ""


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(sealed()) - 1), st.binary(min_size=1, max_size=6))
def test_no_damage_whatever_passes_for_genuine_or_breaks_the_check(at: int, damage: bytes) -> None:
    content = sealed()[:at] + damage + sealed()[at + len(damage) :]
    try:
        report = verify(content, roots=[root()])
    except OfdError:
        return
    if report.outcome == "genuine":
        assert parts(content) == parts(sealed()), "only what no file holds may differ: times and flags of the zip"


def test_what_does_not_fit_is_not_signed() -> None:
    with pytest.raises(CannotSign, match="没有第 2 页"):
        sign(write(SMALL), seal=seal()[0], at=NOW, place=Place(page=2, box=Box(x=0, y=0, width=1, height=1)))
    with pytest.raises(CannotSign, match="已经有文件"):
        sign(changed(write(SMALL), lambda files: files.update({f"{SIGN}/x": b""})), seal=seal()[0], at=NOW, place=PLACE)


def test_openssl_believes_our_certificates(tmp_path: Path) -> None:
    """Code that did not write them: the chain, the key and the signature are SM2 to others too."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl is not installed")
    signer, authority = people()
    for name, der in (("root", authority.certificate), ("signer", signer.certificate)):
        (tmp_path / f"{name}.pem").write_bytes(pem.armor("CERTIFICATE", der))
    command = [openssl, "verify", "-attime", str(int(NOW.timestamp())), "-vfyopt", "distid:1234567812345678"]
    done = subprocess.run(
        [*command, "-CAfile", "root.pem", "signer.pem"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    if "unknown" in done.stderr.lower() or "unsupported" in done.stderr.lower():
        pytest.skip("this openssl knows no SM2")
    assert done.stdout.strip() == "signer.pem: OK", done.stderr
