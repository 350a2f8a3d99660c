"""办事指南 the guide of one item version, as data: everything a person needs to know before applying.

Read `Guide` first; the classes above it are its parts. Texts are plain Chinese; money is in fen (分); days of the
year are "MM-DD". How answers narrow it is in `narrow.py`; what a guide must satisfy to be published is in
`consistency.py` and `validation.py`.
"""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints
from pydantic import Field as field

from zhengwu.forms.pure import Condition, FormDefinition, Key

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Count = Annotated[StrictInt, field(ge=0, le=100_000)]
Fen = Annotated[StrictInt, field(ge=0, le=10**13)]
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
DayUnit = Literal["workday", "day"]
#: Domains in which no promise stands for a proof (国办发〔2020〕42号 第二部分第一项).
RISK_DOMAINS: Final[Mapping[str, str]] = {
    "security": "国家安全",
    "secrets": "国家秘密",
    "public": "公共安全",
    "finance": "金融业审慎监管",
    "environment": "生态环境保护",
    "health": "直接关系人身健康、生命财产安全",
    "foreign": "重要涉外事务",
}


class Part(BaseModel):
    """Base of every part: cannot be changed, and an unknown field is an error (so a typing slip is found)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class LegalBasis(Part):
    """法律依据 (设定依据): which law says so."""

    law: Name
    article: Text = ""
    text: Text = ""


class Option(Part):
    """一个选项 one possible answer to a question."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    text: Name
    hint: Text = ""


class Question(Part):
    """情形问题 one question about the applicant's situation; its answer narrows materials, fees and steps.

    `when` may look only at questions above. One answer, unless `multiple`.
    """

    key: Key
    text: Name
    hint: Text = ""
    options: Annotated[tuple[Option, ...], field(min_length=2)]
    multiple: StrictBool = False
    when: Condition | None = None


class Material(Part):
    """一份材料 one thing to hand in.

    original: the original is shown or handed in; copies: copies kept; quantity: pieces (photos). None where the
    source is silent.
    type: certificate 证件证书文书 · form 申请表格 · photo 照片 · text 自写的申请、说明 · proof 证明 · other 其他.
    source: applicant 申请人自备 · government 政府部门核发 · agency 中介或其他机构 · bureau 受理机构发放（空白表）.
    issuer: who makes it out, in words. certificate_kind: fetched from the certificate library under this name, no
    upload needed.
    tolerable: 可容缺 — accepted first, handed in later against a written promise. substitute: what is accepted
    instead, in words. promisable: 可承诺替代 — where the item takes promises, a signed one stands for this proof.
    one_of: materials of one group are alternatives; one of them is enough. A group is required when one of its
    applicable members is.
    when: needed only in this situation; exempt_when: not needed in this situation. Both look at question keys.
    form_blank / sample: name of the blank form and of the filled-in example. accept_standard 受理标准: what makes it good
    enough to be taken, in words.
    """

    key: Key
    name: Name
    original: StrictBool | None = None
    copies: Count | None = None
    quantity: Count | None = None
    size: Text = ""
    type: Literal["certificate", "form", "photo", "text", "proof", "other"] = "certificate"
    format: Literal["paper", "electronic", "both"] = "both"
    required: StrictBool = True
    source: Literal["applicant", "government", "agency", "bureau"] = "applicant"
    issuer: Text = ""
    certificate_kind: Text = ""
    tolerable: StrictBool = False
    promisable: StrictBool = False
    note: Text = ""
    substitute: Text = ""
    basis: Text = ""
    one_of: Key | None = None
    when: Condition | None = None
    exempt_when: Condition | None = None
    form_blank: Text = ""
    sample: Text = ""
    accept_standard: Text = ""


class Fee(Part):
    """一项收费 one fee: `amount_fen` per `unit` (元/户 → unit "户"). basis: the document that allows it.

    standard 收费标准: how the amount is found, in words. reduction: who pays less or nothing, and under which document.
    """

    name: Name
    amount_fen: Fen
    unit: Text = "次"
    basis: Text = ""
    reducible: StrictBool = False
    refundable: StrictBool = False
    standard: Text = ""
    reduction: Text = ""
    note: Text = ""
    when: Condition | None = None


