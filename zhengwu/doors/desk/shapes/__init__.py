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
from zhengwu.doors.desk.shapes.form_designer import (
    DesignedField,
    DesignedSection,
    DesignPage,
    FormPreview,
    KindChooser,
    KindTile,
    PropertiesPage,
)
from zhengwu.doors.desk.shapes.frame import DeskFrame, Hat, RailLink
from zhengwu.doors.desk.shapes.hat import HatChoice, HatPage
from zhengwu.doors.desk.shapes.inbox import DueCount, InboxPage
from zhengwu.doors.desk.shapes.processes import (
    ProcessDesignPage,
    ProcessDesignRow,
    ProcessPage,
    ProcessPicture,
    UploadedProcessPage,
)
from zhengwu.doors.desk.shapes.window import ActionPage, Decision, ReceivePage, ReceptionRow

__all__ = [
    "ActionPage",
    "AdminForm",
    "AdminHome",
    "AdminList",
    "AdminRecord",
    "AdminTree",
    "Decision",
    "DesignPage",
    "DesignedField",
    "DesignedSection",
    "DeskCasePage",
    "DeskFrame",
    "DueCount",
    "FactCard",
    "FormPreview",
    "GrantGroup",
    "GrantRow",
    "GrantTick",
    "GrantsPage",
    "Hat",
    "HatChoice",
    "HatPage",
    "InboxPage",
    "KindChooser",
    "KindTile",
    "Outcome",
    "PaperTab",
    "Point",
    "ProcessDesignPage",
    "ProcessDesignRow",
    "ProcessPage",
    "ProcessPicture",
    "PropertiesPage",
    "RailLink",
    "ReceivePage",
    "ReceptionRow",
    "ReviewForm",
    "Section",
    "Signer",
    "UploadedProcessPage",
    "Viewer",
]
