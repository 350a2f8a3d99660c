"""Sample pages for tests and screenshots: the demonstration county on 2026-11-24, as the look shows it."""

import datetime as dt
from zoneinfo import ZoneInfo

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.desk import shapes as d
from zhengwu.doors.ui import shapes as ui

SHANGHAI = ZoneInfo("Asia/Shanghai")


def on(month: int, day: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, day)


def at(month: int, day: int, hour: int, minute: int = 0, second: int = 0) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, minute, second, tzinfo=SHANGHAI)


OFFERED = ui.Badge("免提交", "done", "check")
NAMES = (
    ("start", (11, 11), "受理"), ("counted", (11, 12), ""), ("counted", (11, 13), ""), ("counted", (11, 16), ""),
    ("counted", (11, 17), ""), ("paused", (11, 18), "检测"), ("paused", (11, 19), ""), ("paused", (11, 20), ""),
    ("paused", (11, 23), ""), ("counted", (11, 24), "今天"), ("left", (11, 25), ""), ("left", (11, 26), ""),
    ("left", (11, 27), ""), ("left", (11, 30), ""), ("due", (12, 1), "到期"),
)  # fmt: skip
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
        if (on(9, 1) + dt.timedelta(days=n)).weekday() < 5
    ),
    promise_days=60,
    used_days=43,
    left_days=17,
)
CRUMBS = (ui.Crumb("首页", "/"), ui.Crumb("个人办事", "/search"), ui.Crumb("就业失业登记证发放"))
STEPS = (
    ui.Step("选情况", "done", "/guide#situation"),
    ui.Step("填写和材料", "now"),
    ui.Step("核对", "next"),
    ui.Step("提交", "next"),
)
CONTRACT = ui.PaperRow(
    key="contract",
    title="解除劳动合同书",
    state="wrong",
    error="右下角的公章看不清，请把它拍进画面再传一次",
    files=(ui.UploadedFile("离职证明.jpg", 1_887_437, at(11, 24, 10, 28), "/files/1", "remove:1"),),
    name="file.contract",
    upload="upload:contract",
    button="重新拍照或选文件",
    max_bytes=20 * 1024 * 1024,
    sample=ui.Link("看样本", "/samples/1"),
    later_name="later.contract",
    later_hint="要在办结前补来，否则登记终止",
)
PAPERS = (
    ui.PaperRow(
        key="id", title="居民身份证", state="reused", words="已引用电子证照",
        note="有效期到 2036年5月12日。只用于这次登记，2026年12月24日后自动失效。", look=ui.Link("看一下", "/papers/id"),
    ),
    ui.PaperRow(
        key="book", title="居民户口簿", state="checked", words="数据核对一致", note="今天 10:31 向公安部门核对，不保存副本。"
    ),
    CONTRACT,
)  # fmt: skip
ONE_OF = ui.PaperGroup(
    "下面两份，交一份就行",
    (
        ui.PaperRow(key="diagnosis", title="县级以上医疗机构诊断证明", state="uploaded", words="已上传 2 页",
                    name="file.diagnosis", choose_name="one_of.health", chosen=True),
        ui.PaperRow(key="disabled", title="残疾人证", state="missing", words="还没有交", name="file.disabled",
                    choose_name="one_of.health", required=False, blank=ui.Link("下载空白表", "/blank/1")),
    ),
)  # fmt: skip
DOCS = (
    ui.Doc("补正告知书", "/docs/1", "肥消补〔2026〕117号", on(11, 20), 82 * 1024),
    ui.Doc("收件凭证", "/docs/2", "肥消收〔2026〕309号", on(11, 19), 61 * 1024),
    ui.Doc("特别程序告知书", "/docs/3", "肥市监特〔2026〕42号", on(11, 17), 78 * 1024),
    ui.Doc("受理通知书", "/docs/4", "肥市监受〔2026〕1503号", on(11, 11), 75 * 1024),
)
RATING = ui.RatingForm(
    title="11月19日的窗口收件，您满意吗？",
    note="3 号综合窗口。评价不给经办人看姓名，差评一定回访。",
    action="/my/1/rate",
    whys=(ui.Option("slow", "办得慢"), ui.Option("unclear", "说不清"), ui.Option("rude", "态度差")),
)
FIELDS: tuple[ui.Field, ...] = (
    ui.Field(name="text", label="单位名称", value="肥西县演示服装有限公司"),
    ui.Field(name="long_text", label="情况说明", kind="long_text", required=False, max_length=2000),
    ui.Field(name="name", label="姓名", kind="name", value="王芳", prefilled="来自您的实名信息"),
    ui.Field(
        name="phone", label="手机号", kind="phone", value="1380000012",
        hint="办理进度和取证通知会发到这里", error="手机号要 11 位，您填了 10 位",
    ),
    ui.Field(name="resident_id", label="身份证号", kind="resident_id", value="34**", locked=True),
    ui.Field(name="uscc", label="统一社会信用代码", kind="uscc"),
    ui.Field(name="date", label="离职日期", kind="date", value="2026-10-30", hint="以解除劳动合同书上写的为准"),
    ui.Field(name="past_date", label="出生日期", kind="past_date", max="2026-11-24"),
    ui.Field(name="number", label="面积", kind="number", unit="平方米"),
    ui.Field(name="money", label="每月收入", kind="money", value="3000.50"),
    ui.Field(name="select", label="乡镇", kind="select", placeholder="请选择",
             options=(ui.Option("1", "上派镇", picked=True), ui.Option("2", "三河镇"))),
    ui.Field(name="radio", label="怎么领证", kind="radio", label_hidden=True, options=(
        ui.Option("electronic", "只要电子证", "办好立刻能用", True), ui.Option("courier", "寄到家", "免费，约 2 天"),
        ui.Option("window", "自己取", "任一窗口都行"))),
    ui.Field(name="checkboxes", label="想要哪些帮助", kind="checkboxes", required=False, options=(
        ui.Option("jobs", "介绍工作", picked=True), ui.Option("training", "免费技能培训", picked=True),
        ui.Option("loan", "创业担保贷款"))),
    ui.Field(name="yes_no", label="是否退役军人", kind="yes_no", value="no"),
    ui.Field(name="address", label="现在住在", kind="address", value="肥西县上派镇演示路 8 号 2 栋 301"),
    ui.Field(name="password", label="密码", kind="password"),
    ui.Field(name="search", label="查找", kind="search"),
    ui.Field(name="file", label="送达回证", kind="file", accept=".pdf"),
)  # fmt: skip
BY_NAME = {field.name: field for field in FIELDS}
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
TODOS = (
    ui.Todo("补正 1 份材料", "/my/1", "公众聚集场所投入使用、营业前消防安全检查", "去补正", due=ui.Due("soon", "12月4日前")),
    ui.Todo("评一评 11月19日的窗口收件", "/my/1#rate", "县政务服务中心 3 号综合窗口，约 1 分钟", "去评价", "info", "star"),
)

