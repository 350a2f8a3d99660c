"""What a kind of notice is: a name, its places, its first words, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhengwu.notices.rules.channels import Channel, Language

_ALWAYS = ("事项", "编号", "尾号", "机关")
_ALL = frozenset(Channel)
#: Only in one's own space: nobody has to act on it today.
QUIET = frozenset({Channel.WEB})
#: Officers are told where they work; their phones are nobody's business here.
AT_WORK = QUIET
LOOK_ZH = "登录后在“我的消息”里看。"
LOOK_EN = "Sign in and read it under My messages."


class Leads(StrEnum):
    """Where a message leads."""

    CASE = "case"
    PROJECT = "project"
    FAMILY = "family"
    PUBLICITY = "publicity"
    CERTIFICATE = "certificate"
    CERTIFICATES = "certificates"
    DISCLOSURE = "disclosure"
    STOCK = "stock"
    SEAL = "seal"
    SEAL_REQUEST = "seal_request"
    RATING = "rating"
    CARD = "card"
    ORDER = "order"
    FINDING = "finding"
    APPRAISAL = "appraisal"


@dataclass(frozen=True, slots=True)
class Words:
    """A title and a text; of a short message the text alone."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of notice: what officials call it, its places beside those every notice has, where it goes and `to` whom.

    Of what is `confidential` the log says that it went, never to whom, about which case or in which words: the rated must not learn
    who rated, and a link to rate by is its reader's alone.
    """

    key: str
    name: str
    zh: Words
    en: Words
    sms_zh: str = ""
    sms_en: str = ""
    more: tuple[str, ...] = ()
    channels: frozenset[Channel] = _ALL
    to: str = "申请人、代理人"
    leads: Leads = Leads.CASE
    confidential: bool = False

    @property
    def places(self) -> tuple[str, ...]:
        """The places its texts may have."""
        return (*_ALWAYS, *self.more)

    def words(self, channel: Channel, language: Language) -> Words:
        """The words it begins with."""
        whole = self.zh if language is Language.ZH else self.en
        if channel is Channel.SMS:
            return Words("", self.sms_zh if language is Language.ZH else self.sms_en)
        return whole
