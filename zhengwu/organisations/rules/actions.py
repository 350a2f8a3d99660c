"""The one table of actions that can be granted (授权事项). An action not in it cannot be asked for. DOMAIN §6, §8."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something an officer may do; `name` completes the sentence 需要“…”的权限."""

    key: str
    name: str


class UnknownAction(BadInput):
    """An action that is not in the table."""

    code = "action.unknown"


ACTIONS: dict[str, Action] = {
    action.key: action
    for action in (
        Action(key="cases.view", name="查看办件"),
        Action(key="cases.receive", name="收件"),
        Action(key="cases.accept", name="受理"),
        Action(key="cases.request_correction", name="补正告知"),
        Action(key="cases.refuse_acceptance", name="不予受理"),
        Action(key="cases.start_special_procedure", name="启动特别程序"),
        Action(key="cases.end_special_procedure", name="结束特别程序"),
        Action(key="cases.extend", name="延长办理期限"),
        Action(key="cases.review", name="审查"),
        Action(key="cases.decide", name="决定"),
        Action(key="cases.deliver", name="送达"),
        Action(key="cases.close", name="办结"),
        Action(key="cases.seal", name="用印"),
        Action(key="cases.charge", name="收费"),
        Action(key="cases.print", name="打印证照"),
        Action(key="items.edit", name="编辑事项"),
        Action(key="divisions.edit", name="维护区划"),
        Action(key="bodies.edit", name="维护机构"),
        Action(key="delegations.edit", name="委托下放"),
        Action(key="entries.request", name="申请进驻"),
        Action(key="entries.approve", name="审批进驻"),
        Action(key="staff.edit", name="维护岗位和任职"),
        Action(key="grants.edit", name="岗位授权"),
        Action(key="absences.approve", name="审批请假"),
        Action(key="people.edit", name="维护人员登记"),
        Action(key="people.reveal", name="查看完整证件号"),
        Action(key="accounts.edit", name="维护账号"),
        Action(key="policy.view", name="查询权限"),
        Action(key="calendar.edit", name="维护工作日历"),
        Action(key="audit.view", name="查看审计记录"),
        Action(key="admin", name="系统管理"),
    )
}


def check_action(key: str) -> Action:
    """The action of this key.

    Raises:
        UnknownAction
    """
    if key not in ACTIONS:
        raise UnknownAction.one(("action",), "没有“{action}”这项权限，请从权限表里选。", "action.unknown", action=key)
    return ACTIONS[key]
