"""An import that was refused: every mistake, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.items.rules.source import SourceError
from zhengwu.kernel.public import BadInput, InputError


class ImportRefused(BadInput):
    """The source has mistakes; nothing was imported. `mistakes` are all of them, in plain words."""

    code = "items.import_refused"
    template = "事项文件有 {count} 处要改，一项也没有导入：\n{list}"
    kind = "items"

    def __init__(self, mistakes: Sequence[SourceError]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(
            [
                InputError(
                    loc=(self.kind, one.number, one.path),
                    msg="{mistake}",
                    code="items.source",
                    facts={"mistake": str(one)},
                )
                for one in mistakes
            ],
            list="\n".join(str(one) for one in mistakes),
        )
