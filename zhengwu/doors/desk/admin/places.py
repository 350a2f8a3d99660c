"""The places of 管理: one row a place, in the order in which an administration is set up."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.organisations.public import Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place: the name of its URL, whoever may do one of `actions` may enter. Words are Chinese source sentences."""

    name: str
    actions: tuple[str, ...]
    text: str
    what: str
    icon: str

    def open_to(self, officer: Officer) -> bool:
        """Whether this officer may enter."""
        return any(officer.may(action) for action in self.actions)


PLACES: tuple[Place, ...] = (
    Place(
        name="desk-window",
        actions=("cases.receive",),
        text="一窗收件",
        what="核对身份，选事项，照清单收材料，交接、派件",
        icon="scan",
    ),
    Place(
        name="desk-window-slips",
        actions=("cases.review",),
        text="交接单",
        what="接收窗口交来的纸质材料，清点、签收、退回",
        icon="swap",
    ),
    Place(
        name="desk-archives",
        actions=("cases.view",),
        text="档案",
        what="查归档的件，核验完整，提出和批准销毁",
        icon="files",
    ),
    Place(
        name="desk-seals",
        actions=("seals.register", "seals.keep", "seals.approve"),
        text="印章管理",
        what="登记电子印章，授权自动用印，申请和审批用印，暂停、作废",
        icon="stamp",
    ),
    Place(
        name="desk-certificates",
        actions=("certificates.view",),
        text="证照库",
        what="查证照，签发、变更、暂扣、注销，答复更正申请，维护证照目录",
        icon="idcard",
    ),
    Place(
        name="desk-disclosures",
        actions=("disclosure.view",),
        text="双公示",
        what="许可和处罚 7 个工作日内公示，录入、暂缓、更正，答复异议和信用修复",
        icon="eye",
    ),
    Place(
        name="desk-ratings",
        actions=("ratings.view",),
        text="好差评",
        what="差评联系、整改、反馈，裁定申诉，看好差评率，定期限和评价项",
        icon="star",
    ),
    Place(
        name="desk-supervision",
        actions=("supervision.view",),
        text="电子监察",
        what="实时总览，今天办得怎么样，哪里超时，各单位得分",
        icon="gauge",
    ),
    Place(
        name="desk-supervision-cards",
        actions=("supervision.view",),
        text="监察卡",
        what="预警、黄牌、红牌，说明、认定、申诉、整改、办结",
        icon="flag",
    ),
    Place(
        name="desk-supervision-orders",
        actions=("supervision.view",),
        text="督办单",
        what="下达督办，签收、催办、延期、反馈、销号",
        icon="message",
    ),
    Place(
        name="desk-supervision-findings",
        actions=("supervision.view",),
        text="问题台账",
        what="巡查、考勤发现的问题，交办、整改、复查、销号",
        icon="list",
    ),
    Place(
        name="desk-supervision-rules",
        actions=("supervision.rules",),
        text="监察规则",
        what="看规则的各个版本，写新版本，拿历史试算，定哪天生效",
        icon="shield",
    ),
    Place(
        name="desk-analysis",
        actions=("analytics.view",),
        text="决策分析",
        what="办件量、按时率、哪一步最慢、谁会逾期，流程图，月报，导出事件日志",
        icon="chart",
    ),
    Place(
        name="desk-appraisal",
        actions=("appraisal.view",),
        text="考核",
        what="考核方案、计算和公布结果、每一分的出处、异议、红榜和警示",
        icon="gauge",
    ),
    Place(
        name="desk-projects",
        actions=("projects.view",),
        text="工程项目",
        what="工程建设项目的各个阶段，各部门并联审批，在等谁、还剩几天",
        icon="hammer",
    ),
    Place(
        name="desk-items",
        actions=("items.edit", "items.review_staffing", "items.review_legal", "items.publish"),
        text="事项管理",
        what="查事项的各个版本，编制、审核、发布，暂停、恢复、取消、拆分、合并",
        icon="files",
    ),
    Place(
        name="desk-checks",
        actions=("cases.verify_commitment",),
        text="承诺核查",
        what="核查按告知承诺办的，查失信记录、修复信用",
        icon="person-check",
    ),
    Place(
        name="desk-filings",
        actions=("cases.answer_filing",),
        text="否定报备",
        what="答复不予许可前的报备，规定哪些要报备",
        icon="flag",
    ),
    Place(
        name="desk-admin-divisions",
        actions=("divisions.edit",),
        text="区划",
        what="查省、市、县、乡、村，登记更名、撤销、合并、拆分和划归",
        icon="pin",
    ),
    Place(
        name="desk-admin-bodies",
        actions=("bodies.edit",),
        text="机构名录",
        what="设立、更名、调整隶属、撤销，下级和岗位一目了然",
        icon="building",
    ),
    Place(
        name="desk-admin-delegations",
        actions=("delegations.edit",),
        text="委托下放",
        what="把本机关的事项委托给别的机关办，或接受委托",
        icon="swap",
    ),
    Place(
        name="desk-processes",
        actions=("processes.edit",),
        text="审查流程",
        what="一步一步排出谁先审、谁后审，看图、发布、比较版本",
        icon="layers",
    ),
    Place(
        name="desk-admin-entries",
        actions=("entries.request", "entries.approve"),
        text="进驻管理",
        what="事项进驻和退出政务服务中心的申请和审批",
        icon="work",
    ),
    Place(
        name="desk-catalogue",
        actions=("catalogue.edit", "items.edit"),
        text="基本目录",
        what="四级四同的事项目录、实施清单、业务办理项和负面清单",
        icon="layers",
    ),
    Place(
        name="desk-items-sheets",
        actions=("items.edit", "items.publish"),
        text="事项表格",
        what="用表格成批导入、导出事项，先试算，再写入",
        icon="upload",
    ),
    Place(
        name="desk-admin-posts",
        actions=("staff.edit",),
        text="岗位和授权",
        what="设岗位、任命 A 角和 B 角、授权",
        icon="user",
    ),
    Place(
        name="desk-admin-staff",
        actions=("staff.edit",),
        text="任职",
        what="谁在哪个岗位，到哪天为止",
        icon="person-check",
    ),
    Place(
        name="desk-admin-absences",
        actions=("absences.approve",),
        text="请假审批",
        what="批假前先看有没有人顶岗",
        icon="pause",
    ),
    Place(
        name="desk-admin-people",
        actions=("people.edit",),
        text="人员登记",
        what="自然人、法人的证件、委托、去世和注销，合并重复登记",
        icon="users",
    ),
    Place(
        name="desk-admin-accounts",
        actions=("accounts.edit",),
        text="账号",
        what="开户、停用、重设密码、退出设备、实名等级",
        icon="idcard",
    ),
    Place(
        name="desk-admin-emergency",
        actions=("accounts.edit",),
        text="应急账号",
        what="封存、查看应急账号，谁启封过、为什么",
        icon="lock",
    ),
    Place(
        name="desk-admin-audit",
        actions=("audit.view",),
        text="管理员操作",
        what="审计：谁改了授权、账号和设置，谁查看和导出了什么",
        icon="eye",
    ),
    Place(
        name="desk-admin-systems",
        actions=("admin",),
        text="单点登录",
        what="哪些系统用这里的账号登录",
        icon="swap",
    ),
    Place(
        name="desk-search",
        actions=("search.edit",),
        text="搜索用词",
        what="告诉搜索群众的说法代表什么，看看哪些没找到",
        icon="search",
    ),
    Place(
        name="desk-wordings",
        actions=("documents.word",),
        text="文书范本",
        what="每种文书写什么话，改、比较、预览、启用，中英文对照",
        icon="edit",
    ),
    Place(
        name="desk-status",
        actions=("admin",),
        text="服务状态说明",
        what="服务受影响时向群众说明，恢复了就结束",
        icon="flag",
    ),
    Place(
        name="desk-notices",
        actions=("notices.view",),
        text="通知",
        what="给谁发过什么消息，没发出的重新发送，改通知的写法",
        icon="bell",
    ),
    Place(
        name="desk-admin-calendar",
        actions=("calendar.edit",),
        text="工作日历",
        what="录入国务院的放假安排，先看会变动哪些办件的期限",
        icon="clock",
    ),
    Place(
        name="desk-admin-policy",
        actions=("policy.view",),
        text="权限查询",
        what="谁能对一个办件或机构做什么，凭什么，为什么不能",
        icon="shield",
    ),
)


def places_of(officer: Officer) -> tuple[Place, ...]:
    """The places this officer may enter."""
    return tuple(place for place in PLACES if place.open_to(officer))
