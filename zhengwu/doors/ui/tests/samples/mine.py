"""Sample values for tests and screenshots: mine."""

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.fields import BY_NAME, RATING
from zhengwu.doors.ui.gallery.samples.parts import CLOCK, CRUMBS, DOCS, LATER_CLOCK, LONG_CLOCK, TODOS, at, on

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
            c.Fix(
                material="灭火器和应急灯清单", problem="没交", done=True, done_text="11月23日补来，已核对，没问题了。"
            ),
            c.Fix(
                material="场所平面布置图",
                problem="图上没有标疏散出口和灭火器的位置",
                remedy="在原图上用红笔标出 2 个出口、4 具灭火器，拍照上传就行，不用重画",
                row=ui.PaperRow(
                    key="plan", title="场所平面布置图", state="missing", name="file.plan", upload="upload:plan"
                ),
            ),
        ),
        notice=ui.Link("补正告知书（PDF）", "/docs/1"),
        button="补好了，交上去",
    ),
    next=(
        c.NextStep(
            item="食品经营许可（新办）",
            step="作出决定",
            holder="县市场监管局审查岗 孙立",
            latest=on(12, 1),
            note="还有 5 个工作日",
        ),
        c.NextStep(
            item="营业前消防安全检查",
            step="您补材料，然后受理",
            holder="您",
            yours=True,
            latest=on(12, 8),
            note="如果您今天补齐",
        ),
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
)
DECIDED = c.CasePage(
    heading="就业失业登记证发放",
    project_no="340123-20261124-0007",
    crumbs=CRUMBS,
    lead_before="办好了。",
    result=c.ResultCard(
        title="不予许可",
        text="您的店距学校不足 200 米。",
        tone="late",
        doc=DOCS[0],
        links=(ui.Link("重新申请", "/items/1"),),
        remedy="60 日内可以申请行政复议，6 个月内可以提起行政诉讼。",
    ),
    rated=ui.Notice("谢谢您的评价", "满意", "done"),
    public=True,
)
MY = c.MyPage(
    heading="王芳，您好",
    lead="有 2 件事等您",
    crumbs=(ui.Crumb("首页", "/"), ui.Crumb("我的办件")),
    todos=TODOS,
    segments=(ui.Segment("正在办", "/my", True), ui.Segment("办完了", "/my?view=done")),
    cases=(
        c.CaseLine(
            name="食品经营许可（新办）",
            href="/my/1",
            project_no="20261111-0007",
            state=ui.Badge("审查中", "info"),
            next="现在在县市场监管局审查岗，下一步：作出决定。",
            due=ui.Due("calm", "12月1日前"),
            used_days=5,
            limit_days=10,
            applicant="芳邻早餐店",
        ),
        c.CaseLine(
            name="就业失业登记证发放", href="/my/2", project_no="20261124-0001", state=ui.Badge("已办结", "done")
        ),
    ),
    drafts=(
        c.DraftLine(
            name="失业保险金申领",
            href="/drafts/1",
            saved_at=at(11, 24, 9, 1),
            kept_until=on(12, 24),
            delete_href="/drafts/1/delete",
        ),
    ),
    pager=ui.Pager(first=1, last=2, next_href="/my?cursor=abc"),
    who=(
        ui.Pair("姓名", "王芳", badge=ui.Badge("实名四级", "done", "check")),
        ui.Pair("证件", "3401**********0028", code=True),
    ),
    links=(ui.Link("查办件进度", "/track", "search"),),
)
MY_EMPTY = c.MyPage(heading="外人，您好", empty=ui.Empty("现在没有办件。", "找事项", "/search"))
CONFIRM = c.ConfirmPage(
    heading="撤回申请吗？",
    crumbs=CRUMBS,
    action="/my/1/withdraw",
    button="撤回申请",
    back_href="/my/1",
    paragraphs=("撤回后，这件事不再办理。以后还可以重新申请。",),
    fields=(BY_NAME["long_text"],),
)
