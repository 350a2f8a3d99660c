"""亲属申报: every officer says for themselves from whose matters they must keep away (回避)."""
