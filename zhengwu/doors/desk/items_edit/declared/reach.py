"""地点和联系、常见问题、搜索用词、其他: how people find it and whom they ask."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows

CHAPTERS = (
    Chapter(
        "places",
        "地点和联系",
        "到哪里办，问谁，对结果不服找谁。电话不写的，用机构资料里的。",
        (
            Asked("guide.contacts.consult", "咨询电话"),
            Asked("guide.contacts.supervise", "监督投诉电话", hint="要和咨询电话不同"),
            Asked("guide.contacts.note", "电话说明"),
            Asked("guide.remedy.review_organ", "复议机关", hint="不写的用机构资料里的"),
            Asked("guide.remedy.court", "起诉法院", hint="不写的用机构资料里的"),
        ),
        (
            Rows(
                "places",
                "guide.accept_at",
                "受理地点",
                "一个地点",
                (
                    Asked("name", "名称", needed=True),
                    Asked("hall_code", "本平台的大厅", "hall", "选了就用大厅登记的地址、时间和电话"),
                    Asked("address", "地址"),
                    Asked("hours", "时间"),
                    Asked("phone", "电话"),
                ),
                ("name", "address", "phone"),
            ),
        ),
    ),
    Chapter(
        "faq",
        "常见问题",
        "窗口和热线上问得最多的。行政许可至少写一个。",
        (),
        (
            Rows(
                "faq",
                "guide.faq",
                "常见问题",
                "一个问题",
                (Asked("question", "问", "long", needed=True), Asked("answer", "答", "long", needed=True)),
                ("question", "answer"),
            ),
        ),
    ),
    Chapter(
        "keywords",
        "搜索用词",
        "申请人会怎么叫这件事，就怎么写。",
        (Asked("guide.keywords", "别名和口语", "lines", "一行一个，例如 给孩子上户口"),),
    ),
    Chapter(
        "notes",
        "其他",
        "别处写不下的。",
        (Asked("guide.notes", "说明", "lines", "一行一条"),),
    ),
)
