"""Tables, whole lists, pagers."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import on
from zhengwu.doors.ui.paging import page_numbers

_HERE = "#listing"
_CASES: tuple[tuple[str, str, str, str, ui.DueState, str, str, int, int, ui.Tone, tuple[ui.Badge, ...]], ...] = (
    ("20261109-0031", "食品（含保健食品）经营许可变更住所", "派河粮油店", "上派镇", "late", "逾期 1 天", "审查", 11, 10, "late",
     (ui.Badge("红牌", "late"),)),
    ("20261123-0114", "食品小经营店备案发放", "三河米饺铺", "三河镇", "today", "今天 17:00", "审查", 1, 1, "need", ()),
    ("20261118-0066", "公司备案", "肥西县演示物流有限公司", "桃花镇", "soon", "明天", "审查", 4, 5, "need",
     (ui.Badge("容缺", "need", "clock"),)),
    ("20261111-0007", "食品经营许可（新办）", "芳邻早餐店", "上派镇", "calm", "12月1日", "审查", 5, 10, "info",
     (ui.Badge("一件事", "info"),)),
    ("20261109-0044", "食品经营许可（新办）", "铭传乡中心食堂", "铭传乡", "paused", "已停 5 天", "检测", 6, 10, "plain", ()),
)  # fmt: skip


def _row(case: tuple[str, str, str, str, ui.DueState, str, str, int, int, ui.Tone, tuple[ui.Badge, ...]]) -> ui.Row:
    number, item, who, town, state, due, step, used, limit, tone, badges = case
    return ui.Row(
        (
            ui.Cell(due=ui.Due(state, due), lead=True),
            ui.Cell(text=item, href=_HERE, small=number, head=True, code=True),
            ui.Cell(text=who, small=town),
            ui.Cell(text=step),
            ui.Cell(bar=ui.ClockBar(f"{number} 已用天数", used, limit, None, tone=tone)),
            ui.Cell(badges=badges),
        ),
        pick=number,
        name=who,
        picked=state == "today",
    )


_COLUMNS = (
    ui.Column("期限", "?sort=due#listing", "ascending"),
    ui.Column("办件", "?sort=item#listing"),
    ui.Column("申请人"),
    ui.Column("环节"),
    ui.Column("已用 / 承诺"),
    ui.Column("标记"),
)
LISTING = ui.Listing(
    id="sample-list",
    segments=(ui.Segment("全部待办", _HERE, True), ui.Segment("网上申请", _HERE), ui.Segment("窗口申请", _HERE)),
    segments_label="样张：待办的视图",
    export=ui.Link("导出表格", _HERE),
    action="?",
    filters=(
        ui.Field(name="list_q", label="编号、姓名或事项", kind="search", required=False),
        ui.Field(
            name="list_item",
            label="事项",
            kind="select",
            required=False,
            options=(ui.Option("", "全部事项"), ui.Option("1", "食品经营许可（新办）")),
        ),
    ),
    hidden=(ui.Hidden("due", "late"),),
    batch=(ui.BatchAction("take", "收件", "stamp", main=True), ui.BatchAction("print", "打印", "printer")),
    batch_action="?",
    table=ui.Table(caption="待办列表，按期限从急到缓", columns=_COLUMNS, rows=tuple(map(_row, _CASES)), pickable=True),
    pager=ui.Pager(
        first=1,
        last=5,
        total=23,
        next_href="?page=2#listing",
        numbers=page_numbers(here=1, last=5, href=lambda n: f"?page={n}#listing"),
        label="翻页：待办样张",
    ),
)
NOTHING_FOUND = ui.Listing(
    id="sample-empty",
    table=ui.Table(
        caption="没有符合的", columns=_COLUMNS, rows=(), empty=ui.Empty("没有符合这些条件的件。", "看全部待办", _HERE)
    ),
)
FETCHING = ui.Listing(
    id="sample-loading",
    table=ui.Table(caption="正在查", columns=_COLUMNS, rows=(), loading=ui.Loading("正在查…", 5)),
)
SORTED = ui.Table(
    caption="督办中的件，最近的在前",
    columns=(ui.Column("交办", "#data_table", "descending"), ui.Column("部门"), ui.Column("操作", text_hidden=True)),
    rows=(
        ui.Row(
            (
                ui.Cell(text="超过承诺时限 2 天", small="11月23日", head=True),
                ui.Cell(text="县市场监管局"),
                ui.Cell(button=ui.Link("催办", "#data_table", more="：县市场监管局")),
            )
        ),
        ui.Row((ui.Cell(text="两次告知补正", small="11月20日", head=True), ui.Cell(text="县住建局"), ui.Cell())),
    ),
)
_TOWNS = (
    "上派镇",
    "三河镇",
    "桃花镇",
    "花岗镇",
    "山南镇",
    "官亭镇",
    "高店镇",
    "丰乐镇",
    "铭传乡",
    "柿树岗乡",
    "严店镇",
    "紫蓬镇",
)
LONG_TABLE = ui.Table(
    caption="二十四行：各乡镇便民服务中心上月收件",
    columns=(ui.Column("中心"), ui.Column("收件"), ui.Column("当场办结"), ui.Column("不满意")),
    rows=tuple(
        ui.Row(
            (
                ui.Cell(text=f"{town}{place}", head=True),
                ui.Cell(text=str(310 - 11 * n)),
                ui.Cell(text=f"{96 - n}%"),
                ui.Cell(text=str(n % 3) if n % 3 else ""),
            )
        )
        for n, (town, place) in enumerate((town, place) for town in _TOWNS for place in ("便民服务中心", "代办点"))
    ),
)
ENGLISH_TABLE = ui.Table(
    caption="Applications received by the county bodies",
    columns=(ui.Column("Body in charge"), ui.Column("Applications received"), ui.Column("Decided in time")),
    rows=(
        ui.Row(
            (
                ui.Cell(text="Bureau of Human Resources and Social Security", head=True),
                ui.Cell(text="3,120"),
                ui.Cell(text="99.4 %"),
            )
        ),
        ui.Row(
            (
                ui.Cell(text="Administration for Market Regulation", head=True),
                ui.Cell(text="2,690"),
                ui.Cell(text="97.9 %", badges=(ui.Badge("needs attention", "need"),)),
            )
        ),
    ),
)


FEW_PAGES_UP_TO = 20


def _pages(here: int, last: int, label: str) -> ui.Pager:
    return ui.Pager(
        first=here * 20 - 19,
        last=here * 20,
        total=last * 20,
        total_is_estimate=last > FEW_PAGES_UP_TO,
        previous_href="#pager" if here > 1 else "",
        next_href="#pager" if here < last else "",
        numbers=page_numbers(here=here, last=last, href=lambda _n: "#pager"),
        label=label,
    )


FEW_PAGES = _pages(2, 3, "翻页：三页")
MANY_PAGES = _pages(20, 48, "翻页：很多页")
CURSOR = ui.Pager(first=41, last=60, previous_href="#pager", next_href="#pager", label="翻页：只知道前后")
ONE_PAGE = ui.Pager(first=1, last=7, total=7)
SEGMENTS = (
    ui.Segment("今天", "#segments"),
    ui.Segment("近 30 天", "#segments", True),
    ui.Segment("本季度", "#segments"),
)
LINES = (
    ui.Line("个体工商户设立登记", "芳邻早餐店", end="10月 准予", href="#lines"),
    ui.Line("婴儿入户办理", end="3月 办结", badges=(ui.Badge("免提交", "done", "check"),)),
)
DEADLINE = ui.Due("soon", "12月4日前", on(12, 4))
