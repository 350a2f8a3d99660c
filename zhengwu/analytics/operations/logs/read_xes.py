"""XES made by others, read as a stream by expat: no document type, no entities, nothing fetched, numbers of everything limited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from xml.parsers import expat

from zhengwu.analytics.operations.logs.unpack import wrong_log
from zhengwu.analytics.rules.discovery import Step

MOST_EVENTS, MOST_ACTIVITIES, MOST_DEPTH = 1_000_000, 500, 64
_LONGEST_NAME = 200


def read_xes(pieces: Iterable[bytes], *, most_events: int = MOST_EVENTS) -> list[list[Step]]:
    """The traces, each a list of steps that were complete (concept:name, time:timestamp).

    Events with a `lifecycle:transition` other than complete are left out, as most tools do, unless the log has no complete ones.

    Raises:
        BadInput: no XES, or beyond the limits
    """
    reader = _Reader(most_events)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.EntityDeclHandler = _no_doctype
    parser.ExternalEntityRefHandler = _no_entity
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise wrong_log(
            "不是完整的 XES：第 {line} 行读不下去。请重新导出一次。", "log.not_xml", line=error.lineno
        ) from error
    if not reader.is_log:
        raise wrong_log("这不是 XES 事件日志。请导出 .xes 文件。", "log.not_xes")
    return reader.traces()


def _no_doctype(*_: object) -> None:
    raise wrong_log("文件里有文档类型或实体定义，不能读。请导出不带 DOCTYPE 的 XES。", "log.doctype")


def _no_entity(*_: object) -> int:
    _no_doctype()
    return 0


class _Reader:
    """Keeps what is needed of each event, and its place in the tree."""

    def __init__(self, most_events: int) -> None:
        self._most = most_events
        self._way: list[str] = []
        self._event: dict[str, str] = {}
        self._trace: list[tuple[str, str, str]] = []
        self._found: list[list[tuple[str, str, str]]] = []
        self._events = 0
        self._names: dict[str, str] = {}
        self.is_log = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if not self._way:
            self.is_log = name == "log"
        self._way.append(name)
        if len(self._way) > MOST_DEPTH:
            raise wrong_log("文件的层次太深，不像事件日志。", "log.too_deep")
        if name == "event":
            self._event = {}
        elif name == "trace":
            self._trace = []
        elif self._way[-2:-1] == ["event"] and "key" in attributes:
            self._event[attributes["key"]] = attributes.get("value", "")

    def end(self, tag: str) -> None:
        name = self._way.pop()
        if name == "event" and self._way[-1:] == ["trace"]:
            self._keep()
        elif name == "trace":
            self._found.append(self._trace)
            self._trace = []

    def _keep(self) -> None:
        self._events += 1
        if self._events > self._most:
            raise wrong_log("事件太多，一次最多 {most} 个。请只导出一段时间的日志。", "log.too_many", most=self._most)
        name = self._event.get("concept:name", "").strip()[:_LONGEST_NAME]
        if not name:
            return
        name = self._names.setdefault(name, name)
        if len(self._names) > MOST_ACTIVITIES:
            raise wrong_log("活动名称太多，不像流程。请检查 concept:name 是不是活动的名称。", "log.activities")
        transition = self._event.get("lifecycle:transition", "").lower()
        self._trace.append((name, self._event.get("time:timestamp", ""), transition))

    def traces(self) -> list[list[Step]]:
        """What was complete; the instants read."""
        complete = any(kind in {"", "complete"} for trace in self._found for _, _, kind in trace)
        return [
            [(name, _instant(at)) for name, at, kind in trace if not complete or kind in {"", "complete"}]
            for trace in self._found
        ]


def _instant(text: str) -> dt.datetime | None:
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=dt.UTC)
