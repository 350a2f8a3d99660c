"""签名: kept as given, told apart from what was changed, printed on the paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from unittest import mock

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from zhengwu.documents.models import DrawnSignature
from zhengwu.documents.operations.pdf import render
from zhengwu.documents.public import (
    GivenSignature,
    Standing,
    WrongValues,
    given_signature,
    hand_signatures_of,
    issue,
    sign,
    signature_holds,
    signed_content,
)
from zhengwu.documents.tests.factories import CIVIL_AFFAIRS, NOW, VALUES, ZHAO_MIN
from zhengwu.kernel.public import BadInput, events_of

WORDS = "我看完了上面的承诺，签名表示同意。"
CONTENT = "a" * 64
DRAWN = GivenSignature(strokes=(((100, 200), (400, 210)), ((200, 90), (210, 320))))
TYPED = GivenSignature(typed="王芳")


def signed(given: GivenSignature = DRAWN, **changes: Any) -> DrawnSignature:
    facts: dict[str, Any] = {
        "subject": "case:1", "of": "commitment:notice", "words": WORDS, "content_sha256": CONTENT, "given": given,
        "signer_name": "王芳", "account_id": 7, "by": ZHAO_MIN, "at": NOW,
    }  # fmt: skip
    return sign(**(facts | changes))


@pytest.mark.django_db
@pytest.mark.parametrize("given", [DRAWN, TYPED])
def test_it_is_kept_as_given_and_every_change_shows(given: GivenSignature) -> None:
    signed(given)
    (kept,) = hand_signatures_of("case:1")
    assert (kept.how, kept.path, kept.typed_name) == (given.how, given.path, given.typed)
    assert signature_holds(kept, content_sha256=CONTENT) is Standing.HOLDS
    assert signature_holds(kept, content_sha256="b" * 64) is Standing.WORDS_CHANGED
    changes: dict[str, object] = {
        "subject": "case:2", "of": "receipt", "words": WORDS + "不", "content_sha256": "b" * 64, "how": "other",
        "strokes": [[[0, 0], [99, 9]]], "typed_name": "外人", "signer_name": "外人", "account_id": 8,
        "signed_at": NOW + dt.timedelta(seconds=1), "sha256": "c" * 64,
    }  # fmt: skip
    assert {*changes, "id"} == {f.name for f in DrawnSignature._meta.fields}, "every field is covered"
    for name, value in changes.items():
        with mock.patch.object(kept, name, value):
            assert signature_holds(kept, content_sha256=CONTENT) is Standing.SIGNATURE_CHANGED, name
    with mock.patch.multiple(kept, how="drawn", strokes=[["x"]]):
        assert kept.path == "", "what is no drawing any more is not drawn"
    (event,) = events_of("case:1")
    assert (event.type, event.data["of"], event.data["sha256"]) == (
        "documents.SignatureGiven", "commitment:notice", kept.sha256,
    )  # fmt: skip
    assert not {"strokes", "王芳"} & {*event.data, *map(str, event.data.values())}


@pytest.mark.django_db
def test_the_database_keeps_it_too() -> None:
    kept = signed()
    for change in (
        lambda: DrawnSignature.objects.filter(pk=kept.pk).update(signer_name="外人"),
        lambda: DrawnSignature.objects.filter(pk=kept.pk).delete(),
    ):
        with pytest.raises(DatabaseError, match="stays as it was given"), transaction.atomic():
            change()
    for neither in (GivenSignature(), replace(DRAWN, typed="王芳")):
        with pytest.raises((IntegrityError, BadInput)), transaction.atomic():
            signed(neither)
    with pytest.raises(BadInput, match="王芳"):
        signed(GivenSignature(typed="外人"))


@pytest.mark.django_db
def test_the_hand_is_printed_on_the_paper_and_no_part_of_what_was_signed() -> None:
    def receipt(**more: object) -> Any:
        values = VALUES["receipt"]["plain"] | more
        return issue(kind="receipt", issuer=CIVIL_AFFAIRS, subject="case:1", values=values, by=ZHAO_MIN, at=NOW)

    bare, by_hand = receipt(), receipt(signature=DRAWN.path)
    assert signed_content(bare) == signed_content(by_hand) != signed_content(receipt(collector="孙立"))
    by_hand.refresh_from_db()
    assert signed_content(by_hand) == signed_content(bare), "as it is kept, too"
    by_hand.number, by_hand.verify_code = bare.number, bare.verify_code
    assert b"/Alt" in render(by_hand), "and named for who cannot see it"
    assert render(by_hand) != render(bare)
    for not_a_path in ("M1 2", "M1 2L3 4'/><script/>", "M1 2L3 4Z"):
        with pytest.raises(WrongValues):
            receipt(signature=not_a_path)


def test_a_pad_gives_what_a_paper_takes() -> None:
    given = given_signature(drawn=[[[n, (n * 7) % 400] for n in range(900)]])
    assert given is not None
    assert given.path.startswith("M0 0L")
