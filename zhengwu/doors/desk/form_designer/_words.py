"""Kinds of field in words, with a picture: what a designer chooses from."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.forms.public import Field, FormDefinition

#: Title of the group → (kind, words, what it asks for, icon).
GROUPS: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
    (
        "人和单位",
        (
            ("person", "人员", "姓名、证件类型和号码，外国人也能填", "user"),
            ("company", "单位", "名称和统一社会信用代码", "building"),
            ("identity", "证件", "证件类型和号码", "idcard"),
            ("name", "姓名", "只要名字", "user"),
            ("resident_id", "身份证号", "18 位，当场核对校验码", "idcard"),
            ("uscc", "统一社会信用代码", "18 位，当场核对校验码", "building"),
            ("phone", "电话", "手机或座机", "phone"),
            ("email", "电子邮箱", "name@example.com", "message"),
        ),
    ),
    (
        "地点",
        (
            ("division", "地址", "从省选到村，再写门牌", "pin"),
            ("address", "一行地址", "自己写，不从区划里选", "home"),
            ("map_point", "地图位置", "纬度、经度和说明", "globe"),
        ),
    ),
    (
        "文字和选择",
        (
            ("text", "一行文字", "短的回答", "edit"),
            ("long_text", "多行文字", "写一段话", "list"),
            ("radio", "单选", "几个里选一个", "check"),
            ("select", "下拉单选", "选项多的时候用", "chevron-down"),
            ("checkboxes", "多选", "可以选几个", "files"),
            ("yes_no", "是或否", "只有两种回答", "swap"),
        ),
    ),
    (
        "数和日期",
        (
            ("number", "整数", "可以写单位，可以自动算", "chart"),
            ("money", "金额", "按元填，可以自动算", "coin"),
            ("date", "日期", "可以在旁边写农历", "clock"),
            ("past_date", "过去的日期", "今天或以前，例如出生日期", "clock"),
            ("time", "时间", "几点几分", "clock"),
        ),
    ),
    (
        "表格、文件和确认",
        (
            ("table", "表格", "一行一个，例如家庭成员", "layers"),
            ("file", "文件", "照片或扫描件", "upload"),
            ("declaration", "声明", "读一段话，同意才能提交", "shield"),
            ("signature", "签名", "写上姓名，表示确认", "stamp"),
            ("heading", "说明文字", "只给人看，不用填", "info"),
        ),
    ),
)
KINDS = {kind: (words, what, icon) for _title, kinds in GROUPS for kind, words, what, icon in kinds}


def kind_words(kind: str) -> str:
    """What a kind is called."""
    return _(KINDS[kind][0])


def condition_words(form: FormDefinition, one: Field) -> str:
    """Said in the list that a field is not always asked, or not asked at all."""
    if one.calculate is not None:
        return _("自动计算")
    if one.when is not None:
        return _("有条件才问")
    if one.kind == "heading":
        return ""
    return _("必填") if one.required else _("选填")
