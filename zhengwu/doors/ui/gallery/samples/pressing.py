"""Buttons, tabs, dialogs, and what is said after a press."""

from zhengwu.doors.ui import shapes as ui

MAIN = ui.Button(text="提交申请")
QUIET = ui.Button(text="先存着", kind="quiet", icon="save")
PLAIN = ui.Button(text="取消选择", kind="plain")
STERN = ui.Button(text="撤回申请", kind="stern")
LINK = ui.Button(text="换一个人办", kind="link")
BIG = ui.Button(text="马上办", big=True)
WIDE = ui.Button(text="补好了，交上去", wide=True)
LEADS = ui.Button(text="去评价", kind="quiet", href="#button", icon="star", more="：11月19日的窗口收件")
LOCKED = ui.Button(text="补正", kind="quiet", locked="受理后，依法不能再要求补正")
BUSY = ui.Button(text="提交申请", busy="正在交…")
LONG = ui.Button(text="Send the supplementary materials to the reviewing department now")
BUTTONS = (MAIN, QUIET, PLAIN, STERN, LINK, BIG, WIDE, LEADS, LOCKED, BUSY, LONG)

TABS = ui.Tabs(
    label="这件事的资料",
    id="papers",
    current="form",
    tabs=(
        ui.Tab("form", "申请表", "?tab=form#tabs"),
        ui.Tab("materials", "材料", "?tab=materials#tabs", 5),
        ui.Tab("documents", "文书", "?tab=documents#tabs", 0),
    ),
)
ASK = ui.Dialog(
    id="ask-save",
    title="离开前先存一下吗？",
    text="您刚改的内容还没有存上。",
    opener="打开对话框",
    href="?open=ask-save#dialog",
    yes="存好再走",
    no="接着填",
)
ASK_STERN = ui.Dialog(
    id="ask-withdraw",
    title="撤回这件申请吗？",
    text="撤回后，这件事就不再办了。材料还在，以后可以重新申请。",
    opener="打开撤回的对话框",
    href="?open=ask-withdraw#dialog",
    action="?",
    yes="撤回申请",
    stern=True,
)
DONE = ui.Toast("交上去了，编号 340123-20261124-0007。", link="看进度", href="#toast")
SAID = (
    DONE,
    ui.Toast("列表已经是最新的。", "info"),
    ui.Toast("没有选中任何一件。请先在左边打勾。", "need"),
    ui.Toast("20261109-0031 没有收：另一位同事刚刚收了这件。", "late"),
    ui.Toast("这一页每 5 分钟自己更新。", "plain"),
)
