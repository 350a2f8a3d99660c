"""The words of projects and parallel approval: for the project unit, the lead, and the bodies that are asked."""

from __future__ import annotations

from zhengwu.notices.rules.channels import Channel
from zhengwu.notices.rules.kind import AT_WORK, Kind, Leads, Words

#: No short message: a round without a project has no number a message could end in.
_UNIT = frozenset({Channel.WEB, Channel.EMAIL})

PROJECTS: tuple[Kind, ...] = (
    Kind(
        key="project_registered",
        name="项目登记",
        to="项目单位",
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”登记好了", "{机关}登记了项目，代码 {编号}。四个阶段走到哪里，在“我的项目”里看。"),
        en=Words(
            "“{事项}” was registered",
            "{机关} registered the project under {编号}. My projects shows how far its four stages are.",
        ),
    ),
    Kind(
        key="project_advanced",
        name="项目进展",
        to="项目单位",
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”有了进展", "项目代码 {编号}。走到哪一步，在“我的项目”里看。"),
        en=Words("“{事项}” went on", "Project {编号}. My projects shows where it stands."),
    ),
    Kind(
        key="project_code",
        name="项目代码变动",
        to="项目单位",
        more=("理由",),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”的项目代码变了", "现在的代码是 {编号}。原来的代码还能查到项目。说明：{理由}。"),
        en=Words(
            "The code of “{事项}” changed", "It is {编号} now; the former one still finds the project. Why: {理由}."
        ),
    ),
    Kind(
        key="project_parted",
        name="项目拆分、合并",
        to="项目单位",
        more=("理由",),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”拆分或者合并了", "原代码 {编号} 还能查到。理由：{理由}。"),
        en=Words("“{事项}” was split or merged", "Its code {编号} still finds it. Why: {理由}."),
    ),
    Kind(
        key="joint_accepted",
        name="并联审批受理",
        to="项目单位",
        more=("部门", "日期"),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”并联审批受理了", "{机关}牵头，当天分送{部门}，{日期}前办完。"),
        en=Words(
            "“{事项}” was accepted for parallel approval",
            "{机关} leads and sent it the same day to {部门}; all is done by {日期}.",
        ),
    ),
    Kind(
        key="joint_extended",
        name="并联审批延期",
        to="项目单位、成员部门",
        more=("天数", "日期", "理由"),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”延期 {天数} 个工作日", "{机关}延长了并联审批，现在最晚 {日期}。理由：{理由}。"),
        en=Words(
            "“{事项}” takes {天数} working days longer",
            "{机关} extended the parallel approval, now until {日期}. Reason: {理由}.",
        ),
    ),
    Kind(
        key="joint_recomputed",
        name="并联审批到期日变动",
        to="项目单位、牵头部门、成员部门",
        more=("日期",),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”的到期日变了", "工作日历调整了，并联审批现在最晚 {日期}。"),
        en=Words(
            "The due date of “{事项}” moved", "The work calendar changed; the parallel approval is due by {日期}."
        ),
    ),
    Kind(
        key="joint_closed",
        name="并联审批办结",
        to="项目单位",
        more=("天数", "理由"),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("“{事项}”并联审批办结了", "用了 {天数} 个工作日。{机关}的结论：{理由}。"),
        en=Words(
            "The parallel approval of “{事项}” is closed",
            "It took {天数} working days. The conclusion of {机关}: {理由}.",
        ),
    ),
    Kind(
        key="joint_asked",
        name="并联审批征求意见",
        to="成员部门",
        more=("日期",),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("请答复：“{事项}”", "{机关}牵头并联审批，请签收并答复，各项的期限在“要我答复的”里。全部最晚 {日期}。"),
        en=Words(
            "Please answer: “{事项}”",
            "{机关} leads a parallel approval; sign for it and answer. The limits are under To answer; all is due by {日期}.",
        ),
    ),
    Kind(
        key="joint_to_conclude",
        name="并联审批待汇总",
        to="牵头部门",
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("可以汇总了：“{事项}”", "不用再等谁了，请作出结论。"),
        en=Words("Please conclude: “{事项}”", "Nobody is waited for any more."),
    ),
    Kind(
        key="member_answered",
        name="成员部门答复",
        to="牵头部门",
        more=("部门", "结果", "理由"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("{部门}{结果}：“{事项}”", "{部门}答复了。意见：{理由}。"),
        en=Words("{部门} {结果}: “{事项}”", "{部门} answered. Its words: {理由}."),
    ),
    Kind(
        key="member_committed",
        name="成员部门承诺",
        to="牵头部门",
        more=("部门", "日期", "理由"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("{部门}先承诺：“{事项}”", "可以先往下办，{部门}在 {日期}前正式答复。承诺的内容：{理由}。"),
        en=Words(
            "{部门} committed: “{事项}”", "You may go on; {部门} gives its formal answer by {日期}. Its words: {理由}"
        ),
    ),
    Kind(
        key="member_late",
        name="成员部门逾期",
        to="牵头部门、成员部门",
        more=("部门", "日期"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("{部门}逾期没有答复：“{事项}”", "该在 {日期}前答复，还没有答复。"),
        en=Words("{部门} is late: “{事项}”", "Its answer was due on {日期} and has not come."),
    ),
    Kind(
        key="opinion_deemed",
        name="逾期视为同意",
        to="牵头部门、成员部门",
        more=("部门", "日期"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("{部门}逾期，视为同意：“{事项}”", "{日期}前没有答复，系统按约定记为同意。"),
        en=Words(
            "{部门} was silent and counts as agreeing: “{事项}”",
            "No answer came by {日期}; the system recorded consent, as was agreed.",
        ),
    ),
    Kind(
        key="member_urged",
        name="并联审批催办",
        to="成员部门",
        more=("日期", "理由"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("催您答复：“{事项}”", "{机关}催办，请在 {日期}前答复。{理由}。"),
        en=Words("Please hurry with your answer: “{事项}”", "{机关} urges you; answer by {日期}. {理由}."),
    ),
    Kind(
        key="member_asked_again",
        name="并联审批再次征求",
        to="成员部门",
        more=("日期", "理由"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("再次征求意见：“{事项}”", "{机关}请您在 {日期}前再答复一次。说明：{理由}。"),
        en=Words("You are asked again: “{事项}”", "{机关} asks you to answer once more by {日期}. Why: {理由}."),
    ),
    Kind(
        key="visit_called",
        name="联合踏勘、联合验收",
        to="项目单位、成员部门",
        more=("日期", "部门"),
        channels=_UNIT,
        leads=Leads.PROJECT,
        zh=Words("{日期}联合到场：“{事项}”", "项目代码 {编号}。参加的有{部门}，用同一张表，一次看完。"),
        en=Words("Joint visit on {日期}: “{事项}”", "Project {编号}. {部门} come together, with one form."),
    ),
    Kind(
        key="visit_signed",
        name="联合验收签字",
        to="项目单位、牵头部门",
        more=("部门", "理由"),
        channels=AT_WORK,
        leads=Leads.PROJECT,
        zh=Words("{部门}签了字：“{事项}”", "项目代码 {编号}。意见：{理由}。"),
        en=Words("{部门} signed: “{事项}”", "Project {编号}. Findings: {理由}."),
    ),
)
