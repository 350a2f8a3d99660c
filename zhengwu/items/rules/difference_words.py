"""What the fields of an item are called, section by section: the words in which a difference is told.

Chinese source words; the doors translate them. A test sees to it that no field of `ItemSource`, `Guide` and its parts is
forgotten here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Section → its title and the paths it holds, in the order in which an item is written.
SECTIONS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "basics": (
        "基本信息",
        (
            "name", "item_type", "scheme", "catalog_code", "task_code", "parent", "listed_only", "guide.summary",
            "audience", "guide.objects", "themes", "life_events", "guide.keywords",
        ),
    ),
    "basis": (
        "依据和权责",
        (
            "guide.basis", "guide.power_source", "guide.entrusted_by", "guide.joint_bodies", "guide.duties",
            "guide.accountability",
        ),
    ),
    "limits": (
        "时限和次数",
        (
            "case_type", "promise", "statutory", "guide.limits", "guide.special_procedures", "visits",
            "guide.visits_reason", "online_depth", "min_level", "guide.ways", "guide.attendance", "guide.appointment",
            "guide.commitment", "guide.commitment_content", "guide.commitment_liability", "guide.verify_days", "guide.risk",
            "guide.reach",
        ),
    ),
    "conditions": (
        "办理条件",
        (
            "guide.eligibility", "guide.eligibility_any", "guide.refuse_when", "guide.thresholds",
            "guide.preconditions", "guide.quantity_limit", "guide.intermediary",
        ),
    ),
    "questions": ("情形", ("guide.questions",)),
    "materials": ("材料", ("guide.materials",)),
    "fees": ("收费", ("guide.fees", "guide.online_payment")),
    "steps": ("环节", ("guide.steps", "guide.process_key")),
    "results": ("结果", ("guide.results", "guide.delivery", "guide.pickup")),
    "amounts": ("待遇标准", ("guide.amounts", "guide.pay_from", "guide.renewal", "guide.lapse_when")),
    "periods": ("办理时段", ("guide.periods", "guide.overdue")),
    "places": ("地点和联系", ("guide.accept_at", "guide.contacts", "guide.remedy")),
    "form": ("申请表", ("guide.form",)),
    "faq": ("常见问题", ("guide.faq", "guide.notes")),
}  # fmt: skip

#: Section → its title.
SECTION_TITLES: Final[Mapping[str, str]] = {key: title for key, (title, _) in SECTIONS.items()}

#: What is decided when a version is published, or follows from what it is about: no matter of writing.
NOT_COMPARED: Final = frozenset(
    {"body", "division", "version", "state", "effective_date", "cancelled_date", "historic"}
)

#: What a field is called; `materials.name` where a part has a word of its own for it.
FIELDS: Final[Mapping[str, str]] = {
    "name": "名称", "item_type": "事项类型", "scheme": "编码标准", "catalog_code": "基本编码", "task_code": "实施编码",
    "parent": "上级事项", "listed_only": "只列目录", "summary": "一句话说明", "audience": "面向谁", "objects": "服务对象",
    "themes": "主题", "life_events": "人生事件", "keywords": "搜索用词", "basis": "依据", "power_source": "权力来源",
    "entrusted_by": "委托部门", "joint_bodies": "联办机构", "duties": "责任事项", "accountability": "追责情形",
    "case_type": "办件类型", "promise": "承诺时限", "statutory": "法定时限", "limits": "情形时限",
    "special_procedures": "特别程序", "visits": "到现场次数", "visits_reason": "到现场的原因", "online_depth": "网办深度",
    "min_level": "最低实名等级", "ways": "办理形式", "attendance": "本人到场", "appointment": "可预约",
    "commitment": "告知承诺", "commitment_content": "承诺内容", "commitment_liability": "不实责任", "verify_days": "核查天数",
    "risk": "高风险领域", "promisable": "可承诺替代",
    "reach": "通办范围", "eligibility": "申请条件", "eligibility_any": "符合其一即可的条件",
    "refuse_when": "不予办理的情形", "thresholds": "门槛", "preconditions": "前置条件", "quantity_limit": "数量限制",
    "intermediary": "中介服务", "questions": "情形问题", "materials": "材料", "fees": "收费", "online_payment": "网上支付",
    "steps": "环节", "process_key": "审查流程", "results": "结果", "delivery": "领取方式", "pickup": "领取说明",
    "amounts": "待遇标准", "pay_from": "从哪月起发", "renewal": "年审", "lapse_when": "何时停止", "periods": "办理时段",
    "overdue": "逾期办理", "accept_at": "受理地点", "contacts": "联系方式", "remedy": "救济途径", "form": "申请表",
    "faq": "常见问题", "notes": "其他说明",
    # Fields of parts.
    "law": "法律法规", "article": "条款", "text": "内容", "value": "代号", "hint": "提示", "key": "代号", "options": "选项",
    "multiple": "可以多选", "when": "什么情形下", "original": "要原件", "copies": "复印件份数", "quantity": "数量",
    "size": "规格", "type": "类型", "format": "形式", "required": "必须有", "source": "来源", "issuer": "出具机构",
    "certificate_kind": "证照种类", "tolerable": "可容缺", "note": "说明", "substitute": "可替代的材料", "one_of": "任选组",
    "exempt_when": "什么情形下免交", "form_blank": "空白表", "sample": "样本", "accept_standard": "受理标准",
    "amount_fen": "金额", "unit": "单位", "reducible": "可减免", "refundable": "可退", "standard": "收费标准",
    "reduction": "减免办法", "order": "次序", "actor": "谁来办", "stage": "法定阶段", "alternative": "二选一",
    "publicity": "要公示", "publicity_days": "公示天数", "publicity_rule": "公示天数怎么算", "publicity_unit": "公示天数单位",
    "duration": "用时", "review_points": "审查细则", "promise_days": "承诺天数", "promise_unit": "承诺时限单位",
    "statutory_days": "法定天数", "statutory_unit": "法定时限单位", "kind": "种类", "valid_for": "有效期", "who": "对象",
    "amount_min_fen": "最低金额", "amount_max_fen": "最高金额", "percent": "百分比", "percent_of": "按什么计",
    "once": "一次性", "measure": "指标", "min": "下限", "max": "上限", "from": "从", "to": "到", "every": "周期",
    "days": "天数", "counted": "计入时限", "question": "问题", "answer": "答案", "consult": "咨询电话",
    "supervise": "监督电话", "review_organ": "复议机关", "court": "起诉法院", "address": "地址", "hours": "时间",
    "phone": "电话", "hall_code": "大厅代码", "title": "标题", "context": "引用的情形", "sections": "分组",
    "fields": "填写项", "label": "填写项名称", "prefill": "自动带出", "max_length": "最多字数",
    "materials.name": "材料名称", "questions.text": "问题", "options.text": "选项", "steps.name": "环节名称",
    "fees.basis": "收费依据", "results.kind": "结果类型",
}  # fmt: skip

#: One entry of a list, as people count them.
ENTRIES: Final[Mapping[str, str]] = {
    "basis": "依据", "limits": "情形时限", "special_procedures": "特别程序", "thresholds": "门槛",
    "preconditions": "前置条件", "questions": "问题", "options": "选项", "materials": "材料", "fees": "收费项目",
    "steps": "环节", "results": "结果", "amounts": "待遇", "periods": "时段", "accept_at": "地点", "faq": "问答",
    "sections": "分组", "fields": "填写项",
}  # fmt: skip

#: Words for coded values, by field; `type.materials` where the same code means something else there.
VALUES: Final[Mapping[str, Mapping[object, str]]] = {
    "item_type": {
        "01": "行政许可", "02": "行政处罚", "03": "行政强制", "04": "行政征收", "05": "行政给付", "06": "行政检查",
        "07": "行政确认", "08": "行政奖励", "09": "行政裁决", "10": "其他行政权力", "20": "公共服务",
    },
    "scheme": {"national31": "国家 31 位实施编码", "gbt39046": "GB/T 39046-2020", "local": "本地原有编码"},
    "audience": {"natural": "自然人", "legal": "法人", "both": "自然人和法人"},
    "objects": {
        "natural": "自然人", "enterprise": "企业", "institution": "事业单位", "social": "社会组织", "organ": "行政机关",
        "other": "其他",
    },
    "power_source": {"own": "法定本级行使", "delegated": "上级下放", "authorised": "法律法规授权", "entrusted": "委托"},
    "case_type": {"instant": "即办件", "promised": "承诺件"},
    "unit": {"workday": "工作日", "day": "自然日", "unstated": "没有写明"},
    "promise_unit": {"workday": "工作日", "day": "自然日"},
    "statutory_unit": {"workday": "工作日", "day": "自然日"},
    "publicity_unit": {"workday": "工作日", "day": "自然日", "unstated": "没有写明"},
    "publicity_rule": {"exactly": "正好", "at_least": "不少于"},
    "online_depth": {1: "Ⅰ 级", 2: "Ⅱ 级", 3: "Ⅲ 级", 4: "Ⅳ 级"},
    "attendance": {"any": "本人或代理人", "in_person": "本人到场", "batch": "集中办理"},
    "reach": {
        "village": "全村通办", "township": "本镇通办", "county": "全县通办", "city": "全市通办", "province": "全省通办",
        "nation": "全国通办",
    },
    "ways": {
        "window": "窗口", "web": "电脑", "mobile": "手机", "courier": "快递", "kiosk": "自助终端", "home": "上门",
    },
    "delivery": {"window": "到窗口取", "courier": "寄到家", "electronic": "网上看、网上下载"},
    "format": {"paper": "纸质", "electronic": "电子", "both": "纸质或电子"},
    "source": {
        "applicant": "申请人自备", "government": "政府部门核发", "agency": "中介或其他机构", "bureau": "受理机构发放",
    },
    "materials.type": {
        "certificate": "证件证书文书", "form": "申请表格", "photo": "照片", "text": "自写的申请、说明", "proof": "证明",
        "other": "其他",
    },
    "special_procedures.type": {
        "hearing": "听证", "tender": "招标", "auction": "拍卖", "inspection": "检验", "testing": "检测",
        "quarantine": "检疫", "appraisal": "鉴定", "expert_review": "专家评审", "other": "其他",
    },
    "results.kind": {
        "certificate": "证照", "decision": "决定", "record": "登记", "money": "资金", "other": "其他",
    },
    "stage": {
        "apply": "申请", "accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达",
    },
    "every": {"year": "每年"},
}  # fmt: skip
