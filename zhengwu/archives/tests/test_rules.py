"""保管期限 and 清单: what the rules say, without a database."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.archives.rules.manifest import (
    MANIFEST,
    Entry,
    differences,
    read_manifest,
    write_manifest,
)
from zhengwu.archives.rules.retention import StillKept, kept_until, may_destroy, retention_years


@pytest.mark.parametrize(
    ("item_type", "outcome", "years"),
    [
        ("01", "closed", 30),
        ("20", "closed", 10),
        ("09", "closed", None),
        ("01", "revoked", None),
        ("01", "withdrawn", 10),
        ("99", "closed", 10),
    ],
)
def test_how_long(item_type: str, outcome: str, years: int | None) -> None:
    assert retention_years(item_type=item_type, outcome=outcome) == years


def test_years_count_from_the_first_of_january_after() -> None:
    closed = dt.date(2026, 3, 2)
    assert kept_until(closed_date=closed, years=10) == dt.date(2036, 12, 31)
    assert kept_until(closed_date=closed, years=None) is None


@pytest.mark.parametrize(
    ("until", "today", "may"),
    [
        (dt.date(2036, 12, 31), dt.date(2036, 12, 31), False),
        (dt.date(2036, 12, 31), dt.date(2037, 1, 1), True),
        (None, dt.date(2999, 1, 1), False),
    ],
)
def test_the_last_day_still_counts_and_for_ever_never_ends(until: dt.date | None, today: dt.date, may: bool) -> None:
    if may:
        may_destroy(archive_no="A", until=until, today=today)
    else:
        with pytest.raises(StillKept):
            may_destroy(archive_no="A", until=until, today=today)


_DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
_FILES = st.dictionaries(st.text("abc/_.", min_size=1, max_size=8), _DIGESTS, max_size=6)


@given(named=_FILES, found=_FILES)
def test_a_manifest_is_read_as_it_was_written_and_every_difference_is_named(
    named: dict[str, str], found: dict[str, str]
) -> None:
    entries = [Entry(path=path, size=1, sha256=sha) for path, sha in named.items()]
    head, read = read_manifest(write_manifest(head={"archive_no": "A"}, entries=entries))
    assert head["archive_no"] == "A"
    assert {(e.path, e.sha256) for e in read} == set(named.items())
    wrong = differences(entries=read, found={**found, MANIFEST: "0"})
    assert (not wrong) == (named == found)
    assert {f.path for f in wrong} == {p for p in {*named, *found} if named.get(p) != found.get(p)}


@pytest.mark.parametrize(
    "content", [b"[]", b"{}", b'{"format": "zhengwu-archive/1", "files": [{"path": "x"}]}', b"\xff"]
)
def test_what_is_no_manifest_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        read_manifest(content)
