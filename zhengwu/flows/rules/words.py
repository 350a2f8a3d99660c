"""BPMN elements by the name an officer would use, so that a refusal can be understood without knowing BPMN."""

from __future__ import annotations

#: Elements that would change how a process runs, and that we do not run.
NOT_RUN = {
    "scriptTask": "脚本任务",
    "serviceTask": "服务任务",
    "businessRuleTask": "业务规则任务",
    "sendTask": "发送任务",
    "receiveTask": "接收任务",
    "manualTask": "手工任务",
    "task": "未指明类型的任务",
    "adHocSubProcess": "临时子流程",
    "transaction": "事务子流程",
    "choreographyTask": "编排任务",
    "complexGateway": "复杂网关",
    "eventBasedGateway": "事件网关",
    "boundaryEvent": "不是定时的边界事件",
    "intermediateCatchEvent": "中间捕获事件",
    "intermediateThrowEvent": "中间抛出事件",
    "event": "事件",
    "multiInstanceLoopCharacteristics": "多实例循环",
    "standardLoopCharacteristics": "循环标记",
    "ioSpecification": "输入输出说明",
    "dataInputAssociation": "数据输入",
    "dataOutputAssociation": "数据输出",
    "property": "流程变量",
    "correlationSubscription": "关联订阅",
    "timerEventDefinition": "定时",
    "messageEventDefinition": "消息",
    "signalEventDefinition": "信号",
    "errorEventDefinition": "错误",
    "escalationEventDefinition": "升级",
    "compensateEventDefinition": "补偿",
    "conditionalEventDefinition": "条件",
    "linkEventDefinition": "链接",
    "cancelEventDefinition": "取消",
    "terminateEventDefinition": "终止",
    "ioBinding": "输入输出绑定",
    "resourceRole": "资源角色",
}

_BY_PEOPLE = "系统只带人办事，不替人执行。请改成用户任务，写明由谁办。"
_BY_GATEWAY = "请改用排他网关、并行网关或包容网关。"
_NO_EVENTS = "流程里的步骤由人办理，不等外部事件。请改成用户任务；要催办或超时改道，用步骤上的边界定时。"
_BY_RULE = "几个人办同一步，请用步骤的办理方式：或签、会签或依次；要重办，画一条回去的连线。"
_PLAIN_BRACKET = "请改成普通的嵌入子流程。"
_TAKE_OFF = "请在流程设计器里去掉它。"

#: What to do instead, by element.
INSTEAD = {
    **dict.fromkeys(("scriptTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask"), _BY_PEOPLE),
    **dict.fromkeys(("manualTask", "task", "choreographyTask"), _BY_PEOPLE),
    **dict.fromkeys(("complexGateway", "eventBasedGateway"), _BY_GATEWAY),
    **dict.fromkeys(("intermediateCatchEvent", "intermediateThrowEvent", "event", "boundaryEvent"), _NO_EVENTS),
    **dict.fromkeys(("multiInstanceLoopCharacteristics", "standardLoopCharacteristics"), _BY_RULE),
    **dict.fromkeys(("adHocSubProcess", "transaction"), _PLAIN_BRACKET),
}

#: Elements that only explain the drawing to people.
ONLY_EXPLAIN = frozenset(
    {
        "documentation",
        "extensionElements",
        "laneSet",
        "textAnnotation",
        "association",
        "group",
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "auditing",
        "monitoring",
    }
)

#: Children of a user task that say nothing about where tokens go.
INSIDE_A_STEP = ONLY_EXPLAIN | {"incoming", "outgoing", "potentialOwner", "humanPerformer", "performer", "rendering"}


def instead(tag: str) -> str:
    """What to draw instead."""
    return _NO_EVENTS if tag.endswith("EventDefinition") else INSTEAD.get(tag, _TAKE_OFF)


def spoken(tag: str) -> str:
    """What people call this element."""
    return NOT_RUN.get(tag, tag[:60])
