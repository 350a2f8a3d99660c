"""委托下放: what bodies let others do, from both sides."""
