"""What may be said of a row of a list: every oddity and every reason to refuse it has a name and a sentence.

A remark says what is odd and what was done about it; a refusal says what to do. Both are templates in Chinese: doors
translate them before they fill them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final


class Odd(StrEnum):
    """A kind of oddity. The row is taken all the same."""

    LOWER_CASE = "lower_case"
    FULL_WIDTH = "full_width"
    SEGMENTS = "segments"
    CODE_PLACEHOLDER = "code_placeholder"
    CODE_OLD_BODY = "code_old_body"
    CODE_BODY_WRONG = "code_body_wrong"
    CODE_OTHER_BODY = "code_other_body"
    CODE_OTHER_DIVISION = "code_other_division"
    DEPARTMENT_OLD_CODE = "department_old_code"
    DEPARTMENT_INTERNAL = "department_internal"
    DEPARTMENT_NOT_18 = "department_not_18"
    DEPARTMENT_SUFFIX = "department_suffix"
    NAME_TWICE = "name_twice"
    GUIDE_THERE = "guide_there"
    MERGED = "merged"


class Wrong(StrEnum):
    """Why a row cannot be taken."""

    FORMULA = "formula"
    DIGITS = "digits"
    CELL_ERROR = "cell_error"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CODE_SHAPE = "code_shape"
    CODE_TWICE = "code_twice"
    TYPE_UNKNOWN = "type_unknown"
    DIVISION_SHAPE = "division_shape"
    DIVISION_MISSING = "division_missing"
    DIVISION_FIXED = "division_fixed"
    BODY_MISSING = "body_missing"
    BODY_NO_CODE = "body_no_code"
    BODY_FIXED = "body_fixed"
    NOT_PERMITTED = "not_permitted"
    ENDED = "ended"
    SOURCE = "source"
    DRAFTED = "drafted"
    REVIEWED = "reviewed"


WORDS: Final[Mapping[str, str]] = {
    Odd.LOWER_CASE: "有小写字母，按大写收下。",
    Odd.FULL_WIDTH: "有全角字符或空格，改成半角收下。",
    Odd.SEGMENTS: "有 {n} 段，常见的是 6 段；编码照原样收下。",
    Odd.CODE_PLACEHOLDER: "编码里的机构代码 {part} 是占位的数字，归到“{body}”；编码照原样收下。",
    Odd.CODE_OLD_BODY: "编码里的 {part} 是旧的组织机构代码，不是统一社会信用代码，归到“{body}”；编码照原样收下。",
    Odd.CODE_BODY_WRONG: "编码里的机构代码 {part} 不是有效的统一社会信用代码，归到“{body}”；编码照原样收下。",
    Odd.CODE_OTHER_BODY: "编码里的机构代码 {part} 不是“{body}”的，按部门名称归到“{body}”。",
    Odd.CODE_OTHER_DIVISION: "编码里的区划是 {part}，按区划一列收下。",
    Odd.DEPARTMENT_OLD_CODE: "部门编码 {part} 是旧的组织机构代码，没有用它，按部门名称归到“{body}”。",
    Odd.DEPARTMENT_INTERNAL: "部门编码 {part} 是原系统的内部编号，没有用它，按部门名称归到“{body}”。",
    Odd.DEPARTMENT_NOT_18: "部门编码 {part} 不是有效的 18 位统一社会信用代码，没有用它，按部门名称归到“{body}”。",
    Odd.DEPARTMENT_SUFFIX: "部门编码带后缀 {part}，去掉后缀再认。",
    Odd.NAME_TWICE: "和第 {line} 行同部门、同名称，编码不同，两项都收下，请核对。",
    Odd.GUIDE_THERE: "已经有完整的办事指南，目录不改它。",
    Odd.MERGED: "是合并的单元格，每一行都按左上角那一格收下。",
    Wrong.FORMULA: "这一格是公式。请粘贴成值，再导入。",
    Wrong.DIGITS: "号码太长，表格把它当成了数字，末几位已经丢失。请把这一列设成文本格式，重新填写。",
    Wrong.CELL_ERROR: "这一格是表格的错误值。请重新填写。",
    Wrong.EMPTY: "没有填。请填好再导入。",
    Wrong.TOO_LONG: "超过 {most} 个字。请写短一些。",
    Wrong.CODE_SHAPE: "只能有字母、数字、短横和下划线，最多 64 位。请核对编码。",
    Wrong.CODE_TWICE: "和第 {line} 行的编码相同。请核对，只留一行。",
    Wrong.TYPE_UNKNOWN: "没有类型“{part}”。请写 1 至 10 或 20，例如 1 是行政许可。",
    Wrong.DIVISION_SHAPE: "区划代码要有 12 位数字。请核对。",
    Wrong.DIVISION_MISSING: "没有区划 {part}。请先导入区划：zhengwu divisions import 文件夹。",
    Wrong.DIVISION_FIXED: "这个编码已经属于别的区划（{part}）。请核对编码。",
    Wrong.BODY_MISSING: "没有机构“{part}”。请先在机构名录里设立，或由运维人员导入时加 --create-bodies。",
    Wrong.BODY_NO_CODE: "机构“{part}”没有可用的统一社会信用代码。请先设立机构，或用 --host-body 指明它归在哪个机构下面。",
    Wrong.BODY_FIXED: "这个编码已经属于“{part}”。请核对编码，或先把事项划转过来。",
    Wrong.NOT_PERMITTED: "您的岗位不能编制“{part}”的事项。请由该机构的事项编制人员导入。",
    Wrong.ENDED: "这个事项已经取消，不能再用原来的编码。",
    Wrong.SOURCE: "{said}",
    Wrong.DRAFTED: "已经有一份编制稿，内容不一样。请打开那一份接着写。",
    Wrong.REVIEWED: "编制稿正在审核，现在不能改。请等审核完再导入。",
}

#: The kinds in a few words, for the table that counts them.
NAMES: Final[Mapping[str, str]] = {
    Odd.LOWER_CASE: "小写字母",
    Odd.FULL_WIDTH: "全角字符或空格",
    Odd.SEGMENTS: "编码不是 6 段",
    Odd.CODE_PLACEHOLDER: "编码里的机构代码是占位数字",
    Odd.CODE_OLD_BODY: "编码里是旧的组织机构代码",
    Odd.CODE_BODY_WRONG: "编码里的机构代码无效",
    Odd.CODE_OTHER_BODY: "编码里是别的机构的代码",
    Odd.CODE_OTHER_DIVISION: "编码里是别的区划",
    Odd.DEPARTMENT_OLD_CODE: "部门编码是旧的组织机构代码",
    Odd.DEPARTMENT_INTERNAL: "部门编码是内部编号",
    Odd.DEPARTMENT_NOT_18: "部门编码不是有效的 18 位代码",
    Odd.DEPARTMENT_SUFFIX: "部门编码带后缀",
    Odd.NAME_TWICE: "同部门同名称",
    Odd.GUIDE_THERE: "已有办事指南",
    Odd.MERGED: "合并的单元格",
    Wrong.FORMULA: "公式",
    Wrong.DIGITS: "号码成了数字",
    Wrong.CELL_ERROR: "表格的错误值",
    Wrong.EMPTY: "没有填",
    Wrong.TOO_LONG: "太长",
    Wrong.CODE_SHAPE: "编码的写法不对",
    Wrong.CODE_TWICE: "编码重复",
    Wrong.TYPE_UNKNOWN: "没有这个类型",
    Wrong.DIVISION_SHAPE: "区划代码的写法不对",
    Wrong.DIVISION_MISSING: "没有这个区划",
    Wrong.DIVISION_FIXED: "编码属于别的区划",
    Wrong.BODY_MISSING: "没有这个机构",
    Wrong.BODY_NO_CODE: "机构没有可用的代码",
    Wrong.BODY_FIXED: "编码属于别的机构",
    Wrong.NOT_PERMITTED: "没有权限",
    Wrong.ENDED: "事项已经取消",
    Wrong.SOURCE: "内容要改",
    Wrong.DRAFTED: "已有编制稿",
    Wrong.REVIEWED: "编制稿正在审核",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said of a row: which kind, about which column (by its heading), and the facts of its sentence."""

    kind: Odd | Wrong
    column: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def refuses(self) -> bool:
        """Whether the row cannot be taken because of it."""
        return isinstance(self.kind, Wrong)

    def say(self) -> str:
        """The sentence, in Chinese."""
        return WORDS[self.kind].format(**self.facts)
