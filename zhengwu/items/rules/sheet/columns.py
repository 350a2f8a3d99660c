"""国家栏目 the national columns of an item (DOMAIN §4), one row each: heading in Chinese, where it stands in an `ItemSource`, its
name in the national exchange format where it has one, and how a cell of it is written.

Everything an item says has a column; a test walks the models and finds what was forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from zhengwu.items.rules.codes import ITEM_TYPES, SCHEMES
from zhengwu.items.rules.guide import RISK_DOMAINS

Kind = Literal["text", "whole", "yesno", "choice", "choices", "lines", "yuan", "json"]
Choices = Mapping[str, str]

_UNITS: Final = {"workday": "工作日", "day": "自然日"}
_AUDIENCES: Final = {"natural": "自然人", "legal": "法人", "both": "自然人和法人"}


@dataclass(frozen=True, slots=True)
class Col:
    """A column. `path`: where its value stands, from the item or from one row of its list. `id`: in the national format."""

    heading: str
    path: str
    kind: Kind = "text"
    choices: Choices | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A list of an item, on a sheet of its own. `inner`: a list within each entry, one row an element of it."""

    name: str
    path: str
    columns: tuple[Col, ...]
    inner: str = ""


#: On every sheet: which item, and which version of it, a row is about.
KEY: Final = (Col("实施编码", "task_code", id="task_code"), Col("版本号", "version", "whole", id="task_version"))

MAIN_NAME: Final = "事项"
MAIN: Final = (
    Col("事项名称", "name", id="task_name"),
    *KEY,
    Col("基本编码", "catalog_code", id="catalog_code"),
    Col("上级事项编码", "parent", id="parent_task_code"),
    Col("编码方案", "scheme", "choice", {str(key): name for key, name in SCHEMES.items()}),
    Col("事项状态", "state", "choice", {"in_force": "有效", "cancelled": "取消"}, id="task_state"),
    Col("实施主体代码", "body", id="dept_code"),
    Col("区划代码", "division", id="region_code"),
    Col("事项类型", "item_type", "choice", ITEM_TYPES, id="task_type"),
    Col("服务对象", "audience", "choice", _AUDIENCES),
    Col("服务对象细类", "guide.objects", "choices", {
        "natural": "自然人", "enterprise": "企业法人", "institution": "事业法人", "social": "社会组织法人",
        "organ": "行政机关", "other": "其他组织",
    }),
    Col("主题分类", "themes", "lines"),
    Col("人生事件", "life_events", "lines"),
    Col("生效日期", "effective_date", id="plan_effective_date"),
    Col("取消日期", "cancelled_date", id="plan_cancel_date"),
    Col("只列目录", "listed_only", "yesno"),
    Col("仅供查阅", "historic", "yesno"),
    Col("法定办结时限", "statutory.days", "whole", id="anticipate_day"),
    Col("法定办结时限单位", "statutory.unit", "choice", _UNITS, id="anticipate_type"),
    Col("承诺办结时限", "promise.days", "whole", id="promise_day"),
    Col("承诺办结时限单位", "promise.unit", "choice", _UNITS, id="promise_type"),
    Col("办件类型", "case_type", "choice", {"instant": "即办件", "promised": "承诺件"}),
    Col("到现场次数", "visits", "whole", id="limit_scene_num"),
    Col("到现场原因", "guide.visits_reason", id="limit_scene_explain"),
    Col("网办深度", "online_depth", "whole", id="is_online"),
    Col("最低实名等级", "min_level", "whole"),
    Col("简要说明", "guide.summary"),
    Col("关键词", "guide.keywords", "lines"),
    Col("受理条件", "guide.eligibility", "lines", id="accept_condition"),
    Col("受理条件（有一条就行）", "guide.eligibility_any", "lines"),
    Col("不予受理情形", "guide.refuse_when", "lines"),
    Col("权力来源", "guide.power_source", "choice", {
        "own": "法定本级行使", "delegated": "上级下放", "authorised": "法律法规授权", "entrusted": "委托",
    }, id="power_source"),
    Col("委托部门", "guide.entrusted_by", id="entrust_name"),
    Col("联办机构", "guide.joint_bodies", "lines", id="other_dept"),
    Col("通办范围", "guide.reach", "choice", {
        "village": "本村（社区）", "township": "本乡镇（街道）", "county": "全县", "city": "全市", "province": "全省",
        "nation": "全国",
    }, id="handle_area"),
    Col("办理形式", "guide.ways", "choices", {
        "window": "窗口", "web": "电脑", "mobile": "移动", "courier": "快递", "kiosk": "自助终端", "home": "上门",
    }),
    Col("到场要求", "guide.attendance", "choice", {"any": "本人或代理人", "in_person": "本人到场", "batch": "集中办理"}),
    Col("送达方式", "guide.delivery", "choices", {"window": "窗口领取", "courier": "寄送", "electronic": "电子送达"},
        id="is_express"),
    Col("支持预约", "guide.appointment", "yesno", id="is_schedule"),
    Col("网上支付", "guide.online_payment", "yesno", id="is_pay_online"),
    Col("告知承诺", "guide.commitment", "yesno"), Col("承诺内容", "guide.commitment_content"),
    Col("不实责任", "guide.commitment_liability"), Col("核查天数", "guide.verify_days", "whole"),
    Col("高风险领域", "guide.risk", "choice", RISK_DOMAINS),
    Col("数量限制", "guide.quantity_limit", id="limit_explain"),
    Col("中介服务", "guide.intermediary", id="service_type"),
    Col("领取说明", "guide.pickup"),
    Col("咨询方式", "guide.contacts.consult", id="link_way"),
    Col("监督投诉方式", "guide.contacts.supervise", id="supervise_way"),
    Col("咨询投诉说明", "guide.contacts.note"),
    Col("复议机关", "guide.remedy.review_organ"),
    Col("诉讼法院", "guide.remedy.court"),
    Col("责任事项", "guide.duties", "lines"),
    Col("追责情形", "guide.accountability", "lines"),
    Col("发放起始月", "guide.pay_from"),
    Col("年审", "guide.renewal.every", "choice", {"year": "每年"}),
    Col("年审说明", "guide.renewal.note"),
    Col("停发情形", "guide.lapse_when"),
    Col("审查流程", "guide.process_key"),
    Col("其他说明", "guide.notes", "lines"),
    Col("逾期办理", "guide.overdue", "json"),
    Col("表单", "guide.form", "json"),
)  # fmt: skip

