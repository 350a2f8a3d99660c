"""Ready processes to begin with (流程样板): drawings of ours, offered by the designer and changed to taste."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_FILES: Final = Path(__file__).parents[1] / "beginnings"
#: Name and when it fits, from the simplest on; the files say the same.
WORDS: Final = {
    "serial": ("逐级审查", "初审、复审、决定依次办。大多数事项适用。"),
    "two-level": ("两级审批", "经办人审查，科室负责人审核；审核不同意的，回到经办人重办。"),
    "countersign": (
        "会签审查",
        "初审以后，每个有审查权限的岗位都要签意见，再作决定。用于几个科室都要负责的事项。",
    ),
    "joint-lead": ("牵头会办", "牵头科室先审查，另外两个科室同时出意见，由牵头科室汇总后决定。"),
    "site-survey": ("现场踏勘", "书面审查和现场踏勘同时进行，踏勘不同意的要综合评议，再作决定。"),
    "expert-review": (
        "专家评审",
        "初审以后请专家评审。评审时间不计入期限的，另按特别程序办理并书面告知申请人。",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """One of them: `words` say when it fits."""

    key: str
    name: str
    words: str
    bpmn_xml: str


@cache
def beginnings() -> tuple[Beginning, ...]:
    """All of them."""
    return tuple(
        Beginning(key=key, name=name, words=words, bpmn_xml=(_FILES / f"{key}.bpmn").read_text("utf-8"))
        for key, (name, words) in WORDS.items()
    )
