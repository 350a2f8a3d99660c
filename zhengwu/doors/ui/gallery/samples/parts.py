"""The demonstration county on 2026-11-24: days, clocks, documents, things to do."""

import datetime as dt
from zoneinfo import ZoneInfo

from zhengwu.doors.ui import shapes as ui

_FRIDAY = 5
SHANGHAI = ZoneInfo("Asia/Shanghai")


def on(month: int, day: int, year: int = 2026) -> dt.date:
    """A day of the demonstration."""
    return dt.date(year, month, day)


def at(month: int, day: int, hour: int, minute: int = 0, second: int = 0) -> dt.datetime:
    """An instant of the demonstration."""
    return dt.datetime(2026, month, day, hour, minute, second, tzinfo=SHANGHAI)


OFFERED = ui.Badge("免提交", "done", "check")
NAMES: tuple[tuple[ui.DayState, tuple[int, int], str], ...] = (
    ("start", (11, 11), "受理"),
    ("counted", (11, 12), ""),
    ("counted", (11, 13), ""),
    ("counted", (11, 16), ""),
    ("counted", (11, 17), ""),
    ("paused", (11, 18), "检测"),
    ("paused", (11, 19), ""),
    ("paused", (11, 20), ""),
    ("paused", (11, 23), ""),
    ("counted", (11, 24), "今天"),
    ("left", (11, 25), ""),
    ("left", (11, 26), ""),
    ("left", (11, 27), ""),
    ("left", (11, 30), ""),
    ("due", (12, 1), "到期"),
)
DAYS = tuple(ui.ClockDay(on(*day), state, word, word or state, day == (11, 24)) for state, day, word in NAMES)
WAITING = (
    ui.ClockDay(on(11, 19), "start", "收件", "收件"),
    ui.ClockDay(on(11, 20), "start", "告知", "一次告知"),
    *(
        ui.ClockDay(on(*day), "waiting", "今天" if day == (11, 24) else "", "等您补正", day == (11, 24))
        for day in ((11, 23), (11, 24), (11, 25), (11, 26), (11, 27), (11, 30), (12, 1), (12, 2), (12, 3))
    ),
    ui.ClockDay(on(12, 4), "due", "截止", "补正截止日"),
)
CLOCK = ui.Clock(
    label="食品经营许可的工作日，从 11月11日到 12月1日",
    days=DAYS,
    title="食品经营许可（新办）",
    promise_days=10,
    used_days=5,
    left_days=5,
    note="11月18日至23日送检水样和餐具，依行政许可法第四十五条不计时，已书面告知您。\n法定最晚 12月15日。",
)
LATER_CLOCK = ui.Clock(
    label="消防安全检查的工作日", days=WAITING, title="营业前消防安全检查", words="还没受理，时钟没走"
)
LONG_CLOCK = ui.Clock(
    label="六十个工作日",
    title="很长的事项",
    days=tuple(
        ui.ClockDay(on(9, 1) + dt.timedelta(days=n), "counted", "", "计时")
        for n in range(60)
        if (on(9, 1) + dt.timedelta(days=n)).isoweekday() <= _FRIDAY
    ),
    promise_days=60,
    used_days=43,
    left_days=17,
)
CRUMBS = (ui.Crumb("首页", "#crumbs"), ui.Crumb("个人办事", "#crumbs"), ui.Crumb("就业失业登记证发放"))
STEPS = (
    ui.Step("选情况", "done", "#steps"),
    ui.Step("填写和材料", "now"),
    ui.Step("核对", "next"),
    ui.Step("提交", "next"),
)
DOCS = (
    ui.Doc("补正告知书", "#doc_list", "肥消补〔2026〕117号", on(11, 20), 82 * 1024, ofd_href="#doc_list"),
    ui.Doc("收件凭证", "#doc_list", "肥消收〔2026〕309号", on(11, 19), 61 * 1024),
    ui.Doc("特别程序告知书", "#doc_list", "肥市监特〔2026〕42号", on(11, 17), 78 * 1024),
    ui.Doc("受理通知书", "#doc_list", "肥市监受〔2026〕1503号", on(11, 11), 75 * 1024),
)
PAPER = ui.Paper(
    title="补正材料一次性告知书",
    number="肥民补〔2026〕086号",
    to="王芳",
    paragraphs=("您申请的城镇居民最低生活保障，还需补齐下列材料：",),
    items=("家庭收入证明，原件 1 份；", "户主近期免冠一寸照片，2 张。"),
    after=("请于 2026年12月8日前补来，补齐当天受理。以上为全部内容，不再要求补正其他材料。",),
    signed_by="肥西县民政局",
    signed_on=on(11, 24),
    seal="演示印章 仅供示例",
)
TODOS = (
    ui.Todo(
        "补正 1 份材料",
        "#todo_list",
        "公众聚集场所投入使用、营业前消防安全检查",
        "去补正",
        due=ui.Due("soon", "12月4日前"),
    ),
    ui.Todo("评一评 11月19日的窗口收件", "#rating", "县政务服务中心 3 号综合窗口，约 1 分钟", "去评价", "info", "star"),
)
