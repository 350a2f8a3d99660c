"""Complete values of every kind, with the cast of the demonstration: what a wording is looked at with before it is used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

_SHANGHAI = dt.timezone(dt.timedelta(hours=8))

_MATTER: dict[str, Any] = {
    "applicant": "王芳",
    "item_name": "城镇居民最低生活保障",
    "project_no": "11340123003040118K4000511001000202611240001",
}
_REMEDY = {"review_body": "肥西县人民政府", "court": "肥西县人民法院"}
_BASIS = "《社会救助暂行办法》第九条、第十一条和《安徽省最低生活保障办法》第七条"

_ON, _PHONE = dt.date(2026, 11, 24), "0551-68841234"
_HEARD: dict[str, Any] = _MATTER | {"third_parties": ["李强", "外人"], "handler": "孙立", "consult_phone": _PHONE}
_SPOKEN: dict[str, Any] = _MATTER | {"third_parties": ["李强", "外人"]}
_HELD: dict[str, Any] = {
    "held_on": dt.date(2026, 12, 10),
    "place": "肥西县政务服务中心三楼听证室",
    "chair": "周正",
    "asked_by": "李强",
}
_MOVED: dict[str, Any] = {
    "to_body": "肥西县水务局",
    "reason": "机构改革，职权划转",
    "accepted_date": _ON,
    "due_date": dt.date(2026, 12, 10),
    "statutory_due_date": dt.date(2026, 12, 22),
    "consult_phone": _PHONE,
}

#: By kind, then by what is special about it.
SAMPLES: Mapping[str, Mapping[str, dict[str, Any]]] = {
    "receipt": {
        "plain": _MATTER
        | {
            "id_type": "居民身份证",
            "id_number": "340123199003070028",
            "phone": "13800000012",
            "materials": [
                {"name": "居民户口簿", "form": "原件", "copies": 1, "note": "核对后当场退还"},
                {"name": "居民身份证", "form": "复印件", "copies": 1},
                {"name": "家庭收入证明", "form": "原件", "copies": 1, "note": "所在社区出具"},
                {"name": "户主近期免冠一寸照片", "form": "原件", "copies": 2},
            ],
            "received_at": dt.datetime(2026, 11, 24, 9, 5, tzinfo=_SHANGHAI),
            "collector": "赵敏",
            "place": "肥西县政务服务中心 3号窗口",
            "query_password": "K7M2Q9",
            "consult_phone": "0551-68841234",
        },
        "agent": _MATTER
        | {
            "applicant": "肥西㛃𬭼农业发展有限责任公司",
            "applicant_kind": "legal",
            "agent": "李强",
            "id_type": "统一社会信用代码",
            "id_number": "91340123MA2N000000",
            "materials": [
                {"name": f"第{n}项材料，名称很长很长很长很长很长很长很长", "form": "电子件"} for n in range(1, 31)
            ],
            "received_at": dt.datetime(2026, 11, 24, 1, 30, tzinfo=dt.UTC),
            "collector": "网上提交",
        },
    },
    "acceptance_notice": {
        "plain": _MATTER
        | {
            "phone": "13800000012",
            "materials": ["居民户口簿", "居民身份证", "家庭收入证明", "户主近期免冠一寸照片"],
            "received_date": dt.date(2026, 11, 24),
            "accepted_date": dt.date(2026, 11, 24),
            "promise_days": 12,
            "statutory_days": 20,
            "due_date": dt.date(2026, 12, 10),
            "statutory_due_date": dt.date(2026, 12, 22),
            "handler": "赵敏",
            "consult_phone": "0551-68841234",
            "supervise_phone": "0551-68841235",
        },
        "tolerant": _MATTER
        | {
            "received_date": dt.date(2026, 11, 24),
            "accepted_date": dt.date(2026, 11, 24),
            "tolerant": [{"name": "户主近期免冠一寸照片", "deadline_date": dt.date(2026, 12, 1)}],
        },
        "deemed": _MATTER
        | {
            "received_date": dt.date(2026, 11, 24),
            "accepted_date": dt.date(2026, 11, 24),
            "statutory_days": 20,
            "deemed": True,
        },
    },
    "correction_notice": {
        "plain": _MATTER
        | {
            "received_date": dt.date(2026, 11, 24),
            "gaps": [
                {
                    "material": "家庭收入证明",
                    "problem": "没有交。",
                    "remedy": "请到所在社区开具，交原件1份。",
                },
                {
                    "material": "户主近期免冠一寸照片",
                    "problem": "照片看不清脸。",
                    "remedy": "请补交2张；大厅自助机可免费拍。",
                },
            ],
            "deadline_date": dt.date(2026, 12, 8),
            "handler": "赵敏",
            "consult_phone": "0551-68841234",
        },
    },
    "non_acceptance_notice": {
        "plain": _MATTER
        | {
            "received_date": dt.date(2026, 11, 24),
            "reason": "申请人户籍在庐阳区，该事项不属于本机关职权范围",
            "basis": "《中华人民共和国行政许可法》第三十二条第一款第二项",
            "competent_body": "合肥市庐阳区民政局",
            "remedy": _REMEDY,
        },
    },
    "special_procedure_notice": {
        "plain": _MATTER
        | {
            "procedure": "专家评审",
            "basis": "《中华人民共和国行政许可法》第四十五条",
            "reason": "需要核对家庭经济状况",
            "planned_days": 10,
            "start_date": dt.date(2026, 11, 27),
            "handler": "孙立",
            "consult_phone": "0551-68841234",
        },
    },
    "extension_notice": {
        "plain": _MATTER
        | {
            "accepted_date": dt.date(2026, 11, 24),
            "days": 10,
            "reason": "家庭经济状况需要跨省核对，对方尚未回复",
            "original_due_date": dt.date(2026, 12, 22),
            "due_date": dt.date(2027, 1, 6),
            "consult_phone": "0551-68841234",
        },
    },
    "approval_decision": {
        "plain": _MATTER
        | {
            "accepted_date": dt.date(2026, 11, 24),
            "basis": _BASIS,
            "content": "自2026年12月起，给予王芳一家2人城镇居民最低生活保障，每月补差发放860元",
            "result_name": "城镇居民最低生活保障证",
            "valid_from": dt.date(2026, 12, 1),
            "valid_to": dt.date(2027, 11, 30),
            "delivery": "请在10个工作日内，凭身份证到肥西县政务服务中心3号窗口领取",
        },
        "permit": _MATTER | {"permit": True, "item_name": "公共场所卫生许可", "accepted_date": dt.date(2026, 11, 24)},
    },
    "rejection_decision": {
        "plain": _MATTER
        | {
            "accepted_date": dt.date(2026, 11, 24),
            "basis": _BASIS,
            "reason": "经核对，您家庭月人均收入1420元，高于本县城镇居民最低生活保障标准860元",
            "remedy": _REMEDY,
        },
        "long": _MATTER
        | {
            "accepted_date": dt.date(2026, 11, 24),
            "permit": True,
            "reason": "理由很长，一条一条写清楚。\n" * 770,
            "remedy": _REMEDY,
        },
    },
    "termination_notice": {
        "plain": _MATTER
        | {
            "accepted_date": dt.date(2026, 11, 24),
            "materials": ["家庭收入证明", "户主近期免冠一寸照片"],
            "deadline_date": dt.date(2026, 12, 8),
            "remedy": _REMEDY,
        },
    },
    "undoing_notice": {
        "plain": _MATTER
        | {
            "permit": True,
            "undoing": "revoke",
            "ground": "以欺骗、贿赂等不正当手段取得",
            "basis": "行政许可法第六十九条第二款",
            "reason": "家庭收入证明经核实是伪造的",
            "heard_until": dt.date(2026, 12, 8),
            "handler": "孙立",
            "consult_phone": "0551-68841234",
        },
        "cancel": _MATTER
        | {
            "undoing": "cancel",
            "ground": "有效期届满未延续",
            "basis": "行政许可法第七十条第一项",
            "reason": "有效期已经届满，没有申请延续",
            "heard_until": dt.date(2026, 12, 8),
        },
    },
    "undoing_decision": {
        "plain": _MATTER
        | {
            "undoing": "revoke",
            "ground": "违反法定程序作出准予决定",
            "basis": "行政许可法第六十九条第一款第三项",
            "reason": "没有依法公示就作出了决定",
            "views": "希望尽快重新办理",
            "answer": "已重新受理，优先办理",
            "ended": [{"title": "准予决定书", "number": "肥民准〔2026〕3号"}],
            "compensates": True,
            "remedy": _REMEDY,
        },
    },
    "pre_return_notice": {
        "plain": _MATTER
        | {
            "submitted_date": _ON,
            "reason": "照片看不清，请换一张。\n户口簿缺第二页。",
            "handler": "赵敏",
            "consult_phone": _PHONE,
        },
    },
    "hearing_right_notice": {
        "plain": _HEARD | {"permit": True, "reason": "新建楼房影响北侧住户采光", "ask_until": dt.date(2026, 12, 1)},
        "required": _MATTER | {"required": True, "reason": "法律规定应当听证", "ask_until": dt.date(2026, 12, 1)},
    },
    "hearing_notice": {"plain": _HEARD | _HELD | {"permit": True}},
    "hearing_record": {
        "plain": _SPOKEN
        | _HELD
        | {"record": "主持人宣布听证开始。\n李强：影响采光。\n王芳：可以降低两层。", "permit": True},
    },
    "transfer_letter": {"plain": _MATTER | _MOVED | {"handler": "孙立"}},
    "transfer_notice": {"plain": _MATTER | _MOVED},
    "forwarding_letter": {
        "plain": _MATTER
        | {
            "permit": True,
            "superior": "合肥市民政局",
            "reason": "拟同意，请审定",
            "accepted_date": _ON,
            "limit_days": 10,
            "due_date": dt.date(2026, 12, 8),
            "handler": "孙立",
        },
    },
    "service_receipt": {
        "plain": _MATTER
        | {
            "served": [
                {"title": "准予决定书", "number": "肥民准〔2026〕1号"},
                {"title": "城镇居民最低生活保障证", "number": "340123-2026-00086"},
            ],
            "method": "window",
            "recipient": "王芳",
            "place": "肥西县政务服务中心 3号窗口",
            "served_at": dt.datetime(2026, 12, 11, 10, 20, tzinfo=_SHANGHAI),
            "server": "赵敏",
        },
    },
    "pickup_voucher": {
        "plain": _MATTER
        | {
            "ready": ["城镇居民最低生活保障证"],
            "hall": "肥西县政务服务中心",
            "place": "一楼综合取件窗口",
            "ready_date": dt.date(2026, 12, 11),
            "due_date": dt.date(2026, 12, 24),
            "bring": ["本人有效身份证件", "委托他人领取的，带委托书和双方身份证件"],
            "decision_no": "肥民准〔2026〕1号",
            "consult_phone": _PHONE,
        },
    },
    "closing_notice": {
        "plain": _MATTER
        | {
            "outcome": "approve",
            "accepted_date": _ON,
            "decided_date": dt.date(2026, 12, 10),
            "closed_date": dt.date(2026, 12, 11),
            "elapsed_days": 12,
            "served": [{"title": "准予决定书", "number": "肥民准〔2026〕1号"}],
            "method": "window",
            "recipient": "王芳",
            "consult_phone": _PHONE,
            "supervise_phone": "0551-68841235",
        },
    },
}

#: What is special about a sample.
SAMPLE_NAMES: Mapping[str, str] = {
    "plain": "一般的",
    "agent": "由代理人办、材料很多的",
    "tolerant": "容缺受理的",
    "deemed": "逾期视为受理的",
    "permit": "行政许可的",
    "long": "理由很长的",
    "cancel": "拟注销的",
    "required": "应当听证的",
}