GUIDE = c.GuidePage(
    name="就业失业登记证发放",
    summary="没有工作、想找工作的肥西居民，登记后可以免费享受职业介绍和培训，符合条件的还能领补贴。",
    crumbs=CRUMBS,
    badges=(
        ui.Badge("全程网办", "done", "check"), ui.Badge("一次不跑", "done", "check"), ui.Badge("行政确认"),
        ui.Badge("承诺件"), ui.Badge("全市通办"),
    ),
    times=ui.Times(statutory=ui.Span(20), promise=ui.Span(3), actual=ui.Span(1.5)),
    facts=(
        c.Fact("跑几次", "0", "次", "窗口办也只需 1 次"), c.Fact("多少钱", "免费", "", "证书、寄送都不收费"),
        c.Fact("网上办到哪步", "Ⅳ 级", "", "从申请到领证都在网上"), c.Fact("谁来办", "县人社局", "", "社区工作站可代收"),
    ),
    questions=(
        c.Question("situation", "失业前的情况，选一项", (
            c.Choice("graduate", "毕业或离校，没再上学", "年满 16 周岁"),
            c.Choice("dismissed", "从单位离职、下岗", "机关、事业单位、企业都算", True),
            c.Choice("closed", "自己的店或公司关了", "破产、停业"), c.Choice("land", "承包的土地被征用了", "失地农民"),
            c.Choice("veteran", "退役军人、退役运动员", "自己找工作的"), c.Choice("migrant", "进城务工后失去工作", "稳定就业满 6 个月"),
        )),
    ),
    action="/items/1",
    materials=(
        c.MaterialRow(name="居民身份证", text="登录后从电子证照库调取，不用上传。",
                      source="来源：公安部门 · 窗口办理时出示原件，收复印件 1 份", badges=(OFFERED,)),
        c.MaterialRow(name="居民户口簿", text="由数据共享核对本人和常住地，不用上传。",
                      source="来源：公安部门 · 核对不一致时再请您补交", badges=(OFFERED,)),
        c.MaterialRow(name="解除劳动合同书", text="拍照或扫描，能看清单位公章和解除日期。", yours=True,
                      source="来源：原工作单位 · 复印件 1 份，窗口核对原件", links=(ui.Link("看样本", "/samples/1"),),
                      more_text="可以先受理：写一份补交承诺，在办结前交来就行。逾期没交，登记会终止并记入信用记录。",
                      badges=(ui.Badge("要上传", "info", "upload"), ui.Badge("可容缺", "need", "clock"))),
    ),
    total=3,
    yours=1,
    blanks=ui.Link("下载空白表和填写示范（2 份，180 KB）", "/items/1/blanks"),
    flow=c.Flow((
        c.FlowStep("申请", "您，约 8 分钟", "您在网上填表，约 8 分钟", True),
        c.FlowStep("受理", "窗口，当天", "窗口当天看完；不齐的，5 个工作日内一次告诉您要补什么"),
        c.FlowStep("审查", "经办，1 天", "经办人核对失业情况，1 个工作日"),
        c.FlowStep("决定", "审批，1 天", "审批人作出决定，1 个工作日"),
        c.FlowStep("领证", "网上即时", "电子证即时可用，纸质证可寄到家", True),
    ), "材料不齐：5 个工作日内一次告知要补什么，补齐当天受理"),
    sections=(
        c.Section("谁可以办，谁不能办", ("法定劳动年龄内、有劳动能力、愿意就业、目前没有工作的本县居民。",), ("已退休的不能办",)),
        c.Section("法律依据", basis=(c.Basis("《中华人民共和国就业促进法》", "第十一条", "县级以上人民政府……", "/law/1"),
                                 c.Basis("《就业服务与就业管理规定》"))),
        c.Section("领到什么", ("《就业失业登记证》，电子证与纸质证同样有效。",), pairs=(ui.Pair("样本", "看样本", href="/s", link="打开"),)),
        c.Section("不服怎么办", ("收到决定之日起 60 日内可以申请行政复议，6 个月内可以提起行政诉讼。",)),
    ),
    faq=(
        c.Faq("登记以后多久能申请社会保险补贴？", "登记当天就可以。首次申请要另交个人申请和交费发票。"),
        c.Faq("户口不在肥西，能在这里登记吗？", "可以在常住地登记。带上居住证，或在网上授权我们核对居住信息。"),
        c.Faq("我找到工作了，证还要不要？", "要。证上会改为“就业”，以后再失业不用重新申请。"),
    ),
    places=(
        c.Place(name="县政务服务中心，3–6 号窗口", status="开放中", status_tone="done", status_note="7 人在等，约 12 分钟",
                address="肥西县上派镇人民路", hours=("周一至周五 9:00–12:00、13:00–17:00", "周六 9:00–12:00（延时服务）"),
                consult="12345 转 1", complain="0551-68841234", links=(ui.Link("14 个乡镇和社区站也能办", "/halls"),)),
    ),
    apply=c.ApplyCard(headline="约 8 分钟", text="填完，只传 1 份材料", href="/items/1/apply", hint="填到一半可以离开，草稿留 30 天。"),
    code="11340123MA0000023E4000714001000",
    version=7,
    in_force_from=on(9, 1),
)  # fmt: skip
GUIDE_CLOSED = c.GuidePage(
    name="公共租赁住房申请",
    summary="每年 3 月和 9 月受理。",
    crumbs=CRUMBS,
    notice=ui.Notice("现在不受理", "下一次从 2027年3月1日开始。", "need", (ui.Link("看上一版", "/items/2?version=1", "clock"),)),
    times=ui.Times(statutory=None, promise=ui.Span(0)),
    facts=(c.Fact("跑几次", "1", "次"),),
    flow=c.Flow((c.FlowStep("申请", "您", "您申请", True), c.FlowStep("决定", "当场", "当场决定"))),
    groups=(c.MaterialGroup("下面两份，交一份就行", (
        c.MaterialRow(name="收入证明", yours=True, only_when="有工作单位"), c.MaterialRow(name="低保证", yours=True))),),
    total=1,
    yours=1,
    action="/items/2",
    apply=c.ApplyCard(headline="到窗口办", why_not="2027年3月1日起受理", window_href=""),
)  # fmt: skip

