"""Trust, reach and counting: the rules of the counter as tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.cases.rules.hand_over import CountDiffers, Counted, ReturnReasonMissing, check_counts, check_return
from zhengwu.cases.rules.reach import reaches
from zhengwu.cases.rules.trust import Trust, Way, trust_of

FEIXI, CHANGFENG, WUHU, BEIJING = "340123000000", "340121000000", "340200000000", "110101000000"


@pytest.mark.parametrize(
    ("way", "seen", "source", "reused", "level"),
    [
        ("certificate", False, "government", None, Trust.A),
        ("file", False, "government", None, Trust.C),
        ("file", False, "applicant", None, Trust.D),
        ("file", True, "government", None, Trust.B),
        ("paper", True, "agency", None, Trust.B),
        ("paper", False, "agency", None, Trust.C),
        ("file", False, "government", Trust.A, Trust.A),
        ("file", False, "government", Trust.B, Trust.B),
        ("file", False, "applicant", Trust.C, Trust.C),  # a copy is no better than what it was copied from
        ("file", True, "government", Trust.C, Trust.B),
        ("file", True, "government", Trust.A, Trust.A),
        ("tolerated", True, "government", None, None),
    ],
)
def test_trust_follows_from_how_a_paper_came(
    way: Way, seen: bool, source: str, reused: Trust | None, level: Trust | None
) -> None:
    assert trust_of(way=way, original_seen=seen, source=source, reused=reused) is level


@pytest.mark.parametrize(
    ("reach", "here", "allowed"),
    [
        ("county", FEIXI, True),
        ("county", CHANGFENG, False),
        ("city", CHANGFENG, True),
        ("city", WUHU, False),
        ("province", WUHU, True),
        ("province", BEIJING, False),
        ("nation", BEIJING, True),
        ("village", "340123100001", False),
    ],
)
def test_reach_is_a_matter_of_common_digits(reach: str, here: str, allowed: bool) -> None:
    assert reaches(reach, home=FEIXI, here=here) is allowed


def test_a_return_says_why() -> None:
    check_return(direction="out", reason="")
    check_return(direction="back", reason="缺一页")
    with pytest.raises(ReturnReasonMissing):
        check_return(direction="back", reason="")


_FOUND = st.builds(Counted, papers=st.integers(0, 9), difference=st.sampled_from(["", "少一页"]))


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from("ABCDE"), st.integers(1, 9), min_size=1),
    st.dictionaries(st.sampled_from("ABCDEF"), _FOUND),
)
def test_a_count_agrees_or_is_explained(on_slip: dict[str, int], counted: dict[str, Counted]) -> None:
    def agrees(no: str) -> bool:
        return no in counted and (counted[no].papers == on_slip[no] or bool(counted[no].difference))

    wrong = {no for no in on_slip if not agrees(no)}
    if wrong:
        with pytest.raises(CountDiffers) as refused:
            check_counts(given=on_slip, counted=counted)
        assert {error.loc[1] for error in refused.value.errors} == wrong
    else:
        check_counts(given=on_slip, counted=counted)
