"""The table of kinds: each with its own mark, its required values, its title."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from zhengwu.documents.rules.kinds import KINDS, UnknownKind, WrongValues, complete_values, kind_named
from zhengwu.documents.tests.factories import VALUES

EVERY = [(kind, name) for kind, samples in VALUES.items() for name in samples]


@pytest.mark.parametrize(
    ("code", "name", "mark", "adverse"),
    [
        ("receipt", "收件凭证", "收", False),
        ("acceptance_notice", "受理通知书", "受", False),
        ("correction_notice", "补正告知书", "补", False),
        ("non_acceptance_notice", "不予受理通知书", "不受", True),
        ("special_procedure_notice", "特别程序告知书", "特", False),
        ("extension_notice", "延期告知书", "延", False),
        ("approval_decision", "准予行政许可决定书", "准", False),
        ("rejection_decision", "不予行政许可决定书", "否", True),
        ("service_receipt", "送达回证", "送", False),
    ],
)
def test_the_table(code: str, name: str, mark: str, adverse: bool) -> None:
    kind = kind_named(code)
    assert (kind.name, kind.mark, kind.adverse) == (name, mark, adverse)


def test_no_two_kinds_share_a_mark_and_every_kind_has_samples() -> None:
    assert len({kind.mark for kind in KINDS.values()}) == len(KINDS) == len(VALUES)


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_the_samples_are_complete(kind: str, name: str) -> None:
    values = complete_values(kind=kind_named(kind), values=VALUES[kind][name])
    assert kind_named(kind).values.model_validate(values.model_dump(mode="json")) == values


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_required_value_is_asked_for_by_name(kind: str) -> None:
    required = {name for name, field in kind_named(kind).values.model_fields.items() if field.is_required()}
    with pytest.raises(WrongValues) as refused:
        complete_values(kind=kind_named(kind), values={})
    assert {error.loc[1] for error in refused.value.errors} == required
    assert {"applicant", "item_name", "project_no"} <= required


@pytest.mark.parametrize("kind", ["non_acceptance_notice", "rejection_decision", "undoing_decision"])
def test_adverse_documents_need_reason_and_remedy(kind: str) -> None:
    values = {k: v for k, v in VALUES[kind]["plain"].items() if k not in {"reason", "remedy"}}
    with pytest.raises(WrongValues) as refused:
        complete_values(kind=kind_named(kind), values=values)
    assert {error.loc for error in refused.value.errors} == {("values", "reason"), ("values", "remedy")}
    assert "缺少" in refused.value.errors[0].say()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"unknown": "x"}, "document.extra_forbidden"),
        ({"gaps": []}, "document.too_short"),
        ({"gaps": [{"material": "证明", "problem": "  "}]}, "document.string_too_short"),
        ({"applicant": "王\x00芳"}, "document.value_error"),
        ({"applicant": "长" * 501}, "document.string_too_long"),
        ({"received_date": "2026-02-30"}, "document.date_from_datetime_parsing"),
    ],
)
def test_wrong_values_are_named(change: dict[str, Any], code: str) -> None:
    values = copy.deepcopy(VALUES["correction_notice"]["plain"]) | change
    with pytest.raises(WrongValues) as refused:
        complete_values(kind=kind_named("correction_notice"), values=values)
    assert [error.code for error in refused.value.errors] == [code]


def test_identity_and_phone_numbers_never_stand_in_full() -> None:
    values = complete_values(kind=kind_named("receipt"), values=VALUES["receipt"]["plain"]).model_dump()
    assert (values["id_number"], values["phone"]) == ("3401**********0028", "138****0012")


@pytest.mark.parametrize(
    ("kind", "values", "title"),
    [
        ("acceptance_notice", "plain", "受理通知书"),
        ("acceptance_notice", "tolerant", "容缺受理通知书"),
        ("approval_decision", "plain", "准予决定书"),
        ("approval_decision", "permit", "准予行政许可决定书"),
        ("rejection_decision", "plain", "不予办理决定书"),
        ("rejection_decision", "long", "不予行政许可决定书"),
        ("correction_notice", "plain", "补正告知书"),
    ],
)
def test_titles(kind: str, values: str, title: str) -> None:
    the_kind = kind_named(kind)
    assert the_kind.title(complete_values(kind=the_kind, values=VALUES[kind][values])) == title


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownKind, match="receipt"):
        kind_named("licence")
