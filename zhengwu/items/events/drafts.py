"""What happened to drafts 编制稿. Each fact is appended to the chain `draft:<id>`; what was written stays in its table."""

from dataclasses import dataclass

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
