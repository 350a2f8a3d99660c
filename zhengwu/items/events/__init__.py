"""What happened in items."""

from zhengwu.items.events.bundles import BundleChanged, BundlePublished
from zhengwu.items.events.drafts import DraftBegun, DraftSaved
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
    "DraftBegun",
    "DraftSaved",
    "ItemCancelled",
    "ItemResumed",
    "ItemSuspended",
    "ItemVersionPublished",
    "ItemVersionRecorded",
    "ItemVersionSuperseded",
    "SearchWordAdded",
    "SearchWordChanged",
    "SearchWordEnded",
]
