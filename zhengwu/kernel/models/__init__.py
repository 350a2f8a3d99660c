"""Tables of the kernel."""

from zhengwu.kernel.models.detached import DetachedHead, DetachedPart
from zhengwu.kernel.models.event import AuditAnchor, ChainHead, StoredEvent
from zhengwu.kernel.models.heartbeat import SILENT_FOR, Heartbeat
from zhengwu.kernel.models.outbox import OutboxMessage

__all__ = [
    "SILENT_FOR",
    "AuditAnchor",
    "ChainHead",
    "DetachedHead",
    "DetachedPart",
    "Heartbeat",
    "OutboxMessage",
    "StoredEvent",
]
