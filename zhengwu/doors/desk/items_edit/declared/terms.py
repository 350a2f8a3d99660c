"""条件、情形: who may have it, and what the answer depends on."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows

CHAPTERS = (
    Chapter(
        "conditions",
        "受理条件",
        "符合什么条件能办，什么情况不给办。",
        (
            Asked("guide.eligibility", "要同时符合", "lines", "一行一条"),
            Asked("guide.eligibility_any", "符合其中一条就行", "lines", "一行一条"),
            Asked("guide.refuse_when", "不予受理的情形", "lines", "一行一条"),
            Asked("guide.quantity_limit", "数量限制", hint="没有限制的不写"),
            Asked("guide.intermediary", "中介服务", hint="要中介机构出的报告、检测等；没有的不写"),
        ),
        (
            Rows(
                "thresholds",
                "guide.thresholds",
                "门槛",
                "一个门槛",
                (
                    Asked("who", "谁", needed=True, hint="例如 城市居民"),
                    Asked("measure", "看什么", needed=True, hint="例如 家庭人均月收入"),
                    Asked("min", "不低于", "measure"),
                    Asked("max", "不高于", "measure"),
                    Asked("unit", "单位", "measured_in", "钱写“元”，其他照写，例如 平方米、岁", needed=True),
                    Asked("note", "说明"),
                ),
                ("who", "measure", "min", "max", "unit"),
            ),
            Rows(
                "preconditions",
                "guide.preconditions",
                "前置条件",
                "一个前置条件",
                (
                    Asked("name", "先要办好什么", needed=True),
                    Asked("basis", "依据", hint="没有依据的前置条件要取消"),
                    Asked("task_code", "它的实施编码", hint="是本平台的事项才写"),
                    Asked("note", "说明"),
                ),
                ("name", "basis"),
            ),
        ),
    ),
    Chapter(
        "situations",
        "情形",
        "问两三个问题，申请人就只看到自己要的材料、收费和环节。问题按先后排，后面的可以看前面的回答。",
        (),
        (
            Rows(
                "questions",
                "guide.questions",
                "情形问题",
                "一个问题",
                (
                    Asked("key", "", "key"),
                    Asked("text", "问题", needed=True, hint="例如 这是第几个孩子？"),
                    Asked("hint", "提示"),
                    Asked("options", "选项", "options", "至少两个。空着的行不算", needed=True),
                    Asked("multiple", "可以选几个", "yes", default=False),
                    Asked("when", "什么时候问", "condition", "只能看排在前面的问题；不写就是都问"),
                ),
                ("text", "options", "when"),
            ),
        ),
    ),
)
