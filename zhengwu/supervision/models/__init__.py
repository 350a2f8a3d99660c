"""Tables of supervision."""

from zhengwu.supervision.models.card import Card, CardEntry, CardFile, CardSerial, next_numbers
from zhengwu.supervision.models.finding import Problem, ProblemEntry, ProblemFile
from zhengwu.supervision.models.order import Order, OrderEntry, OrderFile
from zhengwu.supervision.models.rule import Rule, RuleVersion
from zhengwu.supervision.models.slip_serial import SlipSerial, next_slip_number
from zhengwu.supervision.models.watch import Figure, LogPosition, Watch

__all__ = [
    "Card",
    "CardEntry",
    "CardFile",
    "CardSerial",
    "Figure",
    "LogPosition",
    "Order",
    "OrderEntry",
    "OrderFile",
    "Problem",
    "ProblemEntry",
    "ProblemFile",
    "Rule",
    "RuleVersion",
    "SlipSerial",
    "Watch",
    "next_numbers",
    "next_slip_number",
]
