"""The background worker: one job after the other until it is told to stop. A database that goes away is waited for."""

from __future__ import annotations

import asyncio
import logging
import signal
import time
from threading import Thread
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection

from zhengwu.doors.ops.seen.jobs import job_seen
from zhengwu.kernel.public import beat, forget_dead_connections, settle, take_up_again

log = logging.getLogger("zhengwu.worker")
_BEATS_SECONDS, _AGAIN_SECONDS = 10, 1
#: So long it waits for a connection before it takes the database to be away.
_PATIENCE_SECONDS = 5
#: Jobs at the same time.
_AT_ONCE = 2


def worker() -> None:
    """The background worker alone."""
    settle()
    Thread(target=_beat_for_ever, daemon=True, name="heartbeat").start()
    while not asyncio.run(_work()):
        log.warning("worker.again: the database went away; trying again in %s s", _AGAIN_SECONDS)
        time.sleep(_AGAIN_SECONDS)
        forget_dead_connections()


async def _work() -> bool:
    """Do jobs until somebody stops us (true) or the database went away (false).

    Procrastinate ends its worker with the connection it listens on. That would be a new process, some seconds of loading what is
    loaded, each time a database is started anew. A second signal does not wait for the jobs under way.
    """
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params
    from procrastinate.exceptions import ConnectorException

    application: Any = app
    connector = PsycopgConnector(kwargs=connector_params("default"), timeout=_PATIENCE_SECONDS)
    with application.replace_connector(connector) as open_app:
        try:
            async with open_app.open_async():
                working = asyncio.ensure_future(
                    open_app.run_worker_async(
                        name="zhengwu",
                        concurrency=_AT_ONCE,
                        delete_jobs="successful",
                        listen_notify=settings.WORKER_LISTENS,
                        install_signal_handlers=False,
                        task_middleware=[*application.worker_defaults["task_middleware"], job_seen],
                    )
                )
                for told in (signal.SIGINT, signal.SIGTERM):
                    asyncio.get_running_loop().add_signal_handler(told, working.cancel)
                await working
        except asyncio.CancelledError:
            return True
        except (ConnectorException, psycopg.Error) as fault:
            if not isinstance(fault.__cause__ or fault, psycopg.OperationalError):
                raise  # not away, but not ours: no tables, for one
            log.warning("worker.no_database: %s", fault.__cause__ or fault)
    return False


def _beat_for_ever() -> None:
    """Also when the database is away for a while: it comes back, and `/readyz` must hear of us again."""
    while True:
        try:
            beat("worker")
            take_up_again()
        except (DatabaseError, InterfaceError) as fault:
            log.warning("worker.no_beat: %s", type(fault).__name__)
        finally:
            connection.close()
        time.sleep(_BEATS_SECONDS)
