"""What can be refused, and how it is said. Pure Python: rules raise these.

A refusal carries a template in Chinese (the source language) and the facts to fill it; the doors translate the template
and only then fill it, so that one refusal reads well in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar


class Refusal(Exception):
    """Something the platform will not do, with the reason and what to do next."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "refused"
    title: ClassVar[str] = "不能这样办"
    template: ClassVar[str] = "这一步办不了。"

    def __init__(self, message: str | None = None, **facts: Any) -> None:
        self.message_template = message or self.template
        self.facts: dict[str, Any] = facts
        super().__init__(self.say())

    def say(self, translate: Any = None) -> str:
        """The sentence for people. `translate` turns the Chinese template into the reader's language."""
        template: str = translate(self.message_template) if translate else self.message_template
        return template.format(**self.facts) if self.facts else template


class LawForbids(Refusal):
    """The law does not allow this step now; `article` says which law."""

    status = 409
    code = "law_forbids"
    title = "依法不能这样办"
    article: ClassVar[str] = ""


class Conflict(Refusal):
    """The thing has moved on: somebody else was faster, or the step is out of order."""

    status = 409
    code = "conflict"
    title = "现在不能办这一步"


class NotPermitted(Refusal):
    """This person may not do this."""

    status = 403
    code = "not_permitted"
    title = "您没有这个权限"
    template = "这一步要由有权限的人办。请换一个账号，或请您的主管授权。"


class NotFound(Refusal):
    """There is no such thing, or it is not this reader's to see."""

    status = 404
    code = "not_found"
    title = "没有找到"
    template = "没有找到您要的内容，请检查编号或地址。"


class TooLarge(Refusal):
    """More than we can take."""

    status = 413
    code = "too_large"
    title = "太大了"


@dataclass(frozen=True, slots=True, kw_only=True)
class InputError:
    """One thing wrong with one input.

    `loc` is the path to the input, e.g. `("form", "phone")`. `msg` is the Chinese template, filled with `facts`.
    """

    loc: tuple[str | int, ...]
    msg: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def say(self, translate: Any = None) -> str:
        """The sentence for people, in the reader's language when `translate` is given."""
        template: str = translate(self.msg) if translate else self.msg
        return template.format(**self.facts) if self.facts else template


class BadInput(Refusal):
    """Input we cannot take, every mistake named at once so that nobody has to come back twice."""

    status = 422
    code = "bad_input"
    title = "有几处要改"
    template = "有 {count} 处要改，改好后再提交，已填的内容都还在。"

    def __init__(self, errors: Iterable[InputError] = (), message: str | None = None, **facts: Any) -> None:
        self.errors: tuple[InputError, ...] = tuple(errors)
        super().__init__(message, **{"count": len(self.errors), **facts})

    @classmethod
    def one(cls, loc: tuple[str | int, ...], msg: str, code: str, **facts: Any) -> BadInput:
        """A single mistake; its sentence is the whole message."""
        return cls([InputError(loc=loc, msg=msg, code=code, facts=facts)], msg, **facts)