class Step(Part):
    """一个环节 one step of the procedure.

    order: steps with the same order and `alternative` are either-or. stage: which legal stage it belongs to (rule 10).
    publicity: this step announces publicly (公示); publicity_days None where the source is silent; publicity_rule
    "at_least" for 以上; publicity_unit "unstated" where the source does not say calendar or working days.
    duration: how long it takes, in words a person reads ("当天", "1 个工作日"). review_points 审查细则: what the officer of
    this step looks at, one sentence each, in the order of the work.
    """

    order: Annotated[StrictInt, field(ge=1, le=99)]
    actor: Name
    name: Name
    stage: Literal["apply", "accept", "review", "decide", "close", "deliver"] | None = None
    alternative: StrictBool = False
    publicity: StrictBool = False
    publicity_days: Annotated[StrictInt, field(ge=1, le=365)] | None = None
    publicity_rule: Literal["exactly", "at_least"] = "exactly"
    publicity_unit: Literal["workday", "day", "unstated"] = "unstated"
    duration: Text = ""
    review_points: tuple[Said, ...] = ()
    note: Text = ""
    when: Condition | None = None


class LimitBranch(Part):
    """情形时限 another limit in this situation: `promise_days` is the promise, `statutory_days` the law's, None as usual.

    Of several that hold the first counts. A branch may shorten the promise of the item or, where the law gives this
    situation more time, lengthen it; it never exceeds its own statutory limit.
    """

    when: Condition
    promise_days: Annotated[StrictInt, field(ge=0, le=3650)]
    promise_unit: DayUnit = "workday"
    statutory_days: Annotated[StrictInt, field(ge=0, le=3650)] | None = None
    statutory_unit: DayUnit = "workday"
    note: Text = ""


class Precondition(Part):
    """前置条件 something that must be done elsewhere first; `task_code` when it is an item of this platform."""

    name: Name
    basis: Text = ""
    task_code: Annotated[str, StringConstraints(pattern=r"^([0-9A-Z][0-9A-Z_-]{0,63})?$")] = ""
    note: Text = ""


class Result(Part):
    """办理结果 what one gets: certificate 证照 · decision 决定 · record 登记 · money 资金 · other. sample: its name.

    certificate_kind: under which name it enters the certificate library. valid_for: how long it holds, in words.
    """

    name: Name
    kind: Literal["certificate", "decision", "record", "money", "other"] = "certificate"
    sample: Text = ""
    certificate_kind: Text = ""
    valid_for: Text = ""


class Amount(Part):
    """待遇标准 one benefit amount: a fixed sum, a range, or a percentage of something named in `percent_of`."""

    who: Name
    basis: Text = ""
    amount_fen: Fen | None = None
    amount_min_fen: Fen | None = None
    amount_max_fen: Fen | None = None
    percent: Annotated[StrictInt, field(ge=0, le=1000)] | None = None
    percent_of: Text = ""
    unit: Text = ""
    once: StrictBool = False
    note: Text = ""
    when: Condition | None = None


FEN: Final = "分"
"""The unit of a threshold that is a sum of money."""


class Threshold(Part):
    """门槛 one measure the applicant must reach: money in fen when unit is 分, else a count in `unit`."""

    who: Name
    measure: Name
    min: StrictInt | None = None
    max: StrictInt | None = None
    unit: Name
    note: Text = ""


class Period(Part):
    """办理时段 the part of the year in which the item is open, both days included; it may run over New Year."""

    from_: MonthDay = field(alias="from")
    to: MonthDay
    every: Literal["year"] = "year"
    note: Text = ""


class OverdueBranch(Part):
    """逾期办理 what to do after the period is over. Without it the item is closed outside its periods."""

    note: Text = ""
    materials: tuple[Material, ...] = ()
    steps: tuple[Step, ...] = ()


class SpecialProcedure(Part):
    """特别程序 hearing, inspection, expert review… whose days are not counted (counted=false; 行政许可法 art. 45)."""

    name: Name
    type: Literal[
        "hearing", "tender", "auction", "inspection", "testing", "quarantine", "appraisal", "expert_review", "other"
    ]
    days: Count
    unit: DayUnit = "workday"
    basis: Text = ""
    counted: StrictBool = False
    note: Text = ""


class Faq(Part):
    """常见问题 one question people ask, and its answer."""

    question: Said
    answer: Said


class Contacts(Part):
    """咨询和监督 two different telephones (rule 6)."""

    consult: Text = ""
    supervise: Text = ""
    note: Text = ""


