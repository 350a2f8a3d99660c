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
from zhengwu.doors.desk.shapes.items import ChangeRow, ChangeSection, DifferencePage, DraftPage, MarkedLine
from zhengwu.doors.desk.shapes.window import ActionPage, Decision, ReceivePage, ReceptionRow

__all__ = [
    "ActionPage",
    "AdminForm",
    "AdminHome",
    "AdminList",
    "AdminRecord",
    "AdminTree",
    "ChangeRow",
    "ChangeSection",
    "Decision",
    "DeskCasePage",
    "DeskFrame",
    "DifferencePage",
    "DraftPage",
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
    "MarkedLine",
    "Outcome",
    "PaperTab",
    "Point",
    "RailLink",
    "ReceivePage",
    "ReceptionRow",
    "ReviewForm",
    "Section",
    "Signer",
    "Viewer",
]
