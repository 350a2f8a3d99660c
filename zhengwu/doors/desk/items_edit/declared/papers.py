"""材料、收费、待遇: what one brings, what one pays, what one gets."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows

#: What a fee is charged for when nothing else is written (`Fee.unit`).
_EACH = "次"
TYPES = {
    "certificate": "证件、证书、文书",
    "form": "申请表格",
    "photo": "照片",
    "text": "自己写的申请或说明",
    "proof": "证明",
    "other": "其他",
}
FORMATS = {"both": "纸质或电子", "paper": "纸质", "electronic": "电子"}
SOURCES = {
    "applicant": "申请人自备",
    "government": "政府部门核发",
    "agency": "中介或其他机构",
    "bureau": "受理机构发放空白表",
}
MATERIAL_FIELDS = (
    Asked("key", "", "key"),
    Asked("name", "材料名称", needed=True),
    Asked("type", "种类", "choice", choices=TYPES, default="certificate"),
    Asked("required", "必须交", "yes", default=True),
    Asked("source", "从哪里来", "choice", choices=SOURCES, default="applicant"),
    Asked("issuer", "谁开的", hint="例如 公安部门"),
    Asked("certificate_kind", "证照库里的名称", hint="写了就从证照库调，不用申请人交，例如 居民身份证"),
    Asked("format", "形式", "choice", choices=FORMATS, default="both"),
    Asked("original", "要原件", "maybe"),
    Asked("copies", "复印件几份", "number"),
    Asked("quantity", "数量", "number", "照片写张数"),
    Asked("size", "规格", hint="例如 二寸白底"),
    Asked("basis", "依据", hint="哪部法律、哪份文件要它"),
    Asked("accept_standard", "受理标准", "long", "什么样的算合格"),
    Asked("note", "填写和注意事项", "long"),
    Asked("substitute", "可以用什么代替"),
    Asked("tolerable", "可容缺", "yes", "先受理，约定的时间内补交", default=False),
    Asked("promisable", "可承诺替代", "yes", "实行告知承诺的事项，签承诺书可以不交", default=False),
    Asked("one_of", "任选其一", "group", "几份材料交一份就行的，放进同一组"),
    Asked("form_blank", "空白表的名称"),
    Asked("sample", "样本的名称"),
    Asked("when", "什么情形要", "condition", "不写就是都要"),
    Asked("exempt_when", "什么情形不用交", "condition"),
)
MATERIALS_SHOWN = ("name", "source", "required", "when")

CHAPTERS = (
    Chapter(
        "materials",
        "申请材料",
        "能不要的不要，能从证照库调的不让人交。",
        (),
        (Rows("materials", "guide.materials", "材料", "一份材料", MATERIAL_FIELDS, MATERIALS_SHOWN),),
    ),
    Chapter(
        "fees",
        "收费",
        "不收费的不用写。只能收目录里有的、有依据的。",
        (Asked("guide.online_payment", "可以网上支付", "yes", default=False),),
        (
            Rows(
                "fees",
                "guide.fees",
                "收费项目",
                "一项收费",
                (
                    Asked("name", "名称", needed=True),
                    Asked("amount_fen", "金额", "money", "不收的写 0", needed=True),
                    Asked("unit", "每", hint="例如 本、户、人", default=_EACH),
                    Asked("basis", "收费依据"),
                    Asked("standard", "收费标准", "long", "怎么算出来的"),
                    Asked("reducible", "可以减免", "yes", default=False),
                    Asked("reduction", "减免谁，依据什么"),
                    Asked("refundable", "可以退", "yes", default=False),
                    Asked("note", "说明"),
                    Asked("when", "什么情形收", "condition", "不写就是都收"),
                ),
                ("name", "amount_fen", "unit", "when"),
            ),
        ),
    ),
    Chapter(
        "amounts",
        "待遇和金额",
        "给钱、给补贴的事项才写。",
        (
            Asked("guide.pay_from", "从哪个月开始发", hint="写成 2026-07"),
            Asked("guide.lapse_when", "什么时候停发"),
        ),
        (
            Rows(
                "amounts",
                "guide.amounts",
                "待遇标准",
                "一项待遇",
                (
                    Asked("who", "给谁", needed=True),
                    Asked("amount_fen", "金额", "money"),
                    Asked("amount_min_fen", "最少", "money", "金额有上下限的写"),
                    Asked("amount_max_fen", "最多", "money"),
                    Asked("percent", "百分之几", "number", "按比例给的写", unit="%"),
                    Asked("percent_of", "什么的百分之几", hint="例如 最低工资标准"),
                    Asked("unit", "每", hint="例如 人/月"),
                    Asked("once", "一次性", "yes", default=False),
                    Asked("basis", "依据"),
                    Asked("note", "说明"),
                    Asked("when", "什么情形给", "condition", "不写就是都给"),
                ),
                ("who", "amount_fen", "unit", "when"),
            ),
        ),
    ),
)
