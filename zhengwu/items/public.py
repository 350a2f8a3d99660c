"""The way into items."""

from zhengwu.items.models import Draft, DraftRevision, Item, ItemVersion, SearchMiss, SearchWord
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items
from zhengwu.items.operations.files.generate_items import generate_items
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.search._locking import SearchWordOver
from zhengwu.items.operations.search._word import SearchWordTaken
from zhengwu.items.operations.search.add_word import add_search_word
from zhengwu.items.operations.search.change_word import WordChangedMeanwhile, change_search_word
from zhengwu.items.operations.search.count_uses import count_opening, set_applied
from zhengwu.items.operations.search.end_word import end_search_word
from zhengwu.items.operations.search.note_miss import forget_misses, note_miss
from zhengwu.items.operations.search.reindex import reindex_items
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.drafts import DraftUnknown, draft_of, problems_of, source_of
from zhengwu.items.queries.search import MOST_ROWS, CursorWrong, Explained, ItemRow, Page, explain, search
from zhengwu.items.queries.search_misses import Missed, missed, misses
from zhengwu.items.queries.search_words import SearchWordUnknown, require_over_search, search_word, search_words
from zhengwu.items.queries.versions import (
    ItemNotOffered,
    ItemUnknown,
    VersionUnknown,
    count_by_body,
    count_by_division,
    count_by_life_event,
    count_by_theme,
    in_force,
    latest_version,
    offered,
    published,
    version_of,
    versions_of,
)
from zhengwu.items.rules.bundle import BundleItem, Merged, SharedPaper
from zhengwu.items.rules.codes import (
    ITEM_TYPES,
    LEVELS,
    LONGEST_CODE,
    SCHEMES,
    Scheme,
    TaskCode,
    check_catalog_code,
    make_catalog_code,
    make_task_code,
    read_task_code,
)
from zhengwu.items.rules.guide import Guide, Material, Question, Step
from zhengwu.items.rules.narrow import (
    Given,
    Group,
    MaterialGap,
    Needed,
    check_answers,
    check_materials,
    narrow,
)
from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.search_query import Question as SearchQuestion
from zhengwu.items.rules.search_score import Score
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState

__all__ = [
    "ITEM_TYPES",
    "LEVELS",
    "LONGEST_CODE",
    "MOST_ROWS",
    "SCHEMES",
    "STATE_NAMES",
    "AlreadyDrafted",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CursorWrong",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "Explained",
    "Given",
    "Group",
    "Guide",
    "ImportRefused",
    "ImportReport",
    "Item",
    "ItemNotOffered",
    "ItemRow",
    "ItemUnknown",
    "ItemVersion",
    "Material",
    "MaterialGap",
    "Merged",
    "Missed",
    "Needed",
    "NotYetEffective",
    "OlderVersion",
    "Page",
    "Question",
    "SavedMeanwhile",
    "Scheme",
    "Score",
    "SearchMiss",
    "SearchQuestion",
    "SearchWord",
    "SearchWordOver",
    "SearchWordTaken",
    "SearchWordUnknown",
    "Season",
    "SharedPaper",
    "Standing",
    "State",
    "Step",
    "TaskCode",
    "VersionUnknown",
    "WordChangedMeanwhile",
    "WrongState",
    "add_search_word",
    "begin_change",
    "begin_new",
    "bundle_of",
    "bundles",
    "cancel_item",
    "change_search_word",
    "check_answers",
    "check_catalog_code",
    "check_materials",
    "count_by_body",
    "count_by_division",
    "count_by_life_event",
    "count_by_theme",
    "count_opening",
    "draft_of",
    "end_search_word",
    "explain",
    "export_items",
    "forget_misses",
    "generate_items",
    "import_bundles",
    "import_items",
    "in_force",
    "is_open",
    "latest_version",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "missed",
    "misses",
    "narrow",
    "note_miss",
    "offered",
    "problems_of",
    "publish_version",
    "published",
    "read_task_code",
    "reindex_items",
    "require_over_search",
    "resume",
    "save_part",
    "search",
    "search_word",
    "search_words",
    "season",
    "set_applied",
    "source_of",
    "suspend",
    "version_of",
    "versions_of",
]
