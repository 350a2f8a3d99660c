"""国标数据项: the columns of 双公示, in the order of the standard (发改办财金〔2018〕424号), and what stands in each."""

from __future__ import annotations

from zhengwu.disclosure.rules.kinds import Kind

_SUBJECT = {
    "subject_name": "行政相对人名称",
    "subject_kind": "行政相对人类别",
    "subject_code": "行政相对人代码（统一社会信用代码）",
    "representative": "法定代表人",
    "subject_id_type": "自然人证件类型",
    "subject_id_number": "自然人证件号码",
}
_SOURCE = {
    "standing": "当前状态",
    "source_name": "数据来源单位",
    "source_code": "数据来源单位统一社会信用代码",
    "remark": "备注",
}
#: ⚠ 424号 also asks for 工商注册号, 组织机构代码, 税务登记号 and the like, which the 统一社会信用代码 has replaced: not kept here.
HEADINGS: dict[Kind, dict[str, str]] = {
    Kind.PERMIT: _SUBJECT
    | {
        "decision_name": "行政许可决定文书名称",
        "decision_no": "行政许可决定文书号",
        "category": "许可类别",
        "certificate_name": "许可证书名称",
        "certificate_no": "许可编号",
        "content": "许可内容",
        "decision_date": "许可决定日期",
        "valid_from": "有效期自",
        "valid_to": "有效期至",
        "body_name": "许可机关",
        "body_code": "许可机关统一社会信用代码",
    }
    | _SOURCE,
    Kind.PENALTY: _SUBJECT
    | {
        "decision_name": "行政处罚决定文书名称",
        "decision_no": "行政处罚决定书文号",
        "offence": "违法行为类型",
        "facts": "违法事实",
        "basis": "处罚依据",
        "category": "处罚类别",
        "content": "处罚内容",
        "fine": "罚款金额（万元）",
        "confiscated": "没收违法所得、没收非法财物的金额（万元）",
        "licence_taken": "暂扣或吊销证照名称及编号",
        "decision_date": "处罚决定日期",
        "valid_to": "处罚有效期",
        "public_until": "公示截止期",
        "body_name": "处罚机关",
        "body_code": "处罚机关统一社会信用代码",
    }
    | _SOURCE,
}

_FEN_IN_WAN = 1_000_000


def wan(fen: int) -> str:
    """分 as 万元, exactly and without idle noughts: 1234567 → 1.234567."""
    whole, rest = divmod(fen, _FEN_IN_WAN)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
