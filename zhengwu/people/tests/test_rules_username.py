"""用户名."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.people.rules.username import UsernameWrong, normal_username, read_username


@pytest.mark.parametrize(
    ("typed", "username"),
    [("WangFang", "wangfang"), (" ｗａｎｇ ", "wang"), ("王芳", "王芳"), ("a.b@c-d_e", "a.b@c-d_e")],
)
def test_one_spelling(typed: str, username: str) -> None:
    assert read_username(typed) == username


@pytest.mark.parametrize("typed", ["", "   ", "a b", "a\x00b", "王\u202e芳", "a" * 151, "😀", "a/b"])
def test_the_rest_is_refused(typed: str) -> None:
    with pytest.raises(UsernameWrong):
        read_username(typed)


@given(st.text(max_size=30))
def test_normal_is_normal(typed: str) -> None:
    assert normal_username(normal_username(typed)) == normal_username(typed)
