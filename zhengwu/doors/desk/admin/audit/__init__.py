"""管理员操作审计: what administrators did, for those who look after them and can change nothing."""
