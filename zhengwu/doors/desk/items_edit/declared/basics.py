"""基本信息、依据和权责: what the item is, and whose power it is."""

from __future__ import annotations

from zhengwu.doors.desk.items_edit.declared._shapes import Asked, Chapter, Rows
from zhengwu.items.public import ITEM_TYPES

AUDIENCES = {"natural": "自然人", "legal": "法人", "both": "自然人和法人"}
OBJECTS = {
    "natural": "自然人",
    "enterprise": "企业",
    "institution": "事业单位",
    "social": "社会组织",
    "organ": "行政机关",
    "other": "其他",
}
POWERS = {"own": "法定本级行使", "delegated": "上级下放", "authorised": "法律法规授权", "entrusted": "委托"}
LEVELS = {"2": "初级：自己填写的身份", "3": "中级：两项信息核对", "4": "高级：实人实名", "5": "最高：证书或现场核验"}

CHAPTERS = (
    Chapter(
        "basics",
        "基本信息",
        "先写清楚这是什么事、给谁办。名称照基本目录写。",
        (
            Asked("name", "事项名称", needed=True, hint="和基本目录一致，不超过 200 个字"),
            Asked(
                "guide.summary", "一句话说明", "long", "用申请人听得懂的话说：什么时候要办，办了有什么用", needed=True
            ),
            Asked("item_type", "事项类型", "choice", choices=ITEM_TYPES, needed=True),
            Asked("catalog_code", "基本编码", hint="国家 12 位基本编码；用别的编码方案的照原样写", needed=True),
            Asked("audience", "面向谁", "choice", "决定它出现在“个人办事”还是“企业办事”", AUDIENCES, needed=True),
            Asked("guide.objects", "服务对象", "ticks", choices=OBJECTS),
            Asked("themes", "主题分类", "themes", "先选“面向谁”并保存，这里就只列出合适的主题"),
            Asked("life_events", "人生事件", "lines", "一行一个，例如 出生、找工作、退休"),
            Asked("min_level", "网上申请要的实名等级", "choice", choices=LEVELS, default=2),
        ),
    ),
    Chapter(
        "law",
        "依据和权责",
        "凭什么办、谁的权力、办错了谁负责。",
        (
            Asked("guide.power_source", "权力来源", "choice", choices=POWERS, nothing="还没有选", default=""),
            Asked("guide.entrusted_by", "委托部门", hint="只有委托实施的才写"),
            Asked("guide.joint_bodies", "联办机构", "lines", "一行一个"),
            Asked("guide.duties", "责任事项", "lines", "一行一条，例如 受理责任：公示应当提交的材料"),
            Asked("guide.accountability", "追责情形", "lines", "一行一条"),
        ),
        (
            Rows(
                "basis",
                "guide.basis",
                "设定依据",
                "一条依据",
                (
                    Asked("law", "法律、法规或文件的名称", needed=True, hint="带书名号和文号"),
                    Asked("article", "哪一条", hint="例如 第四十五条"),
                    Asked("text", "条文", "long"),
                ),
                ("law", "article"),
            ),
        ),
    ),
)
