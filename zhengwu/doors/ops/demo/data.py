"""The county's files read into typed rows; a slip in a file is an error, never silently ignored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from zhengwu.certificates.public import Entry

HERE = Path(__file__).resolve().parent


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DivisionRow(_Row):
    """区划. `level` is written for the reader; it follows from the code."""

    code: str
    name: str
    level: int
    parent: str | None
    valid_from: date | None = None
    valid_to: date | None = None


class BodyRow(_Row):
    """机构. A parent is written before what stands under it."""

    code: str
    name: str
    short_name: str
    division: str
    level: int
    kind: str = "organ"
    nature: int = 1
    parent: str = ""
    sort_order: int = 0
    doc_prefix: str = ""
    phone_consult: str
    phone_supervise: str
    review_organ: str = ""
    court: str = ""


class DelegationRow(_Row):
    """委托下放; `items` are names of files in `items/`, none is all items."""

    giver: str
    receiver: str
    items: tuple[str, ...] = ()
    actions: tuple[str, ...]
    basis: str
    proposed_by: str
    accepted_by: str


class EntryRow(_Row):
    """进驻, with all items."""

    body: str
    centre: str
    actions: tuple[str, ...]
    asked_by: str
    approved_by: str


class Agreements(_Row):
    """What bodies have agreed among themselves."""

    delegations: tuple[DelegationRow, ...]
    entries: tuple[EntryRow, ...]


class NegativeRow(_Row):
    """负面清单: a base code whose items one has to come for."""

    code: str
    division: str
    why: str
    basis: str
    valid_from: date


class PersonRow(_Row):
    """自然人."""

    key: str
    name: str
    id_number: str
    phone: str
    address: str


class LegalPersonRow(_Row):
    """法人."""

    key: str
    name: str
    uscc: str
    phone: str
    address: str


class MandateRow(_Row):
    """委托: principal is the key of a legal person, agent that of a person; valid_to is the first day without it."""

    principal: str
    agent: str
    scope: str
    valid_from: date
    valid_to: date


class AccountRow(_Row):
    """账号."""

    username: str
    display_name: str
    person: str | None = None
    role: str
    identity_level: int = 2
    staff: bool


class PostRow(_Row):
    """岗位 and what it may do: every action over every body named; None is every body of the county."""

    code: str
    name: str
    kind: Literal["window", "reviewer", "head", "supervisor", "editor", "admin"]
    body: str
    actions: tuple[str, ...]
    bodies: tuple[str | None, ...]


class AppointmentRow(_Row):
    """任职."""

    post: str
    account: str
    role: Literal["A", "B"]
    valid_from: date


class Cast(_Row):
    """人和岗位."""

    people: tuple[PersonRow, ...]
    legal_persons: tuple[LegalPersonRow, ...]
    mandates: tuple[MandateRow, ...]
    accounts: tuple[AccountRow, ...]
    posts: tuple[PostRow, ...]
    appointments: tuple[AppointmentRow, ...]


class HoursRow(_Row):
    """开放时间: days 1–7 Monday to Sunday, sessions as (from, to) "HH:MM"."""

    days: tuple[int, ...]
    sessions: tuple[tuple[str, str], ...]
    note: str = ""


class WindowRow(_Row):
    """窗口; `items` are names of files in `items/`."""

    number: str
    name: str
    kind: Literal["integrated", "department"]
    queue: str
    items: tuple[str, ...]


class HallRow(_Row):
    """大厅; latitude and longitude in decimal degrees, WGS-84."""

    code: str
    name: str
    kind: Literal["centre", "township", "village", "branch"]
    body: str
    division: str
    place: str
    address: str
    phone: str
    latitude: Decimal
    longitude: Decimal
    closed_on_holidays: bool
    hours: tuple[HoursRow, ...]
    windows: tuple[WindowRow, ...]


class AskRow(_Row):
    """What one body is asked, and what it said: `on` is how many working days before today. `item`: what the unit is to apply
    for."""

    body: str
    matter: str
    days: int
    item: str = ""
    mandatory: bool = True
    silent_yes: bool = False
    says: Literal["", "signed", "agree", "disagree", "commit"] = ""
    on: int = 0
    words: str = ""
    until_in: int = 0


class StageRow(_Row):
    """A stage of a project; `closed_on` None leaves it open."""

    stage: int
    kind: Literal["general", "precondition"]
    opened_on: int
    limit_days: int
    asks: tuple[AskRow, ...]
    closed_on: int | None = None
    words: str = ""


class VisitRow(_Row):
    """联合踏勘, signed by everybody that day."""

    on: int
    form: str
    bodies: tuple[str, ...]


class MediatorRow(_Row):
    """中介服务."""

    agency: str
    service: str
    started_on: int
    promised_on: int
    ended_on: int | None = None


class ProjectRow(_Row):
    """工程项目. Days are working days before the day of loading; money is whole yuan."""

    code: str
    name: str
    kind: Literal["government", "social", "small"]
    investment_yuan: int
    place: str
    applicant_uscc: str
    lead: str
    led_by: str
    answered_by: str
    registered_on: int
    stages: tuple[StageRow, ...]
    visits: tuple[VisitRow, ...] = ()
    mediators: tuple[MediatorRow, ...] = ()


#: The parser in C where the wheel brings it: the items are five thousand lines.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  a SafeLoader


def divisions() -> tuple[DivisionRow, ...]:
    """Every division, parents first."""
    return TypeAdapter(tuple[DivisionRow, ...]).validate_python(_read(HERE / "divisions.yaml")["divisions"])


def bodies() -> tuple[BodyRow, ...]:
    """Every implementing body."""
    return TypeAdapter(tuple[BodyRow, ...]).validate_python(_read(HERE / "bodies.yaml")["bodies"])


def agreements() -> Agreements:
    """Delegations and entries."""
    return Agreements.model_validate(_read(HERE / "agreements.yaml"))


def cast() -> Cast:
    """People, accounts and posts."""
    return Cast.model_validate(_read(HERE / "cast.yaml"))


def catalogue() -> list[dict[str, Any]]:
    """The base catalogue as `import_entries` reads it."""
    return list(_read(HERE / "catalogue.yaml")["entries"])


def negative_list() -> tuple[NegativeRow, ...]:
    """The negative list."""
    return TypeAdapter(tuple[NegativeRow, ...]).validate_python(_read(HERE / "catalogue.yaml")["negative"])


def halls() -> tuple[HallRow, ...]:
    """Every hall with its windows."""
    return TypeAdapter(tuple[HallRow, ...]).validate_python(_read(HERE / "halls.yaml")["halls"])


def item_files() -> list[Path]:
    """The files of items/, in order; the stem (c01, e01, h01) is the item's name inside this folder."""
    return sorted((HERE / "items").glob("*.yaml"))


