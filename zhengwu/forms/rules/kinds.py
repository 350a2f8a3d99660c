"""项目类型: the kinds of question a form can ask, and what each answer is made of."""

from collections.abc import Mapping
from typing import Final, Literal

Kind = Literal[
    "text",
    "long_text",
    "name",
    "phone",
    "resident_id",
    "uscc",
    "date",
    "past_date",
    "number",
    "money",
    "select",
    "radio",
    "checkboxes",
    "yes_no",
    "address",
    "email",
    "time",
    "person",
    "company",
    "identity",
    "division",
    "map_point",
    "table",
    "file",
    "signature",
    "declaration",
    "heading",
]
"""text 一行文字 · long_text 多行文字 · name 姓名 · phone 电话 · resident_id 身份证号 · uscc 统一社会信用代码 ·
date 日期 · past_date 不晚于今天的日期 · number 整数 · money 金额（分） · select/radio 单选 · checkboxes 多选 ·
yes_no 是否 · address 地址 · email 电子邮箱 · time 时间 HH:MM.

Of several parts (an object): person 人员 name, id_type, id_number · company 单位 name, uscc · identity 证件 id_type,
id_number · division 区划地址 code, name, detail · map_point 地图位置 point "纬度,经度", words · file 文件 file_id, name ·
signature 签名 name, version · declaration 声明 agreed, version, where version is that of the text (`text_version`).

table 表格: a list of rows, each an object of its columns. heading 说明文字: a title and words, no answer.
"""

CHOICE_KINDS: Final = frozenset({"select", "radio", "checkboxes"})
TEXT_KINDS: Final = frozenset({"text", "long_text", "address", "name"})
DEFAULT_MAX_LENGTH: Final = {"text": 200, "long_text": 2000, "address": 300, "name": 100}
DAY_KINDS: Final = frozenset({"date", "past_date"})
CALCULATED_KINDS: Final = frozenset({"number", "money"})
BOUNDED_KINDS: Final = frozenset({"number", "money", "checkboxes", "table"})
#: What somebody reads and agrees to; `text` says it.
AGREED_KINDS: Final = frozenset({"signature", "declaration"})

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("name", "id_type", "id_number"),
    "company": ("name", "uscc"),
    "identity": ("id_type", "id_number"),
    "division": ("code", "name", "detail"),
    "map_point": ("point", "words"),
    "file": ("file_id", "name"),
    "signature": ("name", "version"),
    "declaration": ("agreed", "version"),
}
"""The parts of an answer that is an object. A condition may look at one of them: {"eq": ["owner.id_type", "passport"]}."""

SETTLED_PARTS: Final = frozenset({"id_type", "version"})
"""Parts that a page fills by itself; alone they are no answer."""

COLUMN_KINDS: Final = frozenset(
    {
        "text", "name", "phone", "resident_id", "uscc", "date", "past_date", "number", "money", "select", "yes_no",
        "address", "email", "time",
    }
)  # fmt: skip
"""What a column of a table may be: one line each."""
MOST_ROWS: Final = 100
