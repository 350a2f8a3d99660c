"""委托公告: who has entrusted whom with what."""
