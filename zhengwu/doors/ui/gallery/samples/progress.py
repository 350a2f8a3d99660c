"""What happened, what may be done, the way a case goes."""

from dataclasses import dataclass

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import at

STORY = (
    ui.StoryEntry(at(11, 24, 9, 10), "检测好了，时钟接着走", "水样和餐具都合格。", "今天 9:10"),
    ui.StoryEntry(at(11, 18, 8, 30), "送去检测", "县检测中心在测，这几天不算进时限。"),
    ui.StoryEntry(at(11, 11, 10, 2), "受理了", "最晚 12月1日给您结果。"),
)
LOG = (
    ui.LogEntry(at(11, 24, 9, 10), "特别程序结束", "时钟接着走", "孙立", "今天 9:10"),
    ui.LogEntry(at(11, 23, 16, 2), "收到检测报告", by="县检测中心"),
    ui.LogEntry(at(11, 11, 10, 2), "受理", "肥市监受〔2026〕1503号", "赵敏"),
)
ACTIONS = (
    ui.Action("特别程序", "#action_list", "检验、检测、专家评审等，不计时"),
    ui.Action("延期", "#action_list", "只能一次，最多 10 天，12月1日前批"),
    ui.Action("受理", done="11月11日已受理"),
    ui.Action("补正", locked="受理后，依法不能再要求补正"),
)


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One box of the flow picture."""

    name: str
    note: str
    words: str
    you: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The way an item goes: boxes, and one way back."""

    steps: tuple[FlowStep, ...]
    back_note: str = ""
    back_from: int = 1
    back_to: int = 0


FLOW = Flow(
    (
        FlowStep("申请", "您，约 8 分钟", "您在网上填表，约 8 分钟", True),
        FlowStep("受理", "窗口，当天", "窗口当天看完；不齐的，5 个工作日内一次告诉您要补什么"),
        FlowStep("审查", "经办，1 天", "经办人核对失业情况，1 个工作日"),
        FlowStep("决定", "审批，1 天", "审批人作出决定，1 个工作日"),
        FlowStep("领证", "网上即时", "电子证即时可用，纸质证可寄到家", True),
    ),
    "材料不齐：5 个工作日内一次告知要补什么，补齐当天受理",
)
WORDY_FLOW = Flow(
    (
        FlowStep("村（社区）受理和入户调查公示", "村委会", "村委会受理，入户看过后公示 7 天", True),
        FlowStep("县民政局审核确认", "县民政局", "县民政局 10 个工作日内审核"),
    ),
    "材料不齐：一次告知",
)
