"""What can be done about first-contact responsibility (首问负责)."""
