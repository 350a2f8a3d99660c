"""首页、搜索: finding what to do."""
