"""Deadlines, the three times, the two clocks."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import DAYS, on

DUES = (
    ui.Due("late", "逾期 1 天", on(11, 23)),
    ui.Due("today", "今天 17:00", on(11, 24)),
    ui.Due("soon", "明天", on(11, 25)),
    ui.Due("calm", "12月7日", on(12, 7)),
    ui.Due("paused", "已停 5 天"),
)
THREE = ui.Times(statutory=ui.Span(20), promise=ui.Span(3), actual=ui.Span(1.5))
NOT_ENOUGH = ui.Times(statutory=None, promise=ui.Span(0))
CALENDAR_DAYS = ui.Times(statutory=ui.Span(60, "day"), promise=ui.Span(30, "day"), actual=ui.Span(41, "day"))
SMALL = ui.Clock(label="工作日，从 11月11日到 12月1日，小格", days=DAYS, small=True)
BARS = (
    ui.ClockBar("承诺", 5, 10, on(12, 1)),
    ui.ClockBar("法定", 19, 20, on(12, 2), tone="need"),
    ui.ClockBar("检测", 12, 10, on(11, 20), unit="day", tone="late"),
    ui.ClockBar("复核", 3, 3, on(11, 23), tone="done", words="已用完，办好了"),
    ui.ClockBar("公示", 2, 7, None, tone="plain"),
)
