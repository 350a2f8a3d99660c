"""服务状态: the parts of the platform as citizens know them."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """What can be disturbed."""

    PORTAL = "portal"
    APPLICATIONS = "applications"
    HALL = "hall"
    NOTICES = "notices"
    BACKGROUND = "background"


#: What people read.
PART_NAMES: dict[Part, str] = {
    Part.PORTAL: "门户和查询",
    Part.APPLICATIONS: "网上申请和办理",
    Part.HALL: "大厅窗口办理",
    Part.NOTICES: "短信和邮件通知",
    Part.BACKGROUND: "后台处理",
}
LONGEST_NOTE = 500
