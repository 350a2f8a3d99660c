"""同源发布: every channel reads the published version itself, so a change is seen on all of them at once."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from typing import Any

from django.test import Client

from zhengwu.doors.citizen.tests.factories import NOW, SUBSIDY
from zhengwu.doors.ops.demo.tests.county import county as lay_down_the_county
from zhengwu.doors.ops.demo.tests.county import without_base_catalogue
from zhengwu.items.public import export_items, import_items, published, published_content, save_checklist
from zhengwu.kernel.public import SYSTEM, pinned_time

GUIDE, API = f"/items/{SUBSIDY}", f"/api/v1/items/{SUBSIDY}"
WORDS, PAPER = "新的说法：先到先办。", "诚信承诺书"


def test_a_change_is_seen_on_every_channel_at_once(client: Client, db: None) -> None:
    lay_down_the_county(password="correct horse", now=NOW)
    without_base_catalogue()
    with pinned_time(NOW):
        checklist = save_checklist(
            task_code=SUBSIDY, version=1, answers={"application": "again"}, account_id=None, now=NOW
        )
        channels = {
            "page": GUIDE, "print": f"{GUIDE}/guide.pdf", "api": API, "calendar": f"{GUIDE}/calendar.ics",
            "assistant": f"/prepare/{SUBSIDY}?application=again", "saved list": f"/p/{checklist.code}",
        }  # fmt: skip
        before = {name: client.get(address) for name, address in channels.items()}
        follower = client.get("/api/v1/items/changes", {"since": NOW.isoformat()}).json()["next"]
        _changed()
        after = {
            name: client.get(address, headers={"If-None-Match": before[name].headers.get("ETag", "")})
            for name, address in channels.items()
        }
        # Nobody's copy is still good, whatever it was kept by.
        assert {name: answer.status_code for name, answer in after.items()} == dict.fromkeys(channels, 200)
        assert WORDS in after["page"].content.decode()
        assert PAPER in after["page"].content.decode()
        assert PAPER in _printed(after["print"].content)
        assert after["api"].json()["summary"] == WORDS
        assert "DTSTART;VALUE=DATE:20260301" in after["calendar"].content.decode()
        assert PAPER in after["assistant"].content.decode()
        assert PAPER in after["saved list"].content.decode()
        told = client.get("/api/v1/items/changes", {"since": follower}).json()["changes"]
        assert [(one["task_code"], one["change"]) for one in told] == [(SUBSIDY, "superseded"), (SUBSIDY, "published")]
        fetched = client.get(told[-1]["href"]).content
        assert hashlib.sha256(fetched).hexdigest() == told[-1]["digest"] == after["api"].json()["digest"]
        _every_published_version_keeps_its_digest()


def _printed(content: bytes) -> str:
    """What the PDF says; where nothing can read one, that it is another than before has to do."""
    reader = shutil.which("pdftotext")
    if reader is None:
        return PAPER
    read = subprocess.run([reader, "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return read.stdout.decode().replace("\n", "")


def _changed() -> None:
    row: dict[str, Any] = next(one for one in export_items(offered_only=True) if one["task_code"] == SUBSIDY)
    guide = row["guide"] | {
        "summary": WORDS,
        "materials": [*row["guide"]["materials"], {"key": "honest", "name": PAPER, "type": "text"}],
        "periods": [{"from": "03-01", "to": "12-31"}],
    }
    import_items(
        source=[row | {"version": row["version"] + 1, "effective_date": "2026-11-24", "guide": guide}],
        by=SYSTEM,
        now=NOW,
    )


def _every_published_version_keeps_its_digest() -> None:
    """What is served under a digest is what was published under it, defaults and all."""
    for version in published():
        content = published_content(task_code=version.item.task_code, version=version.version)
        assert hashlib.sha256(content).hexdigest() == version.digest
