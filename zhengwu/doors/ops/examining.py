"""What `zhengwu doctor` looks at beyond the essentials: one thing a function, each with what to do next."""

from __future__ import annotations

import datetime as dt
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection

from zhengwu.cases.public import Case
from zhengwu.doors.ops.backup.manifest import NoBackup
from zhengwu.doors.ops.backup.taking import age_of_newest
from zhengwu.doors.ops.doctor import Finding
from zhengwu.kernel.public import (
    SealBroken,
    StoredEvent,
    chain_is_whole,
    current_time,
    ids_left,
    job_figures,
    local_date,
    sealed_to,
)

#: A job that is due for longer than this waits for a worker that is missing, stuck or too slow.
_JOB_WAITS_SECONDS = 600
#: Clocks of a machine and its database may differ by so much; statutory days are days, but tokens and leases are seconds.
_CLOCKS_APART = dt.timedelta(seconds=2)
#: Free space below both is too little; a database that cannot write stops.
_LEAST_BYTES, _LEAST_SHARE = 1024**3, 0.05
_GIGABYTE = 1024**3
#: A day is sealed in the night after it; two nights missed are no accident.
_SEALED_WITHIN = dt.timedelta(days=2)


def look_closer(*, now: dt.datetime) -> list[Finding]:
    """All of it; what cannot be looked at is a finding itself."""
    looks: tuple[tuple[str, Callable[[dt.datetime], Finding]], ...] = (
        ("jobs", _jobs),
        ("events", _events),
        ("clock", _clock),
        ("disk", _disk),
        ("files", _files),
        ("keys", _keys),
        ("seal", _seal),
        ("backup", _backup),
    )
    findings = []
    for what, look in looks:
        try:
            findings.append(look(now))
        except (DatabaseError, OSError, NoBackup) as fault:
            findings.append(
                Finding(what, False, f"{type(fault).__name__}：{str(fault).splitlines()[0]}", "先解决这个错误")
            )
    return findings


def _jobs(now: dt.datetime) -> Finding:
    figures = job_figures()
    detail = f"等待 {figures.waiting}，进行中 {figures.running}，失败 {figures.failed}"
    if figures.longest_seconds > _JOB_WAITS_SECONDS:
        minutes = int(figures.longest_seconds // 60)
        return Finding(
            "jobs",
            False,
            f"{detail}；有任务等了 {minutes} 分钟",
            "看 zhengwu worker 是否在运行、是否太少，可以多启动几个",
        )
    if figures.failed:
        return Finding(
            "jobs",
            False,
            detail,
            "任务失败后会自己再试几次；还在这里的，看 worker 的日志，改好原因后在表 procrastinate_jobs 里把 status 改回 todo",
        )
    return Finding("jobs", True, detail)


def _events(now: dt.datetime) -> Finding:
    left = ids_left()
    well = left > settings.EVENT_PART_IDS // 2
    return Finding(
        "events",
        well,
        f"事件表还能写 {left} 条",
        "" if well else "运行 zhengwu events parts，看 zhengwu worker 是否在运行",
    )


def _clock(now: dt.datetime) -> Finding:
    before = current_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        there = cursor.fetchone()[0]
    after = current_time()  # it answered at some moment between the two
    apart = max(there - after, before - there, dt.timedelta())
    told = f"和数据库相差 {apart.total_seconds():.1f} 秒"
    if apart <= _CLOCKS_APART:
        return Finding("clock", True, told)
    return Finding("clock", False, told, "在两台机器上都打开时间同步（chrony 或 systemd-timesyncd），再看一次")


def _disk(now: dt.datetime) -> Finding:
    tight, told = False, []
    for name, folder in (("数据目录", Path(settings.VAR)), ("文件", Path(settings.MEDIA_ROOT))):
        usage = shutil.disk_usage(_existing(folder))
        tight |= usage.free < max(_LEAST_BYTES, _LEAST_SHARE * usage.total)
        told.append(f"{name}所在的磁盘还有 {usage.free / _GIGABYTE:.1f} GB（{100 * usage.free / usage.total:.0f}%）")
    return Finding(
        "disk",
        not tight,
        "，".join(told),
        "清理或扩大磁盘；满了以后数据库会停下，已经确认的办件不会丢" if tight else "",
    )


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _files(now: dt.datetime) -> Finding:
    content = secrets.token_bytes(32)
    key = default_storage.save("doctor/probe", ContentFile(content))
    try:
        with default_storage.open(key, "rb") as stored:
            same = stored.read() == content
    finally:
        default_storage.delete(key)
    return Finding(
        "files",
        same,
        "能写能读" if same else "读出来的和写进去的不一样",
        "" if same else "检查存放文件的磁盘或对象存储",
    )


def _keys(now: dt.datetime) -> Finding:
    """The oldest and the newest case open, and the newest chain is sealed with the key we have."""
    wrong = "DATA_KEY 不是封存这些数据的那一把，请从另外保管的地方取回原来的；不要继续写入"
    try:
        for order in ("pk", "-pk"):
            case = Case.objects.order_by(order).only("phone").first()  # opens what is sealed when it is read
            if case is not None:
                assert isinstance(case.phone, str)
    except SealBroken:
        return Finding("keys", False, "打不开已经封存的身份信息", wrong)
    last = StoredEvent.objects.order_by("pk").last()
    if last is not None and not chain_is_whole(last.subject):
        return Finding(
            "keys", False, f"最新的事件链 {last.subject} 对不上", f"运行 zhengwu audit verify。若处处对不上：{wrong}"
        )
    return Finding("keys", True, "能打开封存的信息，最新的事件链对得上" if last else "还没有封存的信息")


def _seal(now: dt.datetime) -> Finding:
    state = sealed_to()
    told = (
        f"封存到 {state.day_date}，最新事件 {state.last_id}"
        if state.day_date
        else f"还没有封存过，最新事件 {state.last_id}"
    )
    late = state.waiting_since is not None and local_date(now) - local_date(state.waiting_since) > _SEALED_WITHIN
    return Finding(
        "seal", not late, told, "每天零点七分由 zhengwu worker 封存前一天的事件，看它夜里是否在运行" if late else ""
    )


def _backup(now: dt.datetime) -> Finding:
    if not settings.BACKUP_DIR:
        return Finding("backup", True, "没有设置 BACKUP_DIR，不看备份")
    age = age_of_newest(Path(settings.BACKUP_DIR), now=now)
    again = f"运行 zhengwu backup {settings.BACKUP_DIR}，并让它每天自动运行"
    if age is None:
        return Finding("backup", False, f"{settings.BACKUP_DIR} 里没有完整的备份", again)
    hours = age.total_seconds() / 3600
    late = hours > settings.BACKUP_HOURS
    return Finding("backup", not late, f"最近一次备份在 {hours:.0f} 小时以前", again if late else "")
