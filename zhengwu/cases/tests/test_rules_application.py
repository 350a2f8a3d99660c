"""申请和补交: what is handed in, judged all at once."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.cases.rules.application import GivenMaterial, shape_errors, supply_errors
from zhengwu.kernel.tests.factories import naughty_strings

FILE = UUID(int=7)
GUIDE = frozenset({"申请书", "户口簿"})


def material(name: str = "申请书", *, file: bool = False, paper: str = "", later: bool = False) -> GivenMaterial:
    return GivenMaterial(name=name, file_id=FILE if file else None, certificate_identifier=paper, tolerate=later)


@pytest.mark.parametrize(
    ("given_materials", "when_applying", "when_supplying"),
    [
        ([], [], ["materials.empty"]),
        ([material(file=True)], [], []),
        ([material(paper="CERT-1")], [], []),
        ([material(later=True)], [], ["material.one_way"]),
        ([material()], ["material.one_way"], ["material.one_way"]),
        ([material(file=True, paper="CERT-1")], ["material.one_way"], ["material.one_way"]),
        ([material(file=True, later=True)], ["material.one_way"], ["material.one_way"]),
        ([material(file=True), material(file=True)], ["material.twice"], ["material.twice"]),
        ([material("别的", file=True)], ["material.unknown"], []),  # supplying, the notice says what was asked
        ([material(paper="a\x00")], ["text.control"], ["text.control"]),
        ([material(paper="C" * 121)], ["text.too_long"], ["text.too_long"]),
        ([material(paper=" CERT-1")], ["material.identifier"], ["material.identifier"]),
        (
            [material("别的"), material(), material("户口簿", later=True), material("户口簿", file=True)],
            ["material.unknown", "material.one_way", "material.twice"],
            ["material.one_way", "material.one_way", "material.one_way", "material.twice"],
        ),
    ],
)
def test_each_material_once_and_in_one_way(
    given_materials: Sequence[GivenMaterial], when_applying: Sequence[str], when_supplying: Sequence[str]
) -> None:
    assert [e.code for e in shape_errors(given=given_materials, on_guide=GUIDE)] == when_applying
    assert [e.code for e in supply_errors(given=given_materials)] == when_supplying


odd = st.sampled_from(naughty_strings()) | st.text(max_size=10) | st.sampled_from(["申请书", ""])


@given(st.lists(st.builds(material, odd, file=st.booleans(), paper=odd, later=st.booleans()), max_size=5))
def test_every_error_has_its_place_and_reads(materials: list[GivenMaterial]) -> None:
    for error in (*shape_errors(given=materials, on_guide=GUIDE), *supply_errors(given=materials)):
        assert error.loc[0] == "materials"
        assert error.say()
        assert len(error.say()) < 200
