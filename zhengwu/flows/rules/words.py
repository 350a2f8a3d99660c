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
    "subProcess": "子流程",
    "adHocSubProcess": "临时子流程",
    "transaction": "事务子流程",
    "callActivity": "调用活动",
    "choreographyTask": "编排任务",
    "inclusiveGateway": "包容网关",
    "complexGateway": "复杂网关",
    "eventBasedGateway": "事件网关",
    "boundaryEvent": "边界事件",
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


def spoken(tag: str) -> str:
    """What people call this element."""
    return NOT_RUN.get(tag, tag)
