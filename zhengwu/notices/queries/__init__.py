"""What can be asked of notices."""

from zhengwu.notices.queries.log import (
    NoSuchSending,
    address_masked,
    confidential,
    require_over_notices,
    sending_of,
    sendings,
)
from zhengwu.notices.queries.messages import NoSuchNotice, choice_of, message_of, messages_of, unread_of
from zhengwu.notices.queries.words import edition_in_use, editions_of, kinds_rewritten, words_in_use

__all__ = [
    "NoSuchNotice",
    "NoSuchSending",
    "address_masked",
    "choice_of",
    "confidential",
    "edition_in_use",
    "editions_of",
    "kinds_rewritten",
    "message_of",
    "messages_of",
    "require_over_notices",
    "sending_of",
    "sendings",
    "unread_of",
    "words_in_use",
]
