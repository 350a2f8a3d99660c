"""`zhengwu`: one command with all its verbs."""

from __future__ import annotations

import typer

from zhengwu.doors.ops import (
    archive_commands,
    audit,
    catalogue_commands,
    certificates_commands,
    clock,
    demo_commands,
    divisions_commands,
    doctor,
    events_commands,
    generate_commands,
    items_commands,
    maintenance,
    migrating,
    openapi,
    outbox,
    running,
    sso,
    supervision_commands,
    token,
    working,
)
from zhengwu.doors.ops.backup.command import backup, restore
from zhengwu.doors.ops.bench.command import bench
from zhengwu.doors.ops.chaos.command import chaos

app = typer.Typer(
    name="zhengwu", help="政务服务平台的命令行。每一级都有 --help。", no_args_is_help=True, add_completion=False
)
app.command("run", help="一条命令跑起来：数据库、迁移、演示数据、网站和后台任务")(running.run)
app.command("serve", help="只启动网站")(running.serve)
app.command("worker", help="只启动后台任务")(working.worker)
app.command("migrate", help="建表和迁移")(migrating.migrate)
app.command("token", help="给演示账号发一个接口令牌")(token.token)
app.command("openapi", help="打印、写出或核对接口说明")(openapi.openapi)
app.command("doctor", help="体检：数据库、迁移、后台任务、磁盘、时钟、密钥、备份，每一项都说下一步做什么")(
    doctor.doctor
)
app.command("backup", help="备份数据库和文件，平台照常运行")(backup)
app.command("restore", help="把备份恢复到一个空的数据库")(restore)
app.command("bench", help="性能测量，和下限并排")(bench)
app.command("chaos", help="故障演练：在压力下杀进程、断数据库、写满磁盘，看有没有丢")(chaos)
app.add_typer(demo_commands.app, name="demo", help="演示数据")
app.add_typer(audit.app, name="audit", help="审计链")
app.add_typer(outbox.app, name="outbox", help="失败的消息")
app.add_typer(archive_commands.app, name="archive", help="档案")
app.add_typer(clock.app, name="clock", help="时限计算")
app.add_typer(maintenance.app, name="maintenance", help="挂出或撤下维护页")
app.add_typer(sso.app, name="sso", help="单点登录")
app.add_typer(items_commands.app, name="items", help="事项")
app.add_typer(certificates_commands.app, name="certificates", help="电子证照")
app.add_typer(catalogue_commands.app, name="catalogue", help="基本目录")
app.add_typer(divisions_commands.app, name="divisions", help="区划")
app.add_typer(supervision_commands.app, name="supervision", help="电子监察")
app.add_typer(events_commands.app, name="events", help="事件日志和决策分析")
app.add_typer(generate_commands.app, name="generate", help="生成大量数据，只用于压力测试")
