"""Sample values for tests and screenshots: guide."""

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import CRUMBS, OFFERED, on

GUIDE = c.GuidePage(
    name="就业失业登记证发放",
    summary="没有工作、想找工作的肥西居民，登记后可以免费享受职业介绍和培训，符合条件的还能领补贴。",
    crumbs=CRUMBS,
    badges=(
        ui.Badge("全程网办", "done", "check"),
        ui.Badge("一次不跑", "done", "check"),
        ui.Badge("行政确认"),
        ui.Badge("承诺件"),
        ui.Badge("全市通办"),
    ),
    times=ui.Times(statutory=ui.Span(20), promise=ui.Span(3), actual=ui.Span(1.5)),
    facts=(
        c.Fact("跑几次", "0", "次", "窗口办也只需 1 次"),
        c.Fact("多少钱", "免费", "", "证书、寄送都不收费"),
        c.Fact("网上办到哪步", "Ⅳ 级", "", "从申请到领证都在网上"),
        c.Fact("谁来办", "县人社局", "", "社区工作站可代收"),
    ),
    questions=(
        c.Question(
            "situation",
            "失业前的情况，选一项",
            (
                c.Choice("graduate", "毕业或离校，没再上学", "年满 16 周岁"),
                c.Choice("dismissed", "从单位离职、下岗", "机关、事业单位、企业都算", True),
                c.Choice("closed", "自己的店或公司关了", "破产、停业"),
                c.Choice("land", "承包的土地被征用了", "失地农民"),
                c.Choice("veteran", "退役军人、退役运动员", "自己找工作的"),
                c.Choice("migrant", "进城务工后失去工作", "稳定就业满 6 个月"),
            ),
        ),
    ),
    action="/items/1",
    materials=(
        c.MaterialRow(
            name="居民身份证",
            text="登录后从电子证照库调取，不用上传。",
            source="来源：公安部门 · 窗口办理时出示原件，收复印件 1 份",
            badges=(OFFERED,),
        ),
        c.MaterialRow(
            name="居民户口簿",
            text="由数据共享核对本人和常住地，不用上传。",
            source="来源：公安部门 · 核对不一致时再请您补交",
            badges=(OFFERED,),
        ),
        c.MaterialRow(
            name="解除劳动合同书",
            text="拍照或扫描，能看清单位公章和解除日期。",
            yours=True,
            source="来源：原工作单位 · 复印件 1 份，窗口核对原件",
            links=(ui.Link("看样本", "/samples/1"),),
            more_text="可以先受理：写一份补交承诺，在办结前交来就行。逾期没交，登记会终止并记入信用记录。",
            badges=(ui.Badge("要上传", "info", "upload"), ui.Badge("可容缺", "need", "clock")),
        ),
    ),
    total=3,
    yours=1,
    blanks=ui.Link("下载空白表和填写示范（2 份，180 KB）", "/items/1/blanks"),
    flow=c.Flow(
        (
            c.FlowStep("申请", "您，约 8 分钟", "您在网上填表，约 8 分钟", True),
            c.FlowStep("受理", "窗口，当天", "窗口当天看完；不齐的，5 个工作日内一次告诉您要补什么"),
            c.FlowStep("审查", "经办，1 天", "经办人核对失业情况，1 个工作日"),
            c.FlowStep("决定", "审批，1 天", "审批人作出决定，1 个工作日"),
            c.FlowStep("领证", "网上即时", "电子证即时可用，纸质证可寄到家", True),
        ),
        "材料不齐：5 个工作日内一次告知要补什么，补齐当天受理",
    ),
    sections=(
        c.Section(
            "谁可以办，谁不能办",
            ("法定劳动年龄内、有劳动能力、愿意就业、目前没有工作的本县居民。",),
            ("已退休的不能办",),
        ),
        c.Section(
            "法律依据",
            basis=(
                c.Basis("《中华人民共和国就业促进法》", "第十一条", "县级以上人民政府……", "/law/1"),
                c.Basis("《就业服务与就业管理规定》"),
            ),
        ),
        c.Section(
            "领到什么",
            ("《就业失业登记证》，电子证与纸质证同样有效。",),
            pairs=(ui.Pair("样本", "看样本", href="/s", link="打开"),),
        ),
        c.Section("不服怎么办", ("收到决定之日起 60 日内可以申请行政复议，6 个月内可以提起行政诉讼。",)),
    ),
    faq=(
        c.Faq("登记以后多久能申请社会保险补贴？", "登记当天就可以。首次申请要另交个人申请和交费发票。"),
        c.Faq("户口不在肥西，能在这里登记吗？", "可以在常住地登记。带上居住证，或在网上授权我们核对居住信息。"),
        c.Faq("我找到工作了，证还要不要？", "要。证上会改为“就业”，以后再失业不用重新申请。"),
    ),
    places=(
        c.Place(
            name="县政务服务中心，3–6 号窗口",
            status="开放中",
            status_tone="done",
            status_note="7 人在等，约 12 分钟",
            address="肥西县上派镇人民路",
            hours=("周一至周五 9:00–12:00、13:00–17:00", "周六 9:00–12:00（延时服务）"),
            consult="12345 转 1",
            complain="0551-68841234",
            links=(ui.Link("14 个乡镇和社区站也能办", "/halls"),),
        ),
    ),
    apply=c.ApplyCard(
        headline="约 8 分钟", text="填完，只传 1 份材料", href="/items/1/apply", hint="填到一半可以离开，草稿留 30 天。"
    ),
    code="11340123MA0000023E4000714001000",
    version=7,
    online_href="http://127.0.0.1:8000/items/1?situation=shop",
    in_force_from=on(9, 1),
)
GUIDE_CLOSED = c.GuidePage(
    name="公共租赁住房申请",
    summary="每年 3 月和 9 月受理。",
    crumbs=CRUMBS,
    notice=ui.Notice(
        "现在不受理", "下一次从 2027年3月1日开始。", "need", (ui.Link("看上一版", "/items/2?version=1", "clock"),)
    ),
    times=ui.Times(statutory=None, promise=ui.Span(0)),
    facts=(c.Fact("跑几次", "1", "次"),),
    flow=c.Flow((c.FlowStep("申请", "您", "您申请", True), c.FlowStep("决定", "当场", "当场决定"))),
    groups=(
        c.MaterialGroup(
            "下面两份，交一份就行",
            (
                c.MaterialRow(name="收入证明", yours=True, only_when="有工作单位"),
                c.MaterialRow(name="低保证", yours=True),
            ),
        ),
    ),
    total=1,
    yours=1,
    action="/items/2",
    apply=c.ApplyCard(headline="到窗口办", why_not="2027年3月1日起受理", window_href=""),
)
