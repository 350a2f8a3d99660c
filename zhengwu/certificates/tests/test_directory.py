"""The directory: drafted, put in force, rewritten as the next version, retired."""

from __future__ import annotations

import pytest

from zhengwu.certificates.models import CertificateType
from zhengwu.certificates.public import certificate_types, enact_type, retire_type, write_type
from zhengwu.certificates.rules.directory import NotInDraft, NotInForce
from zhengwu.certificates.tests.factories import CIVIL, MONDAY, TYPE, Bureau, entry, issued
from zhengwu.kernel.public import BadInput, NotPermitted, events_of


def test_the_next_version_takes_the_place_of_the_one_before(bureau: Bureau) -> None:
    by = bureau.zhao_min
    old = issued(bureau)
    with pytest.raises(NotInDraft):
        enact_type(code=TYPE, by=by, now=MONDAY)
    draft = write_type(entry=entry(months=24), by=by, now=MONDAY)
    assert (draft.version, draft.state) == (2, "draft")
    assert write_type(entry=entry(months=36), by=by, now=MONDAY).pk == draft.pk, "a draft is written over"
    enact_type(code=TYPE, by=by, now=MONDAY)
    assert {t.version: t.state for t in CertificateType.objects.all()} == {1: "retired", 2: "in_force"}
    old.refresh_from_db()
    assert old.type.version == 1, "certificates keep the version they were issued by"
    assert [e.type.partition(".")[2] for e in events_of(draft.subject)] == [
        "CertificateTypeWritten", "CertificateTypeInForce", "CertificateTypeWritten", "CertificateTypeWritten",
        "CertificateTypeRetired", "CertificateTypeInForce",
    ]  # fmt: skip
    assert draft.schema["properties"].keys() == {"address", "people", "number"}
    assert [t.version for t in certificate_types(q="低保")] == [2, 1]
    retire_type(code=TYPE, by=by, now=MONDAY)
    with pytest.raises(NotInForce):
        retire_type(code=TYPE, by=by, now=MONDAY)
    with pytest.raises(NotInForce):
        issued(bureau)


def test_what_is_wrong_or_not_theirs_is_refused(bureau: Bureau) -> None:
    twice = ({"key": "a", "label": "甲"}, {"key": "a", "label": "乙"})
    for wrong in ({"code": "1"}, {"printed": ("nothing",)}, {"fields": twice, "printed": ()}, {"name": " "}):
        with pytest.raises(BadInput):
            write_type(entry=entry(**wrong), by=bureau.zhao_min, now=MONDAY)
    for rest, words in (({}, "已经有在用的"), ({"name": "别的证"}, "编号会重复")):
        write_type(entry=entry(code=f"{CIVIL}002", **rest), by=bureau.zhao_min, now=MONDAY)
        with pytest.raises(BadInput, match=words):
            enact_type(code=f"{CIVIL}002", by=bureau.zhao_min, now=MONDAY)
    from dataclasses import replace

    with pytest.raises(NotPermitted):
        write_type(entry=entry(), by=replace(bureau.zhao_min, grants=()), now=MONDAY)
