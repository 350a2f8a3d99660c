"""Pure decisions: no Django, no clock, no IO."""
