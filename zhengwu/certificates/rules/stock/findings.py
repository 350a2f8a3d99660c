"""What is wrong with a row, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zhengwu.kernel.pure import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing wrong with one row. `column` is the heading it stands under; `template` is said with `facts`."""

    code: str
    column: str
    template: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """To be kept beside the row."""
        return {"code": self.code, "column": self.column, "template": self.template, "facts": dict(self.facts)}


#: Kinds of findings, in the words of the summary.
FINDING_NAMES: dict[str, str] = {
    "missing": "没有填",
    "number": "编号不对",
    "twice": "文件里编号重复",
    "there": "库里已有这个编号",
    "holder": "持证人不对",
    "day": "日期不对",
    "area": "区划代码不对",
    "field": "证照内容不对",
    "picture": "扫描件不能用",
    "faulty": "抽检发现和原件不一致",
}
#: What is said of a row.
FINDINGS: dict[str, str] = {
    "missing": "没有填。请照原件补上。",
    "twice": "和第 {line} 行的编号相同。请核对原件，每份证照留一行。",
    "there": "这个编号的证照已经在库里。不用再导入；编号写错的，请照原件改。",
    "day": "认不出日期“{text}”。请写成 2019-03-01 这样。",
    "future": "日期在今天以后。请照原件核对。",
    "ends_before": "有效期止早于有效期起。请照原件核对。",
    "no_end": "这种证照要写有效到哪一天。请照原件补上。",
    "id_type": "认不出证件类型“{text}”。请写居民身份证、护照、统一社会信用代码等。",
    "category": "这种证照不发给这一类持证人。请核对持证人和证照目录。",
    "area": "没有“{text}”这个区划代码。请写 12 位区划代码，或留空。",
    "shape": "这一行的格子比表头多。请检查有没有多余的逗号或引号。",
    "picture": "扫描件“{name}”不能用。请换成 PDF、JPG 或 PNG，再导入这一行。",
    "faulty": "抽检发现和原件不一致：{note}",
}


def found(kind: str, column: str, *, what: str = "", **facts: Any) -> Finding:
    """A finding of this kind; `what` is the sentence, when it has another name than the kind."""
    return Finding(code=kind, column=column, template=FINDINGS[what or kind], facts=facts)


def from_error(kind: str, column: str, error: InputError) -> Finding:
    """What another check said of a cell, in its own words."""
    return Finding(code=kind, column=column, template=error.msg, facts=dict(error.facts))
