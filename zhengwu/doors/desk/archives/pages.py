"""The pages of the archive."""

from __future__ import annotations

from zhengwu.doors.desk.archives import archive, archives, disposal, disposals, download, propose, seal

PAGES = (seal, propose, disposals, disposal, download, archive, archives)
