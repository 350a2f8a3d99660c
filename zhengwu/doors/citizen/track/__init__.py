"""凭编号和查询密码查进度, without signing in."""
