"""What can happen to notices: only what people decide. That one was made or sent stands in its own rows."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class NoticeTemplateChanged(Fact):
    """An official wrote new words for a kind of notice (修改通知模板); notices already made keep the old ones."""

    kind: str
    channel: str
    language: str
    edition: int
    title: str
    text: str

    @property
    def subject(self) -> str:
        """The chain of the kind."""
        return f"notice-template:{self.kind}"


@dataclass(frozen=True, kw_only=True)
class NoticeResent(Fact):
    """An official had a message sent again that had failed (重新发送)."""

    sending_id: int
    channel: str
    project_no: str

    @property
    def subject(self) -> str:
        """The chain of the sending."""
        return f"notice-sending:{self.sending_id}"


@dataclass(frozen=True, kw_only=True)
class ChannelsChosen(Fact):
    """Somebody chose how they want to be told (选择通知渠道). Addresses stay in their table."""

    account_id: int
    sms: bool
    email: bool
    language: str
    quiet_from: int
    quiet_to: int

    @property
    def subject(self) -> str:
        """The chain of the account."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class EmailConfirmed(Fact):
    """Somebody's address was confirmed by its code (确认邮箱). The address stays in its table."""

    account_id: int

    @property
    def subject(self) -> str:
        """The chain of the account."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class StatusNoteWritten(Fact):
    """An administrator told everybody of a disturbance (写服务状态说明)."""

    note_id: int
    part: str
    text: str

    @property
    def subject(self) -> str:
        """The chain of the note."""
        return f"status-note:{self.note_id}"


@dataclass(frozen=True, kw_only=True)
class StatusNoteEnded(Fact):
    """The disturbance is over (结束服务状态说明)."""

    note_id: int
    part: str

    @property
    def subject(self) -> str:
        """The chain of the note."""
        return f"status-note:{self.note_id}"
