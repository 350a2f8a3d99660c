"""The way into items."""

from zhengwu.items.models import CatalogEntry, Checklist, Draft, DraftRevision, Item, ItemVersion, NegativeEntry
from zhengwu.items.operations.catalogue._acting import NationsEntry
from zhengwu.items.operations.catalogue.add_entry import EntryExists, add_entry
from zhengwu.items.operations.catalogue.begin_item import begin_from_entry, begin_sub_item
from zhengwu.items.operations.catalogue.change_entry import ChangedMeanwhile, change_entry
from zhengwu.items.operations.catalogue.end_entry import end_entry
from zhengwu.items.operations.catalogue.export_entries import export_entries
from zhengwu.items.operations.catalogue.import_entries import EntriesRefused, EntriesReport, import_entries
from zhengwu.items.operations.checklists.discard import discard_checklist, forget_old_checklists
from zhengwu.items.operations.checklists.save import save_checklist
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.files._book_file import MOST_BYTES as MOST_SHEET_BYTES
from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items, row_of
from zhengwu.items.operations.files.import_bundles import BundleReport, BundlesRefused, import_bundles
from zhengwu.items.operations.files.import_items import ImportReport, import_items
from zhengwu.items.operations.files.import_table import import_table
from zhengwu.items.operations.files.write_sheet import (
    CellTooLong,
    csv_as_xlsx,
    csv_line,
    csv_lines,
    write_table,
    write_xlsx,
)
from zhengwu.items.operations.lists.negative import AlreadyListed, list_as_negative, take_off_negative
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.browse import Choice as ShelfChoice
from zhengwu.items.queries.browse import Shelf, Shelving, browse, shelved
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.catalogue import (
    Deviation,
    EntryUnknown,
    deviations,
    entries,
    entry_on,
    entry_versions,
    exercised_by,
    implementations,
    sub_items_of,
)
from zhengwu.items.queries.changes import MOST_CHANGES, Change, Changes, SinceWrong, changes, published_content
from zhengwu.items.queries.checklists import ChecklistUnknown, checklist_at_window, checklist_of, checklists_of
from zhengwu.items.queries.draft_history import Before, before_last_change
from zhengwu.items.queries.drafts import (
    DraftUnknown,
    draft_of,
    drafts_begun_by,
    guide_of,
    hints_of,
    problems_of,
    source_of,
)
from zhengwu.items.queries.lists import (
    NegativeUnknown,
    PreconditionRow,
    negative_entry,
    negative_list,
    on_negative_list,
    powers,
    preconditions,
)
from zhengwu.items.queries.open_data import OPEN_COLUMNS, open_cells, open_facts
from zhengwu.items.queries.processes import count_by_process, reviewed_by
from zhengwu.items.queries.search import MOST_ROWS, CursorWrong, ItemRow, Page, search
from zhengwu.items.queries.seasons import seasonal
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
from zhengwu.items.rules.base import KEEPERS, POWER_SOURCES, BaseEntry, Bounds, FeeBound
from zhengwu.items.rules.bundle import BundleItem, Merged, SharedPaper
from zhengwu.items.rules.calendar import Window, calendar
from zhengwu.items.rules.checklist import KEPT_DAYS as CHECKLIST_KEPT_DAYS
from zhengwu.items.rules.checklist import Differences, differences
from zhengwu.items.rules.checklist import read_code as read_checklist_code
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
from zhengwu.items.rules.consistency import Finding
from zhengwu.items.rules.guide import Fee, Guide, LegalBasis, LimitBranch, Material, Question, Result, Step
from zhengwu.items.rules.inheritance import RULE_OF as INHERITANCE_RULE_OF
from zhengwu.items.rules.inheritance import RULES as INHERITANCE_RULES
from zhengwu.items.rules.narrow import Given, Group, MaterialGap, Needed, check_answers, check_materials, narrow
from zhengwu.items.rules.paths import Way, limit_for, remarks_on, ways_of
from zhengwu.items.rules.period import Season, Standing, is_open, season
from zhengwu.items.rules.search import lit_up
from zhengwu.items.rules.sheet.county import old_page_in
from zhengwu.items.rules.sheet.remarks import NAMES as REMARK_NAMES
from zhengwu.items.rules.sheet.remarks import WORDS as REMARK_WORDS
from zhengwu.items.rules.sheet.remarks import Remark
from zhengwu.items.rules.sheet.report import HOW_FOUND, OUTCOMES, RowReport, SheetReport
from zhengwu.items.rules.source import ItemSource, Limit, said_wrong
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState
from zhengwu.items.rules.themes import THEMES_OF
from zhengwu.items.rules.validation import RULES

