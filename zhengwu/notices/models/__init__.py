"""Tables of notices."""

from zhengwu.notices.models.choice import NoticeChoice
from zhengwu.notices.models.notice import Notice
from zhengwu.notices.models.sending import NoticeSending
from zhengwu.notices.models.status_note import StatusNote
from zhengwu.notices.models.template import NoticeTemplate

__all__ = ["Notice", "NoticeChoice", "NoticeSending", "NoticeTemplate", "StatusNote"]
