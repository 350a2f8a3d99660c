"""The walls hold: contracts bite, relations point down, every door says who may enter."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from zhengwu.doors.api_v1.api import api
from zhengwu.doors.ui.page import ANYONE, OFFICER, SIGNED_IN
from zhengwu.kernel.public import handler_table
from zhengwu.organisations.public import ACTIONS

ROOT = Path(__file__).resolve().parents[1]
#: Bottom to top; rooms of one floor share a number.
FLOORS = [
    {"kernel"},
    {"timelimits"},
    {"people"},
    {"organisations"},
    {"seals"},
    {"forms", "documents", "flows"},
    {"items"},
    {"certificates"},
    {"cases", "hall"},
    {"ratings", "archives", "parallel", "disclosure"},
    {"supervision"},
    {"appraisal"},
    {"analytics"},
    {"notices"},
]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([tool, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scratch")
    wanted = shutil.ignore_patterns("__pycache__", "static", "static_src", "templates", "*.yaml", "locale")
    shutil.copytree(ROOT / "zhengwu", folder / "zhengwu", ignore=wanted)
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def test_the_scratch_copy_itself_is_clean(scratch: Path) -> None:
    done = lint(scratch)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize(
    ("where", "line", "contract"),
    [
        ("kernel/money.py", "from zhengwu.cases import public", "floors"),
        ("items/queries/versions.py", "import zhengwu.cases.public", "floors"),
        ("documents/queries/__init__.py", "import zhengwu.flows.public", "floors"),
        ("cases/queries/mine.py", "import zhengwu.hall.public", "floors"),
        ("supervision/__init__.py", "", "floors"),
        ("strangers/__init__.py", "", "floors"),
        ("doors/citizen/pages.py", "import zhengwu.doors.desk.pages", "Doors"),
        ("cases/rules/moves.py", "import zhengwu.cases.models", "Inside a room"),
        ("cases/models/case.py", "import zhengwu.cases.operations.reception.accept", "Inside a room"),
        ("timelimits/rules/clock.py", "import django.utils.timezone", "Rules know no Django"),
        ("cases/rules/moves.py", "import zhengwu.kernel.public", "Rules know no Django"),
        ("ratings/operations/rate.py", "import zhengwu.cases.models", "cases is entered"),
        ("doors/desk/pages.py", "import zhengwu.items.models", "items is entered"),
        ("people/queries/persons.py", "import zhengwu.kernel.secrets", "the kernel is entered"),
    ],
)
def test_each_forbidden_import_breaks_its_contract(scratch: Path, where: str, line: str, contract: str) -> None:
    target = scratch / "zhengwu" / where
    before = target.read_text() if target.exists() else None
    target.parent.mkdir(exist_ok=True)
    target.write_text(f"{before or ''}\n{line}\n")
    try:
        done = lint(scratch)
    finally:
        if before is None:
            shutil.rmtree(target.parent)
        else:
            target.write_text(before)
    if where.startswith("supervision"):
        assert done.returncode == 0, "its floor is declared, so it may come"
        return
    assert done.returncode != 0
    broken = [row for row in done.stdout.splitlines() if "BROKEN" in row]
    assert any(contract.lower() in row.lower() for row in broken), done.stdout[-3000:]


def test_relations_point_down() -> None:
    upwards = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in FLOOR_OF
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is not None
        if (to := field.related_model._meta.app_label) in FLOOR_OF and to != model._meta.app_label
        if FLOOR_OF[to] >= FLOOR_OF[model._meta.app_label]
    ]
    assert upwards == []


def test_every_room_with_tables_has_a_floor() -> None:
    rooms = {c.label for c in apps.get_app_configs() if c.name.startswith("zhengwu.") and ".doors." not in c.name}
    assert rooms == set(FLOOR_OF)


def every_address(resolver: URLResolver, prefix: str = "") -> list[tuple[str, URLPattern]]:
    found: list[tuple[str, URLPattern]] = []
    for entry in resolver.url_patterns:
        path = f"{prefix}{entry.pattern}"
        if isinstance(entry, URLResolver):
            found += every_address(entry, path)
        else:
            found.append((path, entry))
    return found


def test_every_page_says_who_may_enter() -> None:
    pages = [(path, p) for path, p in every_address(get_resolver()) if not path.startswith("api/v1/")]
    assert len(pages) > 20
    allowed = {ANYONE, SIGNED_IN, OFFICER, *ACTIONS}
    assert [path for path, p in pages if getattr(p.callback, "policy", None) not in allowed] == []


def test_what_is_open_to_anyone_is_on_this_list() -> None:
    open_to_anyone = {
        p.name
        for path, p in every_address(get_resolver())
        if not path.startswith("api/v1/") and getattr(p.callback, "policy", None) == ANYONE
    }
    assert open_to_anyone <= {
        "healthz",
        "readyz",
        "metrics",
        "status",
        "api-docs",
        "home",
        "search",
        "catalogue",
        "catalogue-export",
        "suggest",
        "figures",
        "bundles",
        "bundle",
        "halls",
        "hall",
        "delegations",
        "flow",
        "lists",
        "lists-power",
        "lists-power-item",
        "lists-negative",
        "lists-preconditions",
        "lists-file",
        "consultations",
        "publicity",
        "publicity-one",
        "disclosure",
        "disclosure-one",
        "disclosure-file",
        "ratings",
        "ratings-body",
        "ratings-item",
        "rate-link",  # whoever holds the link that was sent
        "rate-window",
        "transparency",
        "transparency-file",
        "transparency-wall",
        "consultation",
        "consultation-draft",
        "guide",
        "guide-pdf",
        "guide-calendar",
        "calendar",
        "desk-calendar-feed",  # at an address only its officer knows
        "platform-keys",
        "prepare",
        "prepare-save",
        "prepared",
        "prepared-pdf",
        "track",
        "track-case",
        "verify",
        "verify-code",
        "verify-file",
        "sign-in",
        "sign-in-code",
        "sign-in-passkey",
        "sign-in-province",
        "sign-in-province-back",
        "sign-in-second",
        "sign-out",
        "large-type",
        "contrast",
        "v",
        "show",  # whoever holds a code that is good for a minute
        # These two look who asks by themselves: the query password opens documents too, and an ended sign-in must not be
        # answered with a sign-in page nobody sees.
        "my-document",
        "apply-autosave",
        "bundle-apply-autosave",
        # Single sign-on asks for a client's secret, a token, or a person who is signed in, as its protocol says.
        "sso-configuration",
        "sso-keys",
        "sso-authorize",
        "sso-token",
        "sso-userinfo",
        "sso-revoke",
        "sso-logout",
    }


def test_every_endpoint_says_who_may_enter() -> None:
    assert get_resolver().url_patterns, "routers get their authentication when the addresses are made"
    open_to_anyone, unsaid = set(), []
    for path, operations in ((p, v) for r in api._routers for p, v in r[1].path_operations.items()):
        for operation in operations.operations:
            if operation.auth_callbacks:
                continue
            if operation.auth_param is None:
                open_to_anyone.add(path)
            else:
                unsaid.append(path)
    assert unsaid == []
    assert open_to_anyone == {
        "/items",
        "/items/changes",
        "/items/{task_code}",
        "/items/{task_code}/versions/{version}",
        "/bundles",
        "/bundles/{code}",
        "/divisions",
        "/divisions/{code}",
        "/disclosures",
        "/open/bodies",
        "/open/months",
        "/verify/{code}",
    }


def test_the_table_of_reactions() -> None:
    table = [(h.fact.type_name(), h.name, "later" if h.later else "now") for h in handler_table()]
    assert ("timelimits.WorkCalendarChanged", "cases.recompute_due_dates", "later") in table
    assert len(table) == len({name for _, name, _ in table})


def test_no_file_has_swollen() -> None:
    swollen = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "zhengwu").rglob("*.py")
        # A face only lists names: it grows with its room and holds no thought.
        if "migrations" not in path.parts
        and path.name != "public.py"
        and (lines := len(path.read_text().splitlines())) > 400
    }
    assert swollen == {}
