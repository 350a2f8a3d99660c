"""办事清单 at the window: what somebody prepared before they came."""
