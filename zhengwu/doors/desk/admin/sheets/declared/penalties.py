"""行政处罚 as a sheet: entered for publication, never handed out from here; what is public can be downloaded by everybody."""

from __future__ import annotations

import datetime as dt

from zhengwu.disclosure.public import GRADE_NAMES, SUBJECT_NAMES, Kind, enter, entered_before
from zhengwu.doors.desk.admin.sheets.sheet import Cells, Column, Sheet
from zhengwu.doors.desk.disclosure._entry_form import entry_in
from zhengwu.organisations.public import Officer


def _stored(cells: Cells) -> Cells | None:
    known = entered_before(kind=Kind.PENALTY, body_code=cells["body"], decision_no=cells["decision_no"])
    return {"decision_no": cells["decision_no"]} if known else None


def _take(cells: Cells, by: Officer, now: dt.datetime) -> None:
    enter(entry=entry_in(cells, kind=Kind.PENALTY), body_code=cells["body"], by=by, now=now)


PENALTIES = Sheet(
    key="penalties",
    name="行政处罚",
    about="每行一份处罚决定，录入后自动公示。录入过的文书号会被退回。会公开的内容里不要写住址、电话和账号。",
    action="disclosure.enter",
    back="desk-disclosures",
    columns=(
        Column(key="body", heading="处罚机关统一社会信用代码", example="11340123MA0000074N"),
        Column(
            key="subject_kind",
            heading="行政相对人类别",
            kind="choice",
            choices={kind.value: name for kind, name in SUBJECT_NAMES.items()},
            example="法人及非法人组织",
        ),
        Column(key="subject_name", heading="行政相对人名称", example="合肥派河餐饮管理有限公司"),
        Column(
            key="subject_code",
            heading="统一社会信用代码或证件号码",
            what="请把这一列设成文本格式",
            example="91340123MA00001542",
            private=True,
        ),
        Column(key="representative", heading="法定代表人", required=False, example="李强"),
        Column(key="decision_name", heading="决定文书名称", example="行政处罚决定书"),
        Column(key="decision_no", heading="决定文书号", example="肥市监罚〔2026〕12号"),
        Column(key="decision_date", heading="决定日期", kind="date", example="2026-03-02"),
        Column(key="offence", heading="违法行为类型", example="未按规定公示收费标准"),
        Column(key="facts", heading="违法事实", example="检查时店内没有公示收费标准。"),
        Column(key="basis", heading="处罚依据", example="《价格法》第四十二条"),
        Column(key="category", heading="处罚类别", what="几种的用“；”隔开", example="罚款"),
        Column(key="content", heading="处罚内容", example="罚款 5000 元"),
        Column(key="fine", heading="罚款金额", what="元", required=False, example="5000"),
        Column(key="confiscated", heading="没收金额", what="元", required=False, example="0"),
        Column(key="licence_taken", heading="暂扣或吊销证照名称及编号", required=False),
        Column(key="valid_to", heading="处罚有效期", kind="date", required=False),
        Column(
            key="grade",
            heading="失信严重程度",
            kind="choice",
            choices={grade.value: name for grade, name in GRADE_NAMES.items()},
            example="一般",
        ),
        Column(key="needed_because", heading="必须公示的理由", what="轻微的才填", required=False),
        Column(key="remark", heading="备注", required=False),
    ),
    same=("body", "decision_no"),
    stored=_stored,
    take=_take,
)