_WHEN: Final = Col("适用情形", "when", "json")
_NOTE: Final = Col("说明", "note")

LISTS: Final = (
    ListSheet("设定依据", "guide.basis", (
        Col("法律法规", "law", id="by_law"), Col("条款", "article"), Col("条文", "text"),
    )),
    ListSheet("情形", "guide.questions", (
        Col("问题标识", "key"), Col("问题", "text"), Col("提示", "hint"), Col("可多选", "multiple", "yesno"), _WHEN,
        Col("选项标识", "options.value"), Col("选项", "options.text"), Col("选项提示", "options.hint"),
    ), inner="options"),
    ListSheet("材料", "guide.materials", (
        Col("材料标识", "key"), Col("材料名称", "name"),
        Col("材料类型", "type", "choice", {
            "certificate": "证件证书文书", "form": "申请表格", "photo": "照片", "text": "自写的申请、说明", "proof": "证明",
            "other": "其他",
        }),
        Col("材料形式", "format", "choice", {"paper": "纸质", "electronic": "电子", "both": "纸质或电子"}),
        Col("必要", "required", "yesno", id="is_need"),
        Col("来源渠道", "source", "choice", {
            "applicant": "申请人自备", "government": "政府部门核发", "agency": "中介或其他机构", "bureau": "受理机构发放",
        }),
        Col("出具单位", "issuer"), Col("原件", "original", "yesno"), Col("复印件份数", "copies", "whole"),
        Col("数量", "quantity", "whole"), Col("规格", "size"), Col("可容缺", "tolerable", "yesno"),
        Col("可承诺替代", "promisable", "yesno"),
        Col("填报须知", "note"), Col("替代材料", "substitute"), Col("受理标准", "accept_standard", id="accept_stand"),
        Col("设定依据", "basis", id="by_law"), Col("证照目录名称", "certificate_kind"), Col("任选组", "one_of"), _WHEN,
        Col("免交情形", "exempt_when", "json"), Col("空白表格", "form_blank"), Col("示例样本", "sample"),
    )),
    ListSheet("收费", "guide.fees", (
        Col("收费项目", "name"), Col("金额（元）", "amount_fen", "yuan"), Col("单位", "unit"),
        Col("收费依据", "basis", id="fee_basis"),
        Col("收费标准", "standard"), Col("可减免", "reducible", "yesno"), Col("减免说明", "reduction"),
        Col("可退费", "refundable", "yesno"), _NOTE, _WHEN,
    )),
    ListSheet("环节", "guide.steps", (
        Col("顺序", "order", "whole"), Col("办理人", "actor"), Col("环节名称", "name"),
        Col("法定环节", "stage", "choice", {
            "apply": "申请", "accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达",
        }),
        Col("二选一", "alternative", "yesno"), Col("办理时限", "duration"), Col("审查细则", "review_points", "lines"),
        Col("公示", "publicity", "yesno"), Col("公示天数", "publicity_days", "whole"),
        Col("公示天数算法", "publicity_rule", "choice", {"exactly": "正好", "at_least": "不少于"}),
        Col("公示天数单位", "publicity_unit", "choice", {**_UNITS, "unstated": "未写明"}), _NOTE, _WHEN,
    )),
    ListSheet("办理结果", "guide.results", (
        Col("结果名称", "name", id="result_name"),
        Col("结果类型", "kind", "choice", {
            "certificate": "证照", "decision": "决定", "record": "登记", "money": "资金", "other": "其他",
        }, id="result_type"),
        Col("结果样本", "sample", id="result_guid"), Col("证照目录名称", "certificate_kind"), Col("有效期", "valid_for"),
    )),
    ListSheet("常见问题", "guide.faq", (Col("问题", "question"), Col("回答", "answer"))),
    ListSheet("情形时限", "guide.limits", (
        _WHEN, Col("承诺时限", "promise_days", "whole"), Col("承诺时限单位", "promise_unit", "choice", _UNITS),
        Col("法定时限", "statutory_days", "whole"), Col("法定时限单位", "statutory_unit", "choice", _UNITS), _NOTE,
    )),
    ListSheet("前置条件", "guide.preconditions", (
        Col("名称", "name"), Col("依据", "basis"), Col("前置事项编码", "task_code"), _NOTE,
    )),
    ListSheet("特别程序", "guide.special_procedures", (
        Col("名称", "name", id="special_procedure"),
        Col("种类", "type", "choice", {
            "hearing": "听证", "tender": "招标", "auction": "拍卖", "inspection": "检验", "testing": "检测",
            "quarantine": "检疫", "appraisal": "鉴定", "expert_review": "专家评审", "other": "其他",
        }),
        Col("天数", "days", "whole"), Col("单位", "unit", "choice", _UNITS), Col("依据", "basis"),
        Col("计入时限", "counted", "yesno"), _NOTE,
    )),
    ListSheet("待遇标准", "guide.amounts", (
        Col("对象", "who"), Col("依据", "basis"), Col("金额（元）", "amount_fen", "yuan"),
        Col("最低（元）", "amount_min_fen", "yuan"),
        Col("最高（元）", "amount_max_fen", "yuan"), Col("百分比", "percent", "whole"), Col("百分比的基数", "percent_of"),
        Col("单位", "unit"), Col("一次性", "once", "yesno"), _NOTE, _WHEN,
    )),
    ListSheet("门槛", "guide.thresholds", (
        Col("对象", "who"), Col("指标", "measure"), Col("下限", "min", "whole"), Col("上限", "max", "whole"), Col("单位", "unit"),
        _NOTE,
    )),
    ListSheet("办理时段", "guide.periods", (
        Col("开始（月-日）", "from"), Col("结束（月-日）", "to"), Col("周期", "every", "choice", {"year": "每年"}), _NOTE,
    )),
    ListSheet("受理地点", "guide.accept_at", (
        Col("名称", "name", id="transact_addr"), Col("地址", "address"), Col("时间", "hours", id="transact_time"),
        Col("电话", "phone"), Col("大厅编码", "hall_code"),
    )),
)  # fmt: skip


def json_heading(sheet: ListSheet) -> str:
    """The heading under which a list stands in a file of one sheet (CSV)."""
    return f"{sheet.name}（JSON）"


def is_national(headings: "list[str] | tuple[str, ...]") -> bool:
    """Whether a table with these headings is in the national columns."""
    return {"事项名称", "基本编码", "实施主体代码"} <= {heading.strip() for heading in headings}
