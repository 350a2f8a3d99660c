"""What a drill came to, for programs (JSON) and for people (Markdown, as docs/chaos.md)."""

from __future__ import annotations

from typing import Any


def markdown(found: dict[str, Any]) -> str:
    """The report as a page."""
    load, wanted, its = found["load"], found["wanted"], found["machine"]
    lost, doubled = (next(c["wrong"] for c in found["counts"] if c["name"] == name) for name in ("lost", "doubled"))
    return "\n".join(
        [
            "# Nothing is lost: the chaos drill",
            "",
            "Written by `make chaos` (`zhengwu chaos --report docs/chaos.md`); the same run as JSON is in "
            "`chaos.json` beside it.",
            "",
            f"**{'Passed' if found['ok'] else 'FAILED'}**: {found['kills']} kills under {load['rate']} "
            f"acknowledged submissions "
            f"a second ({load['offered']:g} offered): {load['acknowledged']} acknowledged, {lost} lost, "
            f"{doubled} doubled.",
            "",
            "## What was done",
            "",
            "A PostgreSQL of its own with full durability, two web servers, a background worker and a carrier "
            "of messages, all on "
            "loopback, with the demonstration county inside. Somebody starts again what died, half a second "
            "later, as systemd does. "
            f"{wanted['clients']} applicants hand in applications, each with an `Idempotency-Key`, and send the "
            f"same again to the other "
            "server until they are told the number of their case; an officer accepts cases; somebody uploads "
            "files. Meanwhile, "
            f"for {wanted['seconds']:g} seconds, at moments drawn from the seed {wanted['seed']}:",
            "",
            "| second | what | first new acknowledgment after | |",
            "|---:|---|---:|---|",
            *(f"| {b['at']:.1f} | {b['words']} | {_seconds(b['back'])} | {b['told']} |" for b in found["blows"]),
            "",
            "## What was counted afterwards",
            "",
            "| | looked at | wrong |",
            "|---|---:|---:|",
            *(f"| {c['label']} | {c['looked_at']:,} | {c['wrong']} |{_told(c)}" for c in found["counts"]),
            "",
            "## Figures",
            "",
            f"- Submissions begun {load['begun']:,}, acknowledged {load['acknowledged']:,}, without an answer "
            f"to the end {load['open']}; "
            f"{load['tried_again']} needed more than one try. Tries without acknowledgment: "
            f"{_answers(load['answers'])}.",
            f"- From the first try to the acknowledgment, outages and all: {load['p50_seconds']:g} s (median), "
            f"{load['p95_seconds']:g} s "
            f"(95 %), {load['longest_seconds']:g} s (longest); the longest time without any acknowledgment was "
            f"{load['longest_gap_seconds']:g} s.",
            f"- Cases accepted by the officer {load['accepted']}, files uploaded {load['files']}, messages the "
            f"carrier took "
            f"{found['carrier']['messages']} ({found['carrier']['twice']} of them more than once: better twice "
            f"than never, each has a key), "
            f"refused while dead {found['carrier']['turned_away']}.",
            f"- Everything that waited was done {_settled(found['settled_seconds'])}.",
            f"- Deaths, killed or by themselves: {_answers(found['deaths'])}.",
            "",
            "## The machine",
            "",
            f"{its['processor']}, {its['cores']} cores, {its['memory_gib']:g} GiB, {its['system']}, Python "
            f"{its['python']}, PostgreSQL "
            f"{its['postgres']}, commit {its['commit'] or 'unknown'}. Clients, carrier and platform share it. "
            f"{found['disk']}",
            "",
            "## Repeat it",
            "",
            f"`zhengwu chaos --seed {wanted['seed']} --seconds {wanted['seconds']:g} --clients "
            f"{wanted['clients']} --rate {wanted['rate']:g} "
            f"--kills {found['kills']}`, or `make chaos`. `zhengwu chaos --quick` is the short form that the "
            f"tests run "
            "(`tests/test_chaos.py`). What is hurt and in which order follows from the seed; what a process was "
            "doing at that moment does not.",
            "",
        ]
    )


def _told(count: dict[str, Any]) -> str:
    return f" {count['told']} |" if count["told"] else ""


def _seconds(value: float | None) -> str:
    return "—" if value is None else f"{value:.1f} s"


def _settled(value: float | None) -> str:
    return "not in the time given" if value is None else f"{value:g} s after the load"


def _answers(answers: dict[str, int]) -> str:
    return ", ".join(f"{name} {times}" for name, times in answers.items()) or "none"
