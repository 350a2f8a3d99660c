"""IEEE 1849 XES: a trace a case, an event a finished step; extensions concept, time, lifecycle and organizational.

A step is written once, when it was complete, as most tools read it. When it began to wait stands in `zhengwu:began`, under a name
of our own: tools that know `start_timestamp` would order the steps of a case by it, and most steps have none.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from zhengwu.analytics.operations.export.wanted import Wanted, digest, lives_for
from zhengwu.analytics.rules import pseudonyms
from zhengwu.analytics.rules.life import Did, Life

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2023" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<global scope="trace"><string key="concept:name" value=""/></global>
<global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/>\
<string key="lifecycle:transition" value="complete"/></global>
<classifier name="Activity" keys="concept:name"/>
<string key="concept:name" value="zhengwu"/>
<string key="lifecycle:model" value="standard"/>
"""


def xes(wanted: Wanted) -> Iterator[bytes]:
    """The log in pieces, a trace each."""
    yield _HEAD.encode()
    for life in lives_for(wanted):
        yield _trace(life).encode()
    yield b"</log>\n"


def _string(key: str, value: str) -> str:
    return f'<string key="{key}" value={quoteattr(_printable(value))}/>' if value else ""


def _printable(text: str) -> str:
    """What XML 1.0 can say at all."""
    return "".join(c for c in text if c >= " " and c not in "\ufffe\uffff")


def _trace(life: Life) -> str:
    about = [
        _string("concept:name", pseudonyms.case(life.project_no, digest)),
        _string("zhengwu:item", life.task_code),
        _string("zhengwu:item_name", life.item_name),
        _string("zhengwu:body", life.body_code),
        _string("zhengwu:channel", life.source),
        _string("zhengwu:end", life.end),
    ]
    if life.late is not None:
        about.append(f'<boolean key="zhengwu:late" value="{str(life.late).lower()}"/>')
    return f"<trace>{''.join(about)}\n{''.join(_event(did) for did in life.trace)}</trace>\n"


def _event(did: Did) -> str:
    who = pseudonyms.person(did.actor, digest)
    began = f'<date key="zhengwu:began" value="{did.began_at.isoformat()}"/>' if did.began_at else ""
    return (
        f"<event>{_string('concept:name', did.activity)}"
        f'<date key="time:timestamp" value="{did.at.isoformat()}"/>{began}'
        f"{_string('lifecycle:transition', 'complete')}{_string('org:resource', who)}"
        f"{_string('org:role', pseudonyms.role(did.actor, did.type in pseudonyms.BY_APPLICANT))}"
        f"{_string('zhengwu:type', did.type)}</event>\n"
    )
