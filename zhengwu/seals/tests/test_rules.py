"""What a seal may do alone, what its end means for older papers, how it looks, and what a finding concludes."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.public import BadInput
from zhengwu.seals.providers.signing.demo.certificates import make_pair
from zhengwu.seals.rules.findings import Finding, Outcome, Seen, conclude, worst
from zhengwu.seals.rules.kinds import NotByItself, checked_kind, may_stand, takes_two
from zhengwu.seals.rules.pictures import MOST_BYTES, PictureRefused, checked_picture
from zhengwu.seals.rules.revocation import IN_FORCE, Meaning, Standing, meaning
from zhengwu.seals.rules.specimen import RADIUS, Glyph, pdf_operators, read_path, specimen, svg

MAY = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
BEFORE, AFTER = MAY - HOUR, MAY + HOUR
ENDED = Standing(state="revoked", since=MAY)
LOST = Standing(state="revoked", since=AFTER, compromised_from=MAY)
PAUSED = Standing(state="suspended", since=MAY)


@pytest.mark.parametrize(
    ("standing", "stamped_at", "means"),
    [
        (IN_FORCE, BEFORE, "counts"),
        (IN_FORCE, None, "counts"),
        (ENDED, BEFORE, "counts"),  # 改制、到期停用: what was sealed before stands
        (ENDED, MAY, "void"),
        (ENDED, AFTER, "void"),
        (ENDED, None, "doubtful"),  # nothing proves that it was before
        (LOST, BEFORE, "counts"),  # the time stamp proves that the key was safe then
        (LOST, MAY, "doubtful"),
        (LOST, AFTER, "doubtful"),  # strange hands before the end was declared, and after it too
        (LOST, AFTER + HOUR, "doubtful"),
        (LOST, None, "doubtful"),
        (PAUSED, BEFORE, "counts"),
        (PAUSED, AFTER, "doubtful"),
    ],
)
def test_what_the_end_of_a_seal_means_for_a_paper(
    standing: Standing, stamped_at: dt.datetime | None, means: Meaning
) -> None:
    assert meaning(standing, stamped_at=stamped_at) == means


@pytest.mark.parametrize(
    ("seen", "ours", "means", "outcome"),
    [
        ({}, True, "counts", ("genuine", "")),
        ({"intact": False}, True, "counts", ("altered", "bytes")),
        ({"later_changes": True}, True, "counts", ("altered", "added")),
        ({"later_changes": True}, True, "void", ("altered", "added")),  # altered is said before all else
        ({}, False, "counts", ("not_ours", "")),
        ({"in_time": False}, True, "counts", ("expired", "")),
        ({}, True, "doubtful", ("revoked", "doubtful")),
        ({}, True, "void", ("revoked", "void")),
    ],
)
def test_what_is_concluded_from_a_signature(
    seen: dict[str, bool], ours: bool, means: Meaning, outcome: tuple[Outcome, str]
) -> None:
    whole = {"intact": True, "later_changes": False, "whole": True, "in_time": True}
    assert conclude(Seen(**(whole | seen), stamped_at=MAY), ours=ours, means=means) == outcome


def test_a_file_is_as_good_as_its_worst_seal() -> None:
    good, bad = Finding(outcome="genuine"), Finding(outcome="altered")
    assert worst([good, bad]) is bad
    assert worst([good]) is good
    assert worst([]).outcome == "unsigned"


def test_only_a_seal_of_one_purpose_seals_by_itself_and_only_the_main_one_takes_two() -> None:
    may_stand("special")
    for kind in ("main", "finance", "contract", "person"):
        with pytest.raises(NotByItself):
            may_stand(kind)
    assert [takes_two(kind) for kind in ("main", "special", "finance")] == [True, False, False]


def test_a_special_seal_has_a_purpose_and_no_other_has() -> None:
    assert checked_kind(kind="special", purpose="approval") == ("special", "approval")
    assert checked_kind(kind="main", purpose="approval") == ("main", "")
    for wrong in ({"kind": "special", "purpose": ""}, {"kind": "square", "purpose": ""}):
        with pytest.raises(BadInput):
            checked_kind(**wrong)


SQUARE = Glyph(
    width=1000,
    commands=(("M", (0, 0)), ("L", (1000, 0)), ("L", (1000, 880)), ("C", (900, 900, 100, 900, 0, 880)), ("Z", ())),
)


@settings(deadline=None, max_examples=30)
@given(st.text("局政民县肥西", max_size=40), st.text("专用章", max_size=12), st.booleans())
def test_whatever_is_written_on_a_seal_stays_inside_its_rim(around: str, line: str, star: bool) -> None:
    path = specimen(
        around=around,
        line=line,
        code="3401230000017",
        star=star,
        glyphs=dict.fromkeys(around + line + "0123456789", SQUARE),
    )
    points = [numbers for _, numbers in read_path(path)]
    far = max((x * x + y * y) ** 0.5 for numbers in points for x, y in zip(numbers[::2], numbers[1::2], strict=True))
    assert far < RADIUS * 1.16  # the handles of the rim's curves lie outside it
    outline = ET.fromstring(svg(path)).find("{http://www.w3.org/2000/svg}path")
    assert outline is not None
    assert outline.get("d") == path
    operators = pdf_operators(path).decode()
    assert operators.count(" m\n") == path.count("M")
    assert operators.endswith("f Q")


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(20)


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg/>", b"\xff\xd8\xff", png(100, 100), png(400, 300), png(4000, 4000), png(400, 400) + bytes(MOST_BYTES)],
)
def test_a_picture_that_cannot_be_printed_is_refused(content: bytes) -> None:
    with pytest.raises(PictureRefused):
        checked_picture(content)


@pytest.mark.parametrize("name", ["局", "合肥市" + "生态环境" * 30, "北京市公安局出入境管理处行政审批专用章"])
def test_a_body_of_any_name_gets_a_certificate(name: str) -> None:
    made = x509.load_pem_x509_certificate(
        make_pair(role="seal", name=name, organisation=name, issuer=None).certificate.encode()
    )
    (said,) = made.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert str(said.value).startswith(f"演示 {name[:5]}")


def test_a_square_png_is_taken() -> None:
    assert checked_picture(png(400, 400)) == png(400, 400)
