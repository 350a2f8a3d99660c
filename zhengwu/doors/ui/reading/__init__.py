"""显示设置: how somebody wants to read. 长辈版 and 高对比, kept in a cookie each, said on `<html>` by the shells.

`wishes` reads the cookies, `large_type` and `contrast` are the addresses that switch them, `switching` is what both do.
The tokens of both are in `static_src/look/tokens.css`.
"""
