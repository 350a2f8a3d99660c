"""What happened in items."""

from zhengwu.items.events.bundles import BundleChanged, BundlePublished
from zhengwu.items.events.catalogue import (
    CatalogEntryAdded,
    CatalogEntryChanged,
    CatalogEntryEnded,
    NegativeEntryAdded,
    NegativeEntryEnded,
)
from zhengwu.items.events.checklists import ChecklistDiscarded, ChecklistSaved
from zhengwu.items.events.consultations import ConsultationClosed, ConsultationOpened, OpinionAnswered, OpinionGiven
from zhengwu.items.events.drafts import (
    DraftBegun,
    DraftHandedIn,
    DraftPublished,
    DraftReviewed,
    DraftSaved,
    DraftWithdrawn,
)
from zhengwu.items.events.search import SearchWordAdded, SearchWordChanged, SearchWordEnded
from zhengwu.items.events.versions import (
    ItemCancelled,
    ItemResumed,
    ItemSuspended,
    ItemVersionPublished,
    ItemVersionRecorded,
    ItemVersionSuperseded,
)

__all__ = [
    "BundleChanged",
    "BundlePublished",
    "CatalogEntryAdded",
    "CatalogEntryChanged",
    "CatalogEntryEnded",
    "ChecklistDiscarded",
    "ChecklistSaved",
    "ConsultationClosed",
    "ConsultationOpened",
    "DraftBegun",
    "DraftHandedIn",
    "DraftPublished",
    "DraftReviewed",
    "DraftSaved",
    "DraftWithdrawn",
    "ItemCancelled",
    "ItemResumed",
    "ItemSuspended",
    "ItemVersionPublished",
    "ItemVersionRecorded",
    "ItemVersionSuperseded",
    "NegativeEntryAdded",
    "NegativeEntryEnded",
    "OpinionAnswered",
    "OpinionGiven",
    "SearchWordAdded",
    "SearchWordChanged",
    "SearchWordEnded",
]
