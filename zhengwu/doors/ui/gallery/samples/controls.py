"""Form controls in the states the plain ones do not show; files to give."""

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import at

_MEGABYTES = 1024 * 1024
PICK_WRONG = ui.Field(
    name="wrong_choice",
    label="怎么通知您",
    kind="radio",
    error="请选一种",
    options=(ui.Option("sms", "短信"), ui.Option("call", "电话")),
)
TOWN_WRONG = ui.Field(
    name="wrong_town",
    label="户口所在乡镇",
    kind="select",
    placeholder="请选择",
    error="还没有选乡镇",
    options=(ui.Option("1", "上派镇"), ui.Option("2", "三河镇")),
)
NOTE_WRONG = ui.Field(
    name="wrong_note", label="退回的理由", kind="long_text", error="退回要写理由，让申请人知道改什么", value=""
)
LOCKED_NAME = ui.Field(
    name="locked", label="办理机关", value="肥西县人力资源和社会保障局", locked=True, hint="由事项决定"
)
LOCKED_CHOICE = ui.Field(
    name="locked_choice",
    label="申请人类型",
    kind="radio",
    locked=True,
    options=(ui.Option("person", "个人", picked=True), ui.Option("firm", "企业")),
)
LONG_WORDS = ui.Field(
    name="long_label",
    label="Name of the enterprise as registered with the market supervision authority, including its legal form",
    value="Feixi Demonstration Agricultural Machinery Maintenance and Technical Service Cooperative (General Partnership)",
    hint="Exactly as on the business licence; abbreviations lead to a correction notice",
)
ERRORS = (
    ui.FieldError("f-phone", "手机号少了一位"),
    ui.FieldError("f-wrong_town", "还没有选乡镇"),
    ui.FieldError("material-contract", "解除劳动合同书看不清公章"),
)
ONE_ERROR = (ui.FieldError("f-wrong_note", "退回要写理由"),)
HIDDEN = (ui.Hidden("version", "3"), ui.Hidden("idempotency_key", "018f"))

EMPTY = ui.Upload(
    key="empty",
    title="解除劳动合同书",
    state="empty",
    hint="拍照或扫描都行，能看清单位公章和解除日期。",
    max_bytes=20 * _MEGABYTES,
    sample=ui.Link("看样本", "#file_upload"),
    blank=ui.Link("下载空白表", "#file_upload"),
)
CHOSEN = ui.Upload(key="chosen", title="家庭收入证明", state="chosen", note="收入证明.pdf，1.8 MB", button="换一个文件")
UPLOADED = ui.Upload(
    key="uploaded",
    title="场所平面布置图",
    state="uploaded",
    files=(
        ui.UploadedFile("平面图第 1 页.jpg", 1_887_437, at(11, 24, 10, 28), "#file_upload", "remove:1"),
        ui.UploadedFile("平面图第 2 页.jpg", 912_000, at(11, 24, 10, 29), "#file_upload", "remove:2"),
    ),
    button="再加一页",
)
WRONG = ui.Upload(
    key="wrong",
    title="健康证",
    state="wrong",
    error="右下角的公章看不清，请把它拍进画面再传一次",
    files=(ui.UploadedFile("健康证.jpg", 640_000, at(11, 24, 9, 5), "#file_upload", "remove:3"),),
    button="重新拍照或选文件",
)
TOO_BIG = ui.Upload(
    key="too-big",
    title="房屋租赁合同",
    state="too_big",
    note="文件超过 20 MB，请压缩或分开再选",
    max_bytes=20 * _MEGABYTES,
)