def item_versions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every item version as written, with the stem of its file; versions of one item in rising order."""
    for path in item_files():
        for row in _read(path):
            yield path.stem, row


def bundles(task_codes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Every bundle as `import_bundles` reads it; `task_codes`: stem of an item's file → its code."""
    for row in _read(HERE / "bundles.yaml")["bundles"]:
        yield row | {"items": [task_codes[stem] for stem in row["items"]]}


def search_words() -> dict[str, list[str]]:
    """搜索用词: what people say → what it stands for."""
    words: dict[str, list[str]] = _read(HERE / "search_words.yaml")["words"]
    return words


def projects() -> tuple[ProjectRow, ...]:
    """Every engineering project."""
    return TypeAdapter(tuple[ProjectRow, ...]).validate_python(_read(HERE / "projects.yaml")["projects"])


class CertificateTypeRow(_Row):
    """证照目录的一条; what is left out is as in `Entry`."""

    code: str
    name: str
    mark: str
    definer_name: str
    holder_category: str
    several_holders: bool = False
    layout: str = "portrait"
    validity: str
    months: int | None = None
    fields: tuple[dict[str, Any], ...] = ()
    printed: tuple[str, ...] = ()
    result_of: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()

    @property
    def entry(self) -> Entry:
        """As the directory takes it."""
        return Entry(**self.model_dump())


class HeldRow(_Row):
    """一份已有的证照; `holder` is the username of the holder."""

    type: str
    body: str
    holder: str
    valid_from: date
    says: dict[str, Any]


class Certificates(_Row):
    """The directory, and what is held."""

    types: tuple[CertificateTypeRow, ...]
    held: tuple[HeldRow, ...]


def certificates() -> Certificates:
    """The directory of certificates."""
    return Certificates.model_validate(_read(HERE / "certificates.yaml"))


class ProcessRow(_Row):
    """审批流程: `key` is the stem of a file in `processes/`."""

    key: str
    name: str

    @property
    def drawing(self) -> str:
        """The BPMN."""
        return (HERE / "processes" / f"{self.key}.bpmn").read_text(encoding="utf-8")


def processes() -> tuple[ProcessRow, ...]:
    """Every process."""
    return TypeAdapter(tuple[ProcessRow, ...]).validate_python(_read(HERE / "processes.yaml")["processes"])
