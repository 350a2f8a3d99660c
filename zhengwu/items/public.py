"""The way into items."""

from zhengwu.items.models import Draft, DraftRevision, Item, ItemVersion
from zhengwu.items.operations.drafts.begin import AlreadyDrafted, begin_change, begin_new
from zhengwu.items.operations.drafts.save import SavedMeanwhile, save_part
from zhengwu.items.operations.files._book_file import MOST_BYTES as MOST_SHEET_BYTES
from zhengwu.items.operations.files._read_file import FileUnreadable
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.operations.files.export_items import export_items
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
from zhengwu.items.operations.versions.cancel_item import cancel_item
from zhengwu.items.operations.versions.publish_version import NotYetEffective, OlderVersion, publish_version
from zhengwu.items.operations.versions.suspend import resume, suspend
from zhengwu.items.queries.browse import Choice as ShelfChoice
from zhengwu.items.queries.browse import Shelf, Shelving, browse, shelved
from zhengwu.items.queries.bundles import BundleUnknown, BundleView, bundle_of, bundles
from zhengwu.items.queries.drafts import DraftUnknown, draft_of, problems_of, source_of
from zhengwu.items.queries.open_data import OPEN_COLUMNS, open_cells, open_facts
from zhengwu.items.queries.search import MOST_ROWS, CursorWrong, ItemRow, Page, search
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
from zhengwu.items.rules.sheet.county import old_page_in
from zhengwu.items.rules.sheet.remarks import NAMES as REMARK_NAMES
from zhengwu.items.rules.sheet.remarks import WORDS as REMARK_WORDS
from zhengwu.items.rules.sheet.remarks import Remark
from zhengwu.items.rules.sheet.report import HOW_FOUND, OUTCOMES, RowReport, SheetReport
from zhengwu.items.rules.states import NAMES as STATE_NAMES
from zhengwu.items.rules.states import State, WrongState

__all__ = [
    "HOW_FOUND",
    "ITEM_TYPES",
    "LEVELS",
    "LONGEST_CODE",
    "MOST_ROWS",
    "MOST_SHEET_BYTES",
    "OPEN_COLUMNS",
    "OUTCOMES",
    "REMARK_NAMES",
    "REMARK_WORDS",
    "SCHEMES",
    "STATE_NAMES",
    "AlreadyDrafted",
    "BundleItem",
    "BundleReport",
    "BundleUnknown",
    "BundleView",
    "BundlesRefused",
    "CellTooLong",
    "CursorWrong",
    "Draft",
    "DraftRevision",
    "DraftUnknown",
    "FileUnreadable",
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
    "Needed",
    "NotYetEffective",
    "OlderVersion",
    "Page",
    "Question",
    "Remark",
    "RowReport",
    "SavedMeanwhile",
    "Scheme",
    "Season",
    "SharedPaper",
    "SheetReport",
    "Shelf",
    "ShelfChoice",
    "Shelving",
    "Standing",
    "State",
    "Step",
    "TaskCode",
    "VersionUnknown",
    "WrongState",
    "begin_change",
    "begin_new",
    "browse",
    "bundle_of",
    "bundles",
    "cancel_item",
    "check_answers",
    "check_catalog_code",
    "check_materials",
    "count_by_body",
    "count_by_division",
    "count_by_life_event",
    "count_by_theme",
    "csv_as_xlsx",
    "csv_line",
    "csv_lines",
    "draft_of",
    "export_items",
    "import_bundles",
    "import_items",
    "import_table",
    "in_force",
    "is_open",
    "latest_version",
    "lit_up",
    "make_catalog_code",
    "make_task_code",
    "narrow",
    "offered",
    "old_page_in",
    "open_cells",
    "open_facts",
    "problems_of",
    "publish_version",
    "published",
    "read_task_code",
    "resume",
    "save_part",
    "search",
    "season",
    "shelved",
    "source_of",
    "suspend",
    "version_of",
    "versions_of",
    "write_table",
    "write_xlsx",
]
