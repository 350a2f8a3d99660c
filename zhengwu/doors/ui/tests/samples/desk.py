"""Sample pages of the desk."""

from zhengwu.doors.desk import shapes as d
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.tests.samples import BY_NAME, CLOCK, DOCS, PAPER, STEPS, at, on

FRAME = d.DeskFrame(
    name="审批台",
    region="肥西县",
    home_href="/desk",
    officer="孙立 · 审查岗",
    rail=(
        d.RailLink("待办", "/desk", "list", 23, True),
        d.RailLink("收件", "/desk/reception", "stamp", 6),
        d.RailLink("等申请人补正", "/desk/waiting", "alert", 9),
        d.RailLink("特别程序", "/desk/special", "pause", 2),
        d.RailLink("已办结", "/desk/done", "done"),
    ),
    search_href="/desk",
    hats=(d.Hat("孙立 · 审查岗", "1", True), d.Hat("顶岗：受理岗（B 岗）", "2")),
    hat_action="/desk/hat",
    reminders=2,
    reminders_href="/desk/reminders",
    portal_href="/",
)
ROWS: tuple[tuple[str, str, str, str, ui.DueState, str, str, int, int, ui.Tone, tuple[ui.Badge, ...]], ...] = (
    (
        "20261109-0031",
        "食品（含保健食品）经营许可变更住所",
        "派河粮油店",
        "上派镇",
        "late",
        "逾期 1 天",
        "审查",
        11,
        10,
        "late",
        (ui.Badge("红牌", "late"),),
    ),
    ("20261123-0114", "食品小经营店备案发放", "三河米饺铺", "三河镇", "today", "今天 17:00", "审查", 1, 1, "need", ()),
    (
        "20261120-0097",
        "公司变更登记",
        "肥西县演示建材有限公司",
        "桃花镇",
        "today",
        "今天 17:00",
        "审查",
        2,
        2,
        "need",
        (ui.Badge("网上"),),
    ),
    ("20261118-0066", "公司备案", "肥西县演示物流有限公司", "桃花镇", "soon", "明天", "审查", 4, 5, "need", ()),
    (
        "20261111-0007",
        "食品经营许可（新办）",
        "芳邻早餐店",
        "上派镇",
        "calm",
        "12月1日",
        "审查",
        5,
        10,
        "info",
        (ui.Badge("一件事", "info"),),
    ),
    (
        "20261109-0044",
        "食品经营许可（新办）",
        "铭传乡中心食堂",
        "铭传乡",
        "paused",
        "已停 5 天",
        "检测",
        6,
        10,
        "plain",
        (),
    ),
)


def _row(
    no: str,
    item: str,
    who: str,
    town: str,
    due: ui.Due,
    step: str,
    bar: ui.ClockBar | None,
    badges: tuple[ui.Badge, ...],
) -> ui.Row:
    return ui.Row(
        (
            ui.Cell(due=due, lead=True),
            ui.Cell(text=item, href=f"/desk/cases/{no}", small=no, head=True, code=True),
            ui.Cell(text=who, small=town),
            ui.Cell(text=step),
            ui.Cell(bar=bar),
            ui.Cell(badges=badges),
        ),
        pick=no,
        name=who,
        picked=due.state == "today",
    )


