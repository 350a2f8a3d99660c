"""Figures and charts: the same numbers a supervisor sees."""

from zhengwu.doors.ui import shapes as ui

STATS = (
    ui.Stat(
        name="按时办结",
        figure="99.2",
        unit="%",
        trend="比上月多 0.3 个百分点",
        tone="done",
        note="近 30 天，2388 件",
        href="#stats",
    ),
    ui.Stat(name="平均用时", figure="1.5", unit="个工作日", trend="和上月一样", note="承诺 3 个工作日"),
    ui.Stat(name="要补正", figure="31", unit="件", trend="比上周多 6 件，多在食品经营", tone="need"),
    ui.Stat(name="逾期", figure="1", unit="件", trend="县市场监管局，审查环节", tone="late"),
    ui.Stat(name="跑动次数", figure="0", unit="次"),
)
_DAYS = ("10/26", "10/27", "10/28", "10/29", "10/30", "11/2", "11/3", "11/4", "11/5", "11/6", "11/9", "11/10", "11/11",
         "11/12", "11/13", "11/16", "11/17", "11/18", "11/19", "11/20", "11/23", "今天")  # fmt: skip
_RATES = (98.4, 98.6, 98.5, 98.7, 98.3, 98.1, 98.6, 98.7, 98.5, 98.8, 98.6, 98.4, 98.7, 98.9, 98.8, 98.9, 98.6, 98.8, 99.0,
          98.9, 99.1, 99.2)  # fmt: skip
_WEEKS = ui.Grid(
    columns=("周", "办结", "逾期", "按时率"),
    rows=(
        ("10月26日起", "2311", "32", "98.6%"),
        ("11月2日起", "2280", "30", "98.7%"),
        ("11月9日起", "2405", "27", "98.9%"),
        ("11月16日起", "2388", "21", "99.1%"),
        ("11月23日起", "902", "7", "99.2%"),
    ),
)
TREND = ui.Trend(
    title="按时办结率，30 天都在 98% 以上",
    note="办结件中在承诺时限内的比例",
    points=tuple(ui.Point(day, rate) for day, rate in zip(_DAYS, _RATES, strict=True)),
    unit="%",
    goal=98,
    goal_words="目标 98%",
    table=_WEEKS,
)
ONE_DAY = ui.Trend(
    title="今天开始统计取号后等多久",
    points=(ui.Point("今天", 12),),
    unit=" 分钟",
    table=ui.Grid(columns=("日", "等多久"), rows=(("今天", "12 分钟"),)),
)
NO_DAYS = ui.Trend(title="还没有人评价", points=(), table=ui.Grid(columns=("日", "好评"), rows=()))
BARS = ui.Bars(
    title="卡在审查：10 件里有 1 件超过 6 天",
    note="10 件里 9 件不超过的天数",
    bars=(
        ui.Bar("收件", 0.4, limit=1, limit_words="限 1 天"),
        ui.Bar("受理", 1.8, limit=5, limit_words="限 5 天"),
        ui.Bar("审查", 6.2, limit=6, limit_words="限 6 天", tone="late", mark="late"),
        ui.Bar("决定", 1.1, limit=2, limit_words="限 2 天", tone="done", mark="calm"),
        ui.Bar("制证", 1.7, limit=2, limit_words="限 2 天", tone="need", mark="soon"),
        ui.Bar("送达", 2.0, limit=2, limit_words="限 2 天", tone="need", mark="today"),
        ui.Bar("检测", 3.0, words="3 天", tone="plain", mark="paused"),
    ),
    after="审查环节超了 0.2 天：食品经营类的现场核查排不上，建议加派 1 人。",
    table=ui.Grid(
        columns=("环节", "实际（天）", "限（天）"),
        rows=(
            ("收件", "0.4", "1"),
            ("受理", "1.8", "5"),
            ("审查", "6.2", "6"),
            ("决定", "1.1", "2"),
            ("制证", "1.7", "2"),
            ("送达", "2.0", "2"),
            ("检测", "3.0", "不计时"),
        ),
    ),
)
RANKING = ui.Ranking(
    title="县人社局连续两个季度第一",
    note="100 分减扣分，季度累计",
    ranks=(
        ui.Rank("县人社局", 99.5, moved="没变"),
        ui.Rank("县公安局", 99.2, moved="升 1 位"),
        ui.Rank("县残联", 98.8, moved="升 2 位"),
        ui.Rank("县民政局", 95.1, moved="降 2 位"),
        ui.Rank("县住建局", 95.1, moved="降 1 位"),
        ui.Rank("县市场监管局", 86.0, moved="没变", tone="need"),
    ),
    table=ui.Grid(
        columns=("部门", "办件", "牌", "好评", "得分"),
        rows=(
            ("县人社局", "3120", "0", "99.4%", "99.5"),
            ("县公安局", "2876", "0", "99.1%", "99.2"),
            ("县残联", "142", "0", "99.0%", "98.8"),
            ("县民政局", "638", "黄 1", "98.2%", "95.1"),
            ("县住建局", "705", "黄 1", "97.6%", "95.1"),
            ("县市场监管局", "2690", "红 1 黄 1", "97.9%", "86.0"),
        ),
    ),
)
