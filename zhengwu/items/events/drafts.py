"""What happened to drafts 编制稿. Each fact is appended to the chain `draft:<id>`; what was written stays in its table."""

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfADraft(Fact):
    """A fact about one draft. `task_code` is empty while a new item has no code yet."""

    draft_id: str
    task_code: str
    name: str

    @property
    def subject(self) -> str:
        return f"draft:{self.draft_id}"


@dataclass(frozen=True, kw_only=True)
class DraftBegun(_OfADraft):
    """Somebody began to write a new item or a new version of one (起草). `kind`: what it is going to be."""

    kind: str
    body_code: str
    reason: str
    predecessors: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DraftSaved(_OfADraft):
    """A part of the draft was written (保存). `digest`: SHA-256 of the whole content from now on."""

    part: str
    revision: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class DraftHandedIn(_OfADraft):
    """The writer handed the draft in (提交审核): from here on nobody writes in it until it is given back."""

    revision: int


@dataclass(frozen=True, kw_only=True)
class DraftReviewed(_OfADraft):
    """A reviewer spoke (编制审核，法制审核). `outcome`: approve or return; what was said stands in the process."""

    step: str
    outcome: str
    revision: int


@dataclass(frozen=True, kw_only=True)
class DraftPublished(_OfADraft):
    """The draft became a version, in force from this day on (发布); for a cancellation, the version that ends."""

    item_version: int
    effective_date: date


@dataclass(frozen=True, kw_only=True)
class DraftWithdrawn(_OfADraft):
    """The draft is given up (撤销编制稿); everything that was written stays readable."""

    reason: str
