"""What the pages of stock share: who may enter, the way to them, how a batch and what is wrong in it are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import STOCK_READERS, STOCK_STATE_NAMES, StockBatch, StockState
from zhengwu.doors.desk.certificates._words import crumbs
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import sentence
from zhengwu.doors.ui.shapes import Badge, Crumb, Tone
from zhengwu.kernel.public import NotPermitted

STOCK, BATCH = "desk-stock", "desk-stock-batch"
_TONES: Mapping[str, tuple[Tone, str]] = {
    StockState.UPLOADED: ("need", "edit"),
    StockState.MAPPED: ("info", "clock"),
    StockState.CHECKED: ("need", "eye"),
    StockState.SAMPLED: ("need", "check"),
    StockState.IMPORTING: ("info", "clock"),
    StockState.DONE: ("done", "check"),
    StockState.STOPPED: ("plain", "cross"),
}


def check_reader(request: DoorRequest) -> None:
    """Whoever brings or compares batches anywhere may enter.

    Raises:
        NotPermitted
    """
    if not any(request.officer.may(action) for action in STOCK_READERS):
        raise NotPermitted(action=STOCK_READERS[0])


def to_stock(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 证照库 › 存量制证 › …"""
    return crumbs(Crumb(_("存量制证"), reverse(STOCK) if way else ""), *way)


def to_batch(batch: StockBatch, verb: str) -> Sequence[Crumb]:
    """待办 › 证照库 › 存量制证 › 低保证.csv › 抽检."""
    return to_stock(Crumb(batch.file_name, reverse(BATCH, args=[batch.pk])), Crumb(verb))


def stock_badge(batch: StockBatch) -> Badge:
    """等对应列, 正在检查, 等抽检…"""
    tone, icon = _TONES[batch.state]
    return Badge(_(STOCK_STATE_NAMES[StockState(batch.state)]), tone, icon)


def finding_words(finding: Mapping[str, Any]) -> str:
    """身份证号码：身份证号码的校验位不对…"""
    words = sentence("", finding["template"], finding["facts"])
    return _("{column}：{words}").format(column=finding["column"], words=words) if finding["column"] else words


def said_words(batch: StockBatch) -> str:
    """Why it came back, or was stopped."""
    return sentence("", batch.said["template"], batch.said["facts"]) if batch.said else ""
