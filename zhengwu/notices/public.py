"""The way into notices."""

from zhengwu.notices.models import Notice, NoticeChoice, NoticeSending, NoticeTemplate, StatusNote
from zhengwu.notices.operations.change_template import change_template, checked_words
from zhengwu.notices.operations.choose_channels import NoAddressYet, choose_channels
from zhengwu.notices.operations.confirm_email import confirm_email, offer_email
from zhengwu.notices.operations.mark_read import mark_all_read, mark_read
from zhengwu.notices.operations.notify import notify
from zhengwu.notices.operations.resend import NotFailed, resend
from zhengwu.notices.operations.send_due import send_due
from zhengwu.notices.operations.write_status_note import (
    NoSuchStatusNote,
    StatusNoteOver,
    StatusNoteWrong,
    end_status_note,
    require_over_status,
    write_status_note,
)
from zhengwu.notices.queries import (
    NoSuchNotice,
    NoSuchSending,
    address_masked,
    choice_of,
    confidential,
    edition_in_use,
    editions_of,
    kinds_rewritten,
    message_of,
    messages_of,
    require_over_notices,
    sending_of,
    sendings,
    unread_of,
    words_in_use,
)
from zhengwu.notices.queries.status import status_note, status_notes
from zhengwu.notices.rules.channels import CHANNEL_NAMES, LANGUAGE_NAMES, Channel, Language
from zhengwu.notices.rules.kinds import KINDS, Kind, Leads, NoSuchKind, Words, kind_of
from zhengwu.notices.rules.places import LONGEST_SMS, LONGEST_TITLE, PLACES, TemplateWrong, fill, samples
from zhengwu.notices.rules.status import PART_NAMES, Part

__all__ = [
    "CHANNEL_NAMES",
    "KINDS",
    "LANGUAGE_NAMES",
    "LONGEST_SMS",
    "LONGEST_TITLE",
    "PART_NAMES",
    "PLACES",
    "Channel",
    "Kind",
    "Language",
    "Leads",
    "NoAddressYet",
    "NoSuchKind",
    "NoSuchNotice",
    "NoSuchSending",
    "NoSuchStatusNote",
    "NotFailed",
    "Notice",
    "NoticeChoice",
    "NoticeSending",
    "NoticeTemplate",
    "Part",
    "StatusNote",
    "StatusNoteOver",
    "StatusNoteWrong",
    "TemplateWrong",
    "Words",
    "address_masked",
    "change_template",
    "checked_words",
    "choice_of",
    "choose_channels",
    "confidential",
    "confirm_email",
    "edition_in_use",
    "editions_of",
    "end_status_note",
    "fill",
    "kind_of",
    "kinds_rewritten",
    "mark_all_read",
    "mark_read",
    "message_of",
    "messages_of",
    "notify",
    "offer_email",
    "require_over_notices",
    "require_over_status",
    "resend",
    "samples",
    "send_due",
    "sending_of",
    "sendings",
    "status_note",
    "status_notes",
    "unread_of",
    "words_in_use",
    "write_status_note",
]
