"""决策分析 at the desk."""