INBOX = d.InboxPage(
    frame=FRAME,
    heading="待办",
    total=23,
    who="县市场监管局 · 审查岗 A 岗",
    today=on(11, 24),
    counts=(
        d.DueCount("late", "已逾期", 1, "?due=late"),
        d.DueCount("today", "今天到期", 3, "?due=today"),
        d.DueCount("soon", "2 天内", 5, "?due=soon"),
        d.DueCount("calm", "时间充裕", 12, "?due=calm", True),
        d.DueCount("paused", "暂停计时", 2, "?due=paused"),
    ),
    listing=ui.Listing(
        segments=(ui.Segment("全部待办", "/desk", True), ui.Segment("今天必须办", "/desk?due=today")),
        export=ui.Link("导出表格", "/desk/export.csv"),
        action="/desk",
        filters=(
            ui.Field(name="item", label="事项", kind="select", options=(ui.Option("", "全部事项"),)),
            ui.Field(name="step", label="环节", kind="select", options=(ui.Option("", "全部环节"),)),
        ),
        hidden=(ui.Hidden("due", "late"),),
        batch=(ui.BatchAction("take", "签收", main=True, key="e"), ui.BatchAction("print", "打印", "printer")),
        batch_action="/desk/batch",
        table=ui.Table(
            caption="待办列表",
            columns=(
                ui.Column("期限", "?sort=due", "ascending"),
                ui.Column("办件", "?sort=item"),
                ui.Column("申请人"),
                ui.Column("环节"),
                ui.Column("已用 / 承诺"),
                ui.Column("标记"),
            ),
            rows=(
                *(
                    _row(
                        no,
                        item,
                        who,
                        town,
                        ui.Due(state, words),
                        step,
                        ui.ClockBar(f"{no} 已用天数", used, limit, None, tone=tone),
                        badges,
                    )
                    for no, item, who, town, state, words, step, used, limit, tone, badges in ROWS
                ),
                _row("9", "婴儿入户办理", "王*", "", ui.Due("calm", "12月1日", on(12, 1)), "收件", None, ()),
            ),
            pickable=True,
        ),
        pager=ui.Pager(
            first=1,
            last=10,
            total=23,
            numbers=(ui.Segment("1", "?page=1", True), ui.Segment("2", "?page=2")),
            next_href="?page=2",
        ),
    ),
)
INBOX_EMPTY = d.InboxPage(
    frame=FRAME,
    heading="待办",
    total=0,
    who="审查岗",
    today=on(11, 24),
    listing=ui.Listing(table=ui.Table(caption="待办列表", columns=(), rows=(), empty=ui.Empty("现在没有要您办的件。"))),
)
CASE = d.DeskCasePage(
    frame=FRAME,
    crumbs=(ui.Crumb("待办", "/desk"), ui.Crumb("第 7 件，共 23 件")),
    heading="食品经营许可（新办）",
    sub="芳邻早餐店 · 王芳",
    project_no="20261111-0007",
    version="事项第 5 版",
    badges=(ui.Badge("审查中", "info"), ui.Badge("开办餐饮店", "info", "layers"), ui.Badge("网上申请")),
    facts=(
        d.FactCard(
            "申请人",
            (
                ui.Pair("经营者", "王芳", badge=ui.Badge("实名四级", "done", "check")),
                ui.Pair(
                    "证件",
                    "3401**********0028",
                    href="/desk/cases/1/reveal",
                    link="显示",
                    link_more="完整证件号，要写理由",
                ),
                ui.Pair("代办", "李强，委托到 12月31日"),
                ui.Pair("手机", "138****0012"),
            ),
        ),
        d.FactCard(
            "申请表",
            (
                ui.Pair("字号", "芳邻早餐店"),
                ui.Pair("信用代码", "92340123MA0000031X", "与登记一致", "done", code=True),
                ui.Pair("经营场所", "肥西县上派镇演示路 8 号", "与登记一致", "done"),
                ui.Pair("面积", "62 平方米", "平面图标 58 平方米", "need"),
                ui.Pair("业态", "餐饮服务（小型餐馆）"),
                ui.Pair("项目", "热食类制售、自制饮品"),
                ui.Pair("从业人员", "3 人，健康证齐"),
            ),
        ),
    ),
    earlier=(
        ui.Line("个体工商户设立登记", end="10月 准予"),
        ui.Line("婴儿入户办理", end="3月 办结", href="/desk/cases/3"),
    ),
    papers=(
        d.PaperTab("营业执照", "电子证照", "?paper=1", "done"),
        d.PaperTab("健康证", "3 份，窗口核验", "?paper=2", "done"),
        d.PaperTab("安全制度", "自备", "?paper=3", "done"),
        d.PaperTab("平面布置图", "上传，待看", "?paper=4", "eye", True),
        d.PaperTab("检测报告", "上传，待看", "?paper=5"),
    ),
    papers_note="5 份，已看 3 份",
    viewer=d.Viewer(
        title="平面布置图",
        kind="file",
        src="/files/1",
        name="平面图.pdf",
        pages="1 / 1 页",
        download_href="/files/1?download",
    ),
    review=d.ReviewForm(
        title="审查要点",
        note="审查细则第 3 版，6 项已定 4 项",
        action="/desk/cases/1/review",
        opinion_hint="退回时一定要写",
        points=(
            d.Point("p1", "经营场所与营业执照一致", "系统已比对", "yes"),
            d.Point("p2", "从业人员健康证在有效期内", "系统已比对", "yes"),
            d.Point("p3", "有食品安全管理制度和责任人", "", "yes"),
            d.Point("p4", "水样、餐具检测合格", "11月23日检测报告", "na"),
            d.Point("p5", "布局生熟分开、流程不交叉", "看平面布置图", "no"),
            d.Point("p6", "面积与申请表一致", "申请 62，图纸 58"),
        ),
        opinion="面积以平面图 58 平方米为准，已电话与申请人确认，拟准予。",
        outcomes=(
            d.Outcome("approve", "同意，往下走", True, key="a"),
            d.Outcome("return", "退回"),
            d.Outcome("reject", "拟不予", stern=True),
        ),
    ),
    signers=(
        d.Signer("县消防救援大队 吴工", "已同意", "done", "布局符合要求"),
        d.Signer("县生态环境分局", "等意见", "need"),
    ),
    bars=(ui.ClockBar("承诺", 5, 10, on(12, 1)), ui.ClockBar("法定", 5, 20, on(12, 15))),
    clock=ui.Clock(label="从 11月11日受理到 12月1日到期的工作日", days=CLOCK.days, small=True),
    clock_note="审查环节还有 2 天（到 11月26日）",
    main_action=ui.Link("提请决定", "/desk/cases/1/submit"),
    main_key="d",
    main_note="送 周正 决定。审查人和决定人不能是同一人。",
    actions=(
        ui.Action("特别程序", "/desk/cases/1/special", "检验、检测、专家评审等，不计时"),
        ui.Action("延期", "/desk/cases/1/extend", "只能一次，最多 10 天，12月1日前批"),
        ui.Action("受理", done="11月11日已受理"),
        ui.Action("补正", locked="受理后，依法不能再要求补正"),
        ui.Action("不予受理", locked="已受理"),
    ),
    docs=DOCS[:1],
    log=(
        ui.LogEntry(at(11, 24, 9, 10), "特别程序结束", "时钟接着走", "孙立", "今天 9:10"),
        ui.LogEntry(at(11, 23, 16, 2), "收到检测报告", by="县检测中心"),
        ui.LogEntry(at(11, 11, 10, 2), "受理", "肥市监受〔2026〕1503号", "赵敏"),
    ),
    chain_words="事件链已核对，无改动",
)
CASE_BARE = d.DeskCasePage(
    frame=FRAME,
    crumbs=(ui.Crumb("待办", "/desk"),),
    heading="婴儿入户办理",
    sub="王*",
    project_no="1",
    notice=ui.Notice("另一位同事刚刚受理了这件"),
    errors=(ui.FieldError("f-opinion", "退回要写意见"),),
    viewer=d.Viewer(title="照片", kind="image", src="/files/2"),
    chain_words="第 3 条事件对不上",
    chain_ok=False,
)
RECEIVE = d.ReceivePage(
    frame=FRAME,
    crumbs=(ui.Crumb("收件", "/desk/reception"), ui.Crumb("城镇居民最低生活保障申请")),
    heading="城镇居民最低生活保障申请",
    sub="王芳",
    project_no="20261124-0012",
    action="/desk/cases/12/receive",
    steps=STEPS,
    facts=(
        d.FactCard(
            "申请人",
            (ui.Pair("姓名", "王芳"), ui.Pair("证件", "3401**********0028")),
            ui.Badge("已实名", "done", "check"),
        ),
    ),
    rows=(
        d.ReceptionRow(
            key="apply", name="个人书面申请", asked="原件 1", status="已上传 1 份", view=ui.Link("看", "/files/1")
        ),
        d.ReceptionRow(
            key="income",
            name="家庭收入证明",
            asked="原件 1",
            status="没交",
            tone="late",
            wrong=True,
            problem="没有交",
            remedy="请到社区开具",
            problem_error="请写清楚有什么问题",
        ),
        d.ReceptionRow(
            key="photo", name="户主近期免冠一寸照片", asked="4 张", status="收到 2 张", tone="need", tolerable=True
        ),
        d.ReceptionRow(key="later", name="诊断证明", asked="原件 1", status="申请后补", tone="need", tolerated=True),
    ),
    rows_note="7 份，齐 5 份，",
    rows_missing="缺 2 份",
    decisions=(
        d.Decision("accept", "受理", "材料齐全，符合法定形式", locked="还有 2 份材料要补正"),
        d.Decision("request-correction", "一次告知补正", "只能告知一次，要说全", True),
        d.Decision("refuse-acceptance", "不予受理", "不归我们管，或依法不能办"),
    ),
    correction_fields=(ui.Field(name="deadline_days", label="补正期限", kind="number", value="10", unit="个工作日"),),
    refusal_fields=(
        ui.Field(name="reason", label="理由", kind="long_text"),
        ui.Field(name="competent_body", label="该找哪个机关", required=False),
    ),
    errors=(ui.FieldError("f-problem-income", "家庭收入证明：请写清楚有什么问题"),),
    paper=PAPER,
    due_note="12月1日前要告知，过期视为受理",
    button="发出补正告知书",
    can_preview=True,
)
ACTION = d.ActionPage(
    frame=FRAME,
    crumbs=(ui.Crumb("待办", "/desk"), ui.Crumb("延期")),
    heading="延期",
    sub="食品经营许可（新办） · 20261111-0007",
    action="/desk/cases/1/extend",
    button="延期",
    back_href="/desk/cases/1",
    lead="只能延一次，最多 10 个工作日。",
    law="行政许可法第四十二条",
    fields=(BY_NAME["number"], BY_NAME["long_text"], BY_NAME["file"]),
    paper=PAPER,
    bars=(ui.ClockBar("承诺", 5, 10, on(12, 1)),),
    stern=True,
    upload=True,
    can_preview=True,
)
