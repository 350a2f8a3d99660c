"""Trees."""

from zhengwu.doors.ui import shapes as ui

_SEARCH = ui.Field(name="tree_q", label="名称、拼音或代码", kind="search", required=False)
_HERE = "#tree"


def _branch(key: str, text: str, note: str, *branches: ui.Branch, below: bool = True) -> ui.Branch:
    return ui.Branch(
        key=key,
        text=text,
        note=note,
        href=_HERE,
        toggle_href=_HERE if below else "",
        open=bool(branches),
        branches=branches,
        more=ui.Link("后面还有", _HERE) if key == "340123" else None,
        badges=(ui.Badge("已撤销"),) if key == "340123109" else (),
        current=key == "340123101",
    )


COUNTY = ui.Tree(
    label="样张：区划树",
    action="?",
    search=_SEARCH,
    hidden=(ui.Hidden("from", "340100"),),
    branches=(
        _branch(
            "340123",
            "肥西县",
            "12 个乡级",
            _branch("340123101", "三河镇", "3 个村级"),
            _branch("340123109", "丰乐镇", "", below=False),
        ),
        _branch("340124", "庐江县", "17 个乡级"),
    ),
    more=ui.Link("后面还有", _HERE),
)
FOUND = ui.Tree(
    label="样张：查到的",
    action="?",
    search=ui.Field(name="tree_found_q", label="名称、拼音或代码", kind="search", value="shz", required=False),
    found=(ui.Line("三河镇", "安徽省 · 合肥市 · 肥西县", _HERE, "340123101000"),),
)
NOTHING = ui.Tree(
    label="样张：没有查到",
    action="?",
    search=ui.Field(name="tree_none_q", label="名称、拼音或代码", kind="search", value="没有", required=False),
    found=(),
    empty=ui.Empty("没有找到“没有”。", "看全部", _HERE),
)
