"""环节、结果、流程: how it goes, what comes out, which process reviews it."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows

STAGES = {
    "apply": "申请",
    "accept": "受理",
    "review": "审查",
    "decide": "决定",
    "close": "办结",
    "deliver": "送达",
}
EXACTNESS = {"exactly": "正好", "at_least": "以上"}
PUBLIC_UNITS = {"unstated": "没有写明", "workday": "工作日", "day": "自然日"}
RESULTS = {"certificate": "证照", "decision": "决定", "record": "登记", "money": "资金", "other": "其他"}
DELIVERIES = {"window": "窗口领", "courier": "寄送", "electronic": "电子送达"}
STEP_FIELDS = (
    Asked("order", "第几步", "number", "同一步有几种办法的，写同一个数，再勾“任选其一”", needed=True),
    Asked("name", "做什么", needed=True),
    Asked("actor", "谁来做", needed=True, hint="例如 综合窗口、审查岗"),
    Asked("stage", "属于哪个阶段", "choice", choices=STAGES, nothing="不属于"),
    Asked("duration", "要多久", hint="例如 当天、1 个工作日"),
    Asked("review_points", "审查细则", "lines", "这一步要看什么，一行一条，按工作的先后写"),
    Asked("alternative", "任选其一", "yes", default=False),
    Asked("publicity", "要公示", "yes", default=False),
    Asked("publicity_days", "公示几天", "number"),
    Asked("publicity_rule", "公示天数", "choice", choices=EXACTNESS, default="exactly"),
    Asked("publicity_unit", "公示按", "choice", choices=PUBLIC_UNITS, default="unstated"),
    Asked("note", "说明", "long"),
    Asked("when", "什么情形有这一步", "condition", "不写就是都有"),
)
STEPS_SHOWN = ("name", "order", "actor", "stage", "when")

CHAPTERS = (
    Chapter(
        "steps",
        "办理环节",
        "申请人看得见的流程，一步一步写。行政许可要有受理、审查、决定、办结、送达。",
        (),
        (Rows("steps", "guide.steps", "环节", "一个环节", STEP_FIELDS, STEPS_SHOWN),),
    ),
    Chapter(
        "results",
        "办理结果",
        "办好了拿到什么，怎么拿。",
        (
            Asked("guide.delivery", "怎么拿到", "ticks", choices=DELIVERIES, default=["window"]),
            Asked("guide.pickup", "取件说明", "long"),
        ),
        (
            Rows(
                "results",
                "guide.results",
                "结果",
                "一种结果",
                (
                    Asked("name", "名称", needed=True),
                    Asked("kind", "种类", "choice", choices=RESULTS, default="certificate"),
                    Asked("sample", "样本的名称"),
                    Asked("certificate_kind", "证照库里的名称", hint="是证照的要写"),
                    Asked("valid_for", "有效期", hint="例如 10 年、长期"),
                ),
                ("name", "kind", "valid_for"),
            ),
        ),
    ),
    Chapter(
        "process",
        "审批流程",
        "受理以后在审批台上怎么走。每个流程走哪几步，选的时候就看得见。",
        (Asked("guide.process_key", "用哪个流程", "process", default=""),),
    ),
)
