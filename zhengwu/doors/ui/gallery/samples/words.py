"""Badges, notices, places, terms, nothing here, something coming."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import OFFERED

BADGES = (
    OFFERED,
    ui.Badge("可容缺", "need", "clock"),
    ui.Badge("一件事", "info", "layers"),
    ui.Badge("红牌", "late"),
    ui.Badge("网上申请"),
    ui.Badge("deemed accepted", "need"),
)
NOTICES = (
    ui.Notice("系统今晚升级", "22:00 起大约半小时，草稿先存好。"),
    ui.Notice("材料都齐了", "今天就受理，不用再来。", "done"),
    ui.Notice(
        "现在不受理",
        "下一次从 2027年3月1日开始。",
        "need",
        (ui.Link("看上一版", "#notice", "clock"), ui.Link("提醒我", "#notice")),
    ),
    ui.Notice("这件已经逾期 1 天", "请今天办完，并写明原因。", "late"),
    ui.Notice("仍按您上次的筛选显示", "", "plain", (ui.Link("看全部待办", "#notice"),)),
)
LONG_CRUMBS = (
    ui.Crumb("首页", "#crumbs"),
    ui.Crumb("法人办事", "#crumbs"),
    ui.Crumb("食品（含保健食品）经营许可", "#crumbs"),
    ui.Crumb("食品经营许可变更住所（跨乡镇迁移并同时增加热食类制售项目）"),
)
PAIRS = (
    ui.Pair("经营者", "王芳", badge=ui.Badge("实名四级", "done", "check")),
    ui.Pair("信用代码", "92340123MA0000031X", "与登记一致", "done", code=True),
    ui.Pair("面积", "62 平方米", "平面图标 58 平方米", "need"),
    ui.Pair("健康证", "1 份过期", "11月20日到期", "late"),
    ui.Pair("证件", "3401**********0028", href="#pairs", link="显示", link_more="完整证件号，要写理由"),
)
NOTHING = ui.Empty("现在没有要您办的事。", "看看能办什么", "#empty")
NOTHING_AT_ALL = ui.Empty("这个月还没有差评。")
COMING = ui.Loading("正在向公安部门核对，通常几秒钟…", 2)
MASKED = ui.Masked("3401**********0028")
REVEALING = ui.Masked("3401**********0028", "#masked")
WANG = ui.Person(
    name="王芳",
    number=REVEALING,
    number_name="身份证",
    level=ui.Badge("实名四级", "done", "check"),
    contact="138****0012",
)
BY_AGENT = ui.Person(
    name="王芳",
    number=MASKED,
    number_name="身份证",
    level=ui.Badge("实名三级"),
    agent="李强",
    agent_until="委托到 12月31日",
)
FIRM = ui.Person(
    name="肥西县演示农业机械维修与技术服务专业合作社（普通合伙）肥西分社",
    number=ui.Masked("9134****1542"),
    number_name="信用代码",
    level=ui.Badge("已核对登记", "done", "check"),
    firm=True,
)
