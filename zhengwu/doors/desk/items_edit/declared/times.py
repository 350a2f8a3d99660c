"""时限和次数、时段: how long it takes, how often one comes, when it is open."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows
from zhengwu.doors.desk.items_edit.declared.course import STEP_FIELDS, STEPS_SHOWN
from zhengwu.doors.desk.items_edit.declared.papers import MATERIAL_FIELDS, MATERIALS_SHOWN
from zhengwu.items.pure import RISK_DOMAINS

UNITS = {"workday": "工作日", "day": "自然日"}
CASE_TYPES = {"promised": "承诺件：在承诺的天数里办好", "instant": "即办件：当场办好"}
DEPTHS = {"1": "Ⅰ级：网上看指南", "2": "Ⅱ级：网上下载、预约", "3": "Ⅲ级：网上预审", "4": "Ⅳ级：全程网办"}
ATTENDANCES = {"any": "本人或代理人", "in_person": "必须本人到场", "batch": "集中办理"}
REACHES = {
    "village": "本村",
    "township": "本镇",
    "county": "全县",
    "city": "全市",
    "province": "全省",
    "nation": "全国",
}
WAYS = {"window": "窗口", "web": "电脑", "mobile": "手机", "courier": "快递", "kiosk": "自助终端", "home": "上门"}
SPECIALS = {
    "hearing": "听证",
    "tender": "招标",
    "auction": "拍卖",
    "inspection": "检验",
    "testing": "检测",
    "quarantine": "检疫",
    "appraisal": "鉴定",
    "expert_review": "专家评审",
    "other": "其他",
}

CHAPTERS = (
    Chapter(
        "times",
        "时限和次数",
        "承诺的天数会写在指南和受理通知书上，超过了要亮牌。",
        (
            Asked("case_type", "办件类型", "choice", choices=CASE_TYPES, needed=True),
            Asked("promise", "承诺时限", "limit", "即办件写 0", UNITS, needed=True),
            Asked("statutory", "法定时限", "limit", "法律没有规定的不写", UNITS),
            Asked("visits", "到现场几次", "number", needed=True, default=1),
            Asked("guide.visits_reason", "为什么要到现场"),
            Asked("online_depth", "网办深度", "choice", choices=DEPTHS, default=1),
            Asked("guide.ways", "办理形式", "ticks", "可以在哪里提交", WAYS),
            Asked("guide.attendance", "谁来办", "choice", choices=ATTENDANCES, default="any"),
            Asked("guide.reach", "通办范围", "choice", "在多大范围内，到哪个窗口都能办", REACHES, default="county"),
            Asked("guide.appointment", "可以预约", "yes", default=False),
            Asked(
                "guide.commitment", "实行告知承诺制", "yes", "标明可承诺替代的材料，或者材料里有承诺书", default=False
            ),
            Asked("guide.commitment_content", "承诺要告知的内容", "long", "证明什么、符合什么条件；会写进承诺书"),
            Asked("guide.commitment_liability", "承诺不实的责任", "long", "不写的，用通用的说法"),
            Asked("guide.verify_days", "决定后几天内核查", "number", "自然日", default=60),
            Asked(
                "guide.risk",
                "高风险领域",
                "choice",
                "属于高风险领域的，不实行告知承诺",
                RISK_DOMAINS,
                nothing="不属于",
                default="",
            ),
        ),
        (
            Rows(
                "limits",
                "guide.limits",
                "不同情形的时限",
                "一种情形的时限",
                (
                    Asked("when", "什么情形", "condition", needed=True),
                    Asked("promise_days", "承诺几天", "number", needed=True),
                    Asked("promise_unit", "承诺的单位", "choice", choices=UNITS, default="workday"),
                    Asked("statutory_days", "法定几天", "number", "和事项一样的不写"),
                    Asked("statutory_unit", "法定的单位", "choice", choices=UNITS, default="workday"),
                    Asked("note", "说明", "long"),
                ),
                ("when", "promise_days", "promise_unit"),
                "几种都符合的，排在前面的算数。",
            ),
            Rows(
                "specials",
                "guide.special_procedures",
                "特别程序",
                "一种特别程序",
                (
                    Asked("name", "名称", needed=True),
                    Asked("type", "种类", "choice", choices=SPECIALS, needed=True),
                    Asked("days", "需要几天", "number", needed=True),
                    Asked("unit", "单位", "choice", choices=UNITS, default="workday"),
                    Asked("counted", "计入办理时限", "yes", "听证、检验、鉴定、专家评审等依法不计", default=False),
                    Asked("basis", "依据"),
                    Asked("note", "说明", "long"),
                ),
                ("name", "type", "days"),
            ),
        ),
    ),
    Chapter(
        "periods",
        "办理时段",
        "一年里只有一段时间能办的才写。不写就是全年都能办。",
        (
            Asked("guide.renewal.note", "年审", hint="每年要重新申请的，写明什么时候、怎么办"),
            Asked("guide.overdue.note", "过了时段怎么办", "long", "写了办理时段才有；不写就是过了不能办"),
        ),
        (
            Rows(
                "periods",
                "guide.periods",
                "办理时段",
                "一个时段",
                (
                    Asked("from", "从哪天", "month_day", "写月和日，例如 7月1日", needed=True),
                    Asked("to", "到哪天", "month_day", "写月和日，例如 8月31日；可以跨年", needed=True),
                    Asked("note", "说明"),
                ),
                ("from", "to", "note"),
            ),
            Rows(
                "late-materials",
                "guide.overdue.materials",
                "逾期办理另外要的材料",
                "一份材料",
                MATERIAL_FIELDS,
                MATERIALS_SHOWN,
            ),
            Rows("late-steps", "guide.overdue.steps", "逾期办理的环节", "一个环节", STEP_FIELDS, STEPS_SHOWN),
        ),
    ),
)
