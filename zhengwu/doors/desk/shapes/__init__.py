"""What the desk's page templates take: one frozen page value each, passed as `page`, with the shell in `page.frame`.

Words arrive translated, links as finished addresses. What an officer may not do now is an `Action` with its reason.
"""

from zhengwu.doors.desk.shapes.admin import (
    AdminForm,
    AdminHome,
    AdminList,
    AdminRecord,
    AdminTree,
    GrantGroup,
    GrantRow,
    GrantsPage,
    GrantTick,
    Section,
)
from zhengwu.doors.desk.shapes.case import DeskCasePage, FactCard, Outcome, PaperTab, Point, ReviewForm, Signer, Viewer
from zhengwu.doors.desk.shapes.frame import DeskFrame, Hat, RailLink
from zhengwu.doors.desk.shapes.hat import HatChoice, HatPage
from zhengwu.doors.desk.shapes.inbox import DueCount, InboxPage
from zhengwu.doors.desk.shapes.items_edit import (
    Asking,
    NewItemPage,
    OptionRow,
    OptionRows,
    PathCard,
    PathsPage,
    Picker,
    PickerRow,
    ProcessFlow,
    ProcessStep,
    RowLine,
    RowList,
    RuleLine,
    RulesPage,
    Step,
    WritePage,
)
from zhengwu.doors.desk.shapes.window import ActionPage, Decision, ReceivePage, ReceptionRow

__all__ = [
    "ActionPage",
    "AdminForm",
    "AdminHome",
    "AdminList",
    "AdminRecord",
    "AdminTree",
    "Asking",
    "Decision",
    "DeskCasePage",
    "DeskFrame",
    "DueCount",
    "FactCard",
    "GrantGroup",
    "GrantRow",
    "GrantTick",
    "GrantsPage",
    "Hat",
    "HatChoice",
    "HatPage",
    "InboxPage",
    "NewItemPage",
    "OptionRow",
    "OptionRows",
    "Outcome",
    "PaperTab",
    "PathCard",
    "PathsPage",
    "Picker",
    "PickerRow",
    "Point",
    "ProcessFlow",
    "ProcessStep",
    "RailLink",
    "ReceivePage",
    "ReceptionRow",
    "ReviewForm",
    "RowLine",
    "RowList",
    "RuleLine",
    "RulesPage",
    "Section",
    "Signer",
    "Step",
    "Viewer",
    "WritePage",
]
