"""The common shape of a refused number: one named class for each thing that can be wrong with it."""

from __future__ import annotations

from typing import Any

from zhengwu.kernel.pure import BadInput, InputError


class NumberRefused(BadInput):
    """A number that cannot be right; `code` and `template` of the subclass say why and what to do."""

    def __init__(self, *, loc: tuple[str | int, ...], **facts: Any) -> None:
        error = InputError(loc=loc, msg=self.template, code=self.code, facts=facts)
        super().__init__([error], self.template, **facts)
