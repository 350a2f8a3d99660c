"""清单: what the lists beside the catalogue say of an item.

负面清单: an item outside it is expected to be zero-trip; asking for visits all the same is pointed out, not forbidden.
"""

from typing import Final

from zhengwu.items.rules.source import ItemSource

NOT_LISTED: Final = "这个事项不在不能全程网办的负面清单里，应当一次不跑。确实要到现场的，请先列入负面清单并写明依据"


def asks_for_visits(source: ItemSource) -> bool:
    """Whether one has to come although everything outside the negative list is zero-trip."""
    return source.visits > 0 and not source.listed_only
