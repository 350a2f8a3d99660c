"""Opening hours, without Django, clock or IO."""
