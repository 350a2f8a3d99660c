"""常用块 ready sections that most forms begin or end with. What is inserted is a copy: changing it changes no other form."""

from collections.abc import Mapping
from typing import Any, Final

from zhengwu.forms.rules.definition import Section


def _section(title: str, *fields: Mapping[str, Any], hint: str = "") -> Section:
    return Section.model_validate({"title": title, "hint": hint, "fields": list(fields)})


BLOCKS: Final[Mapping[str, Section]] = {
    "applicant": _section(
        "申请人信息",
        {"key": "applicant", "label": "申请人", "kind": "person", "prefill": "applicant"},
        {"key": "phone", "label": "联系电话", "kind": "phone", "prefill": "applicant.phone"},
        {"key": "home", "label": "现在住的地方", "kind": "division", "level": "village"},
    ),
    "company": _section(
        "申请单位信息",
        {"key": "company", "label": "申请单位", "kind": "company", "prefill": "applicant"},
        {"key": "site", "label": "住所", "kind": "division"},
        {"key": "operator", "label": "经办人", "kind": "person"},
        {"key": "phone", "label": "经办人电话", "kind": "phone", "prefill": "applicant.phone"},
    ),
    "contact": _section(
        "联系方式",
        {"key": "phone", "label": "联系电话", "kind": "phone", "prefill": "applicant.phone"},
        {"key": "email", "label": "电子邮箱", "kind": "email", "required": False},
        {"key": "mail_to", "label": "寄送地址", "kind": "division"},
    ),
    "family": _section(
        "家庭成员",
        {
            "key": "family",
            "label": "家庭成员",
            "kind": "table",
            "min": 1,
            "max": 20,
            "hint": "一起生活的人每人一行，申请人自己也写",
            "columns": [
                {"key": "name", "label": "姓名", "kind": "name"},
                {"key": "relation", "label": "和申请人的关系"},
                {"key": "id_number", "label": "身份证号", "kind": "resident_id"},
                {"key": "income", "label": "月收入", "kind": "money", "required": False},
            ],
        },
        {"key": "people", "label": "家庭人数", "kind": "number", "unit": "人", "calculate": {"count": "family"}},
        {
            "key": "income",
            "label": "家庭月收入合计",
            "kind": "money",
            "calculate": {"sum_of": ["family", "income"]},
        },
    ),
    "account": _section(
        "收款账户",
        {"key": "payee", "label": "户名", "kind": "name", "prefill": "applicant.name"},
        {"key": "bank", "label": "开户银行", "same": "account.bank", "prefill": "earlier:bank", "hint": "写到支行"},
        {
            "key": "account",
            "label": "银行账号",
            "same": "account.number",
            "prefill": "earlier:account",
            "max_length": 40,
        },
    ),
    "promise": _section(
        "声明",
        {
            "key": "promise",
            "label": "申请人声明",
            "kind": "declaration",
            "text": "我填写的内容和提交的材料真实、完整。如有虚假，愿意承担法律责任。",
        },
        {
            "key": "signed",
            "label": "申请人签名",
            "kind": "signature",
            "text": "在下面写上姓名，和在纸上签字一样有效。",
        },
    ),
}