class Remedy(Part):
    """救济途径 where an adverse decision can be contested: which organ reviews it, which court hears the suit."""

    review_organ: Text = ""
    court: Text = ""


class Place(Part):
    """受理地点 one place where the item is accepted; hall_code names a hall of this platform when there is one."""

    name: Name
    address: Text = ""
    hours: Text = ""
    phone: Text = ""
    hall_code: Text = ""


class Renewal(Part):
    """年审 a benefit that must be applied for again."""

    every: Literal["year"] = "year"
    note: Text = ""


class Guide(Part):
    """办事指南.

    eligibility: everything that must be true; eligibility_any: at least one of these must be true. keywords: aliases
    people search for.
    visits_reason: why one has to come (rule 3). reach 通办范围. attendance: any 本人或代理人 · in_person 本人到场 ·
    batch 集中办理.
    delivery: how the result can be handed over. process_key: BPMN process of the review; empty uses the platform's
    default.
    pay_from: month "YYYY-MM" from which a benefit is paid. lapse_when: when it ends, in words. notes: anything else,
    one sentence each.
    limits: other limits in some situations. preconditions 前置条件. joint_bodies 联办机构.
    power_source 权力来源: own 法定本级行使 · delegated 上级下放 · authorised 法律法规授权 · entrusted 委托; entrusted_by: the
    entrusting body (委托部门). duties 责任事项 and accountability 追责情形: the other half of the 权责清单, one sentence each.
    objects 服务对象 (GB/T 39046-2020 annex A.4). ways 办理形式 (annex A): where one may hand in. appointment 可预约.
    commitment 告知承诺制: `commitment_content` is what the organ tells, `commitment_liability` what a false promise leads to,
    `verify_days` the calendar days after the decision in which it is verified. risk: the domain in which no promise is taken
    (国办发〔2020〕42号 2(1)).
    """

    summary: Said
    keywords: tuple[Name, ...] = ()
    basis: tuple[LegalBasis, ...] = ()
    eligibility: tuple[Said, ...] = ()
    eligibility_any: tuple[Said, ...] = ()
    refuse_when: tuple[Said, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    questions: tuple[Question, ...] = ()
    materials: tuple[Material, ...] = ()
    fees: tuple[Fee, ...] = ()
    steps: tuple[Step, ...] = ()
    results: tuple[Result, ...] = ()
    amounts: tuple[Amount, ...] = ()
    pay_from: Annotated[str, StringConstraints(pattern=r"^(\d{4}-(0[1-9]|1[0-2]))?$")] = ""
    renewal: Renewal | None = None
    lapse_when: Text = ""
    periods: tuple[Period, ...] = ()
    overdue: OverdueBranch | None = None
    special_procedures: tuple[SpecialProcedure, ...] = ()
    faq: tuple[Faq, ...] = ()
    form: FormDefinition = FormDefinition()
    process_key: Text = ""
    attendance: Literal["any", "in_person", "batch"] = "any"
    visits_reason: Text = ""
    reach: Literal["village", "township", "county", "city", "province", "nation"] = "county"
    accept_at: tuple[Place, ...] = ()
    pickup: Text = ""
    delivery: tuple[Literal["window", "courier", "electronic"], ...] = ("window",)
    online_payment: StrictBool = False
    quantity_limit: Text = ""
    intermediary: Text = ""
    contacts: Contacts = Contacts()
    remedy: Remedy = Remedy()
    notes: tuple[Said, ...] = ()
    limits: tuple[LimitBranch, ...] = ()
    preconditions: tuple[Precondition, ...] = ()
    joint_bodies: tuple[Name, ...] = ()
    power_source: Literal["", "own", "delegated", "authorised", "entrusted"] = ""
    entrusted_by: Text = ""
    duties: tuple[Said, ...] = ()
    accountability: tuple[Said, ...] = ()
    objects: tuple[Literal["natural", "enterprise", "institution", "social", "organ", "other"], ...] = ()
    ways: tuple[Literal["window", "web", "mobile", "courier", "kiosk", "home"], ...] = ()
    appointment: StrictBool = False
    commitment: StrictBool = False
    commitment_content: Text = ""
    commitment_liability: Text = ""
    verify_days: Annotated[StrictInt, field(ge=1, le=730)] = 60
    risk: Literal["", "security", "secrets", "public", "finance", "environment", "health", "foreign"] = ""
