"""Sample values for tests and screenshots: apply."""

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.fields import BY_NAME, ONE_OF, PAPERS
from zhengwu.doors.ui.gallery.samples.parts import CRUMBS, DOCS, STEPS, at, on

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
        c.FormSection(
            key="you",
            title="您是谁",
            badge=ui.Badge("来自电子证照库，不用填", "done", "check"),
            pairs=(
                ui.Pair("姓名", "王芳"),
                ui.Pair("身份证号", "3401**********0028"),
                ui.Pair("户籍", "肥西县上派镇青年社区"),
                ui.Pair("谁来办", "本人办理", href="/drafts/1/agent", link="改成帮别人办"),
            ),
            after="这些信息有误？不影响您先填下面的内容。",
        ),
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
        c.CheckLine("您是谁", True),
        c.CheckLine("怎么联系您", False, "#s-contact", True),
        c.CheckLine("上一份工作", True),
        c.CheckLine("材料", False, "#s-materials", True),
        c.CheckLine("怎么领证", False),
    ),
)
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
        ui.Field(
            name="promise",
            label="请您确认",
            kind="checkboxes",
            options=(ui.Option("true", "我填的都是真实的，知道填假的要承担法律责任"),),
        ),
    ),
    hidden=(ui.Hidden("idempotency_key", "018f"),),
    back_href="/drafts/1",
    what_next=("窗口当天看完，齐全就受理。", "不齐的，5 个工作日内一次告诉您要补什么。"),
)
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
