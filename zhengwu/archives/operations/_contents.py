"""The files of a case: papers, materials, signatures, the form, every event, and an index people and programs can read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from html import escape
from typing import Any

from django.conf import settings

from zhengwu.cases.public import SIGNED_NAMES, STATE_NAMES, Case, State
from zhengwu.documents.public import (
    Sheet,
    SheetPart,
    content_of,
    documents_of,
    hand_signatures_of,
    pdf,
    sheet_pdf,
    signature_record,
)
from zhengwu.kernel.public import StoredEvent, canonical, local_date

_UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|\x00', "_"))


def files_of(case: Case, chain: Sequence[StoredEvent], *, facts: dict[str, Any], now: dt.datetime) -> dict[str, bytes]:
    """Path → content. Documents as PDF, materials as they were handed in, signatures as they were given; replaced ones too."""
    files: dict[str, bytes] = {}
    rows: list[dict[str, str]] = []
    for position, paper in enumerate(documents_of(case.subject), start=1):
        path = f"documents/{position:02d}-{_safe(paper.title)}.pdf"
        files[path] = pdf(paper)
        rows.append({"path": path, "title": f"{paper.title} {paper.number}", "date": _date(paper.issued_at)})
    for position, material in enumerate(case.materials.select_related("file"), start=1):
        row = {"path": "", "title": material.name, "date": _date(material.given_at)}
        if material.file is not None:
            row["path"] = f"materials/{position:02d}-{_safe(material.file.name)}"
            files[row["path"]] = content_of(material.file)
        elif material.certificate_identifier:
            row["title"] = f"{material.name}（电子证照 {material.certificate_identifier}）"
        rows.append(row)
    for position, signature in enumerate(hand_signatures_of(case.subject), start=1):
        name = SIGNED_NAMES.get(signature.of, signature.of)
        stem = f"signatures/{position:02d}-{_safe(name)}"
        files[f"{stem}.json"] = _json({**signature_record(signature), "sha256": signature.sha256})
        if signature.path:
            files[f"{stem}.svg"] = _drawing(signature.path)
        title = f"{name}上{signature.signer_name}的签名（{signature.get_how_display()}）"
        rows.append({"path": f"{stem}.json", "title": title, "date": _date(signature.signed_at)})
    files["form.json"] = _json({"answers": case.answers, "form": case.form})
    files["events.jsonl"] = "".join(f"{_line(event)}\n" for event in chain).encode()
    index = {**facts, "files": rows}
    files["index.json"] = _json(index)
    files["index.html"] = _html(index).encode()
    files["index.pdf"] = _pdf(index, now=now)
    return files


def _drawing(path: str) -> bytes:
    """The signature as it was drawn, in a field of 1000 by 400."""
    pen = 'fill="none" stroke="#000" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 400"><path {pen} d="{path}"/></svg>'.encode()


def _line(event: StoredEvent) -> str:
    return canonical(
        {
            "subject": event.subject,
            "seq": event.seq,
            "type": event.type,
            "version": event.version,
            "at": event.at.astimezone(dt.UTC).isoformat(),
            "actor": event.actor,
            "actor_name": event.actor_name,
            "data": event.data,
            "prev": event.prev_hash,
            "hash": event.hash,
        }
    )


def pairs_of(facts: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The head of the index as people read it (DA/T 22: 档号、题名、责任者、日期、保管期限)."""
    years = facts["years"]
    return (
        ("档号", facts["archive_no"]),
        ("办件编号", facts["project_no"]),
        ("题名", facts["title"]),
        ("责任者", facts["body_name"]),
        ("结果", STATE_NAMES[State(facts["outcome"])]),
        ("办结日期", facts["closed_date"]),
        ("保管期限", "永久" if years is None else f"{years} 年"),
        ("事件", f"{facts['events']} 条，链尾 {facts['event_hash'][:16]}"),
    )


def _html(index: dict[str, Any]) -> str:
    head = "".join(f"<tr><th>{escape(k)}</th><td>{escape(str(v))}</td></tr>" for k, v in pairs_of(index))
    rows = "".join(
        f"<tr><td>{n}</td><td>{_link(row)}</td><td>{escape(row['date'])}</td></tr>"
        for n, row in enumerate(index["files"], start=1)
    )
    title = escape(index["title"])
    return (
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>'
        f"<table>{head}</table><h2>卷内目录</h2><table><tr><th>序号</th><th>名称</th><th>日期</th></tr>{rows}</table></html>"
    )


def _link(row: dict[str, str]) -> str:
    title = escape(row["title"])
    return f'<a href="{escape(row["path"])}">{title}</a>' if row["path"] else title


def _pdf(index: dict[str, Any], *, now: dt.datetime) -> bytes:
    listed = tuple(f"{row['date']}  {row['title']}" for row in index["files"])
    return sheet_pdf(
        Sheet(
            title="卷内目录",
            issuer=index["body_name"],
            link=f"{settings.SITE_URL.rstrip('/')}/verify",
            qr_caption="核验平台",
            footer=f"{index['archive_no']}　由归档程序生成，清单和签名在同一包内。",
            lead=index["title"],
            code=index["archive_no"],
            parts=(SheetPart(title="著录", pairs=pairs_of(index)), SheetPart(title="卷内文件", points=listed)),
        ),
        at=now,
    )


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _date(at: dt.datetime) -> str:
    return local_date(at).isoformat()


def _safe(name: str) -> str:
    return name.translate(_UNSAFE).lstrip(".")[:80] or "file"