__all__ = [
    "CHECKLIST_KEPT_DAYS",
    "HOW_FOUND",
    "INHERITANCE_RULES",
    "INHERITANCE_RULE_OF",
    "ITEM_TYPES",
    "KEEPERS",
    "LEVELS",
    "LONGEST_CODE",
    "MOST_CHANGES",
    "MOST_ROWS",
    "MOST_SHEET_BYTES",
    "OPEN_COLUMNS",
    "OUTCOMES",
    "POWER_SOURCES",
    "REMARK_NAMES",
    "REMARK_WORDS",
    "RULES",
    "SCHEMES",
    "STATE_NAMES",
    "THEMES_OF",
    "AlreadyDrafted",
    "AlreadyListed",
    "BaseEntry",
    "Before",
    "Bounds",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CatalogEntry",
    "CellTooLong",
    "Change",
    "ChangedMeanwhile",
    "Changes",
    "Checklist",
    "ChecklistUnknown",
    "CursorWrong",
    "Deviation",
    "Differences",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "EntriesRefused",
    "EntriesReport",
    "EntryExists",
    "EntryUnknown",
    "Fee",
    "FeeBound",
    "FileUnreadable",
    "Finding",
    "Given",
    "Group",
    "Guide",
    "ImportRefused",
    "ImportReport",
    "Item",
    "ItemNotOffered",
    "ItemRow",
    "ItemSource",
    "ItemUnknown",
    "ItemVersion",
    "LegalBasis",
    "Limit",
    "LimitBranch",
    "Material",
    "MaterialGap",
    "Merged",
    "NationsEntry",
    "Needed",
    "NegativeEntry",
    "NegativeUnknown",
    "NotYetEffective",
    "OlderVersion",
    "Page",
    "PreconditionRow",
    "Question",
    "Remark",
    "Result",
    "RowReport",
    "SavedMeanwhile",
    "Scheme",
    "Season",
    "SharedPaper",
    "SheetReport",
    "Shelf",
    "ShelfChoice",
    "Shelving",
    "SinceWrong",
    "Standing",
    "State",
    "Step",
    "TaskCode",
    "VersionUnknown",
    "Way",
    "Window",
    "WrongState",
    "add_entry",
    "before_last_change",
    "begin_change",
    "begin_from_entry",
    "begin_new",
    "begin_sub_item",
    "browse",
    "bundle_of",
    "bundles",
    "calendar",
    "cancel_item",
    "change_entry",
    "changes",
    "check_answers",
    "check_catalog_code",
    "check_materials",
    "checklist_at_window",
    "checklist_of",
    "checklists_of",
    "count_by_body",
    "count_by_division",
    "count_by_life_event",
    "count_by_process",
    "count_by_theme",
    "csv_as_xlsx",
    "csv_line",
    "csv_lines",
    "deviations",
    "differences",
    "discard_checklist",
    "draft_of",
    "drafts_begun_by",
    "end_entry",
    "entries",
    "entry_on",
    "entry_versions",
    "exercised_by",
    "export_entries",
    "export_items",
    "forget_old_checklists",
    "guide_of",
    "hints_of",
    "implementations",
    "import_bundles",
    "import_entries",
    "import_items",
    "import_table",
    "in_force",
    "is_open",
    "latest_version",
    "limit_for",
    "list_as_negative",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "narrow",
    "negative_entry",
    "negative_list",
    "offered",
    "old_page_in",
    "on_negative_list",
    "open_cells",
    "open_facts",
    "powers",
    "preconditions",
    "problems_of",
    "publish_version",
    "published",
    "published_content",
    "read_checklist_code",
    "read_task_code",
    "remarks_on",
    "resume",
    "reviewed_by",
    "row_of",
    "said_wrong",
    "save_checklist",
    "save_part",
    "search",
    "season",
    "seasonal",
    "shelved",
    "source_of",
    "sub_items_of",
    "suspend",
    "take_off_negative",
    "version_of",
    "versions_of",
    "ways_of",
    "write_table",
    "write_xlsx",
]
