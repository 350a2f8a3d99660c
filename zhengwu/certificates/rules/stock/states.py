"""The one table of what may happen to a batch of stock certificates."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class StockState(StrEnum):
    """存量批次的状态."""

    UPLOADED = "uploaded"
    MAPPED = "mapped"
    CHECKED = "checked"
    SAMPLED = "sampled"
    IMPORTING = "importing"
    DONE = "done"
    STOPPED = "stopped"


#: What people read.
STOCK_STATE_NAMES: dict[StockState, str] = {
    StockState.UPLOADED: "等对应列",
    StockState.MAPPED: "正在检查",
    StockState.CHECKED: "等抽检",
    StockState.SAMPLED: "抽检合格",
    StockState.IMPORTING: "正在入库",
    StockState.DONE: "已入库",
    StockState.STOPPED: "已停止",
}


class StockStep(StrEnum):
    """What is done to a batch."""

    MAP = "map"
    CHECK = "check"
    PASS = "pass"  # noqa: S105  a step, no password
    SEND_BACK = "send_back"
    START = "start"
    FINISH = "finish"
    STOP = "stop"


STOCK_STEP_NAMES: dict[StockStep, str] = {
    StockStep.MAP: "对应列",
    StockStep.CHECK: "检查",
    StockStep.PASS: "抽检",
    StockStep.SEND_BACK: "退回",
    StockStep.START: "入库",
    StockStep.FINISH: "入库完成",
    StockStep.STOP: "停止",
}
_LEADS: dict[StockStep, dict[StockState, StockState]] = {
    StockStep.MAP: {StockState.UPLOADED: StockState.MAPPED, StockState.CHECKED: StockState.MAPPED},
    StockStep.CHECK: {StockState.MAPPED: StockState.CHECKED},
    StockStep.PASS: {StockState.CHECKED: StockState.SAMPLED},
    StockStep.SEND_BACK: {StockState.MAPPED: StockState.UPLOADED, StockState.CHECKED: StockState.UPLOADED},
    StockStep.START: {StockState.SAMPLED: StockState.IMPORTING},
    StockStep.FINISH: {StockState.IMPORTING: StockState.DONE},
    StockStep.STOP: {
        state: StockState.STOPPED for state in StockState if state not in {StockState.DONE, StockState.STOPPED}
    },
}
#: The platform is at work on it; nobody need press anything.
AT_WORK = frozenset({StockState.MAPPED, StockState.IMPORTING})
#: From here nothing leads on, and the file is gone.
ENDED = frozenset({StockState.DONE, StockState.STOPPED})


class StockNotNow(Conflict):
    """The step does not follow from the state the batch is in."""

    code = "stock.not_now"
    template = "这一批现在是“{state_name}”，不能办“{step_name}”。请刷新页面，看现在能办哪一步。"


def next_stock_state(state: StockState, step: StockStep) -> StockState:
    """Where `step` leads from `state`.

    Raises:
        StockNotNow
    """
    try:
        return _LEADS[step][state]
    except KeyError:
        raise StockNotNow(state_name=STOCK_STATE_NAMES[state], step_name=STOCK_STEP_NAMES[step]) from None


def can_step(state: StockState, step: StockStep) -> bool:
    """Whether it can be done now."""
    return state in _LEADS[step]
