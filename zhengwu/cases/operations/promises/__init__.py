"""Promises: kept, broken, verified; and the credit behind them."""