APPLY = c.ApplyPage(
    item_name="就业失业登记证发放",
    situation="从单位离职、下岗",
    heading="填写和材料",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("就业失业登记证发放", "/items/1"), ui.Crumb("在线申请")),
    steps=STEPS,
    action="/drafts/1",
    autosave_href="/drafts/1/autosave",
    errors=(ui.FieldError("f-phone", "手机号少了一位"), ui.FieldError("material-contract", "解除劳动合同书看不清公章")),
    sections=(
        c.FormSection(key="you", title="您是谁", badge=ui.Badge("来自电子证照库，不用填", "done", "check"), pairs=(
            ui.Pair("姓名", "王芳"), ui.Pair("身份证号", "3401**********0028"), ui.Pair("户籍", "肥西县上派镇青年社区"),
            ui.Pair("谁来办", "本人办理", href="/drafts/1/agent", link="改成帮别人办")),
            after="这些信息有误？不影响您先填下面的内容。"),
        c.FormSection(key="contact", title="怎么联系您", fields=(BY_NAME["phone"], BY_NAME["address"])),
        c.FormSection(key="job", title="上一份工作", fields=(BY_NAME["text"], BY_NAME["date"], BY_NAME["checkboxes"])),
    ),
    materials=(*PAPERS, ONE_OF),
    materials_note="3 份里 2 份不用您交",
    delivery=BY_NAME["radio"],
    hidden=(ui.Hidden("version", "3"),),
    back_href="/items/1#situation",
    draft=c.DraftStatus(at(11, 24, 10, 32, 8), on(12, 24)),
    checklist=(
        c.CheckLine("您是谁", True), c.CheckLine("怎么联系您", False, "#s-contact", True), c.CheckLine("上一份工作", True),
        c.CheckLine("材料", False, "#s-materials", True), c.CheckLine("怎么领证", False),
    ),
)  # fmt: skip
REVIEW = c.ReviewPage(
    item_name="就业失业登记证发放",
    situation="从单位离职、下岗",
    heading="核对",
    crumbs=CRUMBS,
    steps=STEPS,
    action="/drafts/1/submit",
    sections=(c.ReviewSection("怎么联系您", (ui.Pair("手机号", "138****0012"),), "/drafts/1#s-contact"),),
    materials=(ui.Line("解除劳动合同书", "离职证明.jpg，1.8 MB"),),
    materials_href="/drafts/1#s-materials",
    promises=(
        ui.Field(name="promise", label="请您确认", kind="checkboxes",
                 options=(ui.Option("true", "我填的都是真实的，知道填假的要承担法律责任"),)),
    ),
    hidden=(ui.Hidden("idempotency_key", "018f"),),
    back_href="/drafts/1",
    what_next=("窗口当天看完，齐全就受理。", "不齐的，5 个工作日内一次告诉您要补什么。"),
)  # fmt: skip
SUBMITTED = c.SubmittedPage(
    item_name="就业失业登记证发放",
    project_no="340123-20261124-0007",
    submitted_at=at(11, 24, 10, 40, 5),
    crumbs=CRUMBS,
    steps=STEPS,
    query_password="7K3M9Q",
    what_next=("窗口 12月1日前告诉您是否受理。", "受理后 3 个工作日内办好。"),
    pairs=(ui.Pair("办理机关", "肥西县人力资源和社会保障局"),),
    receipt=DOCS[1],
    case_href="/my/1",
    my_href="/my",
    track_href="/track",
)
CASE = c.CasePage(
    heading="开办餐饮店",
    project_no="LB340123-20261111-0007",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("我的办件", "/my"), ui.Crumb("开办餐饮店")),
    kicker="一件事 · 芳邻早餐店（上派镇）",
    lead_before="2 个事项里，1 个在审查，",
    lead_toned="1 个等您补 1 份材料",
    lead_after="。",
    lead_tone="need",
    correction=c.Correction(
        title="请您补 1 份材料",
        due=ui.Due("soon", "12月4日（周五）24:00 前", on(12, 4)),
        text="公众聚集场所投入使用、营业前消防安全检查。\n县消防救援大队 11月20日一次告知 2 项，您已补好 1 项。",
        action="/my/1/supply",
        fixes=(
            c.Fix(material="灭火器和应急灯清单", problem="没交", done=True, done_text="11月23日补来，已核对，没问题了。"),
            c.Fix(
                material="场所平面布置图", problem="图上没有标疏散出口和灭火器的位置",
                remedy="在原图上用红笔标出 2 个出口、4 具灭火器，拍照上传就行，不用重画",
                row=ui.PaperRow(key="plan", title="场所平面布置图", state="missing", name="file.plan", upload="upload:plan"),
            ),
        ),
        notice=ui.Link("补正告知书（PDF）", "/docs/1"),
        button="补好了，交上去",
    ),
    next=(
        c.NextStep(item="食品经营许可（新办）", step="作出决定", holder="县市场监管局审查岗 孙立", latest=on(12, 1),
                   note="还有 5 个工作日"),
        c.NextStep(item="营业前消防安全检查", step="您补材料，然后受理", holder="您", yours=True, latest=on(12, 8),
                   note="如果您今天补齐"),
    ),
    clocks=(CLOCK, LATER_CLOCK, LONG_CLOCK),
    story=(
        ui.StoryEntry(at(11, 24, 9, 10), "检测合格，时钟接着走", "县市场监管局 孙立", "今天 9:10"),
        ui.StoryEntry(at(11, 23, 15, 42), "您补来灭火器和应急灯清单", "消防核对通过"),
        ui.StoryEntry(at(11, 20, 11, 5), "消防一次告知，要补 2 份材料", "补正告知书 肥消补〔2026〕117号"),
    ),
    docs=DOCS,
    who=(ui.Pair("首问", "综合窗口 赵敏"), ui.Pair("代办", "李强（您委托的）"), ui.Pair("电话", "12345 转 1")),
    actions=(ui.Link("改领证方式", "/my/1/delivery", "truck"), ui.Link("撤回申请", "/my/1/withdraw", "cross")),
    rating=RATING,
    answers=(ui.Pair("手机号", "138****0012"),),
    materials=(ui.Line("平面图.jpg", "1.2 MB", "/files/1"),),
)  # fmt: skip
DECIDED = c.CasePage(
    heading="就业失业登记证发放",
    project_no="340123-20261124-0007",
    crumbs=CRUMBS,
    lead_before="办好了。",
    result=c.ResultCard(title="不予许可", text="您的店距学校不足 200 米。", tone="late", doc=DOCS[0],
                        links=(ui.Link("重新申请", "/items/1"),), remedy="60 日内可以申请行政复议，6 个月内可以提起行政诉讼。"),
    rated=ui.Notice("谢谢您的评价", "满意", "done"),
    public=True,
)  # fmt: skip
HOME = c.HomePage(
    search_href="/search",
    suggest_href="/suggest",
    tries=tuple(ui.Link(word, f"/search?q={word}") for word in ("失业登记", "孩子上户口", "开小吃店", "低保怎么申请", "养老金认证", "残疾人补贴")),
    doors=(
        c.Door("办", "我要办", "1135 个事项", "#do"), c.Door("查", "我要查", "办件进度、证照真伪", "/track"),
        c.Door("问", "我要问", "政策问答、12345", "#ask"), c.Door("评", "我要评", "差评必回访", "/my#rate"),
        c.Door("看", "我要看", "政务公开、公示公告", "#look"),
    ),
    todos_title="王芳，有 2 件事等您",
    todos=TODOS,
    running=c.Running("食品经营许可（新办）", "/my/1", 5, 10, on(12, 1), "现在在县市场监管局审查岗，下一步：作出决定。"),
    my_href="/my",
    life_lines=(
        c.LifeLine("个人办事", "按人生的事找，或按主题找", tuple(
            c.Station(name, icon, "/search", (ui.Link(first, "/items/1"), ui.Link(second, "/items/1")))
            for name, icon, first, second in (
                ("出生", "baby", "婴儿入户", "医保参保"), ("上学", "school", "新生入学", "学生资助"),
                ("就业", "work", "失业登记", "技能补贴"), ("婚育", "heart", "结婚登记", "生育登记"),
                ("安家", "home", "户口迁入", "公租房申请"), ("看病", "medical", "异地备案", "大病救助"),
                ("养老", "sunset", "待遇认证", "高龄津贴"), ("身后", "lotus", "户口注销", "遗属待遇"))),
            (ui.Count("户籍身份", "/search", 86), ui.Count("社会保障", "/search", 132)), "个人办事主题", "/search"),
        c.LifeLine("法人办事", "从开办到注销，一家店的一生", (c.Station("开办", "shop", "/search"),)),
    ),
    often=tuple(c.OftenItem(name, "/items/1", note, time) for name, note, time in (
        ("就业失业登记证发放", "县人社局 · 全程网办 · 免费", "1.5 天"),
        ("企业离退休人员领取养老金资格认证", "县人社局 · 刷脸即办 · 免费", "当场"),
        ("婴儿入户办理", "县公安局 · 一件事 · 免费", "1 天"))),
    often_note="近 30 天肥西办得最多的",
    bodies=(ui.Count("县人社局", "/search?body=1", 120), ui.Count("县民政局", "/search?body=2", 41)),
    halls=(c.HallCard("县政务服务中心", "肥西县上派镇人民路", ("周一至周五 9:00–17:00",), "0551-68841234", "开放中", "done"),),
    questions=(c.Faq("不会用手机怎么办？", "打 12345，或到最近的便民站。"),),
)  # fmt: skip
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
        c.ItemRow(name="就业失业登记证发放", href="/items/1", body="县人社局", summary="登记后可以享受职业介绍和培训。",
                  badges=(ui.Badge("全程网办", "done", "check"),), promise="3 个工作日", visits="一次不跑"),
        c.ItemRow(name="失业保险金申领", href="/items/2", body="县人社局"),
    ),
    pager=ui.Pager(first=1, last=2, total=2),
)  # fmt: skip
SEARCH_EMPTY = c.SearchPage(
    action="/search",
    q="<b>",
    heading="找事项",
    empty=ui.Empty("没找到“<b>”，换个说法试试，或打 12345。", "看全部事项", "/search"),
    tries=(ui.Link("失业登记", "/search?q=失业登记"),),
)
MY = c.MyPage(
    heading="王芳，您好",
    lead="有 2 件事等您",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("我的办件")),
    todos=TODOS,
    segments=(ui.Segment("正在办", "/my", True), ui.Segment("办完了", "/my?view=done")),
    cases=(
        c.CaseLine(name="食品经营许可（新办）", href="/my/1", project_no="20261111-0007", state=ui.Badge("审查中", "info"),
                   next="现在在县市场监管局审查岗，下一步：作出决定。", due=ui.Due("calm", "12月1日前"), used_days=5,
                   limit_days=10, applicant="芳邻早餐店"),
        c.CaseLine(name="就业失业登记证发放", href="/my/2", project_no="20261124-0001", state=ui.Badge("已办结", "done")),
    ),
    drafts=(c.DraftLine(name="失业保险金申领", href="/drafts/1", saved_at=at(11, 24, 9, 1), kept_until=on(12, 24),
                        delete_href="/drafts/1/delete"),),
    pager=ui.Pager(first=1, last=2, next_href="/my?cursor=abc"),
    who=(ui.Pair("姓名", "王芳", badge=ui.Badge("实名四级", "done", "check")), ui.Pair("证件", "3401**********0028", code=True)),
    links=(ui.Link("查办件进度", "/track", "search"),),
)  # fmt: skip
MY_EMPTY = c.MyPage(heading="外人，您好", empty=ui.Empty("现在没有办件。", "找事项", "/search"))
CONFIRM = c.ConfirmPage(
    heading="撤回申请吗？", crumbs=CRUMBS, action="/my/1/withdraw", button="撤回申请", back_href="/my/1",
    paragraphs=("撤回后，这件事不再办理。以后还可以重新申请。",), fields=(BY_NAME["long_text"],),
)  # fmt: skip
TRACK = c.TrackPage(
    action="/track",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("查办件进度")),
    errors=(ui.FieldError("f-number", "没有这个编号，或密码不对"),),
    fields=(
        ui.Field(name="project_no", id="f-number", label="办件编号", error="没有这个编号，或密码不对", hint="在收件凭证上"),
        ui.Field(name="query_password", label="查询密码"),
    ),
    verify_href="/verify",
    my_href="/my",
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
