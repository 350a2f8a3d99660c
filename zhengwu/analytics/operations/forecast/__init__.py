"""How good the forecast is."""
