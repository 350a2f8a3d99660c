"""Sample values for tests and screenshots: portal."""

from dataclasses import replace

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.citizen.shapes.transparency import WallBody, WallFigure, WallPage
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.fields import BY_NAME
from zhengwu.doors.ui.gallery.samples.parts import TODOS, at, on

HALL = c.HallCard(
    name="县政务服务中心",
    address="肥西县上派镇人民路",
    hours=("周一至周五 9:00–17:00",),
    phone="0551-68841234",
    status="开放中，17:00 关门",
    status_tone="done",
    href="/halls/1",
    latitude="31.7069",
    longitude="117.1583",
)
HALL_NEARER = c.HallCard(
    name="青年社区便民服务站", address="青年社区", href="/halls/2", latitude="31.7198", longitude="117.1674"
)
HALL_SOMEWHERE = c.HallCard(name="没有登记坐标的站", address="某处", href="/halls/3")
NEAR = c.Near(
    action="/#halls",
    fields=(
        ui.Field(
            name="place",
            label="住在哪里",
            kind="select",
            options=(ui.Option("340123100000", "上派镇"), ui.Option("340123101000", "三河镇")),
            placeholder="全县",
        ),
    ),
)
STATS = (
    c.Stat("今天办结", "486", "件", "今天收件 612 件"),
    c.Stat("按时办结", "99.2", "%", "近 30 天 902 个决定，895 个在承诺期限里"),
    c.Stat("群众满意", "数据还不够", "", "近 30 天收到 7 个评价"),
    c.Stat("现在开着的大厅", "3", "个", "本地一共 3 个大厅"),
)
HOME = c.HomePage(
    search_href="/search",
    suggest_href="/suggest",
    tries=tuple(
        ui.Link(word, f"/search?q={word}")
        for word in ("失业登记", "孩子上户口", "开小吃店", "低保怎么申请", "养老金认证", "残疾人补贴")
    ),
    doors=(
        c.Door("办", "我要办", "1135 个事项", "#do"),
        c.Door("查", "我要查", "办件进度、证照真伪", "/track"),
        c.Door("问", "我要问", "政策问答、12345", "#ask"),
        c.Door("评", "我要评", "差评必回访", "/my#rate"),
        c.Door("看", "我要看", "政务公开、公示公告", "#look"),
    ),
    todos_title="王芳，有 2 件事等您",
    todos=TODOS,
    running=c.Running(
        "食品经营许可（新办）", "/my/1", 5, 10, on(12, 1), "现在在县市场监管局审查岗，下一步：作出决定。"
    ),
    my_href="/my",
    life_lines=(
        c.LifeLine(
            "个人办事",
            "按人生的事找，或按主题找",
            tuple(
                c.Station(name, icon, "/search", (ui.Link(first, "/items/1"), ui.Link(second, "/items/1")))
                for name, icon, first, second in (
                    ("出生", "baby", "婴儿入户", "医保参保"),
                    ("上学", "school", "新生入学", "学生资助"),
                    ("就业", "work", "失业登记", "技能补贴"),
                    ("婚育", "heart", "结婚登记", "生育登记"),
                    ("安家", "home", "户口迁入", "公租房申请"),
                    ("看病", "medical", "异地备案", "大病救助"),
                    ("养老", "sunset", "待遇认证", "高龄津贴"),
                    ("身后", "lotus", "户口注销", "遗属待遇"),
                )
            ),
            (ui.Count("户籍身份", "/search", 86), ui.Count("社会保障", "/search", 132)),
            "个人办事主题",
            "/search",
        ),
        c.LifeLine("法人办事", "从开办到注销，一家店的一生", (c.Station("开办", "shop", "/search"),)),
    ),
    often=tuple(
        c.OftenItem(name, "/items/1", note, time)
        for name, note, time in (
            ("就业失业登记证发放", "县人社局 · 全程网办 · 免费", "1.5 天"),
            ("企业离退休人员领取养老金资格认证", "县人社局 · 刷脸即办 · 免费", "当场"),
            ("婴儿入户办理", "县公安局 · 一件事 · 免费", "1 天"),
        )
    ),
    often_note="近 30 天肥西办得最多的",
    bodies=(ui.Count("县人社局", "/search?body=1", 120), ui.Count("县民政局", "/search?body=2", 41)),
    bundles=(
        c.BundleCard(
            "失业以后",
            "先登记失业，再申请就业援助和社会保险补贴",
            "/bundles/1",
            (c.BundleFigure("事项", "3"), c.BundleFigure("部门", "1"), c.BundleFigure("材料", "15", "17")),
        ),
    ),
    bundles_more=ui.Link("全部 6 件", "/bundles"),
    halls=(HALL, HALL_NEARER, HALL_SOMEWHERE),
    halls_more=ui.Link("全部大厅", "/halls"),
    near=NEAR,
    questions=(c.Faq("不会用手机怎么办？", "打 12345，或到最近的便民站。"),),
    day=c.DayStats(at(11, 24, 10, 30), STATS, "/figures"),
)
HOME_WITH_MORE_HALLS = replace(HOME, halls=HOME.halls[:1], near=replace(NEAR, source_href="/halls"))
SEARCH = c.SearchPage(
    action="/search",
    q="失业",
    heading="找事项",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("找事项")),
    suggest_href="/suggest",
    words="找到 2 件",
    segments=(ui.Segment("全部", "/search", True), ui.Segment("个人", "/search?audience=natural")),
    filters=(BY_NAME["select"],),
    rows=(
        c.ItemRow(
            name="就业失业登记证发放",
            href="/items/1",
            body="县人社局",
            summary="登记后可以享受职业介绍和培训。",
            badges=(ui.Badge("全程网办", "done", "check"),),
            promise="3 个工作日",
            visits="一次不跑",
        ),
        c.ItemRow(name="失业保险金申领", href="/items/2", body="县人社局"),
    ),
    pager=ui.Pager(first=1, last=2, total=2),
)
SEARCH_EMPTY = c.SearchPage(
    action="/search",
    q="<b>",
    heading="找事项",
    empty=ui.Empty("没找到“<b>”，换个说法试试，或打 12345。", "看全部事项", "/search"),
    tries=(ui.Link("失业登记", "/search?q=失业登记"),),
)
HALLS = c.HallsPage(
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("大厅和便民站")),
    lead="每个大厅在哪、现在开没开门。",
    near=NEAR,
    halls=(HALL, HALL_NEARER, HALL_SOMEWHERE),
    words="3 个大厅，现在开着 1 个",
)
HALL_PAGE = c.HallPage(
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("大厅和便民站", "/halls"), ui.Crumb("县政务服务中心")),
    name="县政务服务中心",
    kind="政务服务中心",
    status="开放中，17:00 关门",
    status_tone="done",
    pairs=(
        ui.Pair("地址", "肥西县上派镇人民路"),
        ui.Pair("时间", "周一至周五 9:00–17:00"),
        ui.Pair("电话", "0551-68841234"),
    ),
    groups=(
        c.WindowGroup("03、04 号窗口", "综合窗口", (ui.Link("就业失业登记证发放", "/items/1"),)),
        c.WindowGroup("12 号窗口", "户籍窗口", ()),
    ),
    all_href="/halls",
)
BUNDLES = c.BundlesPage(
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("一件事")), groups=(("个人办事", HOME.bundles), ("企业办事", HOME.bundles))
)
BUNDLE = c.BundlePage(
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("一件事", "/bundles"), ui.Crumb("失业以后")),
    name="失业以后",
    summary="先登记失业，再申请就业援助",
    facts=(c.Fact("办几项", "2", "项", "每项分别申请"), c.Fact("备几份材料", "2", "份", "分开数是 3 份")),
    steps=(
        c.BundleStep(
            name="就业失业登记证发放",
            href="/items/1",
            summary="登记失业。",
            body="县人社局",
            note="3 个工作日 · 一次不跑",
            apply_href="/items/1/apply",
        ),
        c.BundleStep(
            name="社会保险补贴",
            href="/items/2",
            summary="补贴。",
            body="县人社局",
            note="当场",
            why_not="12月1日起受理。",
        ),
    ),
    papers=(
        c.BundlePaper(
            "身份证", (ui.Link("1", "#step-1", more="就业失业登记证发放"), ui.Link("2", "#step-2", more="社会保险补贴"))
        ),
        c.BundlePaper(
            "结婚证", (ui.Link("2", "#step-2", more="社会保险补贴"),), (ui.Badge("看情况", "plain", "help"),)
        ),
    ),
    papers_words="分开看一共 3 份，同一份只算一次是 2 份。",
    notice=ui.Notice("里面有 1 个事项现在不受理", "下面只列现在能办的。", "need"),
)
FIGURES = c.FiguresPage(
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("数字是怎么算的")),
    at=at(11, 24, 10, 30),
    figures=tuple(c.FigureWords(stat, ("数的是什么。", "不数什么。")) for stat in STATS),
)
#: Somebody applied in every hour of the day: the widest the wall can be.
WALL = WallPage(
    place="肥西县",
    now=at(11, 24, 10, 30),
    heading="我们办得怎么样",
    figures=tuple(WallFigure(stat.term, stat.figure, stat.unit, stat.note) for stat in STATS),
    bodies=(WallBody("肥西县市场监督管理局", "1,024", "99.7%", 100),),
    bodies_title="各机构，7月1日以来",
    hours=tuple((str(hour), 4 * hour, 100 - 4 * hour) for hour in range(24)),
    hours_title="23 点前后人最多",
)
TRACK = c.TrackPage(
    action="/track",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("查办件进度")),
    errors=(ui.FieldError("f-number", "没有这个编号，或密码不对"),),
    fields=(
        ui.Field(
            name="project_no", id="f-number", label="办件编号", error="没有这个编号，或密码不对", hint="在收件凭证上"
        ),
        ui.Field(name="query_password", label="查询密码"),
    ),
    verify_href="/verify",
    my_href="/my",
)
VERDICT = ui.Verdict(
    outcome="valid",
    title="这份文书是真的，现在有效",
    at=at(11, 30, 14, 5, 22),
    pairs=(
        ui.Pair("文书", "准予行政许可决定书"),
        ui.Pair("收件人", "王*"),
        ui.Pair("文号", "肥市监许〔2026〕118号"),
        ui.Pair("发文机关", "肥西县市场监督管理局"),
        ui.Pair("发文日期", "2026年11月26日"),
    ),
    checks=("内容没有改动", "没有撤销"),
    qr="http://127.0.0.1:8000/v/ABCDEFGHJKLMNPQRSTUV",
    identifier="ABCDE-FGHJK-LMNPQ-RSTUV",
)
VERIFY = c.VerifyPage(
    action="/verify",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("核验文书真伪")),
    verdict=VERDICT,
    compare=("收件人的姓、文号，和上面一样。", "二维码扫出来的网址，是政务服务的网址。"),
    file_action="/verify/file",
)
VERIFY_EMPTY = c.VerifyPage(action="/verify", code="abc", error="核验码是 20 位，您填了 3 位")
SIGN_IN = c.SignInPage(
    action="/sign-in",
    fields=(ui.Field(name="login", label="账号", autocomplete="username"), BY_NAME["password"]),
    why="登录后才能提交申请。",
    hidden=(ui.Hidden("next", "/my"),),
    demo_accounts=(c.DemoAccount("wangfang", "王芳", "申请人"), c.DemoAccount("zhaomin", "赵敏", "综合窗口")),
    demo_note="密码在启动时打印在终端里。",
)
