"""What never changes is read once, and only so much of it is kept."""

from __future__ import annotations

from zhengwu.kernel.public import Kept


def test_it_is_read_once_while_it_is_asked_for() -> None:
    kept: Kept[str, str] = Kept(most=2)
    read: list[str] = []

    def ask(key: str) -> str:
        def say() -> str:
            read.append(key)
            return key.upper()

        return kept.get(key, say)

    assert [ask(key) for key in "abab"] == ["A", "B", "A", "B"]
    assert read == ["a", "b"]
    ask("a"), ask("c")
    assert read == ["a", "b", "c"]
    ask("a"), ask("b")
    assert read == ["a", "b", "c", "b"], "the one that was asked for longest ago went first"
