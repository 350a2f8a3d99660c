"""Every status, every verb, every role: what the one table allows, and nothing else."""

from __future__ import annotations

import sys
from itertools import product

import pytest

from zhengwu.certificates.rules.status import (
    FINAL,
    STATUS_CODES,
    STATUS_NAMES,
    TABLE,
    VERB_NAMES,
    NotNow,
    NotTheirs,
    Role,
    Status,
    Verb,
    next_status,
    road_to,
    verbs_from,
)

#: model.yaml e_cert, written out by hand: whoever changes the table changes the law here too.
LAW = {
    ("drafted", "issue", "issuer"): "valid",
    ("valid", "withhold", "issuer"): "withheld",
    ("withheld", "release", "issuer"): "valid",
    ("valid", "change", "issuer"): "replaced",
    ("valid", "extend", "issuer"): "replaced",
    ("valid", "transfer", "issuer"): "transferred",
    ("valid", "expire", "system"): "expired",
    ("valid", "cancel", "issuer"): "cancelled",
    ("valid", "revoke", "issuer"): "revoked",
    ("withheld", "withdraw", "issuer"): "withdrawn",
}


def test_the_whole_product_is_as_the_law_says() -> None:
    tried = 0
    for status, verb, role in product(Status, Verb, Role):
        expected = LAW.get((status, verb, role))
        if expected is not None:
            assert next_status(status, verb, by=role) == expected
            assert verb in verbs_from(status, by=role)
        else:
            with pytest.raises((NotNow, NotTheirs)):
                next_status(status, verb, by=role)
            assert verb not in verbs_from(status, by=role)
        tried += 1
    sys.stdout.write(f"{tried} combinations, {len(LAW)} allowed\n")
    assert tried == len(Status) * len(Verb) * len(Role) == 270


def test_what_has_ended_stays_ended() -> None:
    assert {s for s in Status if not any(verbs_from(s, by=r) for r in Role)} == FINAL


def test_everything_has_its_words_and_its_code() -> None:
    assert set(STATUS_NAMES) == set(Status)
    assert set(VERB_NAMES) == set(Verb) == set(TABLE)
    assert set(STATUS_CODES) == set(Status) - {Status.DRAFTED}
    assert sorted(STATUS_CODES.values()) == ["01", "02", "03", "04", "05", "06", "07", "99"]


@pytest.mark.parametrize(
    ("status", "road"),
    [
        (Status.VALID, (Verb.REVOKE,)),
        (Status.WITHHELD, (Verb.RELEASE, Verb.REVOKE)),
        (Status.EXPIRED, ()),
        (Status.REPLACED, ()),
    ],
)
def test_a_case_that_is_undone_takes_its_certificate_along(status: Status, road: tuple[Verb, ...]) -> None:
    assert road_to(status, Verb.REVOKE) == road
    for verb in road:
        status = next_status(status, verb, by=Role.ISSUER)
    assert status in FINAL
