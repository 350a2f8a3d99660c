"""What is known of a person, as plain values under Chinese names: what a program reads is what the person reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.cases.public import STATE_NAMES, State, cases_of, look_of, looks_at
from zhengwu.kernel.public import SHANGHAI, local_date
from zhengwu.people.public import (
    KIND_NAMES,
    PURPOSES,
    Account,
    Mandate,
    MandateKind,
    NaturalPerson,
    consent_history,
    documents_of,
    id_type_name,
    mandates_given,
    mandates_held,
    nationality_name,
    refs_of,
    standing_of,
)

_STANDINGS = {
    "awaits": "等对方接受", "future": "还没开始", "live": "有效", "expired": "已到期", "ended": "已结束",
}  # fmt: skip


def copy_of(person: NaturalPerson, *, account: Account, now: dt.datetime) -> dict[str, Any]:
    """The whole copy (个人信息保护法 art. 45). Numbers are in full: it is handed to nobody else."""
    today = local_date(now)
    return {
        "导出时间": _at(now),
        "登记": {
            "姓名": person.name,
            "国籍": nationality_name(person.nationality),
            "出生日期": _day(person.birth_date),
            "手机号": person.phone,
            "住址": person.address,
            "登记时间": _at(person.registered_at),
        },
        "证件": [
            {
                "证件": id_type_name(d.id_type),
                "号码": d.id_number,
                "登记时间": _at(d.recorded_at),
                "换证时间": _at(d.replaced_at),
            }
            for d in documents_of(person)
        ],
        "账号": {"用户名": account.username, "实名等级": account.identity_level, "邮箱": account.email},
        "我给的委托": [_mandate(m, other=m.agent.name, today=today) for m in mandates_given(person=person)],
        "给我的委托": [_mandate(m, other=m.principal.name, today=today) for m in mandates_held(person=person)],
        "办件": [
            {
                "编号": case.project_no,
                "事项": case.item_name,
                "状态": STATE_NAMES[State(case.state)],
                "申请时间": _at(case.submitted_at),
                "办结时间": _at(case.closed_at),
            }
            for case in cases_of(account=account, today=today).filter(applicant_ref__in=refs_of(person))
        ],
        "同意": [
            {
                "用途": PURPOSES[c.purpose].name if c.purpose in PURPOSES else c.purpose,
                "文本版本": c.text_version,
                "同意时间": _at(c.given_at),
                "撤回时间": _at(c.withdrawn_at),
            }
            for c in consent_history(person=person)
        ],
        "查看记录": [
            {
                "记录号": look.number,
                "时间": _at(look.at),
                "单位": look.body_name,
                "岗位": look.post_name,
                "理由": look.reason,
                "办件": look.project_no,
            }
            for look in map(look_of, looks_at(person=person))
        ],
    }


def _mandate(mandate: Mandate, *, other: str, today: dt.date) -> dict[str, str]:
    return {
        "对方": other,
        "种类": KIND_NAMES[MandateKind(mandate.kind)],
        "范围": mandate.scope,
        "从": _day(mandate.valid_from),
        "到": _day(mandate.valid_to - dt.timedelta(days=1) if mandate.valid_to else None),
        "现在": _STANDINGS[standing_of(mandate, today=today).value],
    }


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _at(instant: dt.datetime | None) -> str:
    return instant.astimezone(SHANGHAI).isoformat(timespec="seconds") if instant else ""
