"""Tables of supervision."""

from zhengwu.supervision.models.card import Card, CardEntry, CardFile, CardSerial, next_numbers
from zhengwu.supervision.models.finding import Finding, FindingEntry, FindingFile
from zhengwu.supervision.models.order import Order, OrderEntry, OrderFile
from zhengwu.supervision.models.rule import Rule, RuleVersion
from zhengwu.supervision.models.slip_serial import SlipSerial, next_slip_number

__all__ = [
    "Card",
    "CardEntry",
    "CardFile",
    "CardSerial",
    "Finding",
    "FindingEntry",
    "FindingFile",
    "Order",
    "OrderEntry",
    "OrderFile",
    "Rule",
    "RuleVersion",
    "SlipSerial",
    "next_numbers",
    "next_slip_number",
]
