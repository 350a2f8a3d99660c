"""Form controls of every kind, materials in every state, a rating."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import at

CONTRACT = ui.PaperRow(
    key="contract",
    title="解除劳动合同书",
    state="wrong",
    error="右下角的公章看不清，请把它拍进画面再传一次",
    files=(ui.UploadedFile("离职证明.jpg", 1_887_437, at(11, 24, 10, 28), "#paper_row", "remove:1"),),
    name="file.contract",
    upload="upload:contract",
    button="重新拍照或选文件",
    max_bytes=20 * 1024 * 1024,
    sample=ui.Link("看样本", "#paper_row"),
    later_name="later.contract",
    later_hint="要在办结前补来，否则登记终止",
)
PAPERS = (
    ui.PaperRow(
        key="id",
        title="居民身份证",
        state="reused",
        words="已引用电子证照",
        note="有效期到 2036年5月12日。只用于这次登记，2026年12月24日后自动失效。",
        look=ui.Link("看一下", "#paper_row"),
    ),
    ui.PaperRow(
        key="book",
        title="居民户口簿",
        state="checked",
        words="数据核对一致",
        note="今天 10:31 向公安部门核对，不保存副本。",
    ),
    CONTRACT,
)
ONE_OF = ui.PaperGroup(
    "下面两份，交一份就行",
    (
        ui.PaperRow(
            key="diagnosis",
            title="县级以上医疗机构诊断证明",
            state="uploaded",
            words="已上传 2 页",
            name="file.diagnosis",
            choose_name="one_of.health",
            chosen=True,
        ),
        ui.PaperRow(
            key="disabled",
            title="残疾人证",
            state="missing",
            words="还没有交",
            name="file.disabled",
            choose_name="one_of.health",
            required=False,
            blank=ui.Link("下载空白表", "#paper_row"),
        ),
    ),
)
RATING = ui.RatingForm(
    title="11月19日的窗口收件，您满意吗？",
    note="3 号综合窗口。您的姓名不给经办人看。",
    action="?",
    whys=(ui.Option("slow", "办得慢"), ui.Option("unclear", "说不清"), ui.Option("rude", "态度差")),
)
MADE: tuple[ui.Field, ...] = (
    ui.Field(name="email", label="电子邮箱", kind="email", required=False),
    ui.Field(name="time", label="几点方便", kind="time", value="09:30"),
    ui.Field(name="heading", label="家里的情况", kind="heading", text="一起生活的人都要写，包括在外地上学的。"),
    ui.Field(
        name="operator",
        label="经办人",
        kind="group",
        hint="外国人选护照",
        parts=(
            ui.Field(name="operator.name", label="姓名", kind="name", value="Ana Lee"),
            ui.Field(
                name="operator.id_type",
                label="证件类型",
                kind="select",
                options=(ui.Option("resident_id", "居民身份证"), ui.Option("passport", "护照", picked=True)),
            ),
            ui.Field(name="operator.id_number", label="证件号码", error="这不像护照的号码。请照证件重新填写。"),
        ),
    ),
    ui.Field(
        name="family",
        label="家庭成员",
        kind="rows",
        parts=(
            ui.Field(
                name="family.0",
                label="家庭成员，第 1 行",
                kind="group",
                parts=(
                    ui.Field(name="family.0.name", label="姓名", kind="name", value="王芳"),
                    ui.Field(name="family.0.income", label="月收入", kind="money", value="3000"),
                ),
                remove="row-remove:family:0",
            ),
        ),
        add="row-add:family",
        add_text="加一行",
    ),
    ui.Field(name="total", label="家庭月收入合计", kind="shown", value="3000", unit="元"),
    ui.Field(
        name="photo",
        label="照片",
        kind="upload",
        upload=ui.Upload(
            key="photo",
            title="照片",
            state="uploaded",
            name="form-file.photo",
            files=(ui.UploadedFile("照片.jpg", 0, remove="file-remove:photo"),),
            button="重新拍照或选文件",
        ),
    ),
    ui.Field(
        name="promise",
        label="申请人声明",
        kind="declaration",
        text="我填写的内容和提交的材料真实、完整。",
        options=(ui.Option("v1", "我已经读过，同意"),),
    ),
)
FIELDS: tuple[ui.Field, ...] = (
    ui.Field(name="text", label="单位名称", value="肥西县演示服装有限公司"),
    ui.Field(name="long_text", label="情况说明", kind="long_text", required=False, max_length=2000),
    ui.Field(name="name", label="姓名", kind="name", value="王芳", prefilled="来自您的实名信息"),
    ui.Field(
        name="phone",
        label="手机号",
        kind="phone",
        value="1380000012",
        hint="办理进度和取证通知会发到这里",
        error="手机号要 11 位，您填了 10 位",
    ),
    ui.Field(name="resident_id", label="身份证号", kind="resident_id", value="34**", locked=True),
    ui.Field(name="uscc", label="统一社会信用代码", kind="uscc"),
    ui.Field(name="date", label="离职日期", kind="date", value="2026-10-30", hint="以解除劳动合同书上写的为准"),
    ui.Field(name="past_date", label="出生日期", kind="past_date", max="2026-11-24"),
    ui.Field(name="number", label="面积", kind="number", unit="平方米"),
    ui.Field(name="money", label="每月收入", kind="money", value="3000.50"),
    ui.Field(
        name="select",
        label="乡镇",
        kind="select",
        placeholder="请选择",
        options=(ui.Option("1", "上派镇", picked=True), ui.Option("2", "三河镇")),
    ),
    ui.Field(
        name="radio",
        label="怎么领证",
        kind="radio",
        label_hidden=True,
        options=(
            ui.Option("electronic", "只要电子证", "办好立刻能用", True),
            ui.Option("courier", "寄到家", "免费，约 2 天"),
            ui.Option("window", "自己取", "任一窗口都行"),
        ),
    ),
    ui.Field(
        name="checkboxes",
        label="想要哪些帮助",
        kind="checkboxes",
        required=False,
        options=(
            ui.Option("jobs", "介绍工作", picked=True),
            ui.Option("training", "免费技能培训", picked=True),
            ui.Option("loan", "创业担保贷款"),
        ),
    ),
    ui.Field(name="yes_no", label="是否退役军人", kind="yes_no", value="no"),
    ui.Field(name="address", label="现在住在", kind="address", value="肥西县上派镇演示路 8 号 2 栋 301"),
    ui.Field(name="password", label="密码", kind="password"),
    ui.Field(name="search", label="查找", kind="search"),
    ui.Field(name="file", label="送达回证", kind="file", accept=".pdf"),
    *MADE,
)
BY_NAME = {field.name: field for field in FIELDS}
