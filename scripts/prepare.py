"""Prepare a fresh machine: virtual environment, pinned dependencies, translations, front-end assets, and for tests a browser.

Plain Python, nothing to install first. Every step leaves a stamp when it is through, so an interrupted one is done again
and a finished one is skipped.
"""

from __future__ import annotations

import compileall
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / "bin"
DIST = ROOT / "zhengwu" / "doors" / "ui" / "static" / "dist"
OS_PACKAGES: dict[str, Callable[[], bool]] = {
    "chromium": lambda: any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    "fonts-noto-cjk": lambda: bool(
        shutil.which("fc-list")
        and subprocess.run(
            ["fc-list", ":lang=zh", "family"], capture_output=True, text=True, check=False
        ).stdout.strip()
    ),
    "poppler-utils": lambda: bool(shutil.which("pdftotext")),
}


def say(text: str) -> None:
    """One line of progress."""
    print(f"  {text}", flush=True)


def stop(text: str) -> None:
    """Say what is missing and how to mend it."""
    print(f"\n  {text}\n", file=sys.stderr, flush=True)
    sys.exit(1)


def digest(paths: Iterable[Path]) -> str:
    """One value for the content of these files."""
    running = hashlib.sha256(sys.version.encode())
    for path in sorted(paths):
        running.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return running.hexdigest()


def step(name: str, stamp: Path, value: str, work: Callable[[], None]) -> None:
    """Do `work` unless its stamp says that it was finished for this very input."""
    if stamp.exists() and stamp.read_text() == value:
        return
    say(f"{name} …")
    began = time.monotonic()
    stamp.unlink(missing_ok=True)
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value)
    say(f"{name} ✓ {time.monotonic() - began:.0f} s")


def run(*command: str | Path, **kwargs: object) -> None:
    """Run a step's command; its output is shown only when it fails."""
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True, check=False, **kwargs)  # type: ignore[call-overload]
    if done.returncode:
        sys.stderr.write(done.stdout[-3000:] + done.stderr[-3000:])
        stop(f"failed: {' '.join(str(c) for c in command)}. Run the same make target again to continue from here.")


def make_venv() -> None:
    """A virtual environment with pip in it."""
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True, capture_output=True)
    except subprocess.CalledProcessError:
        stop("this Python cannot make virtual environments. On Debian or Ubuntu: apt-get install python3-venv")


def pip(requirements: str) -> None:
    """Install exactly what the lock file pins."""
    run(
        BIN / "python",
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "-q",
        "--no-compile",  # most of it is never imported: `compile_parts`
        "--require-hashes",
        "-r",
        requirements,
    )


def link_project() -> None:
    """Make `zhengwu` importable and put the command into the environment."""
    site = next(VENV.glob("lib/python3.*/site-packages"))
    (site / "zhengwu.pth").write_text(f"{ROOT}\n")
    command = BIN / "zhengwu"
    command.write_text(f"#!{BIN / 'python'}\nfrom zhengwu.site.cli import main\n\nmain()\n")
    command.chmod(0o755)


#: Commands and pages, and with them all that they stand on; no database.
_EVERYTHING = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "zhengwu.site.settings"
django.setup()
import zhengwu.doors.ops.cli
from django.urls import get_resolver
get_resolver().url_patterns
"""


def compile_parts() -> None:
    """Compile what the platform imports of its parts by starting it once.

    Who runs it later may not be allowed to write here, or not want to (`PYTHONDONTWRITEBYTECODE`), and would compile all of it at
    every start: half of the seconds a start takes.
    """
    with tempfile.TemporaryDirectory() as var:
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "VAR": var, "DEMO": "1"}
        run(BIN / "python", "-c", _EVERYTHING, env=environment)


def compile_ours() -> None:
    """The same for our own code; what did not change since is left alone."""
    compileall.compile_dir(ROOT / "zhengwu", quiet=2)


def node_environment() -> dict[str, str]:
    """Node and npm come from the virtual environment."""
    return os.environ | {
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "npm_config_update_notifier": "false",
    }


def node_modules() -> None:
    """Exactly what package-lock.json pins."""
    run(BIN / "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", env=node_environment())


def build_assets() -> None:
    """One script and one stylesheet."""
    run(BIN / "npm", "run", "--silent", "build", env=node_environment())


def compile_translations() -> None:
    """The catalogue of English sentences in the form the platform reads."""
    run(BIN / "python", "scripts/translations.py", "compile")


def os_packages() -> None:
    """The browser and fonts of the tests; installed when we may, named when we may not."""
    missing = [name for name, there in OS_PACKAGES.items() if not there()]
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"installing {', '.join(missing)} …")
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False, capture_output=True)
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, "fontconfig", env=quiet)
    still = [name for name, there in OS_PACKAGES.items() if not there()]
    if still:
        stop(f"the tests need {', '.join(still)}. As root: apt-get install {' '.join(still)}")


def main(what: str) -> None:
    """Prepare for running (`run`) or for testing as well (`dev`)."""
    if sys.version_info < (3, 11):  # noqa: UP036  this runs on whatever Python is there
        stop(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}. Try: make PYTHON=python3.12 run")
    here = f"{sys.version}{ROOT}"
    step("virtual environment", VENV / ".stamp-venv", here, make_venv)
    lock = ROOT / "requirements"
    step("dependencies", VENV / ".stamp-run", digest([lock / "run.txt"]), lambda: pip("requirements/run.txt"))
    step("command", VENV / ".stamp-command", here, link_project)
    if what == "dev":
        step("test dependencies", VENV / ".stamp-dev", digest([lock / "dev.txt"]), lambda: pip("requirements/dev.txt"))
    catalogue = ROOT / "zhengwu" / "locale" / "en" / "LC_MESSAGES" / "django.po"
    compiled = catalogue.with_suffix(".mo")
    stamp = catalogue.parent / ".stamp.mo"
    if not compiled.exists():
        stamp.unlink(missing_ok=True)
    step("translations", stamp, digest([catalogue, ROOT / "scripts" / "translations.py"]), compile_translations)
    compile_ours()
    step("compiled parts", VENV / ".stamp-compiled", digest([lock / "run.txt"]), compile_parts)
    packages = [ROOT / "package.json", ROOT / "package-lock.json"]
    step("front-end packages", ROOT / "node_modules" / ".stamp", digest(packages), node_modules)
    sources = [p for p in (ROOT / "zhengwu" / "doors" / "ui" / "static_src").rglob("*") if p.is_file()]
    builders = [p for p in (ROOT / "frontend").rglob("*") if p.is_file()]
    step("front-end assets", DIST / ".stamp", digest([*sources, *builders, *packages]), build_assets)
    if what == "dev":
        os_packages()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "run")
